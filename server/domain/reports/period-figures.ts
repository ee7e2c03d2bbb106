import type { Language, Outcome, Referral, SeatKind, Theme, Topic } from '#protocol/vocabulary.js';
import type { Channel, HelpKind, PeopleKind } from '#protocol/vocabulary.js';
import type { Format, Spoken } from '#protocol/workshops/vocabulary.js';

import type { FeedbackCounts } from '../portrait/feedback-counts.js';
import type { EstimateFigures, IslandFigures } from '../statistics/day-figures.js';
import type { Histogram } from '../statistics/histogram.js';

/**
 * The figures of some days together: what of `DayFigures` adds up, and what is counted by months
 * (collective activities, what visitors tell). Exact and internal, as they are; what leaves the house goes
 * through `publishYear`. Plain JSON, and the same in whatever order days are added.
 */
export interface PeriodFigures {
  readonly version: 1;
  /** Days with figures. */
  readonly days: number;
  readonly tickets: number;
  readonly byTheme: Readonly<Record<Theme, number>>;
  readonly byLanguage: Readonly<Record<Language, number>>;
  readonly byChannel: Readonly<Record<Channel, number>>;
  /** Index 0 to 23, as in all that is by hour here. */
  readonly byHour: readonly number[];
  readonly themeByLanguage: Readonly<Record<Theme, Readonly<Record<Language, number>>>>;
  readonly themeByHour: Readonly<Record<Theme, readonly number[]>>;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly open: number;
  readonly transferred: number;
  readonly waits: Histogram;
  readonly interviews: Histogram;
  /** Each day by the T that was set then. */
  readonly serviceLevel: { readonly within: number; readonly base: number };
  /** What days of before it was counted lack: sums of those days that have it; absent where none has. */
  readonly lengths?: Readonly<Record<Theme, Histogram>>;
  readonly walks?: { readonly count: number; readonly seconds: number };
  readonly estimates?: EstimateFigures;
  readonly people?: Readonly<Record<PeopleKind, number>>;
  readonly multimedia?: {
    readonly visits: number;
    readonly byKind: Readonly<Record<SeatKind, number>>;
    readonly byChannel: Readonly<Record<Channel, number>>;
    readonly byHour: readonly number[];
    readonly help: Readonly<Record<HelpKind, number>>;
  };
  readonly islands?: IslandFigures;
  /** `days` that counted it, and the tickets and interviews of just those days. */
  readonly parked?: { readonly days: number; readonly of: number; readonly tickets: number };
  readonly notes?: {
    readonly days: number;
    readonly of: number;
    readonly interviews: number;
    readonly topics: Readonly<Record<Topic, number>>;
    readonly referrals: Readonly<Record<Referral, number>>;
  };
  /** Of whole months. */
  readonly workshops?: WorkshopSums;
  readonly feedback?: FeedbackCounts;
}

/** Collective activities: sessions, and people who took part in those held. */
export interface WorkshopSums {
  readonly held: number;
  readonly cancelled: number;
  readonly participants: number;
  readonly byTheme: Readonly<Record<Theme, number>>;
  readonly byFormat: Readonly<Record<Format, number>>;
  readonly byLanguage: Readonly<Record<Spoken, number>>;
  /** By who held them together, so that they add up; partners and rows in the order of their letters. */
  readonly byPartners: readonly PartnerSums[];
}

export interface PartnerSums {
  /** None: without a partner. */
  readonly partners: readonly string[];
  readonly held: number;
  readonly cancelled: number;
  readonly participants: number;
}
