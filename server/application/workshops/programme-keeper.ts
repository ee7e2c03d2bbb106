import { isDeepStrictEqual } from 'node:util';

import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';

import { localTime } from '../../domain/calendar.js';
import type { CarryProgramme, WorkshopTick } from '../../domain/workshops/command.js';
import type { Due } from '../../domain/workshops/due.js';
import { dueAt } from '../../domain/workshops/due.js';
import { dayFigures } from '../../domain/workshops/figures.js';
import type { Lane } from '../lane.js';
import type { Clock, Ids, Journal, Workshops } from '../ports.js';
import { JournalDamaged } from '../ports.js';
import type { WorkshopFiguresStore } from './figures-store.js';

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
    await attempt('workshops clock', releaseAndEnd);
    await attempt('workshop statistics', keepFigures);
    await attempt('workshops forgetting', forget);
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

  /** Waits for nothing: people stand at the door. */
  async function releaseAndEnd(): Promise<void> {
    if (dueNow().some(({ what }) => what !== 'forget')) await tick({ forget: false });
  }

  /** Only when the figures of the programme as it is are kept: they cannot be made again. */
  async function forget(): Promise<void> {
    if (figuresOf !== parts.lane.state().revision) return;
    if (dueNow().some(({ what }) => what === 'forget')) await tick({ forget: true });
  }

  function dueNow(): readonly Due[] {
    return dueAt(parts.lane.state(), parts.settings(), parts.clock.now());
  }

  async function tick(payload: WorkshopTick['payload']): Promise<void> {
    const outcome = await submit({ kind: 'workshop-tick', payload });
    if (!outcome.ok) throw new Error(`workshop-tick: ${outcome.refusal.code}`);
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

  /**
   * The newest one before that which is written now stays, however old: for commands that come again, and
   * for a repair. It goes when the next is begun, and with it what it held of those forgotten since.
   */
  async function deleteOldJournals(): Promise<void> {
    const { date } = parts.lane.state();
    if (date === undefined || date === cleared) return;
    const before = (await parts.journal.days()).filter((day) => day < date);
    let isKept = false;
    for (const day of before.toReversed()) {
      if (isKept || !(await holdsAnything(day))) await parts.journal.remove(day);
      else isKept = true;
    }
    cleared = date;
  }

  /** A journal whose first write was cut short does not; one that is damaged may. */
  async function holdsAnything(day: string): Promise<boolean> {
    try {
      return (await parts.journal.read(day, 0)).length > 0;
    } catch (reason) {
      if (reason instanceof JournalDamaged) return true;
      throw reason;
    }
  }
}
