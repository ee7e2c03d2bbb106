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
  /** Time at islands by theme taken for, of interviews that have ended: what waiting times learn from. */
  readonly lengths?: Readonly<Record<Theme, Histogram>>;
  /** From the call that led to service to the start, of all interviews: how many, and their sum in s. */
  readonly walks?: { readonly count: number; readonly seconds: number };
  /** When islands were staffed and for what; no island, no person. In order of time. */
  readonly staffing?: readonly FiguresShift[];
  readonly estimates?: EstimateFigures;
  readonly notes?: NoteFigures;
  readonly people?: Readonly<Record<PeopleKind, number>>;
  /** Tickets put aside at least once. */
  readonly parked?: number;
  readonly islands?: IslandFigures;
}

/** Of all islands together; of none by itself. */
export interface IslandFigures {
  /** Staffed, breaks apart, minutes; in interviews, minutes. */
  readonly open: number;
  readonly busy: number;
  /** Most staffed at one time. */
  readonly most: number;
}

export interface FiguresShift {
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
  /** Minutes since local midnight, to the nearest five. */
  readonly from: number;
  readonly to: number;
}

/** Waits told with tickets against those that came, arrival to first call; tickets that were called alone. */
export interface EstimateFigures {
  readonly told: number;
  /** Called, and nothing had been told. */
  readonly unknown: number;
  /** Of those told: the wait lay in the range, under it, over it. */
  readonly inside: number;
  readonly shorter: number;
  readonly longer: number;
  /** Sum of the distances between the middle told and the wait, minutes. */
  readonly error: number;
}

/** Of interviews: how many had something noted, and how often each thing was. */
export interface NoteFigures {
  readonly interviews: number;
  readonly topics: Readonly<Record<Topic, number>>;
  readonly referrals: Readonly<Record<Referral, number>>;
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
