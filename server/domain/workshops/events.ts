import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';

import type { KeptProgramme } from './state.js';

/**
 * What has happened to the programme and its seats, in order. Kept in the workshops' journal, one file
 * for each date; a shape once written stays readable: add new types or optional fields, never change
 * the old. `at` is ms since 1970.
 */
export type WorkshopEvent =
  | {
      /** Begins the journal of a date with all there is: the journals before it are needed no more. */
      readonly type: 'programme-carried';
      readonly at: number;
      readonly date: string;
      readonly programme: KeptProgramme;
    }
  | { readonly type: 'activity-put'; readonly at: number; readonly activity: Activity }
  | { readonly type: 'activity-removed'; readonly at: number; readonly activityId: string }
  | {
      readonly type: 'session-planned';
      readonly at: number;
      readonly sessionId: string;
      readonly plan: SessionPlan;
      /** Worked out once, ms since 1970: a later change of the time zone leaves it where it is. */
      readonly startsAt: number;
      readonly endsAt: number;
    }
  | {
      readonly type: 'session-changed';
      readonly at: number;
      readonly sessionId: string;
      readonly plan: SessionPlan;
      readonly startsAt: number;
      readonly endsAt: number;
      /** Time or room is another: those signed up are told. */
      readonly moved: boolean;
    }
  | {
      /** Its bookings that have not been moved before are cancelled with it. */
      readonly type: 'session-cancelled';
      readonly at: number;
      readonly sessionId: string;
    }
  | {
      readonly type: 'booked';
      readonly at: number;
      readonly bookingId: string;
      readonly sessionId: string;
      /** SHA-256 of the secret, and the keyed hash of the code: neither itself is kept. */
      readonly secretHash: string;
      readonly codeHash: string;
      readonly places: number;
      readonly channel: 'kiosk' | 'desk';
      /** Which kiosk, against hoarding. */
      readonly kiosk?: string;
      /** The centre's calendar day then, where a kiosk gave it: `YYYY-MM-DD`. */
      readonly date?: string;
      /** In the waiting list. */
      readonly waiting: boolean;
    }
  | {
      readonly type: 'booking-cancelled';
      readonly at: number;
      readonly bookingId: string;
    }
  /** A seat became free for the first in line. */
  | { readonly type: 'booking-moved-up'; readonly at: number; readonly bookingId: string }
  | {
      /** To another session of the activity, because its own was cancelled. */
      readonly type: 'booking-moved';
      readonly at: number;
      readonly bookingId: string;
      readonly sessionId: string;
      readonly waiting: boolean;
    }
  | {
      readonly type: 'booking-reissued';
      readonly at: number;
      readonly bookingId: string;
      readonly secretHash: string;
      readonly codeHash: string;
    }
  /** Checked in: at its seat, or noted as being there while it waits. */
  | { readonly type: 'booking-arrived'; readonly at: number; readonly bookingId: string }
  | { readonly type: 'arrival-undone'; readonly at: number; readonly bookingId: string }
  /** Grace is over: every seat that is not checked in, but for groups', may go to those who are there. */
  | { readonly type: 'seats-released'; readonly at: number; readonly sessionId: string }
  | {
      readonly type: 'heads-counted';
      readonly at: number;
      readonly sessionId: string;
      readonly heads: number;
    }
  /** It is over: what is not present is absent; its figures can be made. */
  | { readonly type: 'session-ended'; readonly at: number; readonly sessionId: string }
  /** Kept long enough: it and its bookings are gone. */
  | { readonly type: 'session-forgotten'; readonly at: number; readonly sessionId: string };
