import type { PublicSession } from '#protocol/workshops/views.js';

/**
 * What an advisor can give of a session: as at the reception desk, until it ends, also once kiosks take
 * nobody any more.
 * @returns `undefined` where there is nothing left, or it is over or cancelled
 */
export function seatToGive(
  session: Pick<PublicSession, 'signUp' | 'left' | 'waiting' | 'waitingLeft'>,
): 'seat' | 'waiting' | undefined {
  const { signUp, left, waiting, waitingLeft } = session;
  if (signUp === 'cancelled' || signUp === 'over') return undefined;
  // Once it has begun, a free seat does not wait for who is not there.
  if (left > 0 && (waiting === 0 || signUp === 'running')) return 'seat';
  return waitingLeft > 0 ? 'waiting' : undefined;
}
