import type { QueryPayload } from '#protocol/queries.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';
import type { PublishedDay } from '#protocol/statistics.js';
import type { WhatIfOutcome, WhatIfScenario, WhatIfStart } from '#protocol/what-if.js';

import type { KeptFigures } from '../../application/kept-figures.js';
import { weekdayOf } from '../../domain/calendar.js';
import type { DayFigures } from '../../domain/statistics/fold.js';
import { ReplayedDay } from '../replayed-day.js';
import type { DayModel } from './day-model.js';
import { visitorsExpected, visitorsOf } from './day-model.js';
import { imaginedDay } from './imagined-day.js';
import { keptDay } from './kept-day.js';
import type { Repeat } from './lived-day.js';
import { repeatOf } from './lived-day.js';
import { outcomeOf } from './outcome.js';
import type { Habits } from './recent-days.js';
import { habitsOf, isUsable } from './recent-days.js';
import { repeatsLived } from './repeats-lived.js';
import { shiftsOf, staffedTwice, withIslands } from './shifts.js';
import { createTurns } from './turns.js';

const DAY = 86_400_000;
/** Days that are offered, and from which habits are learned; found among so many dates. */
const MOST_DAYS = 60;
const DATES = 120;
/** So late that nobody who has been called is sent away. */
const CLOSING = DAY - 1_000;
/** So long is lived at once, ms, but for the one moment that runs; then others have their turn. */
const AT_ONCE = 5;
/** Scenarios that may wait while one is lived: one of each member of staff. */
const MOST_WAITING = 4;

export interface WhatIfParts {
  readonly figures: KeptFigures;
  /** What is published of the days of a range. */
  readonly published: (
    range: QueryPayload<'statistics'>,
  ) => Promise<Result<{ readonly days: readonly PublishedDay[] }>>;
  readonly settings: () => Settings;
  /** The local date. */
  readonly today: () => string;
  /** The date of the day that is open, if one is. */
  readonly openDate: () => string | undefined;
  /** Lets everything else that waits be done. */
  readonly pause: () => Promise<unknown>;
  /** A clock that only goes forward, ms. */
  readonly steadyNow: () => number;
}

/** Lives days that never were, one scenario at a time and never for long at once. Keeps nothing. */
export interface WhatIf {
  /**
   * Refusals: no-such-day (not kept, too little of it kept, or not over yet); malformed (a day that
   * closes before it opens or has no theme; with `island`: it is staffed twice at one time); too-fast
   * (others wait already, or one of the same member of staff).
   *
   * @param by who asks
   */
  run(scenario: WhatIfScenario, by: string): Promise<Result<WhatIfOutcome>>;
  start(asked: QueryPayload<'what-if-start'>): Promise<Result<WhatIfStart>>;
}

export function createWhatIf(parts: WhatIfParts): WhatIf {
  const turns = createTurns(MOST_WAITING);

  return {
    async run(scenario, by) {
      const twice = staffedTwice(shiftsOf(scenario.staffing));
      if (twice !== undefined) return refuse('malformed', { island: twice });
      return turns.take(by, () => outcomeAfter(scenario)) ?? refuse('too-fast');
    },
    async start({ date }) {
      const settings = parts.settings();
      const today = parts.today();
      const recent = await usableUntil(today);
      const asked = date === undefined ? undefined : await dayOf(date);
      const rota = settings.rota[weekdayOf(today)] ?? [];
      return ok({
        days: recent.map(({ figures }) => figures.date).toReversed(),
        staffing: asked === undefined ? rota : withIslands(asked.figures.staffing ?? []),
        rule: settings.nextTicketRule,
      });
    },
  };

  async function outcomeAfter(scenario: WhatIfScenario): Promise<Result<WhatIfOutcome>> {
    const model = await modelOf(scenario.day);
    if (!model.ok) return model;
    const settings = { ...parts.settings(), nextTicketRule: scenario.rule };
    const staffing = shiftsOf(scenario.staffing);
    const repeats: Repeat[] = [];
    const asked = repeatsLived(scenario.repeats, visitorsExpected(model.value));
    for (let repeat = 0; repeat < asked; repeat += 1) {
      const visitors = visitorsOf(model.value, scenario.seed, repeat);
      const seed = scenario.seed + repeat;
      const day = new ReplayedDay({ visitors, staffing, seed, settings, closing: CLOSING });
      repeats.push(repeatOf(await livedInPieces(day), settings));
      await parts.pause();
    }
    return ok(outcomeOf(repeats));
  }

  async function livedInPieces(day: ReplayedDay): Promise<ReturnType<ReplayedDay['live']>> {
    const course = day.course();
    let since = parts.steadyNow();
    for (;;) {
      const step = course.next();
      if (step.done === true) return step.value;
      if (parts.steadyNow() - since < AT_ONCE) continue;
      await parts.pause();
      since = parts.steadyNow();
    }
  }

  async function modelOf(day: WhatIfScenario['day']): Promise<Result<DayModel>> {
    if (day.kind === 'imagined') {
      const imagined = imaginedDay(day, await habits());
      return imagined === undefined ? refuse('malformed') : ok(imagined);
    }
    const asked = await dayOf(day.date);
    if (asked === undefined) return refuse('no-such-day');
    const kept = keptDay(asked.figures, asked.published, await habits());
    return kept === undefined ? refuse('no-such-day') : ok(kept);
  }

  async function habits(): Promise<Habits> {
    const recent = await usableUntil(parts.today());
    return habitsOf(
      recent.map(({ figures }) => figures),
      parts.settings().smallestCount,
    );
  }

  /** Oldest first, the day before `date` the last. */
  async function usableUntil(date: string): Promise<UsableDay[]> {
    const before = (days: number): string =>
      new Date(Date.parse(date) - days * DAY).toISOString().slice(0, 10);
    const days = await usableIn({ from: before(DATES), to: before(1) });
    return days.filter(({ figures }) => figures.date !== parts.openDate()).slice(-MOST_DAYS);
  }

  /** A day that is over and of which enough is kept. */
  async function dayOf(date: string): Promise<UsableDay | undefined> {
    if (date >= parts.today() || date === parts.openDate()) return undefined;
    const [day] = await usableIn({ from: date, to: date });
    return day;
  }

  async function usableIn(range: QueryPayload<'statistics'>): Promise<UsableDay[]> {
    const { days } = await parts.figures.list(range.from, range.to);
    const published = await parts.published(range);
    const shown = new Map(published.ok ? published.value.days.map((day) => [day.date, day]) : []);
    return days.flatMap(({ figures }) => {
      const day = shown.get(figures.date);
      const isShown = day !== undefined && day.tickets !== null;
      return isShown && isUsable(figures) ? [{ figures, published: day }] : [];
    });
  }
}

/** A day of which enough is kept, and what is published of it. */
interface UsableDay {
  readonly figures: DayFigures;
  readonly published: PublishedDay;
}
