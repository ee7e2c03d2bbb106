import type { Language, Referral, Theme, Topic, Undoable } from './vocabulary.js';

/** Parts of what advisors and stewards see. Times are ms since 1970. */

/** What an island's last verb may still take back. */
export interface UndoOffer {
  readonly what: Undoable;
  readonly number: number;
  readonly until: number;
}

/** What was noted of an interview. */
export interface InterviewNotes {
  readonly topics: readonly Topic[];
  readonly referrals: readonly Referral[];
}

/** The interview that ended last at the own island: it may still be noted until the next call. */
export interface EndedInterview extends InterviewNotes {
  readonly number: number;
  readonly theme: Theme;
  readonly language: Language;
  readonly endedAt: number;
}

/** An advisor's own day; nobody else sees it, and it goes with the day. */
export interface OwnDay {
  /** Ended ones; one that was passed on counts for everybody who held a part of it. */
  readonly interviews: number;
  /** Time in interviews that have ended at own islands, ms. */
  readonly spent: number;
  readonly noShows: number;
  readonly transfers: number;
  readonly topics: Readonly<Partial<Record<Topic, number>>>;
  readonly referrals: Readonly<Partial<Record<Referral, number>>>;
}

/** A colleague asks for help. */
export interface Alarm {
  /** Absent: at the reception desk. */
  readonly island?: number;
  readonly raisedAt: number;
  /** Somebody is on the way. */
  readonly answered: boolean;
}

/** Words of the house on the displays. */
export interface DisplayNotice {
  readonly fr: string;
  readonly nl: string;
  readonly until?: number;
}

/** A shift of today's rota: what a sign-in may be filled with. */
export interface PlannedShift {
  readonly island: number;
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
  /** Times of day `HH:MM`. */
  readonly from: string;
  readonly to: string;
}
