import type { Theme } from '../vocabulary.js';
import type { Format, Spoken } from './vocabulary.js';

/**
 * Figures of collective activities in a period of a month or longer. `participants` are the heads counted
 * where somebody has counted, else the check-ins; they are those of the period's report. Counts of people
 * under the threshold are withheld, with as many more as keep them from being worked out, and all of a period
 * that is not over: then the cell is `null`.
 */
export interface WorkshopCounts {
  /** Sessions that were to be, that took place, that were cancelled: planned = held + cancelled. */
  readonly planned: number;
  readonly held: number;
  readonly cancelled: number;
  /** Of those held. */
  readonly seats: number;
  /** Seats and waiting places asked for. */
  readonly signUps: number | null;
  readonly cancellations: number | null;
  /** Sign-ups that began in the waiting list. */
  readonly waited: number | null;
  readonly participants: number | null;
  /** Of the seats held when the session began, those that nobody came for. */
  readonly noShows: number | null;
}

export interface PublishedWorkshops {
  readonly total: WorkshopCounts;
  readonly byTheme: Readonly<Record<Theme, WorkshopCounts>>;
  readonly byFormat: Readonly<Record<Format, WorkshopCounts>>;
  readonly byLanguage: Readonly<Record<Spoken, WorkshopCounts>>;
  /** A session with two partners counts with each: the rows do not add up to the total. */
  readonly byPartner: readonly { readonly partner: string; readonly counts: WorkshopCounts }[];
  /** Dates of the period whose figures are missing or could not be read. */
  readonly missing: readonly string[];
  /** Counts under it are withheld. */
  readonly threshold: number;
}
