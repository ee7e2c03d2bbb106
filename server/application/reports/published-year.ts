import type { PeriodId } from '#protocol/periods.js';
import { datesOf, periodKind } from '#protocol/periods.js';
import type { FiguresProblem, PublishedPeriod } from '#protocol/reports.js';

import type { YearInput } from '../../domain/reports/publish-year.js';
import { publishYear } from '../../domain/reports/publish-year.js';
import type { DayFigures } from '../../domain/statistics/day-figures.js';
import type { ExactYear } from './exact-year.js';
import type { YearRollUp } from './ports.js';
import { shownInBoth } from './shown-in-both.js';

/** What is published of a year, and what was found wrong in its figures. */
export interface PublishedYear extends Pick<YearRollUp, 'hasFigures' | 'missing' | 'problems'> {
  /** Months and longer, those that hold something. */
  periods(): ReadonlyMap<PeriodId, PublishedPeriod>;
  days(): Promise<ReadonlyMap<PeriodId, PublishedPeriod>>;
}

/** What a publication depends on besides the figures that are kept. */
export interface Moment {
  /** `YYYY-MM-DD`, where the centre is. */
  readonly today: string;
  /** The day that is not written yet as it is now, and whether it runs still; another object once it changed. */
  readonly current?: { readonly figures: DayFigures; readonly runs: boolean };
  /** Thresholds a year is published under, the one that holds last. */
  thresholds(year: number): readonly number[];
}

/** What is shown of a year under each of its thresholds. */
export function published(
  year: number,
  exact: ExactYear,
  moment: Moment,
  current?: Moment['current'],
): readonly PublishedPeriod[] {
  const isKnown = reached(moment);
  const days = new Map([...exact.days].filter(([date]) => isKnown(date)));
  if (current !== undefined) days.set(current.figures.date, current.figures);
  const input: Omit<YearInput, 'threshold'> = {
    year,
    days: [...days.values()],
    months: exact.months,
    missing: exact.missing.filter((date) => isKnown(date) && !days.has(date)),
    lost: exact.lost,
    today: moment.today,
    ...(current?.runs === true && { running: current.figures.date }),
  };
  const [first = [], ...others] = moment
    .thresholds(year)
    .map((threshold) => [...publishYear({ ...input, threshold }).values()]);
  return others.reduce((before, after) => {
    const known = byId(before);
    return after.flatMap((period) => {
      const one = known.get(period.period);
      return one === undefined ? [] : [shownInBoth(one, period)];
    });
  }, first);
}

/**
 * The last date that can have figures. A day dated later was written while the clock was wrong; it is named and
 * counts nowhere.
 */
export function lastDate({ today, current }: Pick<Moment, 'today' | 'current'>): string {
  const date = current?.figures.date ?? today;
  return date > today ? date : today;
}

function reached(moment: Pick<Moment, 'today' | 'current'>): (date: string) => boolean {
  const last = lastDate(moment);
  return (date) => date <= last;
}

/** Publishes once, when the first of its periods is asked for: what is wrong in a year is known without. */
export function publishedWhenAsked(
  year: number,
  exact: ExactYear,
  moment: Pick<Moment, 'today' | 'current'>,
  publish: () => readonly PublishedPeriod[],
): PublishedYear {
  let all: Record<'days' | 'longer', ReadonlyMap<PeriodId, PublishedPeriod>> | undefined;
  const asked = (): NonNullable<typeof all> => {
    if (all === undefined) {
      const isDay = ({ period }: PublishedPeriod): boolean => periodKind(period) === 'day';
      const made = publish();
      all = {
        days: byId(made.filter(isDay)),
        longer: byId(made.filter((period) => !isDay(period))),
      };
    }
    return all;
  };
  const isKnown = reached(moment);
  const isOfYear = (date: string | undefined): boolean => Number(date?.slice(0, 4)) === year;
  const missing = exact.missing.filter(isKnown);
  const days = [...exact.days.keys()];
  return {
    // activities of a later year may be cancelled already
    hasFigures:
      year <= Number(lastDate(moment).slice(0, 4)) &&
      (isOfYear(moment.current?.figures.date) ||
        days.some(isKnown) ||
        missing.length > 0 ||
        exact.months.size > 0 ||
        exact.lost.feedback.length > 0),
    missing,
    problems: problemsOf(exact, isKnown),
    periods: () => asked().longer,
    days: () => Promise.resolve(asked().days),
  };
}

function problemsOf(
  { days, missing, lost, twice }: ExactYear,
  isKnown: (date: string) => boolean,
): readonly FiguresProblem[] {
  const kept = [...new Set([...days.keys(), ...missing])];
  const unread = new Set([...missing.filter(isKnown), ...lost.workshops]);
  const named = (what: FiguresProblem['what'], dates: Iterable<string>): FiguresProblem[] =>
    [...dates].map((date) => ({ date, what }));
  return [
    ...named('missing', unread),
    ...named('twice', twice),
    ...named(
      'ahead',
      kept.filter((date) => !isKnown(date)),
    ),
    ...named(
      'feedback',
      lost.feedback.map((month) => datesOf(month).from),
    ),
  ];
}

export function byId(periods: readonly PublishedPeriod[]): ReadonlyMap<PeriodId, PublishedPeriod> {
  return new Map(periods.map((period) => [period.period, period]));
}
