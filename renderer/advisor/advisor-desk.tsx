import { useT } from '../shared/i18n/i18n.js';
import { useNow } from '../shared/live/use-live.js';
import type { DeskProps } from '../shared/staff/frame/desk-page.js';
import { DeskFrame } from '../shared/staff/frame/desk-frame.js';
import { Notice } from '../shared/ui/notice/notice.js';
import styles from './advisor-desk.module.css';
import { ChooseIsland } from './choose/choose-island.js';
import { OwnIslandCard } from './own/own-island-card.js';
import { QueuePanel } from './queue/queue-panel.js';
import { WaitingTable } from './queue/waiting-table.js';

/** Minutes are shown, so a look every few seconds is enough. */
const LOOK_EVERY = 5_000;

/** First the island is chosen; from then on one next action leads. */
export function AdvisorDesk({ live, view, lost, signOut }: DeskProps<'advisor'>) {
  const t = useT('advisor');
  const now = useNow(live, LOOK_EVERY);
  const { own } = view;
  return (
    <DeskFrame
      audience="advisor"
      live={live}
      staffCode={view.staffCode}
      day={view.day}
      lost={lost}
      onSignOut={signOut}
      notice={
        view.day === 'closed' && (
          <div className={styles['notice']}>
            <Notice kind="info">{t('day.closed')}</Notice>
          </div>
        )
      }
    >
      {own === undefined ? (
        <ChooseIsland view={view} />
      ) : (
        <div className={styles['desk']}>
          <OwnIslandCard own={own} day={view.day} most={view.callsBeforeNoShow} now={now} />
          <div className={styles['side']}>
            <WaitingTable waiting={view.waiting} profile={own} />
            <QueuePanel queue={view.queue} own={own} now={now} />
          </div>
        </div>
      )}
    </DeskFrame>
  );
}
