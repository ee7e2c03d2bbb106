import { useLanguage, useT } from '../../i18n/i18n.js';
import type { Workshop } from '../../workshops/sessions.js';
import { seatsIn } from '../../workshops/words.js';
import { workshopWhen } from './workshop-when.js';
import styles from './view.module.css';

/** Sessions about an occupation: what, when, in which language, seats. */
export function JobWorkshops(props: {
  workshops: readonly Workshop[];
  /** `YYYY-MM-DD` at the centre. */
  today: string;
  /** The centre's, IANA name. */
  timeZone: string;
}) {
  const { workshops, today, timeZone } = props;
  const t = useT('workshops');
  const [language] = useLanguage();
  return (
    <ul className={styles['cards']}>
      {workshops.map((workshop) => (
        <li key={workshop.sessionId}>
          <h3>{workshop.activity.title[language]}</h3>
          <p>{workshopWhen(workshop, today, { language, timeZone })}</p>
          <p className={styles['soft']}>
            {[
              t('room', { room: workshop.session.room }),
              t(`spoken.${workshop.activity.language}`),
            ].join(' · ')}
          </p>
          <p>
            <strong>{seatsIn(workshop.session, language)}</strong>
          </p>
        </li>
      ))}
    </ul>
  );
}
