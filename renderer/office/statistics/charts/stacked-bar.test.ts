import { expect, it } from 'vitest';

import { drawnBar } from './stacked-bar.js';

const parts = [
  { key: 'a', label: 'A', count: 30 },
  { key: 'b', label: 'B', count: null },
  { key: 'c', label: 'C', count: { atLeast: 10 } },
  { key: 'd', label: 'D', count: 0 },
];

it('puts parts after each other in the published whole, and keeps each part its look', () => {
  const bar = drawnBar(parts, 50);
  expect(bar.parts).toEqual([
    { key: 'a', label: 'A', look: 'full', from: 0, share: 0.6 },
    { key: 'c', label: 'C', look: 'lines', from: 0.6, share: 0.2 },
  ]);
  expect(bar.withheld).toBeCloseTo(0.2);
  expect(bar.open).toBe(false);
});

it('leaves its end open where the whole is a floor, withheld or not published', () => {
  expect(drawnBar(parts, { atLeast: 50 })).toMatchObject({ withheld: 0.2, open: true });
  expect(drawnBar(parts, null)).toMatchObject({ withheld: 0, open: true });
  expect(drawnBar(parts, undefined).open).toBe(true);
});

it('draws nothing of nothing', () => {
  const nothing = [{ key: 'a', label: 'A', count: 0 }];
  expect(drawnBar(nothing, 0)).toEqual({ parts: [], withheld: 0, open: false });
});
