import type { StewardSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import type { NumberedBooking } from '../bookings/booking-actions.js';
import { bookingScope } from '../bookings/booking-actions.js';
import { nextInLine } from '../sessions/seats-taken.js';
import { useClock } from '../sessions/use-clock.js';

/** Ends a booking, also to release the seat of a lost code. */
export function CancelBooking(props: {
  booking: NumberedBooking;
  timeZone: string;
  session: StewardSession;
  onClose: () => void;
}) {
  const { booking, session, onClose } = props;
  const { bookingId, number, places, status, signedUpAt } = booking;
  const t = useT('attendance');
  const format = useClock(props.timeZone);
  const holdsSeat = status === 'booked' || status === 'present';
  const next = nextInLine(session) > 0 ? 'cancel.nextWaiting' : 'cancel.nextFree';
  return (
    <ActionDialog
      title={t('cancel.title', { number })}
      scope={bookingScope(bookingId)}
      intention={{ kind: 'cancel-booking', payload: { key: { bookingId } } }}
      confirm={t('cancel.confirm')}
      danger
      keep={t('cancel.keep')}
      done={t('done.cancelled', { number })}
      onClose={onClose}
    >
      <p>{t('cancel.which', { moment: format.moment(signedUpAt) })}</p>
      <p>{t('cancel.text')}</p>
      {holdsSeat && <p>{t(next, { count: places })}</p>}
    </ActionDialog>
  );
}
