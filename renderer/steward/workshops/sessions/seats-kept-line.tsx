import type { StewardSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { seatsKept } from './seats-kept.js';
import styles from './session-list.module.css';
import { useClock } from './use-clock.js';

const MINUTE = 60_000;

/** Until when seats are kept for those who signed up, with the time left when it is near. */
export function SeatsKeptLine(props: { session: StewardSession; timeZone: string; now: number }) {
  const t = useT('attendance');
  const format = useClock(props.timeZone);
  const kept = seatsKept(props.session, props.now);
  if (kept === undefined) return null;
  if (kept.kind === 'given') {
    return (
      <span className={styles['given']}>{t('kept.given', { time: format.time(kept.since) })}</span>
    );
  }
  return (
    <span>
      {t('kept.until', { time: format.time(kept.until) })}
      {kept.left !== undefined && (
        <>
          {' '}
          <strong className={styles['countdown']}>
            {kept.left < MINUTE
              ? t('kept.lastMinute')
              : t('kept.left', { time: format.duration(Math.floor(kept.left / MINUTE) * MINUTE) })}
          </strong>
        </>
      )}
    </span>
  );
}
