import { useMemo, useState } from 'react';

import { useT } from '../shared/i18n/i18n.js';
import { useNow } from '../shared/live/use-live.js';
import { AlarmButton } from '../shared/staff/alarms/alarm-button.js';
import { DeskFrame } from '../shared/staff/frame/desk-frame.js';
import type { DeskProps } from '../shared/staff/frame/desk-page.js';
import { useSection } from '../shared/staff/use-section.js';
import { DialogCalls } from '../shared/ui/dialog/dialog.js';
import { Segmented } from '../shared/ui/segmented/segmented.js';
import { AlarmCalls } from './alarms/alarm-calls.js';
import { isAlarm } from './alerts/alert.js';
import { alertsOf } from './alerts/alerts-of.js';
import { TicketsPanel } from './board/tickets-panel.js';
import { CheckIn } from './check-in/check-in.js';
import { DayButton } from './day/day-button.js';
import { DevicesPage } from './devices/devices-page.js';
import { MultimediaPage } from './multimedia/multimedia-page.js';
import type { Open } from './open.js';
import { OpenProvider, SECTIONS } from './open.js';
import type { OpenedThing } from './opened.js';
import { Opened } from './opened.js';
import { IslandsPanel } from './plan/islands-panel.js';
import { ScanGuard } from './scan-guard.js';
import styles from './steward-desk.module.css';
import { StewardNotices } from './steward-notices.js';
import { TodayPage } from './today/today-page.js';
import { BookingIssued } from '../shared/staff/booking-issued/booking-issued.js';
import type { IssuedBooking } from '../shared/staff/booking-issued/issued-booking.js';
import { WorkshopsPage } from './workshops/workshops-page.js';

const LOOK_EVERY = 5_000;

/** The reception desk: check in, follow every ticket and island, mend what goes wrong, open and close. */
export function StewardDesk({ live, view, lost, signOut }: DeskProps<'steward'>) {
  const t = useT('steward');
  const now = useNow(live, LOOK_EVERY);
  const [section, show] = useSection(SECTIONS);
  // Above the sections: what is open stays so although its section was left meanwhile.
  const [opened, setOpened] = useState<OpenedThing>();
  const [issued, setIssued] = useState<readonly IssuedBooking[]>([]);
  const fresh = issued[0];
  const asking = Object.keys(view.pairing).length;
  const alerts = alertsOf(view, now);
  const unanswered = alerts.filter(isAlarm).filter(({ answered }) => !answered);
  const open = useMemo<Open>(
    () => ({
      ticket: (ticketId, secret) => setOpened({ what: 'ticket', ticketId, secret }),
      island: (number) => setOpened({ what: 'island', number }),
      session(sessionId) {
        location.hash = sessionId === undefined ? 'workshops' : `workshops/${sessionId}`;
      },
      section(chosen) {
        location.hash = chosen;
      },
    }),
    [],
  );
  return (
    <ScanGuard>
      <DialogCalls
        calls={unanswered.length > 0 ? <AlarmCalls alarms={unanswered} now={now} /> : undefined}
      >
        <OpenProvider value={open}>
          <DeskFrame
            audience="steward"
            live={live}
            staffCode={view.staffCode}
            day={view.day}
            timeZone={view.timeZone}
            lost={lost}
            onSignOut={signOut}
            nav={
              <Segmented
                label={t('title')}
                segments={SECTIONS.map((each) => ({
                  value: each,
                  label: t(`nav.${each}`),
                  ...(each === 'devices' && asking > 0 && { count: asking, alert: true }),
                }))}
                value={section}
                onValue={show}
              />
            }
            tools={
              <>
                <AlarmButton island={undefined} />
                <DayButton view={view} now={now} />
              </>
            }
            notice={<StewardNotices view={view} alerts={alerts} now={now} section={section} />}
          >
            {section === 'devices' && <DevicesPage view={view} now={now} />}
            {section === 'workshops' && (
              <WorkshopsPage
                section="workshops"
                live={live}
                view={view}
                now={now}
                onIssued={(one) => setIssued((all) => [...all, one])}
              />
            )}
            {section === 'multimedia' && <MultimediaPage view={view} now={now} />}
            {section === 'today' && <TodayPage view={view} now={now} />}
            {section === 'board' && (
              <div className={styles['board']}>
                <CheckIn live={live} view={view} />
                <TicketsPanel live={live} view={view} now={now} />
                <IslandsPanel view={view} now={now} />
              </div>
            )}
            {opened !== undefined && (
              <Opened
                opened={opened}
                live={live}
                view={view}
                now={now}
                onClose={() => setOpened(undefined)}
              />
            )}
            {fresh !== undefined && (
              <BookingIssued
                key={fresh.code}
                live={live}
                view={view}
                issued={fresh}
                checksIn
                now={now}
                onClose={() => setIssued((all) => all.filter((one) => one !== fresh))}
              />
            )}
          </DeskFrame>
        </OpenProvider>
      </DialogCalls>
    </ScanGuard>
  );
}
