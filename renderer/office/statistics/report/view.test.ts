import { expect, it } from 'vitest';

import { examplePeriod } from '../testing/example-period.js';
import { exampleReport } from '../testing/example-report.js';
import { busyHours, changeIn, viewOf } from './view.js';

it('compares two periods that are over', () => {
  const view = viewOf(exampleReport('2026-03'));
  expect(view.claims).toBe(true);
  expect(changeIn(view, 120, 100)).toEqual({ difference: 20, share: 0.2 });
});

it('claims no change while the period runs: the year before is whole', () => {
  const period = examplePeriod('2026-03', { over: false });
  const view = viewOf({ ...exampleReport('2026-03'), period });
  expect(view.before?.period).toBe('2025-03');
  expect(changeIn(view, 120, 100)).toBeUndefined();
});

it('knows no year before without a day of figures', () => {
  const before = examplePeriod('2025-03', { scale: 0 });
  expect(viewOf({ ...exampleReport('2026-03'), before }).before).toBeUndefined();
  expect(viewOf({ ...exampleReport('2026-03'), before: null }).claims).toBe(false);
});

it('sets no day beside its date of the year before, another day of the week', () => {
  expect(viewOf(exampleReport('2026-03-04')).before).toBeUndefined();
  expect(viewOf(exampleReport('2026-03-04')).claims).toBe(false);
});

it('leaves the night out, not a withheld hour', () => {
  const counts = Array.from({ length: 24 }, (_, hour) => (hour === 10 ? 12 : 0));
  expect(busyHours(counts)).toEqual([10]);
  expect(busyHours(counts.map((count, hour) => (hour === 12 ? null : count)))).toEqual([
    10, 11, 12,
  ]);
  expect(busyHours([])).toHaveLength(8);
});
