import { useFormat, useT } from '../../shared/i18n/i18n.js';
import styles from './own-state.module.css';

/** A break: when one means to be back, how long that is still, or by how much it is late. */
export function BreakLine(props: {
  /** Planned return, ms; absent: none was planned. */
  until: number | undefined;
  now: number;
  timeZone: string;
}) {
  const { until, now, timeZone } = props;
  const t = useT('advisor');
  const format = useFormat(timeZone);
  const late = until !== undefined && until < now;
  return (
    <div className={styles['break']} data-late={late || undefined}>
      <p className={styles['title']}>{t('own.breakTitle')}</p>
      {until === undefined ? (
        <p>{t('own.breakOpen')}</p>
      ) : (
        <>
          <p className={styles['left']}>
            {late
              ? t('own.breakLate', { duration: format.duration(now - until) })
              : t('own.breakLeft', { duration: format.duration(until - now) })}
          </p>
          <p>{t('own.breakUntil', { time: format.time(until) })}</p>
        </>
      )}
    </div>
  );
}
