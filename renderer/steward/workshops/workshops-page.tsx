import type { StewardView } from '#protocol/views.js';

import type { Live } from '../../shared/live/live.js';
import { workshopAt } from '../../shared/workshops/sessions.js';
import { AttendancePanel } from './attendance/attendance-panel.js';
import type { IssuedBooking } from '../../shared/staff/booking-issued/issued-booking.js';
import { dateAt } from './sessions/session-days.js';
import { SessionList } from './sessions/session-list.js';
import { SessionPanel } from './sessions/session-panel.js';
import { useOpenedSession } from './sessions/use-opened-session.js';
import styles from './workshops-page.module.css';

/** Collective activities at the desk: who comes in, and what each session needs. */
export function WorkshopsPage(props: {
  /** Of the desk, in the page's address. */
  section: string;
  live: Pick<Live<'steward'>, 'query' | 'now' | 'subscribe' | 'getState'>;
  view: Pick<StewardView, 'workshops' | 'timeZone'>;
  now: number;
  /** Keys were given out: shown above the section, which may be left by then. */
  onIssued: (issued: IssuedBooking) => void;
}) {
  const { section, live, view, now, onIssued } = props;
  const { workshops, timeZone } = view;
  const [opened, open] = useOpenedSession(section);
  const where = { today: dateAt(now, timeZone), timeZone };
  const workshop = opened === undefined ? undefined : workshopAt(workshops, opened);
  return (
    <div className={styles['page']}>
      <AttendancePanel live={live} view={workshops} where={where} here={workshop} />
      {workshop === undefined ? (
        <SessionList view={workshops} where={where} now={now} onOpen={open} />
      ) : (
        <SessionPanel
          key={workshop.sessionId}
          live={live}
          workshop={workshop}
          view={workshops}
          where={where}
          now={now}
          onIssued={onIssued}
          onBack={() => open(undefined)}
        />
      )}
    </div>
  );
}
