import { datesOf, partsOf, periodKind, yearBefore } from '#protocol/periods.js';
import type { PeriodId } from '#protocol/periods.js';
import type { QueryAnswers, QueryPayload } from '#protocol/queries.js';
import type { FiguresProblem, PublishedPeriod, Report } from '#protocol/reports.js';
import { contactsOf } from '#protocol/reports.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';

import { localTime } from '../../domain/calendar.js';
import type { ReceptionState } from '../../domain/reception/state.js';
import type { DayFigures } from '../../domain/statistics/fold.js';
import { summarise } from '../../domain/statistics/fold.js';
import { rightRange } from '../date-range.js';
import { listedDay } from './listed-day.js';
import { noFigures } from './no-figures.js';
import type { PastYears } from './past-years.js';
import type { Moment, PublishedYear } from './published-year.js';
import { lastDate } from './published-year.js';
import type { PublishedYearsParts } from './published-years.js';
import { PublishedYears } from './published-years.js';
import type { Thresholds } from './thresholds.js';

export interface ReportDeskParts extends PublishedYearsParts {
  readonly pastYears: Pick<PastYears, 'list'>;
  readonly thresholds: Thresholds;
  readonly settings: () => Settings;
  /** The reception's durable state; another object after every change. */
  readonly state: () => ReceptionState;
}

/**
 * Answers the office, from what is published alone: a period's report, a range of days. Nothing exact leaves it.
 */
export interface ReportDesk {
  /** Refusals: no-such-day (it has not begun), storage-unavailable (a new threshold could not be kept). */
  report(asked: QueryPayload<'report'>): Promise<Result<Report>>;
  /** Refusals: no-such-day (the range ends before it begins), range-too-long, storage-unavailable. */
  statistics(range: QueryPayload<'statistics'>): Promise<Result<QueryAnswers['statistics']>>;
  /**
   * Looks through all years that are over, once after each start and each new year: makes the roll-ups that are
   * missing, lays copies together. Publishes the running year again where a day of it was written and somebody
   * has asked for it before. To be called every second or so. Calls never overlap, and never fail.
   */
  round(): Promise<void>;
}

export function createReportDesk(parts: ReportDeskParts): ReportDesk {
  const { clock, thresholds } = parts;
  const published = new PublishedYears(parts);
  let folded:
    | { readonly of: ReceptionState; readonly minutes: number; readonly figures: DayFigures }
    | undefined;
  let lookedThrough: string | undefined;
  let looking: Promise<void> | undefined;

  return {
    async report({ period }) {
      const now = await moment();
      if (!now.ok) return now;
      const { today } = now.value;
      if (datesOf(period).from > today) return refuse('no-such-day');
      const years = await allYears(now.value);
      const year = await published.get(yearOf(period), now.value);
      const settings = parts.settings();
      const whole = year.periods().get(period.slice(0, 4));
      return ok({
        period: (await one(year, period)) ?? noFigures(period, today, year.missing),
        before: await beforeOf(period, years, now.value),
        parts: await partsIn(year, period),
        pastYears: parts.pastYears.list(),
        yearlyTarget: settings.yearlyContactTarget,
        yearContacts: (whole && contactsOf(whole).all) ?? 0,
        serviceLevelMinutes: settings.serviceLevelMinutes,
        serviceLevelTarget: settings.serviceLevelTarget,
        threshold: settings.smallestCount,
        years: [...years].filter(([, { hasFigures }]) => hasFigures).map(([number]) => number),
        problems: [...years.values()].flatMap(({ problems }) => problems).toSorted(byDate),
      });
    },

    async statistics(range) {
      const right = rightRange(range);
      if (!right.ok) return right;
      const now = await moment();
      if (!now.ok) return now;
      const { from, to } = range;
      const days: PublishedPeriod[] = [];
      const missing: string[] = [];
      const last = Math.min(yearOf(to), yearOf(lastDate(now.value)));
      for (let year = yearOf(from); year <= last; year += 1) {
        const of = await published.get(year, now.value);
        days.push(...(await of.days()).values());
        missing.push(...of.missing);
      }
      const isIn = (date: string): boolean => date >= from && date <= to;
      const listed = days.filter(({ period }) => isIn(period)).toSorted(byPeriod);
      const known = new Set(listed.map(({ period }) => period));
      const { serviceLevelMinutes, serviceLevelTarget } = parts.settings();
      return ok({
        days: listed.map(listedDay),
        missing: missing.filter((date) => isIn(date) && !known.has(date)),
        ...{ serviceLevelMinutes, serviceLevelTarget },
      });
    },

    round() {
      looking ??= lookThrough()
        .catch((reason: unknown) => parts.problem('reports', reason))
        .finally(() => {
          looking = undefined;
        });
      return looking;
    },
  };

  async function lookThrough(): Promise<void> {
    const year = today().slice(0, 4);
    if (lookedThrough === year) {
      await renew(published.outdated());
      return;
    }
    // once a year at most, whatever fails: what is missing is made when it is asked for
    lookedThrough = year;
    const now = await moment();
    if (!now.ok) return;
    await allYears(now.value);
    const { days, workshops } = parts.sources;
    for (const store of [days, workshops]) {
      for (const past of await store.years()) {
        if (past < Number(year)) await store.packYear(past);
        await parts.pause();
      }
    }
  }

  async function renew(years: readonly number[]): Promise<void> {
    const now = years.length > 0 ? await moment() : undefined;
    if (now?.ok !== true) return;
    for (const year of years) (await published.get(year, now.value)).periods();
  }

  async function allYears(now: Moment): Promise<Map<number, PublishedYear>> {
    const years = new Map<number, PublishedYear>();
    for (const year of await published.years(now)) {
      years.set(year, await published.get(year, now));
    }
    return years;
  }

  async function moment(): Promise<Result<Moment>> {
    const { smallestCount } = parts.settings();
    const date = today();
    const held = await thresholds.hold(smallestCount, date);
    if (!held.ok) return held;
    const state = parts.state();
    return ok({
      today: date,
      thresholds: (year) => thresholds.of(year),
      ...(state.day !== undefined && {
        current: { figures: foldedNow(state), runs: state.day.closedAt === undefined },
      }),
    });
  }

  /** The state's day as it is now; folded once for each state. */
  function foldedNow(state: ReceptionState): DayFigures {
    const { timeZone, serviceLevelMinutes } = parts.settings();
    if (folded?.of !== state || folded.minutes !== serviceLevelMinutes) {
      const figures = summarise(state, { timeZone, serviceLevelMinutes });
      folded = { of: state, minutes: serviceLevelMinutes, figures };
    }
    return folded.figures;
  }

  function today(): string {
    return localTime(clock.now(), parts.settings().timeZone).date;
  }

  async function beforeOf(
    period: PeriodId,
    years: ReadonlyMap<number, PublishedYear>,
    now: Moment,
  ): Promise<PublishedPeriod | null> {
    const id = yearBefore(period);
    if (years.get(yearOf(id))?.hasFigures !== true) return null;
    return (await one(await published.get(yearOf(id), now), id)) ?? null;
  }
}

async function one(year: PublishedYear, id: PeriodId): Promise<PublishedPeriod | undefined> {
  return periodKind(id) === 'day' ? (await year.days()).get(id) : year.periods().get(id);
}

/** The parts that hold something, in order. */
async function partsIn(year: PublishedYear, id: PeriodId): Promise<readonly PublishedPeriod[]> {
  const found = await Promise.all(partsOf(id).map((part) => one(year, part)));
  return found.filter((part) => part !== undefined);
}

function byDate(a: FiguresProblem, b: FiguresProblem): number {
  return a.date < b.date ? -1 : 1;
}

function byPeriod(a: PublishedPeriod, b: PublishedPeriod): number {
  return a.period < b.period ? -1 : 1;
}

function yearOf(id: PeriodId): number {
  return Number(id.slice(0, 4));
}
