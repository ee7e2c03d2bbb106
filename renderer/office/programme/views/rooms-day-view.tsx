import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { useCalendar } from '../calendar-context.js';
import { TimeGrid } from './time-grid.js';
import styles from './time-grid.module.css';

/** A column for each room, on one day. */
export function RoomsDayView(props: { date: string }) {
  const { date } = props;
  const { programme, words, roomText, onPlan } = useCalendar();
  const t = useT('programme');
  const format = useFormat();
  return (
    <TimeGrid
      columns={programme.rooms.map(({ id, name, capacity }) => ({
        key: id,
        date,
        room: id,
        label: `${roomText(id)}, ${words.day.long(date)}`,
        head: (
          <>
            <h3 className={styles['name']}>{roomText(id)}</h3>
            <button
              type="button"
              className={styles['plus']}
              aria-label={t('planIn', { room: name })}
              onClick={() => onPlan({ date, room: id })}
            >
              +
            </button>
            <span className={styles['note']}>
              {t('roomSize', { count: capacity, number: format.number(capacity) })}
            </span>
          </>
        ),
      }))}
    />
  );
}
