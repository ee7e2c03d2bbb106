import type { Language } from '#protocol/vocabulary.js';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import type { IssuedBooking } from '../../shared/staff/booking-issued/issued-booking.js';
import { ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import type { Workshop } from '../../shared/workshops/sessions.js';
import type { SessionWhere } from '../../shared/workshops/session-place.js';
import { hoursIn, seatsIn } from '../../shared/workshops/words.js';
import { SeatButton } from './seat-button.js';
import { seatToGive } from './seat-to-give.js';
import styles from './workshops-desk.module.css';

/** One session: when, what, where, and whether there is room; what it is about, when it is opened. */
export function SessionItem(props: {
  workshop: Workshop;
  where: SessionWhere;
  visitor: Language | undefined;
  onIssued: (issued: IssuedBooking) => void;
}) {
  const { workshop, where, visitor, onIssued } = props;
  const { timeZone } = where;
  const { session, activity } = workshop;
  const t = useT('workshops');
  const [language] = useLanguage();
  const gives = seatToGive(session);
  return (
    <li className={styles['item']}>
      <details className={styles['session']} data-state={session.signUp}>
        <summary>
          <span className={styles['when']}>{hoursIn(session, { language, timeZone })}</span>
          <span className={styles['what']}>
            <strong>{activity.title[language]}</strong>
            <span className={styles['facts']}>
              <ThemeLabel theme={activity.theme} />
              <span>{t(`format.${activity.format}`)}</span>
              <span>{t(`spoken.${activity.language}`)}</span>
              <span>{t('room', { room: session.room })}</span>
            </span>
          </span>
          <span className={styles['seats']}>{seatsIn(session, language)}</span>
        </summary>
        <p className={styles['about']}>
          {activity.description[language]} {t(`public.${activity.public}`)}.
        </p>
      </details>
      {gives !== undefined && <SeatButton {...{ workshop, gives, where, visitor, onIssued }} />}
    </li>
  );
}
