import type { Refusal } from '#protocol/refusals.js';

/**
 * Whether an undo was refused only because it has been done already, in another window: the island has
 * its ticket again.
 * @param offered the ticket's number
 * @param atHand  the one at the island now, if any
 */
export function isBackAlready(
  refusal: Refusal,
  offered: number,
  atHand: number | undefined,
): boolean {
  return refusal.code === 'undo-too-late' && offered === atHand;
}
