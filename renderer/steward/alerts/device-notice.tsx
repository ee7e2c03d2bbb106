import type { StewardView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { deviceAlerts } from '../devices/device-concerns.js';
import { useConcernText } from '../devices/concern-text.js';
import styles from './device-notice.module.css';

/** Devices told one by one; of more than these only how many. */
const MOST = 3;

/** Devices that visitors lose something by, and the way to them. */
export function DeviceNotice(props: {
  view: Pick<StewardView, 'devices' | 'day'>;
  onShow: () => void;
}) {
  const { devices, day } = props.view;
  const t = useT('steward');
  const concernText = useConcernText();
  const alerts = deviceAlerts(devices, day);
  if (alerts.length === 0) return null;
  return (
    <Notice kind="alert">
      <div className={styles['row']}>
        <ul className={styles['devices']}>
          {alerts.slice(0, MOST).map(({ deviceId, name, concerns }) => (
            <li key={deviceId}>
              <strong>{name}</strong> {concerns.map(concernText).join(', ')}
            </li>
          ))}
          {alerts.length > MOST && <li>{t('alert.more', { count: alerts.length - MOST })}</li>}
        </ul>
        <Button onPress={props.onShow}>{t('alert.show')}</Button>
      </div>
    </Notice>
  );
}
