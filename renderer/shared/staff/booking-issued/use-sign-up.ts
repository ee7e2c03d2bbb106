import { newTicketKeys } from '#protocol/ticket-keys.js';
import type { Language } from '#protocol/vocabulary.js';

import { fillRandom } from '../../live/random.js';
import { useActions } from '../actions/actions.js';
import type { IssuedBooking } from './issued-booking.js';

export interface SignUp {
  /** Under way: another press does nothing. */
  readonly busy: boolean;
  /** The server is gone: it goes on when that is back. */
  readonly waits: boolean;
  signUp(): Promise<void>;
}

/**
 * A place for one person in one touch; what was given is told to whoever was to be told at the press, also
 * where the session has been left by then. A refusal is said as its sentence.
 * @param language the visitor's, where it is known
 */
export function useSignUp(
  sessionId: string,
  language: Language | undefined,
  onIssued: (issued: IssuedBooking) => void,
): SignUp {
  const actions = useActions();
  const scope = `sign-up-${sessionId}`;
  const busy = actions.underWay(scope) !== undefined;
  return {
    busy,
    waits: busy && actions.lost,
    async signUp() {
      const { secret, shortCode: code } = newTicketKeys(fillRandom);
      const intention = { kind: 'sign-up', payload: { sessionId, secret, code } } as const;
      const answer = await actions.run(scope, intention);
      if (answer?.ok !== true) return;
      const { place } = answer.value;
      onIssued({
        sessionId,
        secret,
        code,
        places: 1,
        ...(place !== undefined && { place }),
        ...(language !== undefined && { language }),
        why: 'signed-up',
      });
    },
  };
}
