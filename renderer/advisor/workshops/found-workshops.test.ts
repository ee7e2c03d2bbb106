import { expect, it } from 'vitest';

import { programme } from '../../shared/workshops/testing/programme.js';
import { workshopsOf } from '../../shared/workshops/sessions.js';
import { foundWorkshops } from './found-workshops.js';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 3, 9);
const all = workshopsOf(
  programme(
    {
      cv: { title: { fr: 'Écrire son CV', nl: 'Uw cv schrijven' }, theme: 'work', language: 'fr' },
      lin: { title: { fr: 'LinkedIn', nl: 'LinkedIn' }, theme: 'work', language: 'both' },
      move: { title: { fr: 'Partir', nl: 'Vertrekken' }, theme: 'mobility', language: 'nl' },
    },
    {
      a: { activityId: 'cv', startsAt: START, endsAt: START + HOUR },
      b: { activityId: 'lin', startsAt: START + 2 * HOUR, endsAt: START + 3 * HOUR },
      c: { activityId: 'move', startsAt: START + 4 * HOUR, endsAt: START + 5 * HOUR },
    },
  ),
);
const found = (wish: Partial<Parameters<typeof foundWorkshops>[1]>, now = START) =>
  foundWorkshops(all, { words: '', ...wish }, now)
    .map(({ sessionId }) => sessionId)
    .join('');

it.each([
  [{}, 'abc'],
  [{ theme: 'work' }, 'ab'],
  [{ language: 'nl' }, 'bc'],
  [{ theme: 'work', language: 'nl' }, 'b'],
  [{ words: 'ecrire cv' }, 'a'],
  [{ words: 'SCHRIJFT' }, 'abc'],
  [{ words: 'vertrekken' }, 'c'],
  [{ words: 'xyz' }, ''],
] as const)('finds by %j: %j', (wish, ids) => {
  expect(found(wish)).toBe(ids);
});

it('leaves out what has ended', () => {
  expect(found({}, START + HOUR)).toBe('bc');
});
