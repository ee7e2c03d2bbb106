import type { TakenSeat } from '#protocol/commands.js';
import type { RefusalCode } from '#protocol/refusals.js';
import { newShortCode } from '#protocol/ticket-keys.js';
import type { SeatKind } from '#protocol/vocabulary.js';

import type { Live } from '../../../shared/live/live.js';

export type SeatAnswer =
  | { readonly ok: true; readonly seat: TakenSeat; readonly code: string }
  | { readonly ok: false; readonly code: RefusalCode };

/** A code that another place has by chance is drawn anew so often; it happens once in millions. */
const DRAWS = 3;

/**
 * Takes a place. Given up by `signal` while it is on its way, the place is given back as soon as it
 * comes: nobody sits there.
 * @param fill writes random bytes into the array it is given
 */
export async function askSeat(
  live: Pick<Live<'kiosk'>, 'send'>,
  fill: (bytes: Uint8Array<ArrayBuffer>) => void,
  wanted: { readonly kind: SeatKind; readonly accessible: boolean },
  signal: AbortSignal,
): Promise<SeatAnswer> {
  let refusal: RefusalCode = 'seat-code-in-use';
  for (let draw = 0; draw < DRAWS && refusal === 'seat-code-in-use'; draw += 1) {
    const code = newShortCode(fill);
    const giveBack = () => void live.send('return-seat', { code });
    const answer = await live.send(
      'take-seat',
      { ...wanted, code },
      // Without an answer the place may have been taken all the same; an unknown code harms nobody.
      { signal, late: (came) => came?.ok !== false && giveBack() },
    );
    if (answer.ok) {
      if (!signal.aborted) return { ok: true, seat: answer.value, code };
      giveBack();
      return { ok: false, code: 'unavailable' };
    }
    refusal = answer.refusal.code;
  }
  return { ok: false, code: refusal };
}
