import type { UndoOffer } from '#protocol/desk-views.js';

/**
 * How long an offer still stands, in whole seconds as they are counted down; 0: it is over.
 * @param now the server's clock, ms
 */
export function secondsLeft(offer: Pick<UndoOffer, 'until'>, now: number): number {
  return Math.max(0, Math.ceil((offer.until - now) / 1_000));
}
