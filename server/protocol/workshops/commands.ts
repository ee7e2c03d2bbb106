import { z } from 'zod';

import { secretHashSchema, shortCodeSchema, ticketSecretSchema } from '../ticket-secret.js';
import type { Audience } from '../vocabulary.js';
import type { BookingStatus, SignUpState } from './vocabulary.js';
import { MOST_IN_GROUP, MOST_PLACES, MOST_WEEKS } from './vocabulary.js';
import { activitySchema, programmeIdSchema, sessionPlanSchema } from './programme.js';

const bookingIdSchema = z.string().regex(/^[A-Za-z0-9_-]{16}$/);

/**
 * By what a booking is found: the six characters on the paper, the secret in its QR code, or, by staff
 * alone, its id in the list.
 */
export const bookingKeySchema = z.union([
  z.strictObject({ code: shortCodeSchema }),
  z.strictObject({ secret: ticketSecretSchema }),
  z.strictObject({ bookingId: bookingIdSchema }),
]);
export type BookingKey = z.infer<typeof bookingKeySchema>;

/** Made by the page, as with tickets: the server keeps hashes alone. */
const keys = { secret: ticketSecretSchema, code: shortCodeSchema };

/** Payload of each command of the workshops, and who may send it. Finer rights are rules of the domain. */
export const WORKSHOP_COMMANDS = {
  // seats
  /** An advisor does it for the visitor of the interview, as the steward does at the desk. */
  'sign-up': {
    payload: z.strictObject({ sessionId: programmeIdSchema, ...keys }),
    from: ['kiosk', 'steward', 'advisor'],
  },
  /** A class with its teacher: so many seats under one code. Groups do not wait. */
  'sign-up-group': {
    payload: z.strictObject({
      sessionId: programmeIdSchema,
      places: z.number().int().min(2).max(MOST_IN_GROUP),
      ...keys,
    }),
    from: ['steward'],
  },
  /** At a kiosk by the code, at the desk by any key. */
  'cancel-booking': {
    payload: z.strictObject({ key: bookingKeySchema }),
    from: ['kiosk', 'steward'],
  },
  /** On the visitor's own phone page. */
  'cancel-own-booking': { payload: z.strictObject({}), from: ['booking'] },
  'check-in': { payload: z.strictObject({ key: bookingKeySchema }), from: ['kiosk', 'steward'] },
  'undo-check-in': { payload: z.strictObject({ bookingId: bookingIdSchema }), from: ['steward'] },
  /** For a lost code: the booking gets new keys, the old ones end. */
  'reissue-booking': {
    payload: z.strictObject({ bookingId: bookingIdSchema, ...keys }),
    from: ['steward'],
  },
  /** Heads seen in the room: counts instead of the check-ins. */
  'count-heads': {
    payload: z.strictObject({
      sessionId: programmeIdSchema,
      heads: z.number().int().min(0).max(MOST_PLACES),
    }),
    from: ['steward'],
  },
  // the programme
  'put-activity': { payload: z.strictObject({ activity: activitySchema }), from: ['office'] },
  /** No session of it may still be to come. Past figures stay. */
  'remove-activity': {
    payload: z.strictObject({ activityId: programmeIdSchema }),
    from: ['office'],
  },
  /** Once, or on the same weekday of so many weeks; all of them or, with a refusal that names the date, none. */
  'plan-sessions': {
    payload: z.strictObject({
      session: sessionPlanSchema,
      weeks: z.number().int().min(1).max(MOST_WEEKS),
    }),
    from: ['office'],
  },
  /** Those signed up stay so, and their pages say what has changed. */
  'change-session': {
    payload: z.strictObject({ sessionId: programmeIdSchema, session: sessionPlanSchema }),
    from: ['office'],
  },
  /** Those signed up lose their seats, or move, in their order, to another session of the same activity. */
  'cancel-session': {
    payload: z.strictObject({ sessionId: programmeIdSchema, moveTo: programmeIdSchema.optional() }),
    from: ['office', 'steward'],
  },
} as const satisfies Record<string, { payload: z.ZodType; from: readonly Audience[] }>;

export type WorkshopCommandKind = keyof typeof WORKSHOP_COMMANDS;
export const WORKSHOP_COMMAND_KINDS = Object.keys(WORKSHOP_COMMANDS) as WorkshopCommandKind[];

/** What a booking's key is once it has passed the edge: no secret and no code goes further. */
export type HashedKey =
  { readonly secretHash: string } | { readonly codeHash: string } | { readonly bookingId: string };

export const codeHashSchema = secretHashSchema;

export interface WorkshopCommandAnswers {
  'sign-up': SignedUp;
  'sign-up-group': { readonly bookingId: string };
  'check-in': CheckedIn;
  'cancel-booking': { readonly sessionId: string };
  'plan-sessions': { readonly sessionIds: readonly string[] };
}

export interface SignedUp {
  readonly bookingId: string;
  /** Place in the waiting list, from 1; absent where the seat is sure. */
  readonly place?: number;
}

export interface CheckedIn {
  readonly bookingId: string;
  readonly sessionId: string;
  /** `waiting`: noted as being there; a seat that becomes free goes to the first of them. */
  readonly outcome: 'present' | 'waiting';
  /** Place in the waiting list. */
  readonly place?: number;
  /** People under this code; 1 but for groups. */
  readonly places: number;
}

/** What a kiosk or the desk is told of a booking whose key it has. */
export interface BookingFacts {
  readonly bookingId: string;
  readonly sessionId: string;
  readonly status: BookingStatus;
  readonly place?: number;
  readonly places: number;
  /** Check-in is possible now. */
  readonly mayCheckIn: boolean;
  readonly mayCancel: boolean;
  readonly signUp: SignUpState;
}
