import { expect, it } from 'vitest';

import { refuse } from '#protocol/refusals.js';

import { createExports } from './open-exports.js';

it('writes no days after today at the centre', async () => {
  const asked: unknown[] = [];
  const exports = createExports({
    report: () => Promise.resolve(refuse('no-such-day')),
    statistics(range) {
      asked.push(range);
      return Promise.resolve(refuse('storage-unavailable'));
    },
    settings: () => ({ timeZone: 'Europe/Brussels', smallestCount: 5 }),
    // a quarter past midnight of the third in Brussels
    now: () => Date.parse('2026-03-02T23:15:00Z'),
    write: () => Promise.reject(new Error('nothing is written')),
  });
  const days = (to: string) =>
    exports.days({ from: '2026-03-01', to, form: 'csv', language: 'fr' });
  expect(await days('2026-03-04')).toEqual(refuse('no-such-day'));
  expect(asked).toEqual([]);
  expect(await days('2026-03-03')).toEqual(refuse('storage-unavailable'));
  expect(asked).toEqual([{ from: '2026-03-01', to: '2026-03-03' }]);
});
