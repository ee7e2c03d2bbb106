import { useT } from '../../../shared/i18n/i18n.js';
import type { IssuedBooking } from '../../../shared/staff/booking-issued/issued-booking.js';
import { useSignUp } from '../../../shared/staff/booking-issued/use-sign-up.js';
import { Button } from '../../../shared/ui/button/button.js';
import { nextInLine } from '../sessions/seats-taken.js';
import type { StewardWorkshop } from '../sessions/session-days.js';

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
  const { busy, waits, signUp } = useSignUp(sessionId, undefined, onIssued);
  const inLine = session.left === 0 || nextInLine(session) > 0;
  return (
    <Button variant="primary" busy={busy} onPress={() => void signUp()}>
      {waits ? tStaff('action.waits') : t(inLine ? 'session.signUpWaiting' : 'session.signUp')}
    </Button>
  );
}
