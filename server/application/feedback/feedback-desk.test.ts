import type { Divide, Portrait, Satisfaction } from '#protocol/feedback.js';
import { beforeEach, describe, expect, it } from 'vitest';

import { LEAST_LOT } from '../../domain/portrait/lots.js';
import type { SettableClock } from '../access/testing/fakes.js';
import { settableClock } from '../access/testing/fakes.js';
import type { FeedbackCommand, FeedbackDesk } from './feedback-desk.js';
import { createFeedbackDesk } from './feedback-desk.js';
import type { MemoryFeedback } from './testing/memory-feedback.js';
import { memoryFeedback } from './testing/memory-feedback.js';

/** A Monday, 09:00 in Brussels. */
const NINE = Date.parse('2026-03-02T08:00:00Z');
const HOUR = 3_600_000;
const DAY = '2026-03-02';
const DONE = { ok: true, value: {} };

const portrait = (answers: Portrait): FeedbackCommand => ({
  kind: 'give-portrait',
  payload: { portrait: answers },
});
const mark = (given: Satisfaction): FeedbackCommand => ({
  kind: 'give-satisfaction',
  payload: { mark: given },
});
const divide = (given: Divide): FeedbackCommand => ({
  kind: 'give-divide',
  payload: { divide: given },
});

describe('what visitors tell', () => {
  let clock: SettableClock;
  let store: MemoryFeedback;
  let desk: FeedbackDesk;
  let problems: string[];
  let count = 0;

  const open = (): FeedbackDesk =>
    createFeedbackDesk({
      store,
      clock,
      ids: { newId: () => 'mark-of-this-day' },
      timeZone: () => 'Europe/Brussels',
      problem: (what) => problems.push(what),
    });
  const give = (command: FeedbackCommand) => {
    count += 1;
    return desk.give(`command-${String(count).padStart(10, '0')}`, command);
  };
  const giveLot = (command: FeedbackCommand, lots = 1): void => {
    for (let given = 0; given < lots * LEAST_LOT; given += 1) expect(give(command)).toEqual(DONE);
  };
  const kept = (date = DAY) => store.days.get(date) ?? expect.unreachable();

  beforeEach(() => {
    clock = settableClock(NINE);
    store = memoryFeedback();
    problems = [];
    desk = open();
  });

  it('is held until there is a lot of its kind', async () => {
    for (let given = 1; given < LEAST_LOT; given += 1) {
      give(portrait({ gender: 'woman' }));
      give(mark('good'));
      give(divide({ equipment: 'nothing', skills: 'not' }));
    }
    await desk.round();
    expect(store.days.size).toBe(0);
    give(mark('bad'));
    await desk.round();
    expect(kept().morning.satisfaction).toEqual({ good: 4, fair: 0, bad: 1 });
    expect(kept().portraits).toEqual([]);
    expect(kept().morning.divide.nothing.not).toBe(0);
    giveLot(portrait({ gender: 'man' }));
    await desk.round();
    expect(kept().portraits).toHaveLength(LEAST_LOT);
  });

  it('adds up over lots, half days and restarts', async () => {
    giveLot(mark('good'), 2);
    await desk.round();
    clock.advance(3 * HOUR);
    giveLot(mark('fair'));
    await desk.round();
    giveLot(divide({ equipment: 'phone-only', skills: 'with-help' }));
    await desk.round();
    desk = open();
    giveLot(mark('fair'));
    await desk.round();
    expect(kept().morning.satisfaction).toEqual({ good: 10, fair: 0, bad: 0 });
    expect(kept().afternoon.satisfaction).toEqual({ good: 0, fair: 10, bad: 0 });
    expect(kept().afternoon.divide['phone-only']['with-help']).toBe(5);
  });

  it('waits for company through half days and nights, and counts when it has it', async () => {
    give(mark('good'));
    give(portrait({ age: '18-24' }));
    clock.advance(3 * HOUR);
    await desk.round();
    clock.advance(24 * HOUR);
    await desk.round();
    expect(store.days.size).toBe(0);
    for (let given = 1; given < LEAST_LOT; given += 1) {
      give(mark('fair'));
      give(portrait({ age: '50-64' }));
    }
    await desk.round();
    expect([...store.days.keys()]).toEqual(['2026-03-03']);
    expect(kept('2026-03-03').portraits).toHaveLength(LEAST_LOT);
    expect(kept('2026-03-03').afternoon.satisfaction).toEqual({ good: 1, fair: 4, bad: 0 });
  });

  it('waits for those who speak the same, as their tickets do', async () => {
    for (const language of ['french', 'french', 'french', 'french', 'dutch', 'arabic'] as const) {
      give(portrait({ gender: 'woman', language }));
    }
    await desk.round();
    expect(store.days.size).toBe(0);
    give(portrait({ gender: 'man', language: 'french' }));
    for (const language of ['german', 'other', 'english'] as const) give(portrait({ language }));
    await desk.round();
    expect(kept().portraits.map(({ language }) => language)).toEqual([
      'french',
      'french',
      'french',
      'french',
      'french',
    ]);
    give(portrait({ gender: 'man' }));
    await desk.round();
    expect(kept().portraits).toHaveLength(2 * LEAST_LOT);
    expect(kept().portraits).toContainEqual({ gender: 'woman', language: 'arabic' });
    expect(JSON.stringify(kept())).not.toContain('"language":"dutch"');
  });

  it('is written without its language, which is counted, when the server stops', async () => {
    for (const language of ['french', 'french', 'dutch', 'dutch', undefined] as const) {
      give(portrait({ reason: 'school', language }));
    }
    give(mark('good'));
    await desk.settle();
    expect(kept().portraits).toEqual([]);
    expect(kept().mixed.portraits).toHaveLength(LEAST_LOT);
    expect(new Set(kept().mixed.portraits.map((told) => JSON.stringify(told)))).toEqual(
      new Set(['{"reason":"school"}']),
    );
    expect(kept().mixed.language).toMatchObject({ french: 2, dutch: 2, arabic: 0, skipped: 1 });
    expect(kept().morning.satisfaction.good).toBe(0);
  });

  it('is let go when the server stops and there are too few even so', async () => {
    for (let given = 1; given < LEAST_LOT; given += 1) {
      give(portrait({ language: 'dutch' }));
      give(mark('bad'));
    }
    await desk.settle();
    expect(store.days.size).toBe(0);
  });

  it('is written in its month when that ends, where there are enough of all languages', async () => {
    clock.advance(29 * 24 * HOUR);
    for (const language of ['french', 'french', 'dutch', 'dutch'] as const) {
      give(portrait({ language, gender: 'man' }));
    }
    clock.advance(24 * HOUR);
    await desk.round();
    expect(store.days.size).toBe(0);
    give(portrait({ language: 'dutch', gender: 'other' }));
    clock.advance(30 * 24 * HOUR);
    await desk.round();
    expect([...store.days.keys()]).toEqual(['2026-04-01']);
    expect(kept('2026-04-01').mixed.portraits).toHaveLength(LEAST_LOT);
    expect(kept('2026-04-01').mixed.language).toMatchObject({ french: 2, dutch: 3 });
  });

  it('counts what visits made of the jobs directory', async () => {
    const visit = { occupation: 3, printed: 1, nothing: 0 };
    giveLot({ kind: 'count-directory', payload: visit });
    give({ kind: 'count-directory', payload: visit });
    await desk.round();
    const counted = { visit: 5, occupation: 15, printed: 5, nothing: 0 };
    expect(kept().morning.directory).toEqual(counted);
  });

  it('stands in an order that follows from the answers, whatever came first', async () => {
    const told: Portrait[] = [
      { reason: 'school', gender: 'man' },
      { firstVisit: 'no' },
      { gender: 'woman', age: '65-more' },
      { age: '18-24' },
      { gender: 'man', reason: 'cpas' },
    ];
    for (const answers of told) give(portrait(answers));
    await desk.round();
    const one = JSON.stringify(kept());
    store.days.clear();
    desk = open();
    for (const answers of told.toReversed()) give(portrait(answers));
    await desk.round();
    expect(JSON.stringify(kept())).toBe(one);
    expect(Object.keys(kept().portraits[3] ?? {})).toEqual(['gender', 'reason']);
  });

  it('counts once however often its command comes, before and after it is written', async () => {
    const once = 'command-given-again';
    for (let again = 0; again < 24; again += 1) {
      expect(desk.give(once, mark('bad'))).toEqual(DONE);
      give(mark('good'));
      await desk.round();
    }
    expect(desk.give(once, portrait({ gender: 'man' }))).toEqual(DONE);
    await desk.settle();
    expect(kept().morning.satisfaction).toEqual({ good: 24, fair: 0, bad: 1 });
    expect(kept().portraits).toEqual([]);
  });

  it('waits in memory while the disk is full, and the visitor hears nothing of it', async () => {
    store.failing = true;
    giveLot(mark('good'));
    await desk.round();
    giveLot(mark('fair'));
    await desk.round();
    await desk.round();
    expect(store.days.size).toBe(0);
    expect(problems).toHaveLength(1);
    store.failing = false;
    await desk.round();
    expect(kept().morning.satisfaction).toEqual({ good: 5, fair: 5, bad: 0 });
    store.failing = true;
    giveLot(mark('bad'));
    await desk.round();
    expect(problems).toHaveLength(2);
  });

  it('counts once where a write that failed had got through', async () => {
    store.failing = 'late';
    giveLot(mark('good'));
    giveLot(portrait({ gender: 'man' }));
    await desk.round();
    await desk.round();
    store.failing = false;
    await desk.round();
    expect(kept().morning.satisfaction.good).toBe(5);
    expect(kept().portraits).toHaveLength(5);
  });

  it('keeps what comes while a lot is being written', async () => {
    giveLot(mark('good'));
    const writing = desk.round();
    giveLot(mark('bad'));
    await writing;
    await desk.settle();
    expect(kept().morning.satisfaction).toEqual({ good: 5, fair: 0, bad: 5 });
  });
});
