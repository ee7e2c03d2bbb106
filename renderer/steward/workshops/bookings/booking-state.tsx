import type { BookingRow } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { useClock } from '../sessions/use-clock.js';
import styles from './bookings.module.css';

/** What somebody holds, and since when they are there. */
export function BookingState(props: {
  booking: Pick<BookingRow, 'status' | 'place' | 'arrivedAt' | 'late'>;
  timeZone: string;
}) {
  const { status, place, arrivedAt, late } = props.booking;
  const t = useT('attendance');
  const tWorkshops = useT('workshops');
  const format = useClock(props.timeZone);
  return (
    <span className={styles['state']}>
      <span className={styles['status']} data-status={status}>
        {place === undefined
          ? tWorkshops(`status.${status}`)
          : tWorkshops('waitingPlace', { place })}
      </span>
      {arrivedAt !== undefined && (
        <span className={status === 'waiting' ? styles['here'] : undefined}>
          {t('bookings.hereSince', { time: format.time(arrivedAt) })}
        </span>
      )}
      {late === true && <strong className={styles['late']}>{t('bookings.late')}</strong>}
    </span>
  );
}
