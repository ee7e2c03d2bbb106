import type { AdvisorView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { useNow } from '../../shared/live/use-live.js';
import { AlarmBar } from '../../shared/staff/alarms/alarm-bar.js';
import { AlarmButton } from '../../shared/staff/alarms/alarm-button.js';
import type { DeskProps } from '../../shared/staff/frame/desk-page.js';
import { LostBar } from '../../shared/staff/frame/lost-bar.js';
import { Button } from '../../shared/ui/button/button.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { ChooseIsland } from '../choose/choose-island.js';
import { SMALL_WINDOW_KEYS } from '../keys/desk-keys.js';
import { KeyCap, useKeyOf } from '../keys/keys-context.js';
import { useKeysLayer } from '../keys/use-keys-layer.js';
import { OwnIslandCard } from '../own/own-island-card.js';
import { WaitingTable } from '../queue/waiting-table.js';
import styles from './compact-desk.module.css';
import { useFootRoom } from './use-foot-room.js';

/** Minutes are shown, so a look every few seconds is enough. */
const LOOK_EVERY = 5_000;

/** The whole desk in a small window: the island first, then who waits, in one column. */
export function CompactDesk(props: {
  live: DeskProps<'advisor'>['live'];
  view: AdvisorView;
  lost: boolean;
  /** Where it stands: its keys are this window's. */
  inWindow: Window;
  /** It stays over other windows. */
  onTop: boolean;
}) {
  const { live, view, lost, inWindow, onTop } = props;
  const { own, timeZone } = view;
  const t = useT('advisor');
  const keyOf = useKeyOf();
  const now = useNow(live, LOOK_EVERY);
  const layer = useKeysLayer(view, inWindow, now, SMALL_WINDOW_KEYS);
  const foot = useFootRoom(inWindow);
  return (
    <div className={styles['window']}>
      <div>
        <AlarmBar alarms={view.alarms} island={own?.island ?? null} timeZone={timeZone} />
        {lost && <LostBar live={live} timeZone={timeZone} />}
        {view.day === 'closed' && <Notice kind="info">{t('day.closed')}</Notice>}
      </div>
      <main className={styles['main']} data-lost={lost || undefined}>
        {own === undefined ? (
          <ChooseIsland view={view} now={now} />
        ) : (
          <>
            <OwnIslandCard live={live} view={view} own={own} now={now} compact />
            <WaitingTable view={view} profile={own} now={now} />
          </>
        )}
        {!onTop && <p className={styles['note']}>{t('compact.notOnTop')}</p>}
        {layer.dialogs}
      </main>
      <footer ref={foot} className={styles['foot']}>
        {own !== undefined && (
          <Button variant="quiet" onPress={layer.openFind} {...keyOf('find')}>
            {t('find.open')}
            <KeyCap of="find" />
          </Button>
        )}
        {own !== undefined && <AlarmButton island={own.island} holding={layer.holding} />}
        <Button variant="quiet" onPress={layer.openList} {...keyOf('list')}>
          {t('keys.open')}
          <KeyCap of="list" />
        </Button>
      </footer>
    </div>
  );
}
