import { expect, it } from 'vitest';

import { barOf, everyHour, hoursOf } from './timeline-geometry.js';

it.each([
  [[], { from: 9, to: 17 }],
  [[{ from: '08:30', to: '17:30' }], { from: 8, to: 18 }],
  [[{ from: '10:00', to: '12:00' }], { from: 9, to: 17 }],
  [[{ from: '', to: '23:00' }], { from: 9, to: 17 }],
])('%j is shown in the hours %j', (rows, hours) => {
  expect(hoursOf(rows)).toEqual(hours);
});

it('draws a row in its place', () => {
  const hours = { from: 8, to: 18 };
  expect(barOf({ from: '10:30', to: '13:00' }, hours)).toEqual({ left: 0.25, width: 0.25 });
  expect(barOf({ from: '10:30', to: '10:30' }, hours)).toBeUndefined();
  expect(barOf({ from: '10:30', to: '' }, hours)).toBeUndefined();
  expect(everyHour(hours)).toHaveLength(11);
});
