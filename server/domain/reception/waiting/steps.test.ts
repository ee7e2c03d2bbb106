import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { saidRange, STEPS } from './steps.js';

describe('the range that is said', () => {
  it.each([
    [0, 0, { from: 0, to: 5 }],
    [0, 4, { from: 0, to: 5 }],
    [1, 8, { from: 0, to: 10 }],
    [4.5, 8, { from: 5, to: 10 }],
    [12, 13, { from: 10, to: 15 }],
    [17, 33, { from: 15, to: 30 }],
    [22, 36, { from: 20, to: 40 }],
    [41, 70, { from: 40, to: 75 }],
    [130, 400, { from: 120 }],
    [500, 600, { from: 180 }],
  ])('%d to %d minutes', (low, high, said) => {
    expect(saidRange(low, high)).toEqual(said);
  });

  it('has its ends on steps, at least one apart, and never far inside what was computed', () => {
    const minutes = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const { from, to = 1000 } = saidRange(low, high);
        expect(STEPS).toContain(from);
        expect(to).toBeGreaterThan(from);
        expect(from - low).toBeLessThan(14);
        expect(high - to).toBeLessThan(14);
      }),
    );
  });

  it('stays as it is shown until it is wrong by a good part of a step', () => {
    const shown = { from: 10, to: 20 };
    expect(saidRange(13.5, 21)).toEqual({ from: 15, to: 20 });
    expect(saidRange(13.5, 21, shown)).toEqual(shown);
    expect(saidRange(14.9, 21, shown)).toEqual({ from: 15, to: 20 });
    expect(saidRange(9, 23, shown)).toEqual({ from: 10, to: 20 });
    expect(saidRange(6, 24, shown)).toEqual({ from: 5, to: 25 });
    expect(saidRange(100, 300, { from: 90 })).toEqual({ from: 90 });
  });
});
