import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor, ReceptionCommand } from '../domain/reception/command.js';
import { Centre } from './testing/centre.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const steward: Actor = { kind: 'staff', staffId: 'steward-one', roles: ['steward'] };
const openDay: ReceptionCommand = { kind: 'open-day', payload: {} };
const closeDay: ReceptionCommand = { kind: 'close-day', payload: {} };

let centre: Centre;

beforeEach(async () => {
  centre = new Centre();
  await centre.restart();
});

const numbers = (): readonly number[] =>
  [...centre.lane.state().tickets.values()].map(({ number }) => number);

describe('numbers', () => {
  it.each([
    ['the short night', '2026-03-28T22:30:00Z', '2026-03-28T23:30:00Z', '2026-03-29'],
    ['the end of the short day', '2026-03-29T21:30:00Z', '2026-03-29T22:30:00Z', '2026-03-30'],
    ['the long night', '2026-10-24T21:30:00Z', '2026-10-24T22:30:00Z', '2026-10-25'],
    ['the end of the long day', '2026-10-25T22:30:00Z', '2026-10-25T23:30:00Z', '2026-10-26'],
  ])(
    'begin at 1 with the date of the centre, on nights when clocks change too: %s',
    async (_, before, after, date) => {
      centre.now = Date.parse(before);
      await centre.give(openDay, steward);
      await centre.takeTickets(3);
      centre.now = Date.parse(after);
      await centre.keeper.round();
      await centre.give(openDay, steward);
      await centre.takeTickets(2);
      expect(centre.lane.state().day?.date).toBe(date);
      expect(numbers()).toEqual([1, 2]);
    },
  );

  it('go on through the hour that comes twice, and nobody’s place moves', async () => {
    centre.now = Date.parse('2026-10-24T23:50:00Z');
    await centre.give(openDay, steward);
    for (let quarter = 0; quarter < 8; quarter += 1) {
      await centre.takeTickets(1);
      centre.now += HOUR / 4;
      await centre.keeper.round();
    }
    expect(numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const arrivals = [...centre.lane.state().tickets.values()].map(({ arrivedAt }) => arrivedAt);
    expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
  });
});

describe('the figures of a month', () => {
  it('have every day that was open once: over restarts, reopened days, a weekend without power, a full disk', async () => {
    const taken = new Map<string, number>();
    const take = async (count: number): Promise<void> => {
      await centre.takeTickets(count);
      const date = centre.lane.state().day?.date ?? '';
      taken.set(date, (taken.get(date) ?? 0) + count);
    };
    centre.now = Date.parse('2026-03-16T08:00:00Z');
    for (let day = 0; day < 30; day += 1) {
      const evening = centre.now + 9 * HOUR;
      const hasPower = ![5, 6].includes(day % 7);
      if (hasPower) {
        await centre.give(openDay, steward);
        await take(2 + day);
        if (day % 4 === 1) await centre.restart();
        await take(1);
        centre.now = evening;
        centre.figuresFail = day % 5 === 2;
        // Some evenings nobody closes: midnight does.
        if (day % 3 > 0) await centre.give(closeDay, steward);
        await centre.keeper.round();
        if (day % 6 === 4) {
          await centre.give(openDay, steward);
          await take(4);
          await centre.give(closeDay, steward);
          await centre.keeper.round();
        }
        centre.figuresFail = false;
      }
      centre.now = evening + DAY - 9 * HOUR;
      if (hasPower) await centre.keeper.round();
      else await centre.restart();
    }
    const kept = [...centre.figures].map(([date, { tickets }]) => [date, tickets]);
    expect(kept.toSorted()).toEqual([...taken].toSorted());
    expect(centre.figures.size).toBe(22);
    for (const [date, figures] of centre.figures) expect(figures.date).toBe(date);
  });
});
