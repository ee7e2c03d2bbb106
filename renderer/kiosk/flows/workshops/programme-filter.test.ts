import { expect, it } from 'vitest';

import { programme } from '../../../shared/workshops/testing/programme.js';
import {
  dayAlone,
  daysOf,
  filtered,
  isFiltered,
  onOffer,
  optionsOf,
  without,
} from './programme-filter.js';

const at = (hour: number) => ({
  startsAt: Date.UTC(2026, 2, 3, hour),
  endsAt: Date.UTC(2026, 2, 3, hour + 1),
});
const view = programme(
  {
    cv: {},
    ondernemen: { language: 'nl', theme: 'enterprise', format: 'information' },
    linkedin: { language: 'both' },
  },
  {
    nl: { activityId: 'ondernemen', ...at(8) },
    both: { activityId: 'linkedin', ...at(12) },
    fr: at(10),
    tomorrow: { date: '2026-03-04', ...at(34) },
  },
);
const now = Date.UTC(2026, 2, 3, 6);
const all = onOffer(view, now);
const ids = (found: readonly { readonly sessionId: string }[]) =>
  found.map((each) => each.sessionId);

it('shows what is to come, and what is cancelled, until it would have ended', () => {
  const mixed = programme(
    { cv: {} },
    {
      ended: { ...at(4), signUp: 'running' },
      over: { ...at(8), signUp: 'over' },
      cancelled: { ...at(8), signUp: 'cancelled' },
      running: { ...at(5), endsAt: at(6).endsAt, signUp: 'running' },
      full: { ...at(9), signUp: 'full' },
    },
  );
  expect(ids(onOffer(mixed, now))).toEqual(['running', 'cancelled', 'full']);
});

it('puts what the visitor understands first, and keeps the others', () => {
  const french = daysOf(all, 'fr').map(({ workshops }) => ids(workshops));
  expect(french).toEqual([['fr', 'both', 'nl'], ['tomorrow']]);
  expect(daysOf(all, 'nl').map(({ workshops }) => ids(workshops))[0]).toEqual(['nl', 'both', 'fr']);
});

it('offers what finds something, with how much', () => {
  const themes = optionsOf(all, {}, 'theme', 'fr');
  expect(themes).toEqual([
    { filter: { theme: 'work' }, count: 3 },
    { filter: { theme: 'enterprise' }, count: 1 },
  ]);
  expect(optionsOf(all, {}, 'date', 'fr').map(({ count }) => count)).toEqual([3, 1]);
  expect(optionsOf(all, {}, 'format', 'fr').map(({ filter }) => filter.format)).toEqual([
    'workshop',
    'information',
  ]);
});

it('offers the visitor’s language first, each with what is held in both', () => {
  expect(optionsOf(all, {}, 'spoken', 'nl')).toEqual([
    { filter: { spoken: 'nl' }, count: 2 },
    { filter: { spoken: 'fr' }, count: 3 },
  ]);
});

it('counts with what else is chosen, not with what it would take the place of', () => {
  const chosen = { theme: 'enterprise', spoken: 'nl' } as const;
  expect(optionsOf(all, chosen, 'format', 'fr')).toEqual([
    { filter: { ...chosen, format: 'information' }, count: 1 },
  ]);
  expect(optionsOf(all, chosen, 'theme', 'fr').map(({ filter }) => filter.theme)).toEqual([
    'work',
    'enterprise',
  ]);
});

it('takes one thing out of what is chosen', () => {
  const chosen = without({ theme: 'work', date: '2026-03-03' }, 'date');
  expect(ids(filtered(all, chosen))).toEqual(['fr', 'both', 'tomorrow']);
  expect(isFiltered(chosen)).toBe(true);
  expect(isFiltered(without(chosen, 'theme'))).toBe(false);
});

it('shows one day of many sessions, and leads to those round it that have something on', () => {
  const days = ['03', '05', '09'];
  const many = onOffer(
    programme(
      { cv: {}, ondernemen: { theme: 'enterprise' } },
      Object.fromEntries(
        Array.from({ length: 13 }, (_, place) => [
          `s${place}`,
          {
            ...at(8 + place),
            date: `2026-03-${days[Math.floor(place / 5)]}`,
            ...(place === 12 && { activityId: 'ondernemen' }),
          },
        ]),
      ),
    ),
    now,
  );
  const [first, second, third] = ['2026-03-03', '2026-03-05', '2026-03-09'];
  expect(dayAlone(many, {}, false)).toEqual({ date: first, before: undefined, after: second });
  expect(dayAlone(many, { date: second }, false)).toEqual({
    date: second,
    before: first,
    after: third,
  });
  expect(dayAlone(many, { date: third }, false)?.after).toBeUndefined();
  expect(dayAlone(many, { theme: 'work' }, false)).toBeUndefined();
  expect(dayAlone(many, { theme: 'work' }, true)?.date).toBe(first);
  expect(dayAlone(many, { theme: 'enterprise' }, true)).toBeUndefined();
});
