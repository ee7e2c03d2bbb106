import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { usePress } from '../../../shared/ui/press/use-press.js';
import { hoursIn } from '../../../shared/workshops/words.js';
import type { StewardWorkshop } from './session-days.js';
import styles from './session-list.module.css';
import { SessionFigures } from './session-figures.js';
import type { SessionWhere } from '../../../shared/workshops/session-place.js';
import { SeatsKeptLine } from './seats-kept-line.js';
import { useClock } from './use-clock.js';

/** One session in a list: when, where, what, and how full; opens it. */
export function SessionRow(props: {
  workshop: StewardWorkshop;
  where: SessionWhere;
  now: number;
  onOpen: () => void;
}) {
  const { workshop, where, now, onOpen } = props;
  const { session, activity } = workshop;
  const t = useT('workshops');
  const format = useClock(where.timeZone);
  const [language] = useLanguage();
  const press = usePress(onOpen);
  const today = session.date === where.today;
  return (
    <button
      {...press}
      type="button"
      className={styles['row']}
      data-state={session.signUp}
      title={hoursIn(session, { language, timeZone: where.timeZone })}
    >
      <span className={styles['time']}>
        <strong>{format.time(session.startsAt)}</strong> {format.time(session.endsAt)}
      </span>
      <span className={styles['what']}>
        <strong className={styles['name']}>{activity.title[language]}</strong>
        <span className={styles['facts']}>
          <span className={styles['state']}>{t(`signUp.${session.signUp}`)}</span>
          <span>{t('room', { room: session.room })}</span>
          <span>{t(`spoken.${activity.language}`)}</span>
          {today && <SeatsKeptLine session={session} timeZone={where.timeZone} now={now} />}
        </span>
      </span>
      {session.signUp !== 'cancelled' && <SessionFigures session={session} today={today} />}
    </button>
  );
}
