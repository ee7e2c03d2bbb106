import type { Channel, Language, Outcome, Theme } from '#protocol/vocabulary.js';

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
    }
  | {
      /** A first call, or a repeated one (then `island` and ticket are the same, `callId` is new). */
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
    }
  | { readonly type: 'island-signed-out'; readonly at: number; readonly island: number }
  | {
      readonly type: 'break-started';
      readonly at: number;
      readonly island: number;
      readonly until?: number;
    }
  | { readonly type: 'break-ended'; readonly at: number; readonly island: number };
