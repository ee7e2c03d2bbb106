import { readdirSync, readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { seededRandom } from '../harness/random.js';
import { isByClock } from './by-clock.js';
import type { CurrentServer } from './current-server.js';
import { currentServer } from './current-server.js';
import { fuzzImporters } from './importers.js';
import { ROUTES } from './routes.js';
import { fuzzHouse } from './scenario.js';
import type { State } from './state.js';

/** The short form of `npm run fuzz`; the seed that a failure names brings it back: `SEED=… npx vitest run e2e/fuzz`. */
const MESSAGES = 1_200;
const REQUESTS = 800;
const FILES = 600;
/** Each makes what it finds small, which takes long: the first is enough to be red. */
const ENOUGH = 1;
const LIMIT_MS = 240_000;

const { seed } = seededRandom();
const silent = (): void => undefined;

let server: CurrentServer;
beforeAll(async () => {
  server = await currentServer();
}, LIMIT_MS);
afterAll(() => server?.dispose());

describe('wrong messages and files', () => {
  const sent = async (messages: number, way: 'sockets' | 'http') => {
    const run = { random: seededRandom(seed), messages, only: new Set([way]), enough: ENOUGH };
    const report = await fuzzHouse({ ...run, server: server.main, say: silent });
    expect(report.found, `seed ${seed}`).toEqual([]);
    expect(report.sent).toBeGreaterThanOrEqual(messages);
    return report;
  };

  test.concurrent(
    'by socket are refused with a code, and change nothing',
    async () => {
      const { codes, compared } = await sent(MESSAGES, 'sockets');
      // it was really the schemas, the roles and the rules that refused, and something was taken
      expect(Object.keys(codes)).toEqual(
        expect.arrayContaining(['malformed', 'not-allowed', 'role-missing', 'ok']),
      );
      expect(compared).toBeGreaterThan(5);
    },
    LIMIT_MS,
  );

  test.concurrent(
    'by HTTP are refused with a status, and change nothing',
    async () => {
      const { codes, compared } = await sent(REQUESTS, 'http');
      expect(Object.keys(codes)).toEqual(
        expect.arrayContaining(['status 400', 'status 401', 'status 404']),
      );
      expect(compared).toBeGreaterThan(0);
    },
    LIMIT_MS,
  );

  test.concurrent(
    'to every reader of files end with a code',
    async () => {
      const { found, importers, codes } = await fuzzImporters(FILES, seed, silent);
      expect(found, `seed ${seed}`).toEqual([]);
      const read = new Set(Object.keys(codes).map((code) => code.split(': ')[0]));
      expect(importers.filter((importer) => !read.has(importer))).toEqual([]);
    },
    LIMIT_MS,
  );
});

test('no address of the server is left out', () => {
  const folder = new URL('../../server/transport/', import.meta.url);
  const files = readdirSync(folder).filter((file) => /^[a-z-]+\.ts$/.test(file));
  const addresses = files.flatMap((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const said =
      /(?:\b(?:get|post|put|delete|patch|all|changes)(?:<[^()]*>)?\(\s*|\burl: )'(\/[^']*)'/g;
    return [...text.matchAll(said)].map(([, address]) => address);
  });
  const known = ROUTES.map(({ path }) => path);
  expect(addresses.length).toBeGreaterThan(15);
  expect(addresses.filter((address) => !known.includes(address ?? ''))).toEqual([]);
});

describe('what the clock does', () => {
  const office = { audience: 'office', today: '2026-03-02', jobs: { revision: 3 } };
  const kiosk = { audience: 'kiosk', jobs: { directory: 'a' }, tickets: 1 };
  const steward = { audience: 'steward', alarms: { a: 1, b: 2 }, tickets: {} };
  const house = (...changed: readonly object[]): State =>
    new Map(
      [office, kiosk, steward].map((view, at) => [
        `view of ${view.audience} ${at}`,
        JSON.stringify({ ...view, ...changed[at] }),
      ]),
    );

  test.each<[string, State, boolean]>([
    [
      'a directory that was made',
      house({ jobs: { revision: 4 } }, { jobs: { directory: 'b' } }),
      true,
    ],
    ['an alarm that is over', house({}, {}, { alarms: { b: 2 } }), true],
    ['midnight', house({ today: '2026-03-03' }, { tickets: 0 }), true],
    ['a directory that is older', house({ jobs: { revision: 2 } }), false],
    ['more about the directory', house({ jobs: { revision: 4, running: {} } }), false],
    ['another alarm', house({}, {}, { alarms: { a: 1, b: 2, c: 3 } }), false],
    ['an alarm that says something else', house({}, {}, { alarms: { a: 3 } }), false],
    ['a ticket', house({}, { tickets: 2 }), false],
  ])('%s', (_what, after, expected) => {
    expect(isByClock(house(), after)).toBe(expected);
  });
});
