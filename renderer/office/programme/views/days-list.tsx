import { useT } from '../../../shared/i18n/i18n.js';
import { useCalendar } from '../calendar-context.js';
import { GhostCard } from '../cards/ghost-card.js';
import { SessionCard } from '../cards/session-card.js';
import { DayHead } from './day-head.js';
import styles from './days-list.module.css';

/** Days under each other, where a grid has no room: large text, a small screen. */
export function DaysList(props: {
  dates: readonly string[];
  /** Leave out the days without sessions: a month of them is long. */
  quiet: boolean;
}) {
  const { sessions, words, moves, today } = useCalendar();
  const t = useT('programme');
  const { move } = moves;
  const days = props.dates
    .map((date) => ({ date, own: sessions.filter(({ plan }) => plan.date === date) }))
    .filter(
      ({ date, own }) =>
        !props.quiet || own.length > 0 || date === today || move?.plan.date === date,
    );
  return (
    <div className={styles['days']}>
      {days.map(({ date, own }) => (
        <section
          key={date}
          className={styles['day']}
          aria-label={words.day.long(date)}
          data-today={date === today || undefined}
        >
          <div className={styles['head']}>
            <DayHead date={date} />
          </div>
          {own.length === 0 && <p className={styles['nothing']}>{t('nothing')}</p>}
          <ul className={styles['list']}>
            {own.map((session) => (
              <li key={session.sessionId}>
                <SessionCard session={session} />
              </li>
            ))}
            {move?.plan.date === date && (
              <li>
                <GhostCard move={move} />
              </li>
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}
