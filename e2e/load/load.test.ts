import { expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';

import { seededRandom } from '../harness/random.js';
import type { Storm } from './storm.js';
import { storm } from './storm.js';
import { Tally } from './tally.js';
import { liveWeek } from './week.js';
import { notLive } from './who-is-live.js';

const SERVER = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const SMALL = { kiosks: 8, advisors: 4, stewards: 2, displays: 2, phones: 40 };
const VISITS = 16;
const PAGES_PER_VISIT = 3;

test('who is not live is told of by kind, with how many and why', async () => {
  const live = { view: {} as never, refused: undefined, until: () => Promise.resolve({} as never) };
  const late = { ...live, view: undefined, until: () => Promise.reject(new Error('late')) };
  const revoked = { ...late, refused: 'device-revoked' };
  const kinds = [
    { name: 'kiosks', wanted: 3, pages: [live, late, revoked] },
    { name: 'displays', wanted: 1, pages: [live] },
    { name: 'offices', wanted: 1, pages: [] },
  ];
  expect(await notLive(kinds, 'in the morning', 0)).toEqual([
    'in the morning 2 of 3 kiosks are not live (device-revoked)',
    'in the morning 1 of 1 offices are not live',
  ]);
});

test('what was always refused, or never asked for, was never done', async () => {
  const tally = new Tally();
  const refused = { ok: false, refusal: { code: 'no-seat-free' } } as const;
  await tally.time('take-seat', () => Promise.resolve(refused), ['no-seat-free']);
  await tally.time('take-ticket', () => Promise.resolve({ ok: true, value: {} }));
  expect(tally.neverDone(['take-seat', 'take-ticket', 'recall'])).toEqual(['take-seat', 'recall']);
  expect(tally.problems).toEqual([]);
});

/** The short form of `npm run load`: one hour in a few seconds, and everybody loses the server once. */
test('an hour with every screen open: nothing refused, nothing lost, every screen right', async () => {
  const { seed } = seededRandom();
  console.log(`load: SEED=${seed}`);
  const storms: Storm[] = [];
  const lived = await liveWeek({
    ...{ size: SMALL, server: SERVER, seed, speed: 900 },
    ...{ visitsPerDay: VISITS, minutesPerDay: 60, pagesPerVisit: PAGES_PER_VISIT },
    goesOn: (days) => days < 1,
    meanwhile: {
      after: 50,
      deed: async (world) => void storms.push(await storm(world, 'kill', 0)),
    },
    say: () => undefined,
  });
  const { tally } = lived;
  expect(tally.problems).toEqual([]);
  const [shaken] = storms;
  // all but phones of who has not come yet, and the office
  expect(shaken?.screens).toBeGreaterThan(SMALL.kiosks + SMALL.advisors + SMALL.phones / 2);
  const times = Object.fromEntries(tally.kinds.map(([kind, { count }]) => [kind, count]));
  expect(times['take-ticket']).toBe(VISITS);
  expect(times['finish-interview']).toBeGreaterThan(0);
  expect(times['query report']).toBeGreaterThan(0);
  expect(tally.shown.length).toBeGreaterThan(0);
  expect(lived.phones.pages).toBe(VISITS * PAGES_PER_VISIT);
}, 120_000);
