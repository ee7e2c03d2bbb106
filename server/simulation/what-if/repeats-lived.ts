import { FEWEST_REPEATS, MOST_VISITORS_LIVED } from '#protocol/what-if.js';

/**
 * How many of the repeats that are asked for are lived: of large days fewer, so that an answer does not keep
 * a small server busy for more than about ten seconds. By counts, not by a clock: the same question has the
 * same answer on every machine.
 *
 * @param visitors who come in one repeat, on average
 */
export function repeatsLived(asked: number, visitors: number): number {
  const most = Math.floor(MOST_VISITORS_LIVED / Math.max(1, visitors));
  return Math.min(asked, Math.max(FEWEST_REPEATS, most));
}
