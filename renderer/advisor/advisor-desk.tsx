import { lazy, Suspense, useState } from 'react';

import { useT } from '../shared/i18n/i18n.js';
import { useNow } from '../shared/live/use-live.js';
import { DeskFrame } from '../shared/staff/frame/desk-frame.js';
import type { DeskProps } from '../shared/staff/frame/desk-page.js';
import { useSection } from '../shared/staff/use-section.js';
import { Notice } from '../shared/ui/notice/notice.js';
import { Segmented } from '../shared/ui/segmented/segmented.js';
import styles from './advisor-desk.module.css';
import { ChooseIsland } from './choose/choose-island.js';
import { useEndedInterviews } from './jobs/use-ended-interviews.js';
import { useJobsKey } from './jobs/use-jobs-key.js';
import { OwnIslandCard } from './own/own-island-card.js';
import { QueuePanel } from './queue/queue-panel.js';
import { WaitingTable } from './queue/waiting-table.js';

const SECTIONS = ['queue', 'jobs'] as const;
/** Minutes are shown, so a look every few seconds is enough. */
const LOOK_EVERY = 5_000;

const JobsDesk = lazy(async () => ({ default: (await import('./jobs/jobs-desk.js')).JobsDesk }));

/**
 * First the island is chosen; from then on one next action leads. The jobs directory takes the place of
 * the queue, never that of the island: the interview goes on beside it.
 */
export function AdvisorDesk({ live, view, lost, signOut }: DeskProps<'advisor'>) {
  const t = useT('advisor');
  const now = useNow(live, LOOK_EVERY);
  const [section, setSection] = useSection(SECTIONS);
  const [asked, setAsked] = useState(false);
  const show = (next: (typeof SECTIONS)[number]) => {
    setAsked(next === 'jobs');
    setSection(next);
  };
  useJobsKey(() => show(section === 'jobs' ? 'queue' : 'jobs'));
  const { own } = view;
  const ended = useEndedInterviews(own?.ticket?.ticketId);
  const atJobs = section === 'jobs';
  return (
    <DeskFrame
      audience="advisor"
      live={live}
      staffCode={view.staffCode}
      day={view.day}
      timeZone={view.timeZone}
      lost={lost}
      onSignOut={signOut}
      nav={
        <Segmented
          label={t('title')}
          segments={SECTIONS.map((each) => ({ value: each, label: t(`nav.${each}`) }))}
          value={section}
          onValue={show}
        />
      }
      notice={
        view.day === 'closed' && (
          <div className={styles['notice']}>
            <Notice kind="info">{t('day.closed')}</Notice>
          </div>
        )
      }
    >
      {own === undefined && !atJobs && <ChooseIsland view={view} />}
      <div
        className={styles['desk']}
        data-at={own === undefined ? 'jobs-alone' : section}
        hidden={own === undefined && !atJobs}
      >
        {own !== undefined && (
          <OwnIslandCard
            own={own}
            day={view.day}
            most={view.callsBeforeNoShow}
            now={now}
            compact={atJobs}
          />
        )}
        {own !== undefined && !atJobs && (
          <div className={styles['side']}>
            <WaitingTable waiting={view.waiting} profile={own} />
            <QueuePanel queue={view.queue} own={own} now={now} />
          </div>
        )}
        {/* It stays while the queue is looked at, so that one comes back to the same sheet. */}
        <div className={styles['jobs']} hidden={!atJobs}>
          <Suspense>
            <JobsDesk
              key={ended}
              view={view}
              now={now}
              shown={atJobs}
              asked={asked}
              onReady={() => setAsked(false)}
            />
          </Suspense>
        </div>
      </div>
    </DeskFrame>
  );
}
