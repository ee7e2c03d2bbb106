import fc from 'fast-check';
import { expect, it } from 'vitest';

import { whatIfSchema } from '#protocol/what-if.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { shiftsOf, staffedTwice, withIslands } from './shifts.js';
import { scenario, shift } from './testing/kept.js';

it('finds an island that is staffed twice; shifts may touch', () => {
  const twice = (...shifts: Parameters<typeof shiftsOf>[0]) => staffedTwice(shiftsOf(shifts));
  expect(twice(shift(1, '09:00', '12:00'), shift(1, '12:00', '13:00'))).toBeUndefined();
  expect(twice(shift(2, '12:00', '13:00'), shift(2, '09:00', '12:01'))).toBe(2);
  expect(twice(shift(2), shift(3))).toBeUndefined();
});

it('gives islands so that every kept staffing is a scenario that can be lived', () => {
  const kept = fc.array(
    fc
      .record({
        languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
        themes: fc.subarray([...THEMES], { minLength: 1 }),
        from: fc.nat(287),
        length: fc.integer({ min: 1, max: 100 }),
      })
      .map(({ from, length, ...words }) => ({
        ...words,
        from: from * 5,
        to: Math.min(288, from + length) * 5,
      })),
    { minLength: 1, maxLength: 150 },
  );
  fc.assert(
    fc.property(kept, (shifts) => {
      const staffing = withIslands(shifts);
      expect(whatIfSchema.safeParse(scenario({ staffing })).error).toBeUndefined();
      expect(staffedTwice(shiftsOf(staffing))).toBeUndefined();
      if (shifts.length <= 60) expect(staffing).toHaveLength(shifts.length);
      const islands = new Set(staffing.map(({ island }) => island));
      expect(Math.max(...islands)).toBe(islands.size);
    }),
  );
});
