import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { monthWeeks } from '../calendar/dates.js';
import { useCalendar } from '../calendar-context.js';
import { GhostCard } from '../cards/ghost-card.js';
import { SessionCard } from '../cards/session-card.js';
import styles from './month-view.module.css';
import grid from './time-grid.module.css';

/** All weeks of a month, every session in its day. A day's number opens its week. */
export function MonthView(props: { date: string; onWeek: (date: string) => void }) {
  const { date, onWeek } = props;
  const { sessions, words, moves, today, onPlan } = useCalendar();
  const [language] = useLanguage();
  const t = useT('programme');
  const weeks = monthWeeks(date);
  const month = date.slice(0, 7);
  const { move } = moves;
  return (
    <table className={styles['month']} lang={language}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {words.day.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days[0]}>
            {days.map((day) => (
              <td
                key={day}
                className={styles['day']}
                data-other={!day.startsWith(month) || undefined}
                data-today={day === today || undefined}
              >
                <div className={styles['top']}>
                  <button
                    type="button"
                    className={styles['number']}
                    aria-label={t('openWeek', { day: words.day.long(day) })}
                    onClick={() => onWeek(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                  {day === today && <span className={grid['today']}>{t('today')}</span>}
                  <button
                    type="button"
                    className={grid['plus']}
                    aria-label={t('planOn', { day: words.day.long(day) })}
                    onClick={() => onPlan({ date: day })}
                  >
                    +
                  </button>
                </div>
                <ul className={styles['list']}>
                  {sessions
                    .filter(({ plan }) => plan.date === day)
                    .map((session) => (
                      <li key={session.sessionId}>
                        <SessionCard session={session} />
                      </li>
                    ))}
                  {move?.plan.date === day && (
                    <li>
                      <GhostCard move={move} />
                    </li>
                  )}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
