/** How long the picture stands in one place, ms. */
export const DRIFT_EVERY = 60_000;
/** How long the parts of the picture keep their sides, ms. */
export const SIDES_CHANGE_EVERY = 30 * 60_000;

/** Steps from one end of the way to the other; with no common divisor, so that the picture goes everywhere. */
const STEPS_ACROSS = 7;
const STEPS_DOWN = 11;

export interface Drift {
  /** Parts of the room there is to move in, from -1 to 1. */
  readonly x: number;
  readonly y: number;
}

/**
 * Where the whole picture stands now: it wanders by some pixels a minute, so that no edge of a letter burns
 * into the panel.
 * @param now ms; all screens of a room wander alike
 */
export function driftAt(now: number): Drift {
  const step = Math.floor(now / DRIFT_EVERY);
  return { x: toAndFro(step, STEPS_ACROSS), y: toAndFro(step, STEPS_DOWN) };
}

/**
 * Whether the head stands below instead of above, and the list on the other side: pixels of wandering
 * are not enough for what is bright or dark all day.
 */
export function hasChangedSides(now: number): boolean {
  return Math.floor(now / SIDES_CHANGE_EVERY) % 2 === 1;
}

/** -1 … 1 … -1, in so many steps each way. */
function toAndFro(step: number, steps: number): number {
  const at = step % (2 * steps);
  return ((at <= steps ? at : 2 * steps - at) / steps) * 2 - 1;
}
