import { expect, test } from 'vitest';

import {
  datesOf,
  dayAfter,
  dayBefore,
  partsOf,
  periodAfter,
  periodKind,
  periodOf,
  wholeOf,
  yearBefore,
} from './periods.js';

test.each([
  ['2026-03-14', 'day'],
  ['2024-02-29', 'day'],
  ['2000-02-29', 'day'],
  ['2026-03', 'month'],
  ['2026-B6', 'two-months'],
  ['2026-H2', 'half-year'],
  ['2026', 'year'],
  ['2023-02-29', undefined],
  ['2100-02-29', undefined],
  ['2026-04-31', undefined],
  ['2026-13', undefined],
  ['2026-B7', undefined],
  ['2026-W10', undefined],
  ['', undefined],
])('%j is a %s', (id, kind) => {
  expect(periodKind(id)).toBe(kind);
});

test('one day follows the other, as the calendar has it', () => {
  const day = 86_400_000;
  const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  for (let at = Date.parse('1999-12-01'); at < Date.parse('2104-03-05'); at += day) {
    expect(dayAfter(dateOf(at))).toBe(dateOf(at + day));
    expect(dayBefore(dateOf(at + day))).toBe(dateOf(at));
  }
});

test('the parts of a period are all of it, one after the other', () => {
  for (const id of ['2024', '2025-H1', '2025-B1', '2024-02']) {
    const parts = partsOf(id);
    expect(parts.map(wholeOf)).toEqual(parts.map(() => id));
    expect(datesOf(parts[0] ?? '').from).toBe(datesOf(id).from);
    expect(datesOf(parts.at(-1) ?? '').to).toBe(datesOf(id).to);
    for (const [at, part] of parts.slice(1).entries()) {
      expect(datesOf(part).from).toBe(dayAfter(datesOf(parts[at] ?? '').to));
      expect(periodAfter(parts[at] ?? '', 1)).toBe(part);
    }
  }
  expect(partsOf('2024-02-29')).toEqual([]);
});

test('periods have neighbours, a year before, and dates', () => {
  expect(periodAfter('2026-B1', -1)).toBe('2025-B6');
  expect(periodAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect([yearBefore('2026-H1'), yearBefore('2024-02-29')]).toEqual(['2025-H1', '2023-02-28']);
  expect(periodOf('two-months', '2026-08-31')).toBe('2026-B4');
  expect(() => datesOf('2026-B7')).toThrow(RangeError);
});
