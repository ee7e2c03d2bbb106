import { newTicketKeys } from '#protocol/ticket-keys.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { fillRandom } from '../../../shared/live/random.js';
import { useActions } from '../../../shared/staff/actions/actions.js';
import { Button } from '../../../shared/ui/button/button.js';
import { nextInLine } from '../sessions/seats-taken.js';
import type { StewardWorkshop } from '../sessions/session-days.js';
import type { IssuedBooking } from './issued-booking.js';

/**
 * A visitor at the desk gets a place in one touch; what was given is shown after, also where the steward
 * has left the session by then.
 */
export function SignUpButton(props: {
  workshop: StewardWorkshop;
  onIssued: (issued: IssuedBooking) => void;
}) {
  const { workshop, onIssued } = props;
  const { sessionId, session } = workshop;
  const t = useT('attendance');
  const tStaff = useT('staff');
  const actions = useActions();
  const scope = `sign-up-${sessionId}`;
  const busy = actions.underWay(scope) !== undefined;
  const waits = session.left === 0 || nextInLine(session) > 0;

  async function signUp(): Promise<void> {
    const { secret, shortCode: code } = newTicketKeys(fillRandom);
    const answer = await actions.run(scope, {
      kind: 'sign-up',
      payload: { sessionId, secret, code },
    });
    if (answer?.ok !== true) return;
    const { place } = answer.value;
    onIssued({
      sessionId,
      secret,
      code,
      places: 1,
      ...(place !== undefined && { place }),
      why: 'signed-up',
    });
  }

  return (
    <Button variant="primary" busy={busy} onPress={() => void signUp()}>
      {busy && actions.lost
        ? tStaff('action.waits')
        : t(waits ? 'session.signUpWaiting' : 'session.signUp')}
    </Button>
  );
}
