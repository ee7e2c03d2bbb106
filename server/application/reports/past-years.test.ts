import { ok, refuse } from '#protocol/refusals.js';
import { beforeEach, expect, test } from 'vitest';

import type { MemoryDocument } from '../access/testing/fakes.js';
import { memoryDocument } from '../access/testing/fakes.js';
import type { Audit } from '../audit/audit.js';
import type { PastYears, PastYearsDocument } from './past-years.js';
import { noPastYears, openPastYears, pastYearsSchema } from './past-years.js';

let store: MemoryDocument<PastYearsDocument>;
let noted: Parameters<Audit['note']>[0][];
const open = (): Promise<PastYears> =>
  openPastYears({ store, audit: { note: (entry) => void noted.push(entry) } });
beforeEach(() => {
  store = memoryDocument(noPastYears);
  noted = [];
});

const of2022 = { year: 2022, figures: { contacts: 61_020 } };
const of2023 = { year: 2023, figures: { contacts: 65_654, interviews: 28_977 } };

test('years replace those of the same number, and stay', async () => {
  const past = await open();
  await past.take(ok([of2023]), 'ANNE');
  const again = { year: 2023, figures: { interviews: 1 } };
  expect(await past.take(ok([of2022, again]), 'ANNE')).toEqual(ok({ years: [of2022, again] }));
  expect((await open()).list()).toEqual([of2022, again]);
  expect(pastYearsSchema.parse(await store.read())).toEqual(await store.read());
});

test('it is noted who brought which years, and nothing where none were taken', async () => {
  const past = await open();
  await past.take(ok([of2022, of2023]), 'ANNE');
  store.failing = true;
  expect(await past.take(ok([of2022]), 'ANNE')).toEqual(refuse('storage-unavailable'));
  const unread = refuse('figures-unreadable', { line: 3, reason: 'not-a-count' });
  expect(await past.take(unread, 'ANNE')).toEqual(unread);
  expect(noted).toEqual([{ by: 'ANNE', what: 'figures-imported', detail: '2022 2023' }]);
  expect(past.list()).toEqual([of2022, of2023]);
});

test('two tables at once are both taken', async () => {
  const past = await open();
  await Promise.all([past.take(ok([of2022]), 'ANNE'), past.take(ok([of2023]), 'JAN')]);
  expect((await open()).list()).toEqual([of2022, of2023]);
});

test('a year goes again, and it is noted; one that is not there changes nothing', async () => {
  const past = await open();
  await past.take(ok([of2022, of2023]), 'ANNE');
  expect(await past.remove(2022, 'JAN')).toEqual(ok({ years: [of2023] }));
  expect(await past.remove(2021, 'JAN')).toEqual(ok({ years: [of2023] }));
  store.failing = true;
  expect(await past.remove(2023, 'JAN')).toEqual(refuse('storage-unavailable'));
  expect((await open()).list()).toEqual([of2023]);
  expect(noted.slice(1)).toEqual([
    { by: 'JAN', what: 'figures-imported', detail: 'removed: 2022' },
  ]);
});
