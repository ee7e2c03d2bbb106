import { describe, expect, it } from 'vitest';

import { addDays, lengthOf, presetRange, rangeFrom, rangeProblem } from './range.js';

describe('ranges', () => {
  it.each([
    ['today', '2026-03-30', '2026-03-30'],
    ['yesterday', '2026-03-29', '2026-03-29'],
    ['week', '2026-03-24', '2026-03-30'],
    ['month', '2026-03-01', '2026-03-30'],
    ['year', '2026-01-01', '2026-03-30'],
  ] as const)('%s runs from %s to %s', (preset, from, to) => {
    expect(presetRange(preset, '2026-03-30')).toEqual({ from, to });
  });

  it('counts days over a clock change and a leap day', () => {
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(lengthOf({ from: '2026-03-28', to: '2026-03-30' })).toBe(3);
  });

  it.each([
    ['2026-03-02', '2026-03-01', 'order'],
    ['', '2026-03-01', 'order'],
    ['2025-01-01', '2026-03-01', 'tooLong'],
    ['2026-03-01', '2026-03-01', undefined],
  ])('from %s to %s: %s', (from, to, problem) => {
    expect(rangeProblem({ from, to })).toBe(problem);
  });

  it('reads a range of two dates, and nothing from what is none', () => {
    expect(rangeFrom('2026-03-01', '2026-03-05')).toEqual({ from: '2026-03-01', to: '2026-03-05' });
    expect(rangeFrom('2026-03-01', undefined)).toBeUndefined();
    expect(rangeFrom('2026-03-05', '2026-03-01')).toBeUndefined();
    expect(rangeFrom('x', 'y')).toBeUndefined();
  });
});
