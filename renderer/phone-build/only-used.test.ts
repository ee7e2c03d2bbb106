import { join } from 'node:path';
import { expect, it } from 'vitest';

import { sourcesOf, usedDrawings, usedTexts } from './only-used.js';

it('keeps the texts that some source names, plural forms and made-up keys among them', () => {
  const json = JSON.stringify({
    title: 'Numéro',
    ahead_zero: 'Personne',
    ahead_one: '{{count}} personne',
    ahead_other: '{{count}} personnes',
    closed: { served: { title: 'Fini', text: 'Merci' }, left: { title: 'Parti' } },
    lost: { title: 'Perdu' },
    never: 'jamais',
  });
  const sources = ["t('title'); t('ahead', { count })", 't(`closed.${outcome}.title`)'];
  expect(JSON.parse(usedTexts(json, sources))).toEqual({
    title: 'Numéro',
    ahead_zero: 'Personne',
    ahead_one: '{{count}} personne',
    ahead_other: '{{count}} personnes',
    closed: { served: { title: 'Fini' }, left: { title: 'Parti' } },
  });
});

const DRAWINGS = `import check from '../../../../assets/pictograms/check.svg?raw';
import deleteSign from '../../../../assets/pictograms/delete.svg?raw';
import faceBad from '../../../../assets/pictograms/face-bad.svg?raw';
import work from '../../../../assets/pictograms/work.svg?raw';

export const drawings = {
  check,
  delete: deleteSign,
  'face-bad': faceBad,
  work,
};

export type PictogramName = keyof typeof drawings;
`;

it.each([
  ['<Pictogram name="check" />', ['check']],
  ["const SIGNS = {\n  work: 'x',\n  'face-bad': 1,\n}", ['face-bad', 'work']],
  ["draw('delete')", ['delete']],
  ['checked(work)', []],
])('keeps the drawings that %j names', (source, names) => {
  const kept = usedDrawings(DRAWINGS, [source]);
  const imports = [...kept.matchAll(/pictograms\/([\w-]+)\.svg/g)].map(([, name]) => name);
  const entries = [...kept.matchAll(/^ {2}'?([\w-]+)'?(?::.*)?,$/gm)].map(([, name]) => name);
  expect(imports.toSorted()).toEqual(names);
  expect(entries.toSorted()).toEqual(names);
});

it('looks at what a page loads later too', () => {
  const sources = sourcesOf(join(import.meta.dirname, '../booking/main.tsx'));
  expect(sources.some((source) => source.includes('errorCorrectionLevel'))).toBe(true);
  expect(sources.some((source) => source.includes('`state.${state}.title`'))).toBe(true);
});
