import { expect, it } from 'vitest';

import { weekBefore, weekOf } from './week.js';

it.each([
  ['2026-03-16', '2026-03-16', '2026-03-22'],
  ['2026-03-22', '2026-03-16', '2026-03-22'],
  ['2026-01-01', '2025-12-29', '2026-01-04'],
])('%s is in the week from %s to %s', (date, from, to) => {
  expect(weekOf(date)).toEqual({ from, to });
});

it('sets Monday under Monday', () => {
  expect(weekBefore({ from: '2026-03-16', to: '2026-03-22' })).toEqual({
    from: '2025-03-17',
    to: '2025-03-23',
  });
});
