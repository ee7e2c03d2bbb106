import type { Settings } from '../settings.js';
import type { Language, Theme } from '../vocabulary.js';
import type { Activity, Room, SessionPlan } from './programme.js';
import type { BookingStatus, Format, Public, SignUpState, Spoken } from './vocabulary.js';

/** What the workshops show, to whom. Times are ms since 1970 on the server's clock. No view holds a partner but the office's. */

type Both = Readonly<Record<Language, string>>;

/** For visitors, at kiosks and advisors' desks: what is on from today on, for as many weeks as are set. */
export interface WorkshopsView {
  /** Those with sessions in `sessions`, by id. */
  readonly activities: Readonly<Record<string, PublicActivity>>;
  /** By id; in no order. A cancelled one stays until its date has passed. */
  readonly sessions: Readonly<Record<string, PublicSession>>;
}

export interface PublicActivity {
  readonly title: Both;
  readonly description: Both;
  readonly format: Format;
  readonly theme: Theme;
  readonly language: Spoken;
  readonly public: Public;
  /** ISCO-08 codes, one to four digits. */
  readonly occupations: readonly string[];
  readonly example?: true;
}

export interface PublicSession {
  readonly activityId: string;
  /** `YYYY-MM-DD`, the centre's. */
  readonly date: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Name of the room. */
  readonly room: string;
  readonly capacity: number;
  /** Seats nobody holds. */
  readonly left: number;
  /** How many wait, and for how many more there is room. */
  readonly waiting: number;
  readonly waitingLeft: number;
  readonly signUp: SignUpState;
  /** When seats not checked in go to those who are there. */
  readonly keptUntil: number;
}

/** Today's sessions for the call display, by start. Cancelled ones too. */
export interface DisplaySession {
  readonly sessionId: string;
  readonly title: Both;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly room: string;
  readonly left: number;
  readonly signUp: SignUpState;
}

/** The visitor's own booking on the phone. */
export interface BookingView {
  readonly audience: 'booking';
  readonly status: BookingStatus;
  readonly title: Both;
  readonly language: Spoken;
  readonly room: string;
  readonly date: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** People under this code; 1 but for groups. */
  readonly places: number;
  /** Place in the waiting list, from 1. */
  readonly place?: number;
  /** Got a seat after waiting. */
  readonly movedUp?: true;
  /** Time or room is another than when this was booked, since then; or it was moved to another session. */
  readonly changedAt?: number;
  readonly sessionCancelled: boolean;
  readonly mayCancel: boolean;
  /** A seat not checked in by then may go to somebody who is there. */
  readonly keptUntil: number;
  readonly sessionId: string;
  readonly timeZone: string;
}

/** For the steward: the same weeks, with what attendance needs. */
export interface StewardWorkshops {
  readonly activities: Readonly<Record<string, PublicActivity>>;
  readonly sessions: Readonly<Record<string, StewardSession>>;
}

export interface StewardSession extends PublicSession {
  /** Raised by every change: the answer to the query `bookings` may be another. */
  readonly revision: number;
  readonly booked: number;
  readonly present: number;
  /** Waiting ones who have said they are there. */
  readonly waitingHere: number;
  /** Heads counted; absent where nobody has. */
  readonly heads?: number;
}

/** Answer of the query `bookings`: one session's, in the order of signing up. */
export interface BookingRow {
  readonly bookingId: string;
  readonly status: BookingStatus;
  readonly signedUpAt: number;
  readonly channel: 'kiosk' | 'desk';
  readonly places: number;
  readonly place?: number;
  /** Checked in, or noted as being there while waiting. */
  readonly arrivedAt?: number;
  /** Checked in after the session's start. */
  readonly late?: true;
}

/** Answer of the query `programme`: all the planner works with. */
export interface Programme {
  readonly activities: readonly Activity[];
  /** Those of the asked dates, by start. */
  readonly sessions: readonly ProgrammeSession[];
  readonly rooms: readonly Room[];
  /** Where all seven are `null`, nobody has set hours: any time is right. */
  readonly openingHours: Settings['openingHours'];
}

export interface ProgrammeSession {
  readonly sessionId: string;
  readonly plan: SessionPlan;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly signUp: SignUpState;
  readonly booked: number;
  readonly waiting: number;
  readonly present: number;
}
