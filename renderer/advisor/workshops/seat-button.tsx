import type { Language } from '#protocol/vocabulary.js';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import type { IssuedBooking } from '../../shared/staff/booking-issued/issued-booking.js';
import { useSignUp } from '../../shared/staff/booking-issued/use-sign-up.js';
import { Button } from '../../shared/ui/button/button.js';
import type { Workshop } from '../../shared/workshops/sessions.js';
import { dayWord, hoursIn } from '../../shared/workshops/words.js';
import type { SessionWhere } from '../../shared/workshops/session-place.js';

/** The visitor gets a seat in one touch, or a place in the waiting list. */
export function SeatButton(props: {
  workshop: Workshop;
  gives: 'seat' | 'waiting';
  where: SessionWhere;
  /** The visitor's language, where a ticket tells it. */
  visitor: Language | undefined;
  onIssued: (issued: IssuedBooking) => void;
}) {
  const { workshop, gives, where, visitor, onIssued } = props;
  const { sessionId, session, activity } = workshop;
  const { today, timeZone } = where;
  const t = useT('advisor');
  const tStaff = useT('staff');
  const [language] = useLanguage();
  const { busy, waits, signUp } = useSignUp(sessionId, visitor, onIssued);
  const key = gives === 'seat' ? 'workshops.signUp' : 'workshops.signUpWaiting';
  const what = [
    activity.title[language],
    dayWord(session.date, today, language),
    hoursIn(session, { language, timeZone }),
  ].join(', ');
  return (
    <Button
      busy={busy}
      {...(!waits && { 'aria-label': t(`${key}To`, { what }) })}
      onPress={() => void signUp()}
    >
      {waits ? tStaff('action.waits') : t(key)}
    </Button>
  );
}
