import { expect, it } from 'vitest';

import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { coversOf } from './cover-names.js';

const pairs = (...names: readonly (readonly [Theme, Language])[]) =>
  names.map(([theme, language]) => ({ theme, language, waiting: 0 }));
const all = THEMES.flatMap((theme) => LANGUAGES.map((language) => [theme, language] as const));

it('says it as briefly as it can be said', () => {
  expect(coversOf(pairs(...all))).toEqual([{ what: 'everything' }]);
  const dutch = all.filter(([, language]) => language === 'nl');
  expect(coversOf(pairs(...dutch, ['work', 'fr']))).toEqual([
    { what: 'language', language: 'nl' },
    { what: 'pair', theme: 'work', language: 'fr' },
  ]);
  expect(coversOf(pairs(['mobility', 'fr'], ['work', 'nl'], ['mobility', 'nl']))).toEqual([
    { what: 'theme', theme: 'mobility' },
    { what: 'pair', theme: 'work', language: 'nl' },
  ]);
});
