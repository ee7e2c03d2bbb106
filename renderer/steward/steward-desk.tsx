import { useState } from 'react';

import { useT } from '../shared/i18n/i18n.js';
import { useNow } from '../shared/live/use-live.js';
import { DeskFrame } from '../shared/staff/frame/desk-frame.js';
import type { DeskProps } from '../shared/staff/frame/desk-page.js';
import { useSection } from '../shared/staff/use-section.js';
import { Segmented } from '../shared/ui/segmented/segmented.js';
import { IslandsBoard } from './board/islands-board.js';
import { TicketsPanel } from './board/tickets-panel.js';
import { CheckIn } from './check-in/check-in.js';
import { DayButton } from './day/day-button.js';
import { DevicesPage } from './devices/devices-page.js';
import { MultimediaPage } from './multimedia/multimedia-page.js';
import { ScanGuard } from './scan-guard.js';
import styles from './steward-desk.module.css';
import { StewardNotices } from './steward-notices.js';
import { BookingIssued } from './workshops/dialogs/booking-issued.js';
import type { IssuedBooking } from './workshops/dialogs/issued-booking.js';
import { WorkshopsPage } from './workshops/workshops-page.js';

const SECTIONS = ['board', 'workshops', 'multimedia', 'devices'] as const;
const LOOK_EVERY = 5_000;

/** The reception desk: check in, follow every ticket and island, admit devices, open and close. */
export function StewardDesk({ live, view, lost, signOut }: DeskProps<'steward'>) {
  const t = useT('steward');
  const now = useNow(live, LOOK_EVERY);
  const [section, show] = useSection(SECTIONS);
  // Above the sections: the keys of a booking are shown although its section was left meanwhile.
  const [issued, setIssued] = useState<readonly IssuedBooking[]>([]);
  const fresh = issued[0];
  const asking = Object.keys(view.pairing).length;
  return (
    <ScanGuard>
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
        tools={<DayButton view={view} />}
        notice={
          <StewardNotices
            view={view}
            now={now}
            onDevices={section === 'devices' ? undefined : () => show('devices')}
          />
        }
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
        {section === 'board' && (
          <div className={styles['board']}>
            <CheckIn live={live} view={view} />
            <TicketsPanel tickets={view.tickets} now={now} />
            <IslandsBoard view={view} now={now} />
          </div>
        )}
        {fresh !== undefined && (
          <BookingIssued
            key={fresh.code}
            live={live}
            view={view}
            issued={fresh}
            now={now}
            onClose={() => setIssued((all) => all.filter((one) => one !== fresh))}
          />
        )}
      </DeskFrame>
    </ScanGuard>
  );
}
