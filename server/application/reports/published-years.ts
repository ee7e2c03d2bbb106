import { periodAfter } from '#protocol/periods.js';

import type { Clock } from '../ports.js';
import type { FigureSources } from './exact-year.js';
import { ExactYearReader } from './exact-year.js';
import type { FigureChanges } from './figure-changes.js';
import type { DaysRollUp, RollUps, YearRollUp } from './ports.js';
import type { Moment, PublishedYear } from './published-year.js';
import { byId, published, publishedWhenAsked } from './published-year.js';
import { RunningYear } from './running-year.js';

export interface PublishedYearsParts {
  readonly sources: FigureSources;
  readonly changes: FigureChanges;
  readonly rollUps: RollUps<YearRollUp>;
  readonly dayRollUps: RollUps<DaysRollUp>;
  /** Of all files the year's figures come from. */
  mark(year: number): Promise<string>;
  /** A roll-up could not be kept; it is made again the next time. */
  readonly problem: (what: string, reason: unknown) => void;
  /** Lets everything else that waits be done. */
  readonly pause: () => Promise<unknown>;
  readonly clock: Clock;
  /** Milliseconds since whenever, that no change of the clock moves. */
  readonly stopwatch: () => number;
}

interface Kept {
  readonly revision: number;
  readonly thresholds: string;
  readonly year: PublishedYear;
}

/**
 * Published years. One that is over comes from its roll-up, which is made again where it is missing, damaged or
 * of other files or thresholds; the one that runs from its days, which are read once and then as they change.
 * In memory lie the longer periods of all years and the days of the one that runs.
 */
export class PublishedYears {
  readonly #parts: PublishedYearsParts;
  readonly #over = new Map<number, Kept>();
  readonly #making = new Map<number, Promise<PublishedYear>>();
  readonly #running = new Map<number, RunningYear>();

  constructor(parts: PublishedYearsParts) {
    this.#parts = parts;
  }

  /** The years of which anything is kept, ascending. */
  async years(moment: Moment): Promise<readonly number[]> {
    const { days, workshops } = this.#parts.sources;
    const years = new Set([...(await days.years()), ...(await workshops.years())]);
    if (moment.current !== undefined) years.add(yearOf(moment.current.figures.date));
    return [...years].toSorted((a, b) => a - b);
  }

  /** Years that run of which a day was written since somebody asked for them. */
  outdated(): readonly number[] {
    return [...this.#running].filter(([, year]) => year.isOutdated()).map(([number]) => number);
  }

  async get(year: number, moment: Moment): Promise<PublishedYear> {
    if (year >= yearThatRuns(moment)) return this.#fromDays(year).get(moment);
    this.#running.delete(year);
    const known = this.#over.get(year);
    if (known !== undefined && this.#isRight(known, year, moment)) return known.year;
    const making =
      this.#making.get(year) ??
      this.#fromRollUp(year, moment).finally(() => this.#making.delete(year));
    this.#making.set(year, making);
    return making;
  }

  #isRight({ revision, thresholds }: Kept, year: number, moment: Moment): boolean {
    return (
      revision === this.#parts.changes.revision(year) &&
      thresholds === moment.thresholds(year).join(' ')
    );
  }

  #fromDays(year: number): RunningYear {
    const known = this.#running.get(year) ?? new RunningYear(year, this.#parts);
    this.#running.set(year, known);
    return known;
  }

  async #fromRollUp(year: number, moment: Moment): Promise<PublishedYear> {
    const { rollUps, dayRollUps, changes } = this.#parts;
    const revision = changes.revision(year);
    const thresholds = moment.thresholds(year);
    const mark = await this.#parts.mark(year);
    const rollUp = await rollUps.read(year);
    const isOf = (made: { mark: string; thresholds: readonly number[] } | undefined): boolean =>
      made?.mark === mark && made.thresholds.join(' ') === thresholds.join(' ');
    if (rollUp === undefined || !isOf(rollUp)) return this.#make(year, moment);
    const periods = byId(rollUp.periods);
    const known: PublishedYear = {
      ...rollUp,
      periods: () => periods,
      days: async () => {
        const days = await dayRollUps.read(year);
        if (days !== undefined && isOf(days)) return byId(days.days);
        return (await this.#make(year, moment)).days();
      },
    };
    this.#over.set(year, { revision, thresholds: thresholds.join(' '), year: known });
    return known;
  }

  /** From the days of a year that is over; kept where nothing changed in the meantime. */
  async #make(year: number, moment: Moment): Promise<PublishedYear> {
    const { sources, changes, rollUps, dayRollUps, problem, pause } = this.#parts;
    const revision = changes.revision(year);
    const mark = await this.#parts.mark(year);
    const exact = await new ExactYearReader(year, sources, changes).read();
    await pause();
    const made = publishedWhenAsked(year, exact, moment, () => published(year, exact, moment));
    const periods = [...made.periods().values()];
    await pause();
    const isStillRight = (): boolean => changes.revision(year) === revision;
    if (!isStillRight() || (await this.#parts.mark(year)) !== mark) return made;
    const thresholds = moment.thresholds(year);
    const { hasFigures, missing, problems } = made;
    const days = [...(await made.days()).values()];
    try {
      // the days first: a roll-up that is there has them
      await dayRollUps.write(year, { mark, thresholds, days }, isStillRight);
      await rollUps.write(
        year,
        { mark, thresholds, hasFigures, missing, problems, periods },
        isStillRight,
      );
    } catch (reason) {
      problem(`the roll-up of ${year}`, reason);
      // until something changes or the server starts again, it is not made for every answer
      this.#over.set(year, { revision, thresholds: thresholds.join(' '), year: made });
    }
    return made;
  }
}

/**
 * A day that runs on past midnight keeps its year running, and so do those present at its last sessions, who are
 * counted for two days more (domain/reports/year-tree, `isAttended`).
 */
function yearThatRuns({ today, current }: Moment): number {
  const attended = periodAfter(today, -2);
  return Math.min(yearOf(attended), yearOf(current?.figures.date ?? today));
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
