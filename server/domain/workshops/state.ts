import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';
import type { BookingStatus } from '#protocol/workshops/vocabulary.js';

/** One date and hour of an activity. */
export interface Session {
  readonly id: string;
  readonly plan: SessionPlan;
  /** As planned at the last change, ms since 1970; on a clock-change night by the first of two equal times. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** When time or room last changed. */
  readonly movedAt?: number;
  readonly cancelledAt?: number;
  readonly releasedAt?: number;
  readonly endedAt?: number;
  readonly heads?: number;
  /** People who did not come, where its bookings were left out (`without-bookings.ts`). */
  readonly absent?: number;
  /** How often its plan was changed or it was cancelled; absent: never. No booking raises it. */
  readonly changes?: number;
  /** Raised by every change to it or to one of its bookings. */
  readonly revision: number;
  /** In the order of signing up: the waiting list is those that wait, in this order. */
  readonly bookings: readonly string[];
  /** What statistics need of what the bookings themselves no longer show. */
  readonly tally: Tally;
}

/** People, not bookings: a group counts with its places. */
export interface Tally {
  readonly signUps: number;
  /** By visitors or stewards; not those that end with their session. */
  readonly cancellations: number;
  /** Sign-ups that began in the waiting list. */
  readonly waited: number;
}

export interface Booking {
  readonly id: string;
  readonly sessionId: string;
  readonly secretHash: string;
  readonly codeHash: string;
  readonly places: number;
  readonly channel: 'kiosk' | 'desk';
  readonly status: BookingStatus;
  readonly signedUpAt: number;
  readonly arrivedAt?: number;
  /** Got a seat after waiting, then. */
  readonly movedUpAt?: number;
  /** Came here from another session, then. */
  readonly movedAt?: number;
}

/** Sign-ups of one kiosk on one date: what the limits against hoarding need, and no longer than that. */
export interface KioskSignUps {
  /** The centre's calendar day of the last one. */
  readonly date: string;
  readonly seats: number;
  /** Those of the last hour. */
  readonly lately: readonly { readonly at: number; readonly sessionId: string }[];
}

export interface ProgrammeState {
  /** Of the journal that is written now; absent before the first. */
  date: string | undefined;
  activities: Map<string, Activity>;
  /** Removed from the programme; kept while a session that is over or cancelled still names them. */
  removed: Map<string, Activity>;
  sessions: Map<string, Session>;
  bookings: Map<string, Booking>;
  /** Ids of bookings by the hashes of their keys: until the session is forgotten, or they got new ones. */
  bySecret: Map<string, string>;
  byCode: Map<string, string>;
  kiosks: Map<string, KioskSignUps>;
  /** Counts every event: two states with the same number are the same. */
  revision: number;
}

/** The same as plain lists, for the journal. */
export interface KeptProgramme {
  readonly activities: readonly Activity[];
  readonly removed: readonly Activity[];
  readonly sessions: readonly Session[];
  readonly bookings: readonly Booking[];
  readonly kiosks: readonly (readonly [string, KioskSignUps])[];
  readonly revision: number;
}

export function emptyProgramme(): ProgrammeState {
  return {
    date: undefined,
    activities: new Map(),
    removed: new Map(),
    sessions: new Map(),
    bookings: new Map(),
    bySecret: new Map(),
    byCode: new Map(),
    kiosks: new Map(),
    revision: 0,
  };
}
