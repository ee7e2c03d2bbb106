import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import type { PublishedCount } from '#protocol/statistics.js';

import type { EstimateFigures } from './day-figures.js';
import { publishEstimates } from './disclosure-estimates.js';
import { hideSmall } from './suppression.js';

const FEWEST = 5;

/** A day as it was: served, left, left at closing, no-show; and told, not told, inside, shorter, longer. */
interface World {
  readonly outcomes: readonly number[];
  readonly told: number;
  readonly unknown: number;
  readonly parts: readonly number[];
}

const figuresOf = ({ told, unknown, parts }: World): EstimateFigures => {
  const [inside = 0, shorter = 0, longer = 0] = parts;
  return { told, unknown, inside, shorter, longer, error: told * 3 };
};

/** All that is published of such a day, and under which of its counts. */
function published(world: World): (PublishedCount | undefined)[] {
  const outcomes = hideSmall(world.outcomes, FEWEST) ?? world.outcomes.map(() => null);
  const [interviews = null, , , noShow = null] = outcomes;
  const seen = publishEstimates(figuresOf(world), { interviews, noShow }, FEWEST);
  return [...outcomes, null, null, seen.inside, seen.shorter, seen.longer];
}

const cellsOf = ({ outcomes, told, unknown, parts }: World): number[] => [
  ...outcomes,
  told,
  unknown,
  ...parts,
];

function* compositions(cells: number, total: number): Generator<number[]> {
  if (cells === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) {
    for (const others of compositions(cells - 1, total - first)) yield [first, ...others];
  }
}

/** Every day of so many tickets; some left at closing may have been called before. */
function* everyWorld(tickets: number, atClosing: boolean, withParts: boolean): Generator<World> {
  for (const outcomes of compositions(4, tickets)) {
    const [served = 0, , closing = 0, noShow = 0] = outcomes;
    if (!atClosing && closing > 0) continue;
    for (let called = served + noShow; called <= served + noShow + closing; called += 1) {
      for (let told = 0; told <= called; told += 1) {
        const unknown = called - told;
        if (!withParts) yield { outcomes, told, unknown, parts: [told, 0, 0] };
        else for (const parts of compositions(3, told)) yield { outcomes, told, unknown, parts };
      }
    }
  }
}

const outcomesOf = (interviews: PublishedCount, noShow: PublishedCount) => ({ interviews, noShow });

describe('waiting times told and come', () => {
  test.each<[string, Partial<EstimateFigures>, PublishedCount[], object]>([
    [
      'all large: everything, to the hundredth',
      { told: 110, unknown: 10, inside: 90, shorter: 12, longer: 8, error: 550 },
      [112, 8],
      { inside: 0.82, shorter: 0.11, longer: 0.07, meanError: 5 },
    ],
    [
      'few told: nothing',
      { told: 20, unknown: 80, inside: 10, shorter: 5, longer: 5, error: 60 },
      [95, 5],
      { inside: null, meanError: null },
    ],
    [
      'a small part takes the next larger with it',
      { told: 110, unknown: 10, inside: 90, shorter: 17, longer: 3 },
      [112, 8],
      { inside: 0.82, shorter: null, longer: null },
    ],
    [
      'few not told: shares so coarse that they fit any',
      { told: 117, unknown: 3, inside: 90, shorter: 17, longer: 10 },
      [112, 8],
      { inside: 0.8, shorter: 0.1, longer: 0.1 },
    ],
    [
      'no-shows are hidden: how many were not told would count them',
      { told: 100, unknown: 15, inside: 80, shorter: 10, longer: 10 },
      [112, null],
      { inside: 0.8 },
    ],
    [
      'and so would more told than there were interviews',
      { told: 114, unknown: 1, inside: 94, shorter: 10, longer: 10 },
      [112, null],
      { inside: 0.8, shorter: 0.1, longer: 0.1 },
    ],
  ])('%s', (_, figures, [interviews = null, noShow = null], seen) => {
    const base = { told: 0, unknown: 0, inside: 0, shorter: 0, longer: 0, error: 0 };
    const outcomes = outcomesOf(interviews, noShow);
    expect(publishEstimates({ ...base, ...figures }, outcomes, FEWEST)).toMatchObject(seen);
  });

  it('come in whole minutes on average: their sum tells of no single visitor', () => {
    const seen = (error: number) =>
      publishEstimates(
        { told: 110, unknown: 10, inside: 90, shorter: 12, longer: 8, error },
        outcomesOf(112, 8),
        FEWEST,
      ).meanError;
    expect([500, 520, 540].map(seen)).toEqual([5, 5, 5]);
    expect(seen(640)).toBe(6);
  });

  it('say nothing of a day of which nothing is published, not even that there were none', () => {
    const none = { told: 0, unknown: 0, inside: 0, shorter: 0, longer: 0, error: 0 };
    expect(JSON.stringify(publishEstimates(none, undefined, FEWEST))).not.toMatch(/\d/);
  });

  test.each([
    [12, true, false],
    [22, false, true],
  ])(
    'leave every hidden count open to whoever knows the rest and this rule: %i tickets, at closing %s',
    (tickets, atClosing, withParts) => {
      const groups = new Map<string, Set<number>[]>();
      for (const world of everyWorld(tickets, atClosing, withParts)) {
        const key = published(world).join();
        let group = groups.get(key);
        if (group === undefined) {
          group = cellsOf(world).map(() => new Set<number>());
          groups.set(key, group);
        }
        for (const [at, count] of cellsOf(world).entries()) group[at]?.add(count);
      }
      expect(groups.size).toBeGreaterThan(100);
      for (const [key, cells] of groups) {
        const seen = key.split(',');
        for (const [at, values] of cells.entries()) {
          const [only] = values;
          // nobody told: nobody was inside either
          if (seen[at] !== '' || (at >= 6 && (!withParts || only === 0))) continue;
          // how many were told is nowhere shown: only a small number would be a secret told
          if ((at === 4 || at === 5) && (only === 0 || (only ?? 0) >= FEWEST)) continue;
          if (values.size < 2) throw new Error(`${key}: cell ${at} can only be ${only}`);
        }
      }
    },
  );

  it('fit another number of told where it is hidden and shares are shown', () => {
    const days = fc
      .record({
        served: fc.integer({ min: 84, max: 500 }),
        noShow: fc.integer({ min: 5, max: 30 }),
        unknown: fc.integer({ min: 1, max: 4 }),
        shorter: fc.oneof(fc.constant(0), fc.nat(60)),
        longer: fc.oneof(fc.constant(0), fc.nat(60)),
      })
      .map(({ served, noShow, unknown, shorter, longer }): World => {
        const told = served + noShow - unknown;
        const parts = [told - shorter - longer, shorter, longer];
        return { outcomes: [served, 0, 0, noShow], told, unknown, parts };
      })
      .filter(({ parts }) => parts.every((part) => part >= 0));
    let shown = 0;
    fc.assert(
      fc.property(days, (world) => {
        const seen = published(world);
        if (seen.slice(6).every((share) => share === null)) return;
        shown += 1;
        expect(
          [...othersLike(world)].some((other) => published(other).join() === seen.join()),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});

/** One more or fewer told, and a few of the parts one way or the other. */
function* othersLike(world: World): Generator<World> {
  const near = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5];
  const [, shorter = 0, longer = 0] = world.parts;
  for (const more of [1, -1]) {
    const told = world.told + more;
    for (const s of near) {
      for (const l of near) {
        const parts = [told - (shorter + s) - (longer + l), shorter + s, longer + l];
        if (parts.some((part) => part < 0)) continue;
        yield { ...world, told, unknown: world.unknown - more, parts };
      }
    }
  }
}
