import { expect, it } from 'vitest';

import { GLOSSARY } from '#protocol/glossary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import '../../../shared/i18n/namespaces/glossary.js';
import { tIn } from '../../../shared/i18n/i18n.js';
import { entriesIn } from './entries.js';

it.each(LANGUAGES)('has every figure once in %s, in alphabetical order', (language) => {
  const t = tIn(language, 'glossary');
  const entries = entriesIn(language, (figure) => t(`${figure}.name`));
  const names = entries.map(({ name }) => name);
  expect(new Set(entries.map(({ figure }) => figure)).size).toBe(
    Object.values(GLOSSARY).flat().length,
  );
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, language)));
});

it('orders accents as the language does', () => {
  const names = { contact: 'Éclair', wait: 'Eau', ticket: 'Zoom' } as Record<string, string>;
  const entries = entriesIn('fr', (figure) => names[figure] ?? 'zz').slice(0, 3);
  expect(entries.map(({ name }) => name)).toEqual(['Eau', 'Éclair', 'Zoom']);
});
