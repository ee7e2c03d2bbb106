import { useT } from '../../../shared/i18n/i18n.js';
import { weekOf } from '../calendar/dates.js';
import { useCalendar } from '../calendar-context.js';
import { GhostCard } from '../cards/ghost-card.js';
import { SessionCard } from '../cards/session-card.js';
import { shownDays } from '../grid/hours.js';
import { zoneMarks } from '../move/drag.js';
import { DayHead } from './day-head.js';
import styles from './rooms-week-view.module.css';
import grid from './time-grid.module.css';

/** A column for each room and a row for each day: what is in which room all week. */
export function RoomsWeekView(props: { date: string }) {
  const { programme, sessions, words, moves, today, roomText, onPlan } = useCalendar();
  const t = useT('programme');
  const planned = new Set(sessions.map(({ plan }) => plan.date));
  if (moves.move !== undefined) planned.add(moves.move.plan.date);
  const days = shownDays(programme.openingHours, weekOf(props.date), planned);
  return (
    <table className={styles['matrix']}>
      <thead>
        <tr>
          <th scope="col" className={styles['day']}>
            <span className="visually-hidden">{t('day')}</span>
          </th>
          {programme.rooms.map(({ id }) => (
            <th key={id} scope="col">
              {roomText(id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((date) => (
          <tr key={date} data-today={date === today || undefined}>
            <th scope="row">
              <div className={styles['dayHead']}>
                <DayHead date={date} withoutPlan />
              </div>
            </th>
            {programme.rooms.map(({ id, name }) => (
              <td key={id} className={styles['cell']} {...zoneMarks({ date, room: id })}>
                <ul className={styles['list']}>
                  {sessions
                    .filter(({ plan }) => plan.date === date && plan.room === id)
                    .map((session) => (
                      <li key={session.sessionId}>
                        <SessionCard session={session} withoutRoom />
                      </li>
                    ))}
                  {moves.move?.plan.date === date && moves.move.plan.room === id && (
                    <li>
                      <GhostCard move={moves.move} />
                    </li>
                  )}
                </ul>
                <div className={styles['corner']}>
                  <button
                    type="button"
                    className={grid['plus']}
                    aria-label={t('planAt', { day: words.day.long(date), room: name })}
                    onClick={() => onPlan({ date, room: id })}
                  >
                    +
                  </button>
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
