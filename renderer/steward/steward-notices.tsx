import type { StewardView } from '#protocol/views.js';

import { useT } from '../shared/i18n/i18n.js';
import { Notice } from '../shared/ui/notice/notice.js';
import { DeviceNotice } from './alerts/device-notice.js';
import { HelpCalls } from './alerts/help-calls.js';
import styles from './steward-desk.module.css';

/** What the desk must know whatever it looks at. */
export function StewardNotices(props: {
  view: Pick<StewardView, 'day' | 'storage' | 'devices'>;
  now: number;
  /** Absent where the devices are in sight. */
  onDevices: (() => void) | undefined;
}) {
  const { view, now, onDevices } = props;
  const t = useT('steward');
  const tStaff = useT('staff');
  return (
    <div className={styles['notices']}>
      <HelpCalls devices={view.devices} now={now} />
      {view.storage === 'failing' && <Notice kind="alert">{tStaff('frame.storageFailing')}</Notice>}
      {onDevices !== undefined && <DeviceNotice view={view} onShow={onDevices} />}
      {view.day === 'closed' && <Notice kind="info">{t('day.closedBoard')}</Notice>}
    </div>
  );
}
