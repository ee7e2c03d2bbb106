import { isDeepStrictEqual } from 'node:util';

import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';

import { localTime } from '../../domain/calendar.js';
import type { CarryProgramme, WorkshopTick } from '../../domain/workshops/command.js';
import { dueAt } from '../../domain/workshops/due.js';
import { dayFigures } from '../../domain/workshops/figures.js';
import type { Lane } from '../lane.js';
import type { Clock, Ids, Journal, Workshops } from '../ports.js';
import type { WorkshopFiguresStore } from './figures-store.js';

const DAY_MS = 86_400_000;
/** One ends what is over, the next forgets what was over long before; more would be a mistake. */
const MOST_TICKS = 4;

export interface ProgrammeKeeperParts {
  readonly lane: Lane<Workshops>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: () => Settings;
  readonly journal: Journal<Workshops>;
  readonly figures: WorkshopFiguresStore;
  /** Something could not be kept now and will be tried again. */
  readonly problem: (what: string, reason: unknown) => void;
}

/**
 * Keeps the programme in step with the clock: lets what is due happen, begins each date's journal,
 * writes the figures of what is over, deletes journals that are needed no more.
 */
export interface ProgrammeKeeper {
  /** Does all that is due now; safe to call at any time, calls never overlap. */
  round(): Promise<void>;
  /** Begins the journal of today where today has none. Refusals: storage-unavailable. */
  carry(): Promise<Result<object>>;
}

export function createProgrammeKeeper(parts: ProgrammeKeeperParts): ProgrammeKeeper {
  /** What failed in the last round, so that it is told once and not every second. */
  const failing = new Map<string, string>();
  /** Of the state whose figures are all kept. */
  let figuresOf: number | undefined;
  /** Date whose older journals are gone. */
  let cleared: string | undefined;
  let current: Promise<void> | undefined;

  return {
    round() {
      current ??= everything().finally(() => {
        current = undefined;
      });
      return current;
    },
    carry,
  };

  async function everything(): Promise<void> {
    await attempt('workshops clock', giveTicks);
    await attempt('workshop statistics', keepFigures);
    await attempt('workshops journal', async () => {
      const carried = await carry();
      if (!carried.ok) throw new Error(`carry-programme: ${carried.refusal.code}`);
    });
    await attempt('workshops retention', deleteOldJournals);
  }

  async function attempt(what: string, step: () => Promise<void>): Promise<void> {
    try {
      await step();
      failing.delete(what);
    } catch (reason) {
      const message = String(reason);
      if (failing.get(what) !== message) parts.problem(what, reason);
      failing.set(what, message);
    }
  }

  /**
   * A tick forgets nothing that has not been over before it: so its figures can be kept first, and no
   * tick that would forget is given before they are.
   */
  async function giveTicks(): Promise<void> {
    for (let given = 0; given < MOST_TICKS; given += 1) {
      const due = dueAt(parts.lane.state(), parts.settings(), parts.clock.now());
      if (due.length === 0) return;
      if (due.some(({ what }) => what === 'forget')) await keepFigures();
      const outcome = await submit({ kind: 'workshop-tick', payload: {} });
      if (!outcome.ok) throw new Error(`workshop-tick: ${outcome.refusal.code}`);
    }
  }

  /** Only forwards: what a clock that was set back would begin anew is there already. */
  async function carry(): Promise<Result<object>> {
    const { date } = parts.lane.state();
    const today = localTime(parts.clock.now(), parts.settings().timeZone).date;
    if (date !== undefined && date >= today) return ok({});
    return submit({ kind: 'carry-programme', payload: {} });
  }

  function submit(command: WorkshopTick | CarryProgramme): Promise<Result<object>> {
    return parts.lane.submit(parts.ids.newId(), command, { kind: 'system' });
  }

  /** Of each date with sessions that are over or cancelled, as long as they are in the programme. */
  async function keepFigures(): Promise<void> {
    const state = parts.lane.state();
    const { revision } = state;
    if (figuresOf === revision) return;
    const dates = new Set<string>();
    for (const { plan, endedAt, cancelledAt } of state.sessions.values()) {
      if (endedAt !== undefined || cancelledAt !== undefined) dates.add(plan.date);
    }
    // Made before anything is waited for: the state may change meanwhile.
    const days = [...dates].map((date) => dayFigures(state, date));
    for (const figures of days) {
      const { date } = figures;
      const kept = await parts.figures.read(date);
      if (!isDeepStrictEqual(figures, kept)) await parts.figures.write(date, figures);
    }
    figuresOf = revision;
  }

  /** That of the day before stays: for commands that come again, and for a repair of today's. */
  async function deleteOldJournals(): Promise<void> {
    const { date } = parts.lane.state();
    if (date === undefined || date === cleared) return;
    const dayBefore = new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
    for (const day of await parts.journal.days()) {
      if (day < dayBefore) await parts.journal.remove(day);
    }
    cleared = date;
  }
}
