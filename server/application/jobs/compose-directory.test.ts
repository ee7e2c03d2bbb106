import { describe, expect, it } from 'vitest';

import type { Directory } from '#protocol/jobs/directory.js';

import { composeDirectory } from './compose-directory.js';
import { MOST_TRAININGS } from './join-trainings.js';
import type { Imported } from './compose-parts.js';
import {
  BAKER,
  builtIn,
  CAMPAIGNER,
  ESCO,
  ESCO_IMPORT,
  FIELDS,
  imported,
  NURSE,
  occupation,
  PASTRY,
  RIASEC,
  sheet,
  WELDER,
} from './testing/directory-parts.js';

const ALL = [ESCO_IMPORT, RIASEC, FIELDS];

function find({ occupations }: Directory, id: string) {
  return occupations.find((one) => one.id === id) ?? expect.unreachable(id);
}

describe('the directory that comes with the product', () => {
  const { directory } = composeDirectory(builtIn(), []);
  const baker = find(directory, 'boulanger');

  it('is its sheets, and nothing of them is lost', () => {
    expect(directory.occupations).toHaveLength(1);
    expect(baker).toMatchObject({
      isco: '7512',
      name: { fr: 'boulanger / boulangère', nl: 'bakker' },
      description: sheet().description,
      tasks: sheet().tasks,
      paths: sheet().paths,
      sector: 'food',
      riasec: 'RE',
      theme: 'training',
      partner: 'apprenticeship-service',
      essential: [],
      near: [],
      sources: [0],
    });
    expect(baker.esco).toBeUndefined();
  });

  it('adds titles by the code of ESCO, but none that is a name already', () => {
    expect(baker.titles).toEqual({ fr: ['boulanger de nuit'], nl: ['nachtbakker'] });
  });

  it('says what it is made of', () => {
    expect(directory.sources).toEqual([
      expect.objectContaining({ id: 'built-in', format: 'built-in', date: '2026-11-01' }),
    ]);
    expect(directory.groups).toEqual(builtIn().groups);
  });

  it('says a name once where both genders have the same', () => {
    const same = sheet({ name: { fr: { masculine: 'cariste', feminine: 'cariste' }, nl: 'x' } });
    const { directory } = composeDirectory(builtIn({ sheets: [same] }), []);
    expect(find(directory, 'boulanger').name.fr).toBe('cariste');
  });
});

describe('a sheet and the ESCO occupation of its code', () => {
  const { directory } = composeDirectory(builtIn(), ALL);
  const baker = find(directory, 'boulanger');

  it('are one, under the sheet’s name', () => {
    expect(directory.occupations.map(({ id }) => id)).toEqual(['boulanger', NURSE, WELDER, PASTRY]);
    expect(baker.esco).toEqual({ uuid: BAKER, code: '7512.1' });
  });

  it('keep the words written here, with ESCO’s other names beside', () => {
    expect(baker.description.fr).toEqual(['Vous faites du pain.', 'Vous commencez tôt.']);
    expect(baker.synonyms).toEqual({
      fr: ['artisan boulanger', 'ouvrier boulanger', 'fabricant de pain'],
      nl: ['broodbakker', 'warme bakker', 'broodmaker'],
    });
    expect(baker.titles.fr).toEqual(['boulanger de nuit', 'boulange']);
    expect([baker.riasec, baker.theme, baker.sector]).toEqual(['RE', 'training', 'food']);
  });

  it('have skills and fields of ESCO, essential ones not again as optional', () => {
    const names = (places: readonly number[]) => places.map((at) => directory.skills[at]?.fr);
    expect(names(baker.essential)).toEqual(['préparer la pâte', 'conduire un four']);
    expect(names(baker.optional)).toEqual(['vendre']);
    expect(baker.fields).toEqual(['0721']);
  });

  it('name both sources, and the one of its fields', () => {
    const formats = baker.sources.map((at) => directory.sources[at]?.format);
    expect(formats).toEqual(['built-in', 'esco', 'isced-fields']);
  });

  it('stay two where another sheet has the code already', () => {
    const sheets = [sheet(), sheet({ id: 'artisan-boulanger' })];
    const { directory } = composeDirectory(builtIn({ sheets }), ALL);
    const withEsco = directory.occupations.filter(({ esco }) => esco?.code === '7512.1');
    expect(withEsco.map(({ id }) => id)).toEqual(['artisan-boulanger']);
    expect(directory.occupations).toHaveLength(5);
  });
});

describe('an ESCO occupation without a sheet', () => {
  const { directory } = composeDirectory(builtIn(), ALL);
  const welder = find(directory, WELDER);

  it('has its UUID, a sector by its ISCO code, and letters by the hints', () => {
    expect(welder).toMatchObject({
      esco: { uuid: WELDER, code: '7212.3' },
      name: { fr: 'soudeur / soudeuse', nl: 'lasser' },
      sector: 'industry',
      riasec: 'RI',
      theme: 'orientation',
      tasks: { fr: [], nl: [] },
      paths: [],
    });
    expect(welder.partner).toBeUndefined();
    expect(find(directory, PASTRY).riasec).toBeUndefined();
  });

  it('has its description as sentences, none in a language that lacks it', () => {
    expect(welder.description).toEqual({ fr: ['Il soude.', 'Il coupe.'], nl: [] });
  });

  it('does not name as a source what is only searched by', () => {
    const titles = { '7212.3': { fr: ['soudeur TIG'], nl: [] } };
    const { directory } = composeDirectory(builtIn({ titles }), ALL);
    const found = find(directory, WELDER);
    expect(found.titles.fr).toContain('soudeur TIG');
    const formats = found.sources.map((at) => directory.sources[at]?.format);
    expect(formats).toEqual(['esco', 'riasec', 'isced-fields']);
  });

  it('has its strongest three fields that have a name', () => {
    expect(welder.fields).toEqual(['0715', '0722', '0721']);
    expect(Object.keys(directory.fields).sort()).toEqual(['0715', '0721', '0722']);
  });

  it('has no name in a language that lacks it', () => {
    expect(find(directory, NURSE).name).toEqual({ fr: 'infirmier / infirmière' });
    expect(find(directory, NURSE).synonyms.nl).toEqual([]);
  });
});

describe('what they share', () => {
  const { directory } = composeDirectory(builtIn(), ALL);

  it('is the skills that anybody has and that have a name', () => {
    expect(directory.skills).toEqual([
      { fr: 'préparer la pâte', nl: 'deeg maken' },
      { nl: 'metaal lassen' },
      { fr: 'conduire un four' },
      { fr: 'vendre', nl: 'verkopen' },
    ]);
  });

  it('is the groups: our names first, the other language where one is missing', () => {
    expect(directory.groups['75']).toEqual(builtIn().groups['75']);
    expect(directory.groups['7212']).toEqual({ fr: 'Soudeurs', nl: 'Soudeurs' });
  });

  it('is told alike, to the byte, whatever the order of what comes in', () => {
    const bytes = JSON.stringify(directory);
    const shuffled = { ...ESCO, occupations: ESCO.occupations.toReversed() };
    const again = composeDirectory(builtIn(), [imported('imp-esco', shuffled), RIASEC, FIELDS]);
    expect(JSON.stringify(again.directory)).toBe(bytes);
  });
});

describe('near occupations', () => {
  it('are those of the group with the same skills and words first', () => {
    const { directory } = composeDirectory(builtIn(), ALL);
    expect(find(directory, 'boulanger').near[0]).toBe(PASTRY);
    expect(find(directory, PASTRY).near).toContain('boulanger');
  });

  it('are, for sheets alone, those of the same sector and interests, at most six', () => {
    const sheets = [
      CAMPAIGNER,
      ...Array.from({ length: 9 }, (_, at) =>
        sheet({
          ...CAMPAIGNER,
          id: `social-${at}`,
          isco: `53${at}1`,
          riasec: at < 4 ? 'SA' : 'SE',
        }),
      ),
      sheet(),
    ];
    const { directory } = composeDirectory(builtIn({ sheets, titles: {} }), []);
    const near = find(directory, 'animateur').near;
    expect(near).toHaveLength(6);
    expect(near.slice(0, 4)).toEqual(['social-0', 'social-1', 'social-2', 'social-3']);
    expect(find(directory, 'boulanger').near).toEqual([]);
  });
});

describe('trainings of the centre', () => {
  const training = (reference: string, occupations: string[]) => ({
    reference,
    occupations,
    title: { fr: reference },
    provider: { fr: 'École' },
    languages: ['fr' as const],
  });
  const list = imported('imp-list', {
    format: 'trainings',
    trainings: [
      training('by-id', ['boulanger']),
      training('by-code', ['7212.3']),
      training('by-uuid', [PASTRY]),
      training('by-group', ['751']),
      training('lost', ['no-such-thing']),
    ],
  });
  const { directory, lostTrainings } = composeDirectory(builtIn(), [...ALL, list]);
  const of = (id: string) =>
    find(directory, id).trainings.map((at) => directory.trainings[at]?.title.fr);

  it.each([
    ['boulanger', ['by-id', 'by-group']],
    [WELDER, ['by-code']],
    [PASTRY, ['by-uuid', 'by-group']],
    [NURSE, []],
  ])('lead to %s', (id, expected) => expect(of(id)).toEqual(expected));

  it('are not kept where they lead nowhere, and that is told', () => {
    expect(directory.trainings).toHaveLength(4);
    expect([...lostTrainings]).toEqual([['imp-list', ['lost']]]);
  });

  it('are many and lost at no cost', () => {
    const many = Array.from({ length: 60_000 }, (_, at) => training(`lost-${at}`, ['none']));
    const began = performance.now();
    const { lostTrainings } = composeDirectory(builtIn(), [
      imported('imp-list', { format: 'trainings', trainings: many }),
    ]);
    expect(lostTrainings.get('imp-list')).toHaveLength(60_000);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('are so many of one occupation and no more, and that is told', () => {
    const many = Array.from({ length: MOST_TRAININGS + 2 }, (_, at) =>
      training(`t-${at}`, ['boulanger']),
    );
    const elsewhere = training('elsewhere', ['boulanger', '7212.3']);
    const { directory, lostTrainings } = composeDirectory(builtIn(), [
      ...ALL,
      imported('imp-list', { format: 'trainings', trainings: [...many, elsewhere] }),
    ]);
    expect(find(directory, 'boulanger').trainings).toHaveLength(MOST_TRAININGS);
    expect(find(directory, WELDER).trainings).toHaveLength(1);
    expect(directory.trainings).toHaveLength(MOST_TRAININGS + 1);
    expect(lostTrainings.get('imp-list')).toEqual([
      `t-${MOST_TRAININGS}`,
      `t-${MOST_TRAININGS + 1}`,
    ]);
  });

  it('make their list a source of the sheets they stand on', () => {
    const { sources } = find(directory, 'boulanger');
    expect(sources.map((at) => directory.sources[at]?.id)).toContain('trainings-1');
  });
});

describe('what is imported once more', () => {
  const list = (importId: string, reference: string) =>
    imported(importId, {
      format: 'trainings',
      trainings: [
        {
          reference,
          occupations: ['boulanger'],
          title: { fr: reference },
          provider: { fr: 'École' },
          languages: ['fr'],
        },
      ],
    });
  const bytes = (imports: readonly Imported[]) =>
    JSON.stringify(composeDirectory(builtIn(), imports).directory);

  it('makes the same directory, to the byte: an import’s own id is not in it', () => {
    const first = [...ALL, list('imp-list', 'a')];
    const again = first.map((one, at) => ({ ...one, importId: `other-id-${at}` }));
    expect(bytes(again)).toBe(bytes(first));
    const { directory } = composeDirectory(builtIn(), first);
    expect(directory.sources.map(({ id }) => id)).toEqual([
      'built-in',
      'esco',
      'riasec',
      'isced-fields',
      'trainings-1',
    ]);
  });

  it('makes the same directory whichever of two lists came last', () => {
    const [a, b] = [list('imp-a', 'a'), list('imp-b', 'b')];
    expect(bytes([b, a])).toBe(bytes([a, b]));
    const { directory } = composeDirectory(builtIn(), [b, a]);
    expect(directory.sources.map(({ id }) => id)).toEqual([
      'built-in',
      'trainings-1',
      'trainings-2',
    ]);
  });
});

it('takes no harm from an occupation that is there twice', () => {
  const twice = { ...ESCO, occupations: [...ESCO.occupations, occupation()] };
  const { directory } = composeDirectory(builtIn(), [imported('imp-esco', twice)]);
  expect(directory.occupations).toHaveLength(4);
});
