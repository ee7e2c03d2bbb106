import { useFormat, useT, useTimeZone } from '../../shared/i18n/i18n.js';
import styles from './device-item.module.css';
import type { DeviceRow } from './device-rows.js';
import { dayOf } from './device-rows.js';

/** In or out of reach, since when; and whether it serves visitors. */
export function DeviceState(props: { row: DeviceRow; now: number }) {
  const { online, since, kiosk } = props.row;
  const t = useT('steward');
  const format = useFormat();
  const timeZone = useTimeZone();
  const when = (at: number) => {
    const day = dayOf(at, timeZone);
    return day === dayOf(props.now, timeZone) ? format.time(at) : format.date(day);
  };
  return (
    <>
      <p className={online ? styles['online'] : styles['offline']}>
        <span aria-hidden="true">{online ? '●' : '○'}</span>{' '}
        {t(online ? 'devices.online' : 'devices.offline')}
      </p>
      {since !== undefined && (
        <p className={styles['soft']}>{t('devices.since', { when: when(since) })}</p>
      )}
      {kiosk?.settings.outOfService !== undefined && (
        <p className={styles['stopped']}>{t('devices.outOfService')}</p>
      )}
    </>
  );
}
