import { describe, expect, it } from 'vitest';

import type { Settings } from '#protocol/settings.js';
import { defaultSettings } from '#protocol/settings.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { seededRandom } from '../seeded.js';
import type { ReceptionEvent } from './events.js';
import {
  at,
  called,
  closed,
  ended,
  missed,
  onBreak,
  opened,
  parked,
  prioritised,
  signedIn,
  signedOut,
  started,
  stateAfter,
  taken,
  TODAY,
} from './testing/story.js';
import { learnFrom } from './waiting/learned.js';
import type { LikelyWait } from './waiting-time.js';
import { estimateWaits } from './waiting-time.js';

const nothing = learnFrom([], TODAY);
/** Forty interviews of work, 20 minutes each on average. */
const known = {
  ...nothing,
  lengths: { ...nothing.lengths, work: { count: 40, sum: 800, squares: 800 * 24 } },
};

function estimate(
  given: readonly ReceptionEvent[],
  minute: number,
  settings: Partial<Settings> = {},
  learned = known,
) {
  const { byTicket, ofNew } = estimateWaits(
    stateAfter(given),
    at(minute),
    { ...defaultSettings, ...settings },
    learned,
  );
  return { ofNew, of: (number: number): LikelyWait | undefined => byTicket.get(`t${number}`) };
}

const one = [opened, signedIn(1, 'advisor', 0)];
const serving = [...one, taken(1, 0), called(1, 1, 0), started(1, 1, 1)];
const queue = (count: number, from = 2): ReceptionEvent[] =>
  Array.from({ length: count }, (_, index) => taken(from + index, 2 + index * 0.1));
/** Mondays. */
const rota = (...shifts: Settings['rota'][number]) => ({
  rota: [shifts, [], [], [], [], [], []],
});
const shift = (island: number, from: string, to: string): Settings['rota'][number][number] => ({
  ...{ island, from, to },
  languages: ['fr'],
  themes: ['work'],
});

describe('nobody knows', () => {
  it.each<[string, readonly ReceptionEvent[]]>([
    ['before the day is opened', []],
    ['once it is closed', [...one, closed(5)]],
    ['with nobody on duty', [opened, taken(1, 1)]],
    ['once all have gone', [...one, taken(1, 1), signedOut(1, 5)]],
    ['of a break that is over and over again', [...one, taken(1, 1), onBreak(1, 69)]],
    ['of a break far past its told end', [...one, taken(1, 1), onBreak(1, 60, 80)]],
    ['of a break that ends much later', [...one, taken(1, 1), onBreak(1, 60, 200)]],
    ['of an advisor who walked away', [...one, taken(1, 84)]],
  ])('%s', (_, given) => {
    const { of, ofNew } = estimate(given, 100);
    expect(of(1)).toBeUndefined();
    for (const theme of THEMES) {
      for (const language of LANGUAGES) expect(ofNew(theme, language)).toBeUndefined();
    }
  });

  it('where only a colleague who is still to come takes it', () => {
    const early = [opened, taken(1, 1)];
    for (const from of ['08:55', '09:00', '09:30']) {
      const { of, ofNew } = estimate(early, 5, rota(shift(1, from, '12:00')));
      expect([of(1), ofNew('work', 'fr')]).toEqual([undefined, undefined]);
    }
    const other = [...early, signedIn(2, 'other', 1, ['mobility'])];
    const { of, ofNew } = estimate(other, 5, rota(shift(1, '09:30', '12:00')));
    expect([of(1), ofNew('work', 'fr')]).toEqual([undefined, undefined]);
    expect(ofNew('mobility', 'fr')).toBeDefined();
  });

  it('for a theme or a language that nobody on duty takes', () => {
    const { of, ofNew } = estimate(
      [...one, taken(1, 1, 'mobility'), taken(2, 1, 'work', 'nl')],
      10,
    );
    expect([of(1), of(2), ofNew('mobility', 'fr'), ofNew('work', 'nl')]).toEqual(
      Array(4).fill(undefined),
    );
    expect(ofNew('work', 'fr')).toBeDefined();
  });

  it('what a wait will be where too little is known, but that a free island calls at once', () => {
    expect(
      estimate([...serving, ...queue(1)], 10, {}, nothing).ofNew('work', 'fr'),
    ).toBeUndefined();
    expect(estimate(one, 10, {}, nothing).ofNew('work', 'fr')).toEqual({
      ...{ low: 0, middle: 0, high: 0 },
    });
  });

  it('when somebody parked is called', () => {
    expect(estimate([...serving, ...queue(2), parked(2, 3, 30)], 5).of(2)).toBeUndefined();
  });

  it('of somebody who will hardly be called before closing', () => {
    const hours = { openingHours: [{ opens: '09:00', closes: '10:00' }, ...Array(6).fill(null)] };
    const { of } = estimate([...serving, ...queue(20)], 10, hours);
    expect(of(2)).toBeDefined();
    expect(of(21)).toBeUndefined();
  });
});

describe('the likely wait', () => {
  it('begins at 0 where an island is free and nobody waits', () => {
    expect(estimate(one, 10).ofNew('work', 'fr')?.low).toBe(0);
  });

  it('grows by an interview for each who is ahead', () => {
    const { of, ofNew } = estimate([...serving, ...queue(8)], 5);
    const middles = [2, 5, 9].map((number) => of(number)?.middle ?? NaN);
    expect(middles[0]).toBeGreaterThan(8);
    expect(middles[0]).toBeLessThan(24);
    expect(middles[1]).toBeGreaterThan(60);
    expect(middles[2]).toBeGreaterThan((middles[1] ?? NaN) + 55);
    expect(ofNew('work', 'fr')?.middle).toBeGreaterThan(middles[2] ?? NaN);
    const last = of(9);
    expect((last?.high ?? 0) - (last?.low ?? 0)).toBeGreaterThan(25);
  });

  it('puts priority and who missed a call first', () => {
    const base = [...serving, ...queue(6)];
    const { of } = estimate([...base, prioritised(7, 4)], 5);
    expect(of(7)?.middle).toBeLessThan(of(2)?.middle ?? 0);
    const late = [
      ...one,
      ...queue(6),
      called(6, 1, 3),
      missed(6, 4, 99),
      called(2, 1, 4),
      started(2, 1, 4),
    ];
    const again = estimate(late, 5);
    expect(again.of(6)?.middle).toBeLessThan((again.of(3)?.middle ?? 0) - 10);
  });

  it('counts priority for nothing by the rule of arrival', () => {
    const { of } = estimate([...serving, ...queue(6), prioritised(7, 4)], 5, {
      nextTicketRule: 'arrival',
    });
    expect(of(7)?.low).toBeGreaterThan(of(2)?.high ?? Infinity);
  });

  it('makes no newcomer wait for priority by the rule of arrival', () => {
    const flags = [2, 3, 4, 5, 6, 7].map((number) => prioritised(number, 4));
    const wait = (given: readonly ReceptionEvent[]) =>
      estimate(given, 5, { nextTicketRule: 'arrival' }).ofNew('work', 'fr');
    const plain = wait([...serving, ...queue(6)]);
    expect(plain).toBeDefined();
    expect(wait([...serving, ...queue(6), ...flags])).toEqual(plain);
  });

  it('lets the rare language go first where that is the rule', () => {
    const given = [
      opened,
      signedIn(1, 'advisor', 0, ['work'], ['fr', 'nl']),
      signedIn(2, 'colleague', 0),
      ...[taken(1, 0), called(1, 1, 0), started(1, 1, 1)],
      ...[taken(2, 0), called(2, 2, 0), started(2, 2, 1)],
      ...queue(6, 3),
    ];
    const fr = (rule: Settings['nextTicketRule']) =>
      estimate(given, 5, { nextTicketRule: rule }).ofNew('work', 'nl')?.middle ?? NaN;
    expect(fr('rare-language')).toBeLessThan(fr('priority') / 2);
  });

  it('waits for a break to end, at its time or after a usual one', () => {
    const planned = estimate([...one, onBreak(1, 5, 45)], 10).ofNew('work', 'fr');
    expect(planned).toEqual({ low: 35, middle: 35, high: 35 });
    expect(estimate([...one, onBreak(1, 5)], 10).ofNew('work', 'fr')?.middle).toBe(10);
    expect(estimate([...one, onBreak(1, 5, 8)], 10).ofNew('work', 'fr')?.middle).toBe(5);
  });

  it('knows from the rota who comes to help, and who will have gone', () => {
    const alone = estimate([...serving, ...queue(6)], 10);
    const helped = estimate([...serving, ...queue(6)], 10, rota(shift(2, '09:20', '12:00')));
    expect(helped.of(7)?.middle).toBeLessThan((alone.of(7)?.middle ?? NaN) * 0.7);
    const ends = estimate([...serving, ...queue(6)], 10, rota(shift(1, '09:00', '10:00')));
    expect(ends.of(2)).toBeDefined();
    expect(ends.of(7)).toBeUndefined();
  });

  it('knows from the sign-in when somebody goes', () => {
    const until = { ...signedIn(1, 'advisor', 0), until: at(60) };
    const given = [opened, until, ...serving.slice(2), ...queue(6)];
    expect(estimate(given, 10).of(2)).toBeDefined();
    expect(estimate(given, 10).of(7)).toBeUndefined();
  });

  it('does not rely on an island that only looks free', () => {
    expect(estimate([...one, taken(1, 1)], 1.5).of(1)?.high).toBe(0);
    expect(estimate([...one, taken(1, 1)], 8).of(1)?.low).toBeGreaterThan(5);
    expect(estimate([...one, taken(1, 1)], 20).of(1)).toBeUndefined();
  });

  it('learns within the day: long interviews make long waits', () => {
    const day = (minutes: number): ReceptionEvent[] =>
      Array.from({ length: 10 }, (_, index) => {
        const [number, from] = [100 + index, index * 60];
        return [
          taken(number, from),
          called(number, 1, from),
          started(number, 1, from),
          ended(number, 'served', from + minutes),
        ];
      }).flat();
    const wait = (minutes: number) =>
      estimate(
        [
          ...one,
          ...day(minutes),
          taken(1, 600),
          called(1, 1, 600),
          started(1, 1, 600),
          taken(2, 600),
        ],
        600,
        {},
        nothing,
      ).of(2)?.middle ?? NaN;
    expect(wait(50)).toBeGreaterThan(wait(10) * 2);
  });
});

it('gives the same answer for the same facts and seed', () => {
  const state = stateAfter([...serving, ...queue(8)]);
  const ask = (seed: number) => [
    ...estimateWaits(state, at(5), defaultSettings, known, seed).byTicket.values(),
  ];
  expect(ask(1)).toEqual(ask(1));
  expect(ask(1)).not.toEqual(ask(2));
});

it('is never longer with more advisors', () => {
  const random = seededRandom(3);
  for (let round = 0; round < 25; round += 1) {
    const busy: ReceptionEvent[] = [opened];
    const islands = 1 + Math.floor(random() * 5);
    for (let island = 1; island <= islands; island += 1) {
      const number = 900 + island;
      busy.push(signedIn(island, `advisor-${island}`, 0), taken(number, 0));
      busy.push(called(number, island, 0), started(number, island, random() * 4));
    }
    const waiting = queue(2 + Math.floor(random() * 20));
    const less = estimate([...busy, ...waiting], 5);
    const more = estimate([...busy, signedIn(20, 'another', 4), ...waiting], 5);
    for (const { ticketId } of waiting.filter((event) => event.type === 'ticket-taken')) {
      const number = Number(ticketId.slice(1));
      // The same luck for all, so that only the order in which it falls differs.
      expect(more.of(number)?.middle).toBeLessThanOrEqual((less.of(number)?.middle ?? NaN) + 0.5);
    }
  }
});

it('ends where more come with priority than can be called: nobody else knows a time', () => {
  const given = [
    opened,
    ...Array.from({ length: 8 }, (_, index) => taken(index + 1, index + 1)),
    ...[prioritised(1, 8.1), prioritised(4, 8.2), prioritised(6, 8.3)],
    ...[signedIn(1, 'advisor', 9), called(1, 1, 9), started(1, 1, 9.5)],
  ];
  const { of, ofNew } = estimate(given, 10);
  expect(of(4)).toBeDefined();
  expect([of(8), ofNew('work', 'fr')]).toEqual([undefined, undefined]);
});

it('tells nobody of a time beyond twelve hours', () => {
  const { of } = estimate([...serving, ...queue(120)], 10, { nextTicketRule: 'arrival' });
  expect(of(20)).toBeDefined();
  expect(of(121)).toBeUndefined();
});

it('answers for a queue of a thousand', () => {
  const random = seededRandom(5);
  const crowd = Array.from({ length: 1000 }, (_, index) =>
    taken(index + 1, index / 20, THEMES[Math.floor(random() * 5)] ?? 'work'),
  );
  const islands = Array.from({ length: 45 }, (_, index) =>
    signedIn(index + 1, `advisor-${index}`, 54, THEMES),
  );
  const { of, ofNew } = estimate([opened, ...islands, ...crowd], 55);
  expect(of(1)?.low).toBe(0);
  expect(of(1000)?.middle).toBeGreaterThan(of(500)?.middle ?? Infinity);
  expect(ofNew('work', 'fr')?.low).toBeGreaterThan(of(500)?.high ?? Infinity);
});
