import { describe, expect, test } from 'vitest';

import {
  CLOWN,
  escoDownload,
  FILES,
  JUGGLER,
  LAUGHING,
  THROWING,
} from '../testing/esco-download.js';
import { input, reading } from '../testing/inputs.js';
import { frenchPair } from './french-pair.js';

async function readEsco(...inputs: Parameters<typeof input>[]) {
  return reading('esco', ...inputs.map(([name, content]) => input(name, content)));
}

describe('a download', () => {
  test('is read in both languages and joined', async () => {
    const read = await reading('esco', ...escoDownload());
    expect(read).toEqual({
      ok: true,
      harvest: {
        format: 'esco',
        occupations: [
          {
            uuid: JUGGLER,
            code: '9901.1',
            isco: '9901',
            name: { fr: 'jongleur de balles / jongleuse de balles', nl: 'jongleur' },
            synonyms: {
              fr: ['jongleur', 'artiste lanceur / artiste lanceuse', 'jongleur de feu'],
              nl: ['ballenwerper'],
            },
            hidden: { fr: [], nl: ['goochelaar met ballen'] },
            description: { fr: 'Lance des balles. Les rattrape.', nl: 'Werpt ballen op.' },
            essential: [THROWING],
            optional: [LAUGHING],
          },
          {
            uuid: CLOWN,
            code: '9902.1.1',
            isco: '9902',
            name: { fr: 'clown' },
            synonyms: { fr: [], nl: [] },
            hidden: { fr: [], nl: [] },
            description: { fr: 'Fait rire.' },
            essential: [],
            optional: [],
          },
        ],
        groups: [{ code: '9901', name: { fr: 'Artistes de cirque' } }],
        skills: [
          { uuid: THROWING, name: { fr: 'lancer', nl: 'werpen' } },
          { uuid: LAUGHING, name: { fr: 'faire rire' } },
        ],
        fields: [{ code: '0999', name: { fr: 'arts du cirque' } }],
      },
      problems: [
        {
          file: 'occupationSkillRelations_en.csv',
          row: 6,
          reason: 'unknown-occupation',
          what: '00000000-0000-4000-8000-00000000000f',
        },
      ],
      leftOut: 1,
      merged: 1,
    });
  });

  test('with one language has nothing in the other', async () => {
    const read = await readEsco(['occupations_nl.csv', FILES.occupationsNl]);
    expect(read).toMatchObject({
      ok: true,
      harvest: { occupations: [{ name: { nl: 'jongleur' }, synonyms: { fr: [] } }], skills: [] },
    });
  });

  test('tells its version by the name of its zip or folder', async () => {
    const path = 'ESCO dataset - v1.2.1 - classification - fr - csv.zip/occupations_fr.csv';
    const read = await reading('esco', {
      ...input('occupations_fr.csv', FILES.occupationsFr),
      path,
    });
    expect(read).toMatchObject({ ok: true, harvest: { version: 'v1.2.1' } });
  });

  test('may have its columns in any order', async () => {
    const text = FILES.occupationsNl
      .replace('iscoGroup,preferredLabel', 'x,y')
      .replace('9901,jongleur', 'jongleur,9901')
      .replace('x,y', 'preferredLabel,iscoGroup');
    expect(await readEsco(['occupations_nl.csv', text])).toEqual(
      await readEsco(['occupations_nl.csv', FILES.occupationsNl]),
    );
  });
});

describe('what does not fit', () => {
  const HEADER = FILES.occupationsNl.split('\n', 1)[0] ?? '';
  const good = `Occupation,http://data.europa.eu/esco/occupation/${CLOWN},9902,clown,,,released,x,Maakt grappen.,9902.1`;
  const uri = `http://data.europa.eu/esco/occupation/${JUGGLER}`;

  test.each([
    [`Occupation,${uri},9901,,,,released,x,,9901.1`, 'missing-value', 'preferredLabel'],
    [`Occupation,jongleur,9901,jongleur,,,released,x,,9901.1`, 'wrong-value', 'conceptUri'],
    [`Occupation,${uri},99,jongleur,,,released,x,,9901.1`, 'wrong-value', 'iscoGroup'],
    [`Occupation,${uri},9901,jongleur,,,released,x,,`, 'missing-value', 'code'],
    [
      `Occupation,${uri},9901,${'j'.repeat(301)},,,released,x,,9901.1`,
      'too-long',
      'preferredLabel',
    ],
    [good.replace('grappen', 'ruzie'), 'duplicate', 'conceptUri'],
    [`Occupation,${uri},9901,jongleur`, 'broken-row', undefined],
  ])('%s is left out as %s', async (line, reason, what) => {
    const read = await readEsco(['occupations_nl.csv', `${HEADER}\n${good}\n\n${line}\n`]);
    const problem = { file: 'occupations_nl.csv', row: 3, reason, ...(what && { what }) };
    expect(read).toMatchObject({ ok: true, problems: [problem], leftOut: 1 });
    expect(read.ok && read.harvest.format === 'esco' && read.harvest.occupations).toHaveLength(1);
  });

  test.each([
    ['no occupations', ['skills_fr.csv', FILES.skillsFr], 'not-this-format'],
    ['another file under that name', ['occupations_fr.csv', FILES.skillsFr], 'not-this-format'],
    [
      'swapped columns',
      [
        'occupations_nl.csv',
        FILES.occupationsNl.replace('conceptUri,iscoGroup', 'iscoGroup,conceptUri'),
      ],
      'not-this-format',
    ],
    ['a header alone', ['occupations_nl.csv', `${HEADER}\n`], 'nothing-usable'],
    [
      'withdrawn ones alone',
      ['occupations_nl.csv', `${HEADER}\n${good.replace('released', 'obsolete')}`],
      'nothing-usable',
    ],
    ['a quote that never ends', ['occupations_nl.csv', `${HEADER}\n${good}\nx,"y`], 'broken-file'],
  ] as const)('%s is refused', async (_, [name, content], fault) => {
    expect(await readEsco([name, content])).toMatchObject({ ok: false, fault });
  });
});

test.each([' ', ';', '/', 'de ', '/ ', 'Â '])('labels of %j alone are not slow', async (part) => {
  const [header, , clown = ''] = FILES.occupationsFr.split(/\n(?=Occupation)/);
  const labels = `a${part.repeat(400_000 / part.length)}b`;
  const row = clown.replace('clown,,,', `clown,"${labels}","${labels}",`);
  const from = performance.now();
  expect(await readEsco(['occupations_fr.csv', `${header}\n${row}\n`])).toMatchObject({ ok: true });
  expect(performance.now() - from).toBeLessThan(2000);
});

test.each([
  ['carreleur/carreleuse', 'carreleur / carreleuse'],
  ['pontier / pontière', 'pontier / pontière'],
  ['tôlier/ tôlière', 'tôlier / tôlière'],
  [
    'vendeur/vendeuse en jeux et loterie',
    'vendeur en jeux et loterie / vendeuse en jeux et loterie',
  ],
  ['conducteur d’autobus/conductrice d’autobus', 'conducteur d’autobus / conductrice d’autobus'],
  ['chef de rang/cheffe de rang de nuit', 'chef de rang / cheffe de rang de nuit'],
  ['chef décorateur/décoratrice spectacle', 'chef décorateur / décoratrice spectacle'],
  ['a «b/c»/d «b/c»', 'a «b/c» / d «b/c»'],
  ['poète/poète', 'poète'],
  ['a/b/c', 'a/b/c'],
  ['comptable', 'comptable'],
  ['comptable/', 'comptable'],
])('%s becomes %s', (label, pair) => {
  expect(frenchPair(label)).toBe(pair);
});
