import { beforeEach, describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';
import type { Audience } from '#protocol/vocabulary.js';

import type { ReceptionEvent } from '../../domain/reception/events.js';
import type { ReceptionState } from '../../domain/reception/state.js';
import { emptyState } from '../../domain/reception/state.js';
import {
  at,
  called,
  closed,
  opened,
  signedIn,
  signedOut,
  started,
  stateAfter,
  taken,
  TODAY,
} from '../../domain/reception/testing/story.js';
import type { DayFigures } from '../../domain/statistics/day-figures.js';
import { summarise } from '../../domain/statistics/fold.js';
import type { WaitingDesk } from './waiting-desk.js';
import { createWaitingDesk } from './waiting-desk.js';

const SECOND = 1_000;
const serving = [
  ...[opened, signedIn(1, 'advisor', 0)],
  ...[taken(1, 0), called(1, 1, 0), started(1, 1, 1)],
];
const waiting = [...serving, taken(2, 2), taken(3, 3)];

describe('the desk of waiting times', () => {
  let time: number;
  let state: ReceptionState;
  let desk: WaitingDesk;
  let refreshed: Audience[];
  let asked: string[];
  let problems: string[];
  let list: () => Promise<{ days: { date: string; figures: DayFigures }[]; missing: string[] }>;

  const yesterday: DayFigures = {
    ...summarise(stateAfter([opened]), defaultSettings),
    date: '2026-03-01',
    lengths: {
      ...{ orientation: [], training: [], enterprise: [], mobility: [] },
      work: [[20, 40]],
    },
  };

  /** What follows from these events is what everybody sees from now on. */
  const now = (minute: number, events: readonly ReceptionEvent[]): Promise<void> => {
    state = stateAfter(events);
    time = at(minute);
    return desk.round();
  };

  beforeEach(() => {
    time = at(0);
    state = emptyState();
    refreshed = [];
    asked = [];
    problems = [];
    list = () =>
      Promise.resolve({ days: [{ date: '2026-03-01', figures: yesterday }], missing: [] });
    desk = createWaitingDesk({
      state: () => state,
      settings: () => defaultSettings,
      clock: { now: () => time },
      figures: {
        list: (from, to) => {
          asked.push(`${from} ${to}`);
          return list();
        },
      },
      refresh: (...audiences) => refreshed.push(...audiences),
      problem: (what, reason) => problems.push(`${what}: ${String(reason)}`),
    });
  });

  it('knows nothing before the day is opened, and nothing once it is closed', async () => {
    await desk.round();
    expect(desk.waits(state)).toMatchObject({ ranges: {}, byTicket: {} });
    await now(5, waiting);
    expect(desk.waits(state).ranges).not.toEqual({});
    await now(6, [...waiting, closed(6)]);
    expect(desk.waits(state)).toMatchObject({ ranges: {}, byTicket: {} });
    expect(desk.told(state, 'work', 'fr')).toBeUndefined();
  });

  it('tells a range for who comes and for who waits, and the middle of what is told', async () => {
    await now(5, waiting);
    const { ranges, byTicket } = desk.waits(state);
    expect(Object.keys(byTicket)).toEqual(['t2', 't3']);
    expect(Object.keys(ranges)).toEqual(['work']);
    const told = desk.told(state, 'work', 'fr');
    expect(told).toMatchObject(ranges.work?.fr ?? {});
    expect(told?.middle).toBeGreaterThanOrEqual(told?.from ?? Infinity);
    expect(told?.middle).toBeLessThanOrEqual(told?.to ?? Infinity);
    expect(desk.told(state, 'mobility', 'fr')).toBeUndefined();
  });

  it('learns once a day from the sixty days before', async () => {
    await now(5, waiting);
    await now(6, [...waiting, taken(4, 6)]);
    expect(asked).toEqual([`2026-01-01 2026-03-01`]);
    expect(TODAY).toBe('2026-03-02');
  });

  it('goes on without the days before where they cannot be read, and asks again', async () => {
    list = () => Promise.reject(new Error('the disk is gone'));
    await now(5, waiting);
    await now(5.9, waiting);
    expect(asked).toHaveLength(1);
    await now(6, waiting);
    expect(problems).toEqual(['waiting times: Error: the disk is gone']);
    expect(asked).toHaveLength(2);
    // Too little is known of an interview, but an island that is free is free.
    expect(desk.waits(state).byTicket).toEqual({});
    await now(7, [opened, signedIn(1, 'advisor', 0)]);
    expect(desk.told(state, 'work', 'fr')).toMatchObject({ from: 0, to: 5 });
  });

  it('estimates anew two seconds after a change, and every fifteen without one', async () => {
    await now(5, serving);
    const { byTicket } = desk.waits(state);
    expect(byTicket).toEqual({});
    const soon = at(5) + SECOND;
    await now((soon - at(0)) / 60_000, waiting);
    expect(desk.waits(state).byTicket).toBe(byTicket);
    time = at(5) + 2 * SECOND;
    await desk.round();
    expect(Object.keys(desk.waits(state).byTicket)).toEqual(['t2', 't3']);

    // The state stays the same object: only time passes.
    time = at(50);
    await desk.round();
    const { ranges } = desk.waits(state);
    time = at(50) + 14 * SECOND;
    await desk.round();
    expect(desk.waits(state).ranges).toBe(ranges);
  });

  it('refreshes views only when something they show has changed', async () => {
    await now(5, waiting);
    expect(new Set(refreshed)).toEqual(
      new Set(['kiosk', 'display', 'advisor', 'steward', 'phone']),
    );
    refreshed.length = 0;
    const { ranges, byTicket } = desk.waits(state);
    time = at(5) + 16 * SECOND;
    await desk.round();
    expect(refreshed).toEqual([]);
    expect(desk.waits(state).ranges).toBe(ranges);
    expect(desk.waits(state).byTicket).toBe(byTicket);
    await desk.round();
    expect(refreshed).toEqual([]);
  });

  it('tells no range of those nobody on duty takes any more, even before the next estimate', async () => {
    const both = [...waiting, signedIn(2, 'colleague', 3, ['mobility']), taken(4, 4, 'mobility')];
    await now(5, both);
    expect(desk.told(state, 'work', 'fr')).toBeDefined();
    expect(Object.keys(desk.waits(state).byTicket)).toEqual(['t2', 't3', 't4']);
    const { byTicket } = desk.waits(state);

    state = stateAfter([...both, signedOut(2, 5)]);
    const left = desk.waits(state);
    expect(Object.keys(left.ranges)).toEqual(['work']);
    expect(Object.keys(left.byTicket)).toEqual(['t2', 't3']);
    expect(desk.waits(state)).toBe(left);
    expect(desk.told(state, 'mobility', 'fr')).toBeUndefined();
    expect(desk.told(state, 'work', 'fr')).toBeDefined();

    state = stateAfter([...both, taken(5, 5)]);
    expect(desk.waits(state).byTicket).toBe(byTicket);
  });

  it('shows nothing and goes on where an estimate fails, and says so once', async () => {
    await now(5, waiting);
    const good = state;
    const failing = { ...state };
    Object.defineProperty(failing, 'queue', {
      get: () => {
        throw new Error('no queue');
      },
    });
    for (const seconds of [10, 15, 20]) {
      state = failing;
      time = at(5) + seconds * SECOND;
      await desk.round();
    }
    expect(problems).toEqual(['waiting times: Error: no queue']);
    expect(desk.waits(good)).toMatchObject({ ranges: {}, byTicket: {} });
    state = good;
    time = at(5) + 25 * SECOND;
    await desk.round();
    expect(desk.told(state, 'work', 'fr')).toBeDefined();
  });

  it('never fails, even where views cannot be refreshed', async () => {
    let tries = 0;
    const stubborn = createWaitingDesk({
      state: () => stateAfter(waiting),
      settings: () => defaultSettings,
      clock: { now: () => at(5) },
      figures: { list: () => list() },
      refresh: () => {
        tries += 1;
        throw new Error('no views');
      },
      problem: (what, reason) => problems.push(`${what}: ${String(reason)}`),
    });
    await expect(stubborn.round()).resolves.toBeUndefined();
    expect(tries).toBe(2);
    expect(problems).toEqual(['waiting times: Error: no views']);
  });

  it('estimates again after the clock was put back', async () => {
    await now(50, serving);
    await now(5, waiting);
    expect(Object.keys(desk.waits(state).byTicket)).toEqual(['t2', 't3']);
  });
});
