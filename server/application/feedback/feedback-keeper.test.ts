import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Portrait } from '#protocol/feedback.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { FeedbackDay } from '../../domain/portrait/feedback-day.js';
import { emptyDay, withLot } from '../../domain/portrait/feedback-day.js';
import type { Disk } from '../../storage/disk.js';
import { nodeDisk } from '../../storage/disk.js';
import { wholly } from '../../storage/interpret.js';
import { MonthFiles } from '../../storage/month-files.js';
import { StatisticsStore } from '../../storage/statistics-store.js';
import { faultyDisk } from '../../storage/testing/faulty-disk.js';
import type { SettableClock } from '../access/testing/fakes.js';
import { settableClock } from '../access/testing/fakes.js';
import { feedbackDaySchema } from './feedback-day.js';
import type { FeedbackKeeper } from './feedback-keeper.js';
import { createFeedbackKeeper, portraitsGoOn } from './feedback-keeper.js';
import { feedbackMonthSchema } from './feedback-month.js';

/** 1 May 2026, the last day on which March is kept one by one. */
const LAST = Date.parse('2026-05-01T10:00:00Z');
const DAY = 86_400_000;

describe('what visitors told, after its month', () => {
  let folder: string;
  let clock: SettableClock;
  let keeper: FeedbackKeeper;
  let problems: string[];

  const daysOn = (disk: Disk) =>
    new StatisticsStore({
      folder,
      interpret: wholly(feedbackDaySchema),
      onProblem: ({ file, reason }) => problems.push(`${file}: ${reason}`),
      disk,
    });
  const open = (disk: Disk = nodeDisk, portraitDays = 31): FeedbackKeeper =>
    createFeedbackKeeper({
      days: daysOn(disk),
      months: new MonthFiles({
        folder,
        interpret: wholly(feedbackMonthSchema),
        onProblem: ({ file, reason }) => problems.push(`${file}: ${reason}`),
        disk,
      }),
      clock,
      timeZone: () => 'Europe/Brussels',
      portraitDays: () => portraitDays,
      problem: (what) => problems.push(what),
    });
  const tell = (date: string, day: FeedbackDay) => daysOn(nodeDisk).write(date, day);
  const files = async (): Promise<string[]> => (await readdir(join(folder, '2026'))).toSorted();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'feedback-'));
    clock = settableClock(LAST);
    problems = [];
    keeper = open();
    await tell('2026-03-02', day('march-2', 7));
    await tell('2026-03-31', day('march-31', 5));
    await tell('2026-04-01', day('april-1', 6));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is kept one by one for so many days, then as counts alone', async () => {
    const before = await keeper.countsOfMonth('2026-03');
    await keeper.round();
    expect((await keeper.recordsOfMonth('2026-03'))?.portraits).toHaveLength(12);
    expect(await files()).toContain('2026-03-02.json');
    clock.advance(DAY);
    await keeper.round();
    expect(await files()).toEqual([
      '2026-03.json',
      '2026-03.json.bak',
      '2026-04-01.json',
      '2026-04-01.json.bak',
    ]);
    expect(await keeper.countsOfMonth('2026-03')).toEqual(before);
    expect(before).toMatchObject({
      portraits: 22,
      portrait: { gender: { woman: 12, skipped: 10 }, language: { french: 18, dutch: 4 } },
      satisfaction: { good: 10 },
      divide: { equipment: { nothing: 10 }, skills: { alone: 0, not: 10 } },
      directory: { visit: 10, occupation: 20, printed: 0, nothing: 10 },
    });
    expect(await keeper.recordsOfMonth('2026-03')).toBeUndefined();
    expect((await keeper.countsOfMonth('2026-04'))?.portraits).toBe(11);
    expect(await keeper.countsOfMonth('2026-05')).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it.each([
    ['2026-03', 31, '2026-05-02'],
    ['2026-03', 1, '2026-04-02'],
    ['2028-02', 7, '2028-03-08'],
    ['2026-12', 31, '2027-02-01'],
  ])('of %s, kept %i days, goes on %s', (month, portraitDays, date) => {
    expect(portraitsGoOn(month, portraitDays)).toBe(date);
  });

  it('goes sooner where the setting is made shorter', async () => {
    keeper = open(nodeDisk, 1);
    await keeper.round();
    expect((await files()).filter((name) => name.startsWith('2026-03-'))).toEqual([]);
  });

  it('is neither lost nor counted twice wherever the server is killed', async () => {
    const whole = await keeper.countsOfMonth('2026-03');
    clock.advance(DAY);
    let stops = 0;
    for (let survived = 0; ; survived += 1) {
      await rm(join(folder, '2026'), { recursive: true });
      await tell('2026-03-02', day('march-2', 7));
      await tell('2026-03-31', day('march-31', 5));
      let operations = 0;
      const dying = faultyDisk(() => {
        operations += 1;
        return operations > survived ? { code: 'EIO', written: 20 } : undefined;
      });
      await open(dying).round();
      // Nothing more of that process reaches the disk; another one starts.
      keeper = open();
      expect(await keeper.countsOfMonth('2026-03')).toEqual(whole);
      await keeper.round();
      expect(await keeper.countsOfMonth('2026-03')).toEqual(whole);
      expect(await files()).toEqual(['2026-03.json', '2026-03.json.bak']);
      if (operations <= survived) break;
      stops += 1;
    }
    // write, rename and sync of the month and its copy, then each file of two days and their syncs
    expect(stops).toBeGreaterThan(15);
  });

  it('is tried again a minute after the disk refused', async () => {
    clock.advance(DAY);
    let full = true;
    keeper = open(
      faultyDisk((what) => (full && what === 'writeWhole' ? { code: 'ENOSPC' } : undefined)),
    );
    await keeper.round();
    await keeper.round();
    expect(problems).toEqual(['what visitors told in 2026-03']);
    full = false;
    await keeper.round();
    expect(await files()).toContain('2026-03-02.json');
    clock.advance(60_000);
    await keeper.round();
    expect(await files()).not.toContain('2026-03-02.json');
  });

  it('adds a day that comes late once, and a restored one not at all', async () => {
    clock.advance(DAY);
    await keeper.round();
    const before = await keeper.countsOfMonth('2026-03');
    await tell('2026-03-02', day('march-2', 7));
    expect(await keeper.countsOfMonth('2026-03')).toEqual(before);
    await tell('2026-03-31', day('of-a-wrong-clock', 5));
    await tell('2026-03-10', day('found-again', 5));
    expect((await keeper.countsOfMonth('2026-03'))?.portraits).toBe(42);
    for (let again = 0; again < 2; again += 1) {
      clock.advance(DAY);
      await keeper.round();
      expect((await keeper.countsOfMonth('2026-03'))?.portraits).toBe(42);
    }
    expect((await files()).filter((name) => name.startsWith('2026-03-'))).toEqual([]);
  });

  it('counts days of before they had a mark once', async () => {
    const { mark: _mark, ...old } = day('', 5);
    await tell('2026-03-03', old);
    clock.advance(DAY);
    await keeper.round();
    await tell('2026-03-03', old);
    clock.advance(DAY);
    await keeper.round();
    expect((await keeper.countsOfMonth('2026-03'))?.portraits).toBe(32);
  });

  it('names a day that cannot be read and leaves it; repaired, it is added', async () => {
    const text = await readFile(join(folder, '2026', '2026-03-02.json'), 'utf8');
    for (const ending of ['', '.bak']) {
      await writeFile(join(folder, '2026', `2026-03-02.json${ending}`), text.slice(0, 99));
    }
    clock.advance(DAY);
    await keeper.round();
    expect(keeper.damaged()).toEqual(['2026-03-02']);
    expect(problems).toContain('2026-03-02.json: it is not JSON');
    expect((await keeper.countsOfMonth('2026-03'))?.portraits).toBe(10);
    expect(await files()).toContain('2026-03-02.json');
    await writeFile(join(folder, '2026', '2026-03-02.json'), text);
    clock.advance(DAY);
    await keeper.round();
    expect(keeper.damaged()).toEqual([]);
    expect((await keeper.countsOfMonth('2026-03'))?.portraits).toBe(22);
  });

  it("never begins a month's counts anew where they cannot be read", async () => {
    clock.advance(DAY);
    await keeper.round();
    for (const ending of ['', '.bak']) {
      await writeFile(join(folder, '2026', `2026-03.json${ending}`), 'torn');
    }
    await tell('2026-03-10', day('late', 5));
    clock.advance(DAY);
    await keeper.round();
    expect(keeper.damaged()).toEqual(['2026-03']);
    expect(await files()).toContain('2026-03-10.json');
    expect(await readFile(join(folder, '2026', '2026-03.json'), 'utf8')).toBe('torn');
    expect((await keeper.countsOfMonth('2026-03'))?.portraits).toBe(10);
  });
});

/** So many portraits of women, five mixed ones of both languages, and a lot of everything else. */
function day(mark: string, women: number): FeedbackDay {
  const woman: Portrait = { gender: 'woman', age: '30-49', language: 'french' };
  const mixed: Portrait[] = (['french', 'french', 'french', 'dutch', 'dutch'] as const).map(
    (language) => ({ language, status: 'worker' }),
  );
  const five = <T>(answer: T): T[] => Array.from({ length: 5 }, () => answer);
  let told = emptyDay(mark);
  told = withLot(told, 'morning', {
    kind: 'portrait',
    answers: Array.from({ length: women }, () => woman),
  });
  told = withLot(told, 'morning', { kind: 'mixed', answers: mixed });
  told = withLot(told, 'morning', { kind: 'satisfaction', answers: five('good' as const) });
  const nothing = { equipment: 'nothing', skills: 'not' } as const;
  told = withLot(told, 'afternoon', { kind: 'divide', answers: five(nothing) });
  const visit = { occupation: 2, printed: 0, nothing: 1 };
  return withLot(told, 'afternoon', { kind: 'directory', answers: five(visit) });
}
