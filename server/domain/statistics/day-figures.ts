import type {
  Channel,
  HelpKind,
  Language,
  Outcome,
  SeatKind,
  Theme,
} from '#protocol/vocabulary.js';

import type { Histogram } from './histogram.js';

/**
 * All that is kept of a day once its ticket events are deleted: counts, nothing about one visitor.
 * Exact and internal; what leaves the house goes through `publish`. Plain JSON.
 *
 * Each ticket counts once, under what it was taken for and in the local hour it was taken.
 */
export interface DayFigures {
  readonly version: 1;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly tickets: number;
  readonly byTheme: Readonly<Record<Theme, number>>;
  readonly byLanguage: Readonly<Record<Language, number>>;
  readonly byChannel: Readonly<Record<Channel, number>>;
  /** Index 0 to 23. In the night of a change to winter time one of them holds two hours. */
  readonly byHour: readonly number[];
  /** Theme × language × hour, empty cells left out; to be published only over longer periods. */
  readonly arrivals: readonly Arrivals[];
  /** How tickets ended. Once an interview has begun, a ticket counts as served, whatever follows. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Neither ended nor in an interview that has begun; 0 once the day is closed. */
  readonly open: number;
  /** Tickets transferred at least once. */
  readonly transferred: number;
  /** Arrival to the call that led to service, of tickets with an interview. */
  readonly waits: Histogram;
  /** Time at islands, of interviews that have ended; a transfer stays one interview. */
  readonly interviews: Histogram;
  readonly serviceLevel: {
    /** The T of the definition, as it was set when the day was folded. */
    readonly minutes: number;
    /** First called within T of arrival, of the base. */
    readonly within: number;
    /** Tickets called or ended, those left by the visitor apart. */
    readonly base: number;
  };
  /** Absent where the day was folded before these were counted: unknown, not none. */
  readonly multimedia?: MultimediaFigures;
}

/**
 * The documentary and digital space. Each use of a place counts as one visit, in the local hour in
 * which the place was taken; help counts as often as it was given (domain.md, definitions).
 */
export interface MultimediaFigures {
  readonly visits: number;
  readonly byKind: Readonly<Record<SeatKind, number>>;
  readonly byChannel: Readonly<Record<Channel, number>>;
  readonly byHour: readonly number[];
  readonly help: Readonly<Record<HelpKind, number>>;
}

export interface Arrivals {
  readonly theme: Theme;
  readonly language: Language;
  readonly hour: number;
  readonly count: number;
}
