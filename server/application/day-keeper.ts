import { isDeepStrictEqual } from 'node:util';

import type { Settings } from '#protocol/settings.js';

import { localTime } from '../domain/calendar.js';
import { emptyState } from '../domain/reception/state.js';
import type { DayFigures } from '../domain/statistics/fold.js';
import { summarise } from '../domain/statistics/fold.js';
import { clockCommand } from './day-rhythm.js';
import type { Lane } from './lane.js';
import type { Ids, Journal, SnapshotStore } from './ports.js';
import { receptionRules } from './reception-rules.js';
import { replay } from './restore.js';
import type { SteadyClock } from './steady-clock.js';

/** Records after which a snapshot is taken: a start never replays more than this. */
const RECORDS_PER_SNAPSHOT = 2_000;

export interface DayFiguresStore {
  /** `undefined` where there are none that can be read. */
  read(date: string): Promise<DayFigures | undefined>;
  write(date: string, figures: DayFigures): Promise<void>;
}

export interface DayKeeperParts {
  readonly lane: Lane;
  readonly clock: SteadyClock;
  readonly ids: Ids;
  readonly settings: () => Settings;
  readonly journal: Journal;
  readonly snapshots: SnapshotStore;
  readonly figures: DayFiguresStore;
  /** Something could not be kept now and will be tried again. */
  readonly problem: (what: string, reason: unknown) => void;
}

/**
 * Keeps the days in order: gives the clock's commands, folds closed days into their statistics,
 * deletes ticket events once they have been kept long enough, takes snapshots.
 */
export interface DayKeeper {
  /** Does all that is due now; safe to call at any time, calls never overlap. */
  round(): Promise<void>;
}

export function createDayKeeper(parts: DayKeeperParts): DayKeeper {
  let snapshotSeq = 0;
  let snapshotDay: string | undefined;
  let folded: string | undefined;
  /** What failed in the last round, so that it is told once and not every second. */
  const failing = new Map<string, string>();
  /** When each journal's day before the current one was closed, ms. */
  const pastDays = new Map<string, number>();
  let current: Promise<void> | undefined;

  return {
    round() {
      current ??= everything().finally(() => {
        current = undefined;
      });
      return current;
    },
  };

  async function everything(): Promise<void> {
    await attempt('clock', giveClockCommands);
    await attempt('statistics', foldClosedDay);
    await attempt('retention', deleteWhatIsOver);
    await attempt('snapshot', takeSnapshot);
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

  async function giveClockCommands(): Promise<void> {
    settleClock();
    // Closing yesterday and opening today are two commands; more than a few would be a mistake.
    for (let given = 0; given < 4; given += 1) {
      const due = clockCommand(parts.lane.state(), parts.clock.now(), parts.settings());
      if (due === undefined) return;
      // Once the next day is open, the state this one is folded from has gone.
      await attempt('statistics', foldClosedDay);
      const id = parts.ids.newId();
      const outcome = await parts.lane.submit(id, due.command, { kind: 'system' }, due.at);
      if (!outcome.ok) throw new Error(`${due.command.kind}: ${outcome.refusal.code}`);
    }
  }

  /** A clock that ran ahead of the wall's is put right while no day is open: nobody waits then. */
  function settleClock(): void {
    const { day } = parts.lane.state();
    const { clock } = parts;
    const wallDate = localTime(clock.wall(), parts.settings().timeZone).date;
    const closed = day === undefined || (day.closedAt !== undefined && day.date <= wallDate);
    if (closed && clock.now() > clock.wall()) clock.resetToWall();
  }

  async function foldClosedDay(): Promise<void> {
    const closed = closedDay();
    if (closed === undefined || closed.mark === folded) return;
    await parts.figures.write(closed.date, summarise(parts.lane.state(), parts.settings()));
    folded = closed.mark;
  }

  async function deleteWhatIsOver(): Promise<void> {
    for (const day of await parts.journal.days()) {
      // One damaged day must not keep the others from being folded and deleted.
      await attempt(`retention of ${day}`, () => deleteWhenOver(day));
    }
  }

  async function deleteWhenOver(day: string): Promise<void> {
    const state = parts.lane.state();
    if (day !== state.day?.date) {
      const closedAt = pastDays.get(day) ?? (await foldPastDay(day));
      if (closedAt === undefined) return;
      pastDays.set(day, closedAt);
      if (!isOver(closedAt)) return;
      // Only a long day takes a snapshot of its own, so the last one may still be of a day before.
      if ((await parts.snapshots.read())?.day !== state.day?.date) await parts.snapshots.remove();
      await parts.journal.remove(day);
      pastDays.delete(day);
    } else if (closedDay()?.mark === folded && day < today() && isOver(state.day.closedAt)) {
      await parts.snapshots.remove();
      await parts.journal.remove(day);
      await parts.lane.forget(day, emptyState());
    }
  }

  /**
   * A day before the current one that may have missed its last fold: it was reopened, or could not be
   * kept. The service level stays the one it was folded with.
   * @returns when it was closed, ms; `undefined` where it may still begin
   */
  async function foldPastDay(day: string): Promise<number | undefined> {
    const past = replay(receptionRules, emptyState(), await parts.journal.read(day, 0));
    // Its opening could not be kept (a full disk, a power cut): there is nothing to fold.
    if (past.day === undefined) return day < today() ? 0 : undefined;
    const kept = await parts.figures.read(day);
    const settings = parts.settings();
    const figures = summarise(past, {
      timeZone: settings.timeZone,
      serviceLevelMinutes: kept?.serviceLevel.minutes ?? settings.serviceLevelMinutes,
    });
    if (!isDeepStrictEqual(figures, kept)) await parts.figures.write(day, figures);
    return past.day.closedAt ?? past.day.openedAt;
  }

  /** The current day once closed; the mark changes when it is reopened and closed again. */
  function closedDay(): { readonly date: string; readonly mark: string } | undefined {
    const { day } = parts.lane.state();
    if (day?.closedAt === undefined) return undefined;
    return { date: day.date, mark: `${day.date} ${parts.lane.position().seq}` };
  }

  /** While its date lasts a day can be reopened: its numbers must not be forgotten. */
  function today(): string {
    return localTime(parts.clock.now(), parts.settings().timeZone).date;
  }

  function isOver(closedAt: number | undefined): boolean {
    const kept = parts.settings().retentionHours * 3_600_000;
    return closedAt !== undefined && parts.clock.now() >= closedAt + kept;
  }

  async function takeSnapshot(): Promise<void> {
    const { seq, answers } = parts.lane.position();
    const state = parts.lane.state();
    const day = state.day?.date;
    if (day === undefined) return;
    if (day !== snapshotDay) {
      snapshotDay = day;
      snapshotSeq = 0;
    }
    if (seq - snapshotSeq < RECORDS_PER_SNAPSHOT) return;
    await parts.snapshots.write({ day, seq, at: parts.clock.now(), state, answers });
    snapshotSeq = seq;
  }
}
