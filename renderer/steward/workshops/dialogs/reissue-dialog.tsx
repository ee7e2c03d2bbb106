import { useState } from 'react';

import { newTicketKeys } from '#protocol/ticket-keys.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { fillRandom } from '../../../shared/live/random.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import type { NumberedBooking } from '../bookings/booking-actions.js';
import { bookingScope } from '../bookings/booking-actions.js';
import { useClock } from '../sessions/use-clock.js';
import type { IssuedBooking } from '../../../shared/staff/booking-issued/issued-booking.js';

/** New keys for a lost code; the old ones end. */
export function ReissueDialog(props: {
  booking: NumberedBooking;
  timeZone: string;
  sessionId: string;
  onIssued: (issued: IssuedBooking) => void;
  onClose: () => void;
}) {
  const { booking, sessionId, onIssued, onClose } = props;
  const { bookingId, number, places, place, signedUpAt } = booking;
  const t = useT('attendance');
  const format = useClock(props.timeZone);
  const [keys] = useState(() => newTicketKeys(fillRandom));
  const { secret, shortCode: code } = keys;
  return (
    <ActionDialog
      title={t('reissue.title', { number })}
      scope={bookingScope(bookingId)}
      intention={{ kind: 'reissue-booking', payload: { bookingId, secret, code } }}
      confirm={t('reissue.confirm')}
      onDone={() =>
        onIssued({
          sessionId,
          secret,
          code,
          places,
          ...(place !== undefined && { place }),
          why: 'reissued',
        })
      }
      onClose={onClose}
    >
      <p>{t('cancel.which', { moment: format.moment(signedUpAt) })}</p>
      <p>{t('reissue.text')}</p>
    </ActionDialog>
  );
}
