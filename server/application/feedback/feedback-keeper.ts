import { datesOf, dayAfter } from '#protocol/periods.js';

import { localTime } from '../../domain/calendar.js';
import type { MonthRecords } from '../../domain/portrait/cross.js';
import type { FeedbackCounts } from '../../domain/portrait/feedback-counts.js';
import { addFeedback, noFeedback } from '../../domain/portrait/feedback-counts.js';
import type { FeedbackDay } from '../../domain/portrait/feedback-day.js';
import { countsOf } from '../../domain/portrait/feedback-day.js';
import type { Clock } from '../ports.js';
import type { FeedbackMonth, FeedbackMonths, FoldedDay } from './feedback-month.js';

/** The days that are kept one by one. Dates are `YYYY-MM-DD`. */
export interface FeedbackDays {
  /** Both ends included; `missing` are days whose files cannot be read. */
  list(
    from: string,
    to: string,
  ): Promise<{
    readonly days: readonly { readonly date: string; readonly figures: FeedbackDay }[];
    readonly missing: readonly string[];
  }>;
  /** With its kept copies. @throws StorageUnavailable */
  remove(date: string): Promise<void>;
}

/**
 * Keeps portraits one by one for a while after their month, so that answers can be crossed, and then
 * counts alone (docs/decisions/feedback-apart.md).
 */
export interface FeedbackKeeper {
  /** Makes counts of every month whose time is over. Never rejects. Call every second. */
  round(): Promise<void>;
  /** Of what is on the disk, whether days or counts; `undefined` where there is nothing. */
  countsOfMonth(month: string): Promise<FeedbackCounts | undefined>;
  /** `undefined` once only counts are left, or should be. */
  recordsOfMonth(month: string): Promise<MonthRecords | undefined>;
  /** Dates whose files are there and cannot be read, as of the last look at all months, and of a month its counts were asked for; of a month's counts the month. */
  damaged(): readonly string[];
}

/** After a failure all is tried again so much later, ms. */
const AGAIN_AFTER = 60_000;

/** The date on which a month's portraits are made counts. @param portraitDays days kept after its last */
export function portraitsGoOn(month: string, portraitDays: number): string {
  let date = dayAfter(datesOf(month).to);
  for (let left = portraitDays; left > 0; left -= 1) date = dayAfter(date);
  return date;
}

export function createFeedbackKeeper(parts: {
  readonly days: FeedbackDays;
  readonly months: FeedbackMonths;
  readonly clock: Clock;
  readonly timeZone: () => string;
  /** `settings.portraitDays` */
  readonly portraitDays: () => number;
  /** Something could not be done now and will be tried again. */
  readonly problem: (what: string, reason: unknown) => void;
}): FeedbackKeeper {
  const { days, months, clock } = parts;
  /** What the last look at all months was made for. */
  let lookedFor = '';
  let notBefore = 0;
  let damaged: readonly string[] = [];
  let last: Promise<unknown> = Promise.resolve();

  return {
    round: () => inTurn(look),
    countsOfMonth: (month) => inTurn(() => counts(month)),
    recordsOfMonth: (month) => inTurn(() => records(month)),
    damaged: () => damaged,
  };

  /** A month is never read while it is between days and counts. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  function today(): string {
    return localTime(clock.now(), parts.timeZone()).date;
  }

  async function look(): Promise<void> {
    const now = today();
    const keep = parts.portraitDays();
    const sought = `${now} ${String(keep)}`;
    if (sought === lookedFor || clock.now() < notBefore) return;
    try {
      const unread: string[] = [];
      let failed = false;
      for (const month of await months.withDays()) {
        try {
          unread.push(...(await fold(month, now >= portraitsGoOn(month, keep))));
        } catch (reason) {
          failed = true;
          unread.push(month);
          parts.problem(`what visitors told in ${month}`, reason);
        }
      }
      damaged = unread;
      if (failed) notBefore = clock.now() + AGAIN_AFTER;
      else lookedFor = sought;
    } catch (reason) {
      notBefore = clock.now() + AGAIN_AFTER;
      parts.problem('what visitors told', reason);
    }
  }

  /**
   * The counts are durable before the first day goes, and say which days are in them: whatever stops
   * this in between, the next time finds those days, adds none of them again and removes them.
   * @returns days that cannot be read; they stay, to be repaired and added later
   */
  async function fold(month: string, isDue: boolean): Promise<readonly string[]> {
    const { from, to } = datesOf(month);
    const { days: found, missing } = await days.list(from, to);
    if (!isDue || found.length === 0) return missing;
    const before: FeedbackMonth = (await months.read(month)) ?? {
      version: 1,
      counts: noFeedback,
      folded: [],
    };
    const fresh = found.filter((day) => !isIn(before, day));
    // Written also where nothing is new in it: the last time may have ended before its copy was.
    await months.write(month, {
      ...before,
      counts: sumOf(fresh, before.counts),
      folded: [...before.folded, ...fresh.map(asFolded)],
    });
    for (const { date } of found) await days.remove(date);
    return missing;
  }

  async function counts(month: string): Promise<FeedbackCounts | undefined> {
    const { from, to } = datesOf(month);
    const folded = await readMonth(month);
    const { days: found, missing } = await days.list(from, to);
    const others = damaged.filter((what) => what === month || !what.startsWith(month));
    damaged = [...others, ...missing];
    const fresh = folded === undefined ? found : found.filter((day) => !isIn(folded, day));
    if (folded === undefined && fresh.length === 0) return undefined;
    return sumOf(fresh, folded?.counts ?? noFeedback);
  }

  /** Where its counts cannot be read the month is as if it had none: the report goes on without them. */
  async function readMonth(month: string): Promise<FeedbackMonth | undefined> {
    try {
      return await months.read(month);
    } catch (reason) {
      if (!damaged.includes(month)) {
        damaged = [...damaged, month];
        parts.problem(`what visitors told in ${month}`, reason);
      }
      return undefined;
    }
  }

  async function records(month: string): Promise<MonthRecords | undefined> {
    if (today() >= portraitsGoOn(month, parts.portraitDays())) return undefined;
    if ((await months.read(month)) !== undefined) return undefined;
    const { from, to } = datesOf(month);
    const found = (await days.list(from, to)).days;
    return {
      portraits: found.flatMap(({ figures }) => figures.portraits),
      mixed: found.flatMap(({ figures }) => figures.mixed.portraits),
    };
  }
}

interface KeptDay {
  readonly date: string;
  readonly figures: FeedbackDay;
}

function sumOf(found: readonly KeptDay[], start: FeedbackCounts): FeedbackCounts {
  return found.map(({ figures }) => countsOf(figures)).reduce(addFeedback, start);
}

function asFolded({ date, figures }: KeptDay): FoldedDay {
  return { date, ...(figures.mark !== undefined && { mark: figures.mark }) };
}

function isIn({ folded }: FeedbackMonth, { date, figures }: KeptDay): boolean {
  return folded.some((day) => day.date === date && day.mark === figures.mark);
}
