import { useT } from '../../../shared/i18n/i18n.js';
import { clockOf } from '../calendar/clock.js';
import { useCalendar } from '../calendar-context.js';
import { openOn } from '../grid/hours.js';
import styles from './time-grid.module.css';

/** A day's name, whether it is today, when it is open, and the way to plan something on it. */
export function DayHead(props: { date: string; withoutPlan?: boolean }) {
  const { date, withoutPlan = false } = props;
  const { words, programme, today, onPlan } = useCalendar();
  const t = useT('programme');
  const open = openOn(programme.openingHours, date);
  return (
    <>
      <h3 className={styles['name']}>{words.day.short(date)}</h3>
      {date === today && <span className={styles['today']}>{t('today')}</span>}
      {!withoutPlan && (
        <button
          type="button"
          className={styles['plus']}
          aria-label={t('planOn', { day: words.day.long(date) })}
          onClick={() => onPlan({ date })}
        >
          +
        </button>
      )}
      {open === 'closed' && <span className={styles['note']}>{t('closed')}</span>}
      {typeof open === 'object' && (
        <span className={styles['note']}>
          {t('openFrom', { opens: clockOf(open.from), closes: clockOf(open.to) })}
        </span>
      )}
    </>
  );
}
