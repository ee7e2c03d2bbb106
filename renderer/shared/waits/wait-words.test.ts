import { expect, it } from 'vitest';

import type { WaitRange } from '#protocol/waiting.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import '../i18n/namespaces/waits.js';
import { tIn } from '../i18n/i18n.js';
import { longestWaitWords, waitWords } from './wait-words.js';

const rows: readonly (readonly [WaitRange | undefined, string, string])[] = [
  [{ from: 10, to: 20 }, '10 à 20 minutes d’attente', '10 tot 20 minuten wachten'],
  [{ from: 0, to: 5 }, 'Moins de 5 minutes d’attente', 'Minder dan 5 minuten wachten'],
  [{ from: 90 }, 'Plus de 90 minutes d’attente', 'Meer dan 90 minuten wachten'],
  [undefined, 'Temps d’attente inconnu pour le moment', 'Wachttijd nu niet bekend'],
];

it.each(rows)('says %j', (range, fr, nl) => {
  expect(waitWords(range, tIn('fr', 'waits'))).toBe(fr);
  expect(waitWords(range, tIn('nl', 'waits'))).toBe(nl);
});

it.each(LANGUAGES)('says no figure where nobody knows (%s)', (language) => {
  expect(waitWords(undefined, tIn(language, 'waits'))).not.toMatch(/\d/);
});

it.each(LANGUAGES)('keeps room for the longest of all (%s)', (language) => {
  const t = tIn(language, 'waits');
  const longest = longestWaitWords(t).length;
  for (const [range] of rows) expect(waitWords(range, t).length).toBeLessThanOrEqual(longest);
  expect(waitWords({ from: 100, to: 120 }, t).length).toBeLessThanOrEqual(longest);
});
