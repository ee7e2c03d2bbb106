import { useT } from '../../../shared/i18n/i18n.js';
import { useCalendar } from '../calendar-context.js';
import { GhostCard } from '../cards/ghost-card.js';
import { SessionCard } from '../cards/session-card.js';
import styles from './days-list.module.css';

/** Rooms under each other, each with its days: the room view where a grid has no room. */
export function RoomsList(props: { dates: readonly string[] }) {
  const { programme, sessions, words, moves, roomText } = useCalendar();
  const t = useT('programme');
  const { move } = moves;
  return (
    <div className={styles['days']}>
      {programme.rooms.map(({ id }) => {
        const own = sessions.filter(
          ({ plan }) => plan.room === id && props.dates.includes(plan.date),
        );
        return (
          <section key={id} className={styles['day']} aria-label={roomText(id)}>
            <div className={styles['head']}>
              <h3>{roomText(id)}</h3>
            </div>
            {own.length === 0 && <p className={styles['nothing']}>{t('nothing')}</p>}
            <ul className={styles['list']}>
              {own.map((session) => (
                <li key={session.sessionId}>
                  {props.dates.length > 1 && <p>{words.day.long(session.plan.date)}</p>}
                  <SessionCard session={session} withoutRoom />
                </li>
              ))}
              {move?.plan.room === id && (
                <li>
                  <GhostCard move={move} />
                </li>
              )}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
