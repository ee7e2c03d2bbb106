import type { StewardSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { BookingActions } from './booking-actions.js';
import { useClock } from '../sessions/use-clock.js';
import type { AskedBooking, NumberedBooking } from './booking-actions.js';
import { BookingState } from './booking-state.js';
import styles from './bookings.module.css';

/** Columns of a session's bookings. Nobody has a name: they are told apart by when they signed up. */
export function useBookingColumns(
  session: StewardSession,
  timeZone: string,
  onAsk: (asked: AskedBooking) => void,
): readonly Column<NumberedBooking>[] {
  const t = useT('attendance');
  const format = useClock(timeZone);
  return [
    {
      key: 'number',
      head: t('bookings.number'),
      names: true,
      align: 'end',
      cell: ({ number }) => number,
    },
    {
      key: 'signed-up',
      head: t('bookings.signedUp'),
      cell: ({ signedUpAt, channel }) => (
        <span className={styles['signed']}>
          <span>{format.moment(signedUpAt)}</span>{' '}
          <span className={styles['soft']}>{t(`bookings.channel.${channel}`)}</span>
        </span>
      ),
    },
    {
      key: 'places',
      head: t('bookings.places'),
      align: 'end',
      cell: ({ places }) => (places === 1 ? places : <strong>{places}</strong>),
    },
    {
      key: 'state',
      head: t('bookings.state'),
      wide: true,
      cell: (booking) => <BookingState booking={booking} timeZone={timeZone} />,
    },
    {
      key: 'verbs',
      head: t('bookings.actions'),
      quietHead: true,
      align: 'end',
      cell: (booking) => <BookingActions booking={booking} session={session} onAsk={onAsk} />,
    },
  ];
}
