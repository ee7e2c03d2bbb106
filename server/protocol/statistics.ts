import type { Channel, HelpKind, Language, SeatKind, Theme } from './vocabulary.js';

/** A published count; `null` where it is suppressed so that no small group shows (domain.md). */
export type PublishedCount = number | null;

/**
 * One day's figures as the office sees them: its `PublishedPeriod`, laid out for a list of days. Durations
 * in minutes from one-minute bins (so right within a minute); `null` where too few were counted.
 */
export interface PublishedDay {
  readonly date: string;
  /** `false` while the day is still running. */
  readonly final: boolean;
  readonly tickets: PublishedCount;
  readonly byTheme: Readonly<Record<Theme, PublishedCount>>;
  readonly byLanguage: Readonly<Record<Language, PublishedCount>>;
  /** Arrivals by local hour, index 0 to 23. */
  readonly byHour: readonly PublishedCount[];
  readonly interviews: PublishedCount;
  readonly left: PublishedCount;
  readonly leftAtClosing: PublishedCount;
  readonly noShow: PublishedCount;
  readonly transfers: PublishedCount;
  readonly desk: PublishedCount;
  readonly wait: Spread | null;
  readonly interview: Spread | null;
  /** Share of tickets not left by the visitor that were called within the service level's minutes. */
  readonly serviceLevel: number | null;
  /** The wait it was measured with, minutes. */
  readonly serviceLevelMinutes: readonly number[];
  /** `null`: the day is of before these were counted; nobody knows them. */
  readonly multimedia: PublishedMultimedia | null;
  /** `null`: the day is of before waiting times were told. All is `null` while the day runs. */
  readonly estimates: PublishedEstimates | null;
}

/**
 * Waiting times told with tickets against the waits that came (arrival to first call). Tickets left by the
 * visitor or not called are in neither. Shares of those told, 0 to 1; `null` where too few were.
 */
export interface PublishedEstimates {
  readonly inside: number | null;
  readonly shorter: number | null;
  readonly longer: number | null;
  /** Mean distance between the middle told and the wait, whole minutes. */
  readonly meanError: number | null;
}

/**
 * The documentary and digital space. A multimedia visit is one use of one place; it is a contact, as
 * an interview is (domain.md, definitions for statistics). Help counts as often as it was given.
 */
export interface PublishedMultimedia {
  readonly visits: PublishedCount;
  readonly byKind: Readonly<Record<SeatKind, PublishedCount>>;
  readonly byChannel: Readonly<Record<Channel, PublishedCount>>;
  /** By the local hour in which the place was taken, index 0 to 23. */
  readonly byHour: readonly PublishedCount[];
  /** Times help was given, of all kinds and by kind. */
  readonly help: PublishedCount;
  readonly helpByKind: Readonly<Record<HelpKind, PublishedCount>>;
}

/** Median and 90th percentile, whole minutes. */
export interface Spread {
  readonly median: number;
  /** `null` where too few were counted for it, though not for the median. */
  readonly p90: number | null;
}
