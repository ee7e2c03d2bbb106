import { lazy, Suspense, useState } from 'react';

import { useT } from '../shared/i18n/i18n.js';
import { useNow } from '../shared/live/use-live.js';
import { AlarmButton } from '../shared/staff/alarms/alarm-button.js';
import { AlarmBar } from '../shared/staff/alarms/alarm-bar.js';
import type { IssuedBooking } from '../shared/staff/booking-issued/issued-booking.js';
import { DeskFrame } from '../shared/staff/frame/desk-frame.js';
import type { DeskProps } from '../shared/staff/frame/desk-page.js';
import { useSection } from '../shared/staff/use-section.js';
import { Notice } from '../shared/ui/notice/notice.js';
import styles from './advisor-desk.module.css';
import { ChooseIsland } from './choose/choose-island.js';
import { CompactOver } from './compact/compact-over.js';
import { useCompactWindow } from './compact/use-compact-window.js';
import { DeskNav } from './desk-nav.js';
import type { Section } from './desk-nav.js';
import { SECTIONS } from './desk-nav.js';
import { DeskTools } from './desk-tools.js';
import { useEndedInterviews } from './jobs/use-ended-interviews.js';
import { DESK_KEY_NAMES } from './keys/desk-keys.js';
import { useKeysLayer } from './keys/use-keys-layer.js';
import { notedInterview } from './notes/noted-interview.js';
import { createOpenNotes } from './notes/open-notes.js';
import { OwnIslandCard } from './own/own-island-card.js';
import { QueuePanel } from './queue/queue-panel.js';
import { WaitingTable } from './queue/waiting-table.js';

/** Minutes are shown, so a look every few seconds is enough. */
const LOOK_EVERY = 5_000;

const BookingIssued = lazy(async () => ({
  default: (await import('../shared/staff/booking-issued/booking-issued.js')).BookingIssued,
}));
const JobsDesk = lazy(async () => ({ default: (await import('./jobs/jobs-desk.js')).JobsDesk }));
const WorkshopsDesk = lazy(async () => ({
  default: (await import('./workshops/workshops-desk.js')).WorkshopsDesk,
}));

/**
 * First the island is chosen; from then on one next action leads. The jobs directory and the workshops
 * take the place of the queue, never that of the island: the interview goes on beside them.
 */
export function AdvisorDesk({ live, view, lost, signOut }: DeskProps<'advisor'>) {
  const t = useT('advisor');
  const now = useNow(live, LOOK_EVERY);
  const [section, setSection] = useSection(SECTIONS);
  const [asked, setAsked] = useState(false);
  const layer = useKeysLayer(view, window, now, DESK_KEY_NAMES);
  const compact = useCompactWindow();
  const show = (next: Section) => {
    setAsked(next === 'jobs');
    setSection(next);
  };
  const { own } = view;
  const ended = useEndedInterviews(own?.ticket?.ticketId);
  const atQueue = section === 'queue';
  const noted = notedInterview(view);
  const [openNotes] = useState(createOpenNotes);
  // Above the sections: what was given is shown although its section was left meanwhile.
  const [issued, setIssued] = useState<readonly IssuedBooking[]>([]);
  const fresh = issued[0];
  // With the interview at the press: the answer may come during the next one.
  const seatGiven = (one: IssuedBooking) => {
    setIssued((all) => [...all, one]);
    if (noted !== undefined) openNotes.refer(noted.key, 'workshop');
  };
  return (
    <DeskFrame
      audience="advisor"
      live={live}
      staffCode={view.staffCode}
      day={view.day}
      timeZone={view.timeZone}
      lost={lost}
      onSignOut={signOut}
      nav={<DeskNav section={section} onSection={show} />}
      tools={own !== undefined && <AlarmButton island={own.island} holding={layer.holding} />}
      notice={
        <>
          <AlarmBar alarms={view.alarms} island={own?.island ?? null} timeZone={view.timeZone} />
          {view.day === 'closed' && (
            <div className={styles['notice']}>
              <Notice kind="info">{t('day.closed')}</Notice>
            </div>
          )}
        </>
      }
    >
      <div className={styles['page']} data-choosing={(own === undefined && atQueue) || undefined}>
        {own === undefined && atQueue && <ChooseIsland view={view} now={now} />}
        <div
          className={styles['desk']}
          data-at={own === undefined ? 'alone' : atQueue ? 'queue' : 'beside'}
          hidden={own === undefined && atQueue}
        >
          {own !== undefined && (
            <OwnIslandCard
              live={live}
              view={view}
              own={own}
              now={now}
              compact={!atQueue}
              onWorkshops={section === 'workshops' ? undefined : () => show('workshops')}
              openNotes={openNotes}
            />
          )}
          {own !== undefined && atQueue && (
            <div className={styles['side']}>
              <WaitingTable view={view} profile={own} now={now} />
              <QueuePanel queue={view.queue} own={own} now={now} onFind={layer.openFind} />
            </div>
          )}
          {/* It stays while the queue is looked at, so that one comes back to the same sheet. */}
          <div className={styles['beside']} hidden={section !== 'jobs'}>
            <Suspense>
              <JobsDesk
                key={ended}
                view={view}
                now={now}
                shown={section === 'jobs'}
                asked={asked}
                onReady={() => setAsked(false)}
              />
            </Suspense>
          </div>
          {section === 'workshops' && (
            <div className={styles['beside']}>
              <Suspense>
                <WorkshopsDesk
                  key={ended}
                  view={view}
                  now={now}
                  visitor={own?.ticket?.language ?? noted?.language}
                  onIssued={seatGiven}
                />
              </Suspense>
            </div>
          )}
        </div>
        <DeskTools view={view} layer={layer} onCompact={compact.open} />
      </div>
      {layer.dialogs}
      {fresh !== undefined && (
        <Suspense>
          <BookingIssued
            key={fresh.code}
            live={live}
            view={view}
            issued={fresh}
            checksIn={false}
            now={now}
            onClose={() => setIssued((all) => all.filter((one) => one !== fresh))}
          />
        </Suspense>
      )}
      {compact.over !== undefined && (
        <CompactOver
          live={live}
          view={view}
          lost={lost}
          inWindow={compact.over}
          onClosed={compact.closed}
        />
      )}
    </DeskFrame>
  );
}
