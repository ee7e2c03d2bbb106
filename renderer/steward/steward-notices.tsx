import type { StewardView } from '#protocol/views.js';

import { useT } from '../shared/i18n/i18n.js';
import { Notice } from '../shared/ui/notice/notice.js';
import { AlarmCalls } from './alarms/alarm-calls.js';
import type { Alert } from './alerts/alert.js';
import { isAlarm } from './alerts/alert.js';
import { AlertPanel } from './alerts/alert-panel.js';
import { HelpCalls } from './alerts/help-calls.js';
import { useAlertSound } from './alerts/use-alert-sound.js';
import type { Section } from './open.js';
import styles from './steward-desk.module.css';

/** What the desk must know whatever it looks at. */
export function StewardNotices(props: {
  view: StewardView;
  alerts: readonly Alert[];
  now: number;
  section: Section;
}) {
  const { view, alerts, now, section } = props;
  const t = useT('steward');
  const tStaff = useT('staff');
  useAlertSound(alerts);
  return (
    <div className={styles['notices']}>
      <AlarmCalls alarms={alerts.filter(isAlarm)} now={now} />
      <HelpCalls devices={view.devices} now={now} />
      {view.storage === 'failing' && <Notice kind="alert">{tStaff('frame.storageFailing')}</Notice>}
      <AlertPanel alerts={alerts} now={now} section={section} />
      {view.day === 'closed' && <Notice kind="info">{t('day.closedBoard')}</Notice>}
    </div>
  );
}
