import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countIn, histogramOf, percentile } from './histogram.js';

const MINUTE = 60_000;

describe('a histogram', () => {
  it('counts whole minutes, ascending, empty ones left out', () => {
    expect(histogramOf([12 * MINUTE, 12.9 * MINUTE, 3 * MINUTE, -5])).toEqual([
      [0, 1],
      [3, 1],
      [12, 2],
    ]);
    expect(histogramOf([])).toEqual([]);
  });

  it('has no percentile of nothing', () => {
    expect(percentile([], 0.5)).toBeUndefined();
  });

  it('has a percentile within one minute of the exact one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 8 * 60 * MINUTE }), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 1, max: 100 }),
        (durations, percent) => {
          const share = percent / 100;
          const bins = histogramOf(durations);
          expect(countIn(bins)).toBe(durations.length);
          const ascending = durations.toSorted((a, b) => a - b);
          const exact = ascending.find(
            (limit) => ascending.filter((d) => d <= limit).length >= share * ascending.length,
          );
          const error = (exact ?? NaN) / MINUTE - (percentile(bins, share) ?? NaN);
          expect(error).toBeGreaterThanOrEqual(0);
          expect(error).toBeLessThan(1);
        },
      ),
    );
  });
});
