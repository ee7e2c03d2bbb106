import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Portrait } from '#protocol/feedback.js';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { StatisticsStore } from '../../storage/statistics-store.js';
import { wholly } from '../../storage/interpret.js';
import { newToken } from '../access/tokens.js';
import { settableClock } from '../access/testing/fakes.js';
import type { FeedbackDay } from '../../domain/portrait/feedback-day.js';
import { LEAST_LOT } from '../../domain/portrait/lots.js';
import { feedbackDaySchema } from './feedback-day.js';
import { createFeedbackDesk } from './feedback-desk.js';

const NINE = Date.parse('2026-03-02T08:00:00Z');
const MINUTE = 60_000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feedback-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Every file below the folder with its content, whatever it is called. */
async function allBytes(): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }): Promise<[string, string]> => {
        const path = join(parentPath, name);
        return [path, await readFile(path, 'utf8')];
      }),
    ),
  );
}

/** Somebody who reads the disk after every visitor, and knows each visitor's ticket. */
test('nobody who reads the disk all day can tell whose portrait is whose', async () => {
  const clock = settableClock(NINE);
  const desk = createFeedbackDesk({
    store: new StatisticsStore({
      folder,
      interpret: wholly(feedbackDaySchema),
      onProblem: ({ reason }) => expect.unreachable(reason),
    }),
    clock,
    ids: { newId: () => 'mark-of-this-day' },
    timeZone: () => 'Europe/Brussels',
    problem: (_what, reason) => expect.unreachable(String(reason)),
  });
  const residences = ['jette', 'evere', 'uccle', 'forest', 'ixelles', 'abroad'] as const;
  const ages = ['18-24', '25-29', '30-49', '50-64'] as const;
  const ids: string[] = [];
  const times: number[] = [];
  let before: readonly Portrait[] = [];
  let marks = 0;

  for (let visitor = 0; visitor < 61; visitor += 1) {
    clock.advance(MINUTE * (1 + (visitor % 5)));
    const id = newToken().slice(0, 22);
    ids.push(id);
    times.push(clock.now());
    const told = {
      residence: residences[visitor % residences.length],
      age: ages[visitor % ages.length],
    };
    if (visitor % 3 !== 1) desk.give(id, { kind: 'give-portrait', payload: { portrait: told } });
    else desk.give(id, { kind: 'give-satisfaction', payload: { mark: 'good' } });
    await desk.round();

    const files = await allBytes();
    // The kept copy is never a step behind: what differs between the two would be the newest.
    expect(new Set(files.values()).size).toBeLessThanOrEqual(1);
    const [text] = files.values();
    if (text === undefined) continue;
    const day = JSON.parse(text) as FeedbackDay;
    expect(day.portraits).toEqual(day.portraits.toSorted(byText));
    const more = day.portraits.length - before.length;
    const moreMarks = day.morning.satisfaction.good + day.afternoon.satisfaction.good - marks;
    expect(more === 0 || more >= LEAST_LOT).toBe(true);
    expect(moreMarks === 0 || moreMarks >= LEAST_LOT).toBe(true);
    before = day.portraits;
    marks += moreMarks;
    expect(wordsOf(text)).toEqual([]);
    for (const word of [...ids, ...times.map(String), '2026']) expect(text).not.toContain(word);
  }
  await desk.settle();
  const [text = ''] = (await allBytes()).values();
  expect((JSON.parse(text) as FeedbackDay).portraits).toHaveLength(40);
  expect([...(await allBytes()).keys()].map((path) => path.slice(folder.length))).toEqual([
    '/2026/2026-03-02.json',
    '/2026/2026-03-02.json.bak',
  ]);
});

/** Keys that would join a record to something else. */
function wordsOf(text: string): string[] {
  return ['ticket', 'device', 'island', 'kiosk', 'id"', '"at"', 'time', 'hour', 'staff'].filter(
    (word) => text.includes(word),
  );
}

function byText(one: Portrait, other: Portrait): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
