import type { Booking, ProgrammeState } from './state.js';

type Keys = Pick<Booking, 'secretHash' | 'codeHash'>;

/**
 * Whether one of the keys stands for a booking, a cancelled one included, of a session that is not yet
 * forgotten: who holds the older paper must not act for the newer booking.
 */
export function keyInUse(
  state: Pick<ProgrammeState, 'bySecret' | 'byCode'>,
  { secretHash, codeHash }: Keys,
): boolean {
  return state.bySecret.has(secretHash) || state.byCode.has(codeHash);
}
