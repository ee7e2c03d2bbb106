import { expect, test } from 'vitest';

import '../shared/i18n/namespaces/display.js';
import { themeWaits, waitWords } from './wait-words.js';

test.each([
  [{ from: 10, to: 20 }, '10 à 20\u00a0min', '10 tot 20\u00a0min'],
  [{ from: 0, to: 5 }, 'moins de 5\u00a0min', 'minder dan 5\u00a0min'],
  [{ from: 5, to: 5 }, 'moins de 5\u00a0min', 'minder dan 5\u00a0min'],
  [{ from: 60 }, 'plus de 60\u00a0min', 'meer dan 60\u00a0min'],
  [undefined, 'inconnu', 'niet bekend'],
])('%j is said in the words of each queue', (range, fr, nl) => {
  expect(waitWords(range, 'fr')).toBe(fr);
  expect(waitWords(range, 'nl')).toBe(nl);
});

test('every theme has a line with both queues, unknown ones in words and never as a figure', () => {
  const lines = themeWaits({ work: { fr: { from: 5, to: 10 } }, training: {} });
  expect(lines.map(({ theme }) => theme)).toEqual([
    'orientation',
    'training',
    'work',
    'enterprise',
    'mobility',
  ]);
  expect(lines[2]?.words).toEqual({
    fr: { text: '5 à 10\u00a0min', known: true },
    nl: { text: 'niet bekend', known: false },
  });
  expect(lines[1]?.words.fr.text).not.toMatch(/\d/);
});

test('nothing at all is no page full of unknowns', () => {
  expect(themeWaits({})).toEqual([]);
  expect(themeWaits({ work: {} })).toEqual([]);
});
