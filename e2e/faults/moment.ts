import type { Random } from '../harness/random.js';
import { seededRandom } from '../harness/random.js';

/** The moment of a fault: the one wait that is meant to be blind. @param ms as chance has it */
export function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Chance of one's own: how often it is asked moves no moment of anything else when a seed is repeated. */
export function chanceOf(random: Random): Random {
  return seededRandom(random.between(0, 2 ** 32 - 1));
}
