import { expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';

import { seededRandom } from '../harness/random.js';
import type { Storm } from './storm.js';
import { storm } from './storm.js';
import { liveWeek } from './week.js';

const SERVER = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const SMALL = { kiosks: 8, advisors: 4, stewards: 2, displays: 2, phones: 40 };
const VISITS = 16;
const PAGES_PER_VISIT = 3;

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
