import type { PORTRAIT } from './feedback.js';
import { DIVIDE, PORTRAIT_QUESTIONS, SATISFACTION } from './feedback.js';
import type { PeriodId } from './periods.js';
import { periodKind } from './periods.js';
import type { PublishedEstimates, Spread } from './statistics.js';
import type { PeopleKind, Referral, Theme, Topic } from './vocabulary.js';
import { CHANNELS, HELP_KINDS, LANGUAGES, OUTCOMES, SEAT_KINDS, THEMES } from './vocabulary.js';
import { FORMATS, SPOKEN } from './workshops/vocabulary.js';

/**
 * A count as it may be seen: `null` where it is withheld (domain.md, small cells); `atLeast` where some of
 * its parts are withheld or not over yet.
 */
export type ReportCount = number | null | { readonly atLeast: number };

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const YES_NO = ['yes', 'no'] as const;

/** Uses of the jobs directory: a visit that opened it, an occupation looked at, a page printed, a search that found nothing. */
export const DIRECTORY_USES = ['visit', 'occupation', 'printed', 'nothing'] as const;
export type DirectoryUse = (typeof DIRECTORY_USES)[number];

/** Where people live, rougher than their commune: a table of its own, which small communes do not hide. */
export const REGIONS = ['brussels-region', 'flanders', 'wallonia', 'abroad'] as const;
export type Region = (typeof REGIONS)[number];
export type CommuneAnswer = Exclude<
  (typeof PORTRAIT)['residence'][number],
  'flanders' | 'wallonia' | 'abroad'
>;

/**
 * Every table that is published: what it counts (its total) and the answers that add up to it. `unit`
 * names the population, so that figures of two populations are never taken for one.
 * `days`: published of single days too; else of months and longer periods.
 */
export const TABLES = {
  /** Tickets, by how they ended; `open` only of a day that runs. */
  outcome: { unit: 'tickets', cells: [...OUTCOMES, 'open'], days: true },
  theme: { unit: 'tickets', cells: THEMES, days: true },
  language: { unit: 'tickets', cells: LANGUAGES, days: true },
  hour: { unit: 'tickets', cells: HOURS, days: true },
  channel: { unit: 'tickets', cells: CHANNELS, days: true },
  transferred: { unit: 'tickets', cells: YES_NO, days: true },
  /** Put aside at least once. */
  parked: { unit: 'tickets', cells: YES_NO, days: false },
  /** Interviews of which something was noted. */
  noted: { unit: 'interviews', cells: YES_NO, days: false },
  /** Multimedia visits. */
  'seat-kind': { unit: 'multimedia', cells: SEAT_KINDS, days: true },
  'seat-channel': { unit: 'multimedia', cells: CHANNELS, days: true },
  'seat-hour': { unit: 'multimedia', cells: HOURS, days: true },
  help: { unit: 'help', cells: HELP_KINDS, days: true },
  /** Participants of collective activities. */
  'activity-theme': { unit: 'participants', cells: THEMES, days: false },
  'activity-format': { unit: 'participants', cells: FORMATS, days: false },
  'activity-language': { unit: 'participants', cells: SPOKEN, days: false },
  satisfaction: { unit: 'marks', cells: SATISFACTION, days: false },
  'divide-equipment': { unit: 'divide', cells: DIVIDE.equipment, days: false },
  'divide-skills': { unit: 'divide', cells: DIVIDE.skills, days: false },
  /** Uses of the jobs directory; a visit can count under several. */
  directory: { unit: 'directory', cells: DIRECTORY_USES, days: false },
} as const satisfies Record<
  string,
  { readonly unit: string; readonly cells: readonly string[]; readonly days: boolean }
>;
export type TableId = keyof typeof TABLES;
export const TABLE_IDS = Object.keys(TABLES) as TableId[];
export type TableCell<T extends TableId> = (typeof TABLES)[T]['cells'][number];

export interface PublishedTable<K extends string = string> {
  readonly total: ReportCount;
  readonly cells: Readonly<Record<K, ReportCount>>;
}

/** Portrait questions as tables of a period (months and longer); `skipped` is one more cell. */
export const PORTRAIT_TABLES = [...PORTRAIT_QUESTIONS, 'region'] as const;
export type PortraitTableId = (typeof PORTRAIT_TABLES)[number];

/** Two dimensions crossed; rows and columns as in their own tables. */
export interface PublishedCross {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row by row. */
  readonly cells: readonly (readonly ReportCount[])[];
}

/** What is published of one period. */
export interface PublishedPeriod {
  readonly period: PeriodId;
  readonly from: string;
  readonly to: string;
  /** `false`: it runs still; its counts are the sums of what is published of its parts. */
  readonly over: boolean;
  /**
   * Over, but those present at its last sessions can be counted still: participants are absent, or the sum of
   * what is published of its parts.
   */
  readonly participantsPending?: true;
  /** Days with figures. */
  readonly days: number;
  /** Days whose figures are kept and cannot be read; of longer periods, of collective activities too. */
  readonly missing: readonly string[];
  /** A table is absent where none of the days counted it. */
  readonly tables: { readonly [T in TableId]?: PublishedTable<TableCell<T>> };
  /** Of noted interviews, how many with each; they overlap. Absent of days. */
  readonly topics?: Readonly<Record<Topic, ReportCount>>;
  readonly referrals?: Readonly<Record<Referral, ReportCount>>;
  /** People counted by hand. Absent of days, and while nothing of it is over. */
  readonly people?: Readonly<Record<PeopleKind, ReportCount>>;
  /** Portraits given: by question, with `skipped`. `residence` holds communes, `region` their sums. Absent of days. */
  readonly portrait?: { readonly [T in PortraitTableId]?: PublishedTable };
  /** Minutes; over all days of the period together. */
  readonly wait: Spread | null;
  readonly interview: Spread | null;
  readonly interviewByTheme: Readonly<Record<Theme, Spread | null>>;
  /** Mean seconds from the call to the start. */
  readonly walkSeconds: number | null;
  readonly serviceLevel: number | null;
  /** The waits, in minutes, that its days were measured with, ascending: the setting may have changed. */
  readonly serviceLevelMinutes: readonly number[];
  readonly islands: {
    /** Hours at all islands together. */
    readonly openHours: number;
    /** Share of that in interviews, 0 to 1. */
    readonly busyShare: number | null;
    /** Most islands staffed at one time. */
    readonly most: number;
  } | null;
  readonly estimates: PublishedEstimates | null;
  /** Theme (rows) by language; of months alone. */
  readonly themeByLanguage?: PublishedCross;
  /** Theme (rows) by hour; of years alone. */
  readonly themeByHour?: PublishedCross;
  /** Sessions held and participants, by partner; they overlap. Absent of days. */
  readonly partners?: readonly {
    readonly partner: string;
    readonly sessions: number;
    readonly participants: ReportCount;
  }[];
  /** Sessions held and cancelled. Absent of days. */
  readonly sessions?: { readonly held: number; readonly cancelled: number };
}

/** A year of before this system, as the centre published it itself (imported). */
export interface PastYear {
  readonly year: number;
  /** Only what was given. */
  readonly figures: { readonly [F in PastFigure]?: number };
}
export const PAST_FIGURES = [
  'contacts',
  'interviews',
  'multimedia',
  'participants',
  'outreach',
  'visits',
] as const;
export type PastFigure = (typeof PAST_FIGURES)[number];

/** A report: a period, the same of the year before, its parts in order, and what the target says. */
export interface Report {
  readonly period: PublishedPeriod;
  /** `null`: there is none. */
  readonly before: PublishedPeriod | null;
  readonly parts: readonly PublishedPeriod[];
  readonly pastYears: readonly PastYear[];
  /** Contacts aimed at in a year. */
  readonly yearlyTarget: number;
  /** Contacts of the year so far. */
  readonly yearContacts: ReportCount;
  readonly serviceLevelMinutes: number;
  readonly serviceLevelTarget: number;
  /** Counts under it are withheld. */
  readonly threshold: number;
  /** Years with figures, ascending. */
  readonly years: readonly number[];
  /** What is wrong in the figures that are kept, of all years, by date. */
  readonly problems: readonly FiguresProblem[];
}

export interface FiguresProblem {
  readonly date: string;
  /**
   * `missing`: opened, and no figures can be read; `twice`: two files say that they are of this date; `ahead`:
   * dated after today, so it counts nowhere; `feedback`: what visitors told in the month that begins on this
   * date cannot be read whole, so it counts nowhere.
   */
  readonly what: 'missing' | 'twice' | 'ahead' | 'feedback';
}

/** Adds counts: what is withheld or uncertain makes the sum a least one; nothing known at all is withheld. */
export function addCounts(counts: readonly ReportCount[]): ReportCount {
  let sum = 0;
  let exact = true;
  for (const count of counts) {
    if (typeof count === 'number') sum += count;
    else {
      exact = false;
      sum += count?.atLeast ?? 0;
    }
  }
  if (exact) return sum;
  return sum === 0 ? null : { atLeast: sum };
}

/** Kinds of contact, in the order of the definition (domain.md, contact). */
export const CONTACT_KINDS = ['interviews', 'multimedia', 'participants', 'outreach'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** `undefined`: not counted then, or not published yet. */
export interface Contacts extends Readonly<Record<ContactKind, ReportCount | undefined>> {
  readonly all: ReportCount | undefined;
}

/**
 * Contact = interview + multimedia visit + participant + person reached outside (domain.md, definitions).
 * Of a day there is no count of all: its participants are not published. What was not counted in a period that
 * is over is none; what can still come makes the sum a floor.
 */
export function contactsOf(
  period: Pick<PublishedPeriod, 'period' | 'tables' | 'people' | 'over' | 'participantsPending'>,
): Contacts {
  const { tables, people, over, participantsPending } = period;
  const ofDay = periodKind(period.period) === 'day';
  const parts = {
    interviews: tables.outcome?.cells.served,
    multimedia: tables['seat-kind']?.total,
    participants: ofDay ? undefined : tables['activity-theme']?.total,
    outreach: people?.outreach,
  };
  const isPending = (kind: ContactKind): boolean =>
    !over || (kind === 'participants' && participantsPending === true);
  const counted = CONTACT_KINDS.flatMap((kind): readonly ReportCount[] => {
    const count = parts[kind];
    if (count !== undefined) return [count];
    return isPending(kind) ? [null] : [];
  });
  return { ...parts, all: ofDay || counted.length === 0 ? undefined : addCounts(counted) };
}
