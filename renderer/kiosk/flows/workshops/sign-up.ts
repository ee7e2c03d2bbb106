import type { RefusalCode } from '#protocol/refusals.js';
import { newTicketKeys } from '#protocol/ticket-keys.js';
import type { TicketKeys } from '#protocol/ticket-keys.js';
import type { SignedUp } from '#protocol/workshops/commands.js';

import type { Live } from '../../../shared/live/live.js';

export type SignUpAnswer =
  | { readonly ok: true; readonly signedUp: SignedUp; readonly keys: TicketKeys }
  | { readonly ok: false; readonly code: RefusalCode };

/** Keys that another booking has by chance are drawn anew so often; it happens once in millions. */
const DRAWS = 3;

/**
 * Takes a seat, or a place in the waiting list. Given up by `signal` while it is on its way, it is
 * cancelled as soon as it comes: nobody has its code.
 * @param fill writes random bytes into the array it is given
 */
export async function signUp(
  live: Pick<Live<'kiosk'>, 'send'>,
  fill: (bytes: Uint8Array<ArrayBuffer>) => void,
  sessionId: string,
  signal: AbortSignal,
): Promise<SignUpAnswer> {
  let refusal: RefusalCode = 'booking-key-in-use';
  for (let draw = 0; draw < DRAWS && refusal === 'booking-key-in-use'; draw += 1) {
    const keys = newTicketKeys(fill);
    const { secret, shortCode } = keys;
    const giveBack = () => void live.send('cancel-booking', { key: { secret } });
    const answer = await live.send(
      'sign-up',
      { sessionId, secret, code: shortCode },
      // Without an answer the seat may have been taken all the same; an unknown secret harms nobody.
      { signal, late: (came) => came?.ok !== false && giveBack() },
    );
    if (answer.ok) {
      if (!signal.aborted) return { ok: true, signedUp: answer.value, keys };
      giveBack();
      return { ok: false, code: 'unavailable' };
    }
    refusal = answer.refusal.code;
  }
  return { ok: false, code: refusal };
}
