import { between } from '../../domain/seeded.js';

/** How long people take in the demonstration: real ms. */
export interface Pace {
  /** A time of the day file, shortened. */
  scaled(ms: number): number;
  /** From the call to the island. */
  walk(): number;
  /** Between a visitor's leaving and the advisor's next call. */
  breath(): number;
  /** Between two calls of a visitor who does not come. */
  recall(): number;
  pause(): number;
  /** How long a visitor who will leave waits. */
  patience(): number;
  /** Before a day that somebody closed is opened again. */
  reopen(): number;
  /** What an idle advisor lets pass before looking again without being told of a change. */
  glance(): number;
}

/**
 * At usual speeds people walk and call at a speed eyes can follow, while interviews and arrivals are
 * shortened; far above, everything is.
 */
export function paceOf(speed: number, random: () => number): Pace {
  const hurry = Math.min(1, EYES_FOLLOW / speed);
  const seconds = (least: number, most: number): number =>
    Math.ceil(between(random, least * 1000, most * 1000) * hurry);
  return {
    scaled: (ms) => Math.ceil(ms / speed),
    walk: () => seconds(4, 9),
    breath: () => seconds(1, 4),
    recall: () => seconds(7, 9),
    pause: () => seconds(20, 50),
    patience: () => Math.ceil(between(random, 2 * MINUTE, 15 * MINUTE) / speed),
    reopen: () => seconds(25, 35),
    glance: () => seconds(1, 2),
  };
}

const EYES_FOLLOW = 20;
const MINUTE = 60_000;
