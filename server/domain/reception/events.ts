import type {
  Channel,
  HelpKind,
  Language,
  Outcome,
  PeopleKind,
  Referral,
  SeatKind,
  Theme,
  Topic,
  Undoable,
} from '#protocol/vocabulary.js';

import type { ToldWait } from './waiting-time.js';

/**
 * What has happened, in the order it happened. Events are kept in the journal of their day, so a
 * shape once written stays readable: add new types or optional fields, never change the old.
 * `at` is ms since 1970.
 */
export type ReceptionEvent =
  | { readonly type: 'day-opened'; readonly at: number; readonly date: string }
  | { readonly type: 'day-closed'; readonly at: number }
  | {
      readonly type: 'ticket-taken';
      readonly at: number;
      readonly ticketId: string;
      readonly number: number;
      readonly theme: Theme;
      readonly language: Language;
      readonly channel: Channel;
      /** SHA-256 of the ticket's secret, base64url; the secret itself is never kept. */
      readonly secretHash: string;
      readonly shortCode: string;
      /** The device that gave it; absent at the desk. */
      readonly kiosk?: string;
      /** How long the visitor was told to expect; absent: nothing was told. */
      readonly told?: ToldWait;
      /** Only where it was given by a kiosk that was cut off: when the visitor got it, before `at`. */
      readonly arrivedAt?: number;
    }
  | {
      /**
       * The kiosk had asked for a number, was cut off before it heard it, and gave one of its own: the
       * visitor holds this one.
       */
      readonly type: 'ticket-renumbered';
      readonly at: number;
      readonly ticketId: string;
      readonly number: number;
      readonly kiosk: string;
      readonly arrivedAt: number;
    }
  | {
      /** Numbers set aside for a kiosk that may be cut off. */
      readonly type: 'numbers-leased';
      readonly at: number;
      readonly kiosk: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      /** A first call, or one repeated or renumbered (then `island` and ticket are the same, `callId` is new). */
      readonly type: 'ticket-called';
      readonly at: number;
      readonly ticketId: string;
      readonly island: number;
      readonly callId: string;
    }
  | {
      readonly type: 'call-shown';
      readonly at: number;
      readonly ticketId: string;
      readonly callId: string;
    }
  | {
      readonly type: 'interview-started';
      readonly at: number;
      readonly ticketId: string;
      readonly island: number;
    }
  | {
      /** The ticket did not answer its call: back to the queue's head until `until`. */
      readonly type: 'ticket-missed';
      readonly at: number;
      readonly ticketId: string;
      readonly until: number;
    }
  | {
      readonly type: 'ticket-parked';
      readonly at: number;
      readonly ticketId: string;
      readonly until?: number;
    }
  | { readonly type: 'ticket-returned'; readonly at: number; readonly ticketId: string }
  | {
      readonly type: 'ticket-transferred';
      readonly at: number;
      readonly ticketId: string;
      readonly theme: Theme;
      readonly language: Language;
    }
  | {
      readonly type: 'priority-set';
      readonly at: number;
      readonly ticketId: string;
      readonly priority: boolean;
    }
  | {
      readonly type: 'ticket-closed';
      readonly at: number;
      readonly ticketId: string;
      readonly outcome: Outcome;
    }
  | {
      /** Also when an advisor changes themes or languages at the same island. */
      readonly type: 'island-signed-in';
      readonly at: number;
      readonly island: number;
      readonly staffId: string;
      readonly languages: readonly Language[];
      readonly themes: readonly Theme[];
      /** Until when somebody means to stay. */
      readonly until?: number;
    }
  | { readonly type: 'island-signed-out'; readonly at: number; readonly island: number }
  | {
      readonly type: 'break-started';
      readonly at: number;
      readonly island: number;
      readonly until?: number;
    }
  | { readonly type: 'break-ended'; readonly at: number; readonly island: number }
  | {
      /** The last finish, no-show or transfer at the island is taken back: the ticket is at it as before. */
      readonly type: 'action-undone';
      readonly at: number;
      readonly island: number;
      readonly ticketId: string;
      readonly what: Undoable;
    }
  | {
      readonly type: 'interview-noted';
      readonly at: number;
      readonly island: number;
      readonly ticketId: string;
      readonly topics: readonly Topic[];
      readonly referrals: readonly Referral[];
    }
  | {
      /** Taken for the wrong theme or language: it counts as taken for this one. */
      readonly type: 'ticket-corrected';
      readonly at: number;
      readonly ticketId: string;
      readonly theme: Theme;
      readonly language: Language;
    }
  | {
      /** One visitor had two: `ticketId` is closed without an outcome, its secret opens `into` from now on. */
      readonly type: 'ticket-merged';
      readonly at: number;
      readonly ticketId: string;
      readonly into: string;
    }
  | {
      /** Counted by hand; `change` may be negative. */
      readonly type: 'people-counted';
      readonly at: number;
      readonly kind: PeopleKind;
      readonly change: number;
    }
  | {
      /** A place in the multimedia space; `useId` is new for every use of it. */
      readonly type: 'seat-taken';
      readonly at: number;
      readonly useId: string;
      readonly kind: SeatKind;
      readonly number: number;
      readonly code: string;
      readonly channel: Channel;
      readonly until: number;
    }
  | { readonly type: 'seat-freed'; readonly at: number; readonly useId: string }
  | {
      readonly type: 'seat-extended';
      readonly at: number;
      readonly useId: string;
      readonly until: number;
    }
  | {
      readonly type: 'help-logged';
      readonly at: number;
      readonly kind: HelpKind;
      /** -1 takes one back. */
      readonly change: 1 | -1;
    };
