/** Side of the square in each corner, CSS px. */
const CORNER = 72;
/** From the first corner to the last, ms. */
const WITHIN = 8_000;

type Corner = `${'top' | 'bottom'}-${'left' | 'right'}`;

/** Clockwise, as a hand goes round the screen. */
const ROUND: readonly Corner[] = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];
/** To and fro below: within reach of a wheelchair. */
const BELOW: readonly Corner[] = [
  'bottom-left',
  'bottom-right',
  'bottom-left',
  'bottom-right',
  'bottom-left',
];

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
  /** @returns whether this touch was the last of either way, in order and in time */
  touched(touch: Touch): boolean;
}

/**
 * A steward's ways in, which no visitor finds by chance, with one finger and within eight seconds: the four
 * corners, clockwise from the upper left, or the two lower ones, left, right, left, right, left. Any other
 * touch begins both anew.
 */
export function createCorners(): Corners {
  let ways = begun();
  return {
    touched(touch) {
      const corner = touch.alone ? cornerOf(touch) : undefined;
      // Each hears of every touch, and what opens leaves nothing begun.
      const opens = ways.map((way) => way(corner, touch.at)).includes(true);
      if (opens) ways = begun();
      return opens;
    },
  };
}

const begun = () => [follow(ROUND), follow(BELOW)];

/** @returns what is told each touch, and says whether it was the last of the way */
function follow(way: readonly Corner[]): (corner: Corner | undefined, at: number) => boolean {
  let next = 0;
  let since = 0;
  return (corner, at) => {
    if (next > 0 && at - since > WITHIN) next = 0;
    // An unsteady hand touches a corner twice: it counts once.
    if (next > 1 && corner === way[next - 1]) return false;
    if (corner !== way[next]) next = 0;
    if (corner !== way[next]) return false;
    if (next === 0) since = at;
    next += 1;
    return next === way.length;
  };
}

function cornerOf({ x, y, width, height }: Touch): Corner | undefined {
  const [left, right] = [x < CORNER, x >= width - CORNER];
  const [top, bottom] = [y < CORNER, y >= height - CORNER];
  if (left === right || top === bottom) return undefined;
  return `${top ? 'top' : 'bottom'}-${left ? 'left' : 'right'}`;
}
