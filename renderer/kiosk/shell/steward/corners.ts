/** Side of the square in each corner, CSS px. */
const CORNER = 72;
/** From the first corner to the last, ms. */
const WITHIN = 8_000;

/** Clockwise, as a hand goes round the screen. */
const ROUND = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const;
type Corner = (typeof ROUND)[number];

export interface Touch {
  /** CSS px from the upper left. */
  readonly x: number;
  readonly y: number;
  /** Of the screen, CSS px. */
  readonly width: number;
  readonly height: number;
  /** ms, a clock that only goes forward. */
  readonly at: number;
  /** No other finger is on the screen. */
  readonly alone: boolean;
}

export interface Corners {
  /** @returns whether this touch was the last of all four, in order and in time */
  touched(touch: Touch): boolean;
}

/**
 * A steward's way in, which no visitor finds by chance: the four corners, clockwise from the upper left,
 * one finger, within eight seconds. Any other touch begins it anew.
 */
export function createCorners(): Corners {
  let next = 0;
  let since = 0;
  return {
    touched(touch) {
      const corner = touch.alone ? cornerOf(touch) : undefined;
      if (next > 0 && touch.at - since > WITHIN) next = 0;
      if (corner !== ROUND[next]) next = 0;
      if (corner !== ROUND[next]) return false;
      if (next === 0) since = touch.at;
      next = (next + 1) % ROUND.length;
      return next === 0;
    },
  };
}

function cornerOf({ x, y, width, height }: Touch): Corner | undefined {
  const [left, right] = [x < CORNER, x >= width - CORNER];
  const [top, bottom] = [y < CORNER, y >= height - CORNER];
  if (left === right || top === bottom) return undefined;
  return `${top ? 'top' : 'bottom'}-${left ? 'left' : 'right'}`;
}
