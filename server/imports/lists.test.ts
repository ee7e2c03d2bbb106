import { readFile } from 'node:fs/promises';

import { describe, expect, test } from 'vitest';

import { input, reading } from './testing/inputs.js';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const address = (uuid: string) => `http://data.europa.eu/esco/occupation/${uuid}`;

describe('Competent', () => {
  const HEADER = 'competentCode,escoOccupationUri,relation';

  test('pairs are read, the same one twice is one', async () => {
    const csv = `${HEADER}\nOP-1,${address(A)},exact\nOP-1,${address(B)},narrow\nOP-1,${address(A)},exact\n`;
    expect(await reading('competent', input('c.csv', csv))).toEqual({
      ok: true,
      harvest: {
        format: 'competent',
        pairs: [
          { code: 'OP-1', esco: A, relation: 'exact' },
          { code: 'OP-1', esco: B, relation: 'narrow' },
        ],
      },
      problems: [],
      leftOut: 0,
      merged: 1,
    });
  });

  test.each([
    [`X-1,${address(A)},exact`, 'wrong-value', 'competentCode'],
    [`OP-1,${A.slice(1)},exact`, 'wrong-value', 'escoOccupationUri'],
    [`OP-1,${address(A)},wider`, 'wrong-value', 'relation'],
    [`OP-9,${address(B)},broad`, 'duplicate', 'relation'],
  ])('%s is left out', async (line, reason, what) => {
    const read = await reading('competent', input('c.csv', `${HEADER}\nOP-9,${B},close\n${line}`));
    expect(read).toMatchObject({ ok: true, problems: [{ file: 'c.csv', row: 2, reason, what }] });
  });

  test('swapped columns are another file', async () => {
    const csv = `${HEADER}\n${address(A)},OP-1,exact\n`;
    const fault = { ok: false, fault: 'not-this-format', file: 'c.csv' };
    expect(await reading('competent', input('c.csv', csv))).toEqual(fault);
  });
});

describe('RIASEC', () => {
  test('one letter or two that differ', async () => {
    const csv = `escoOccupationId,riasec\n${A},sa\n${B},R\n${A},SA\n${B},RR\n${A},RI\n`;
    expect(await reading('riasec', input('r.csv', csv))).toMatchObject({
      ok: true,
      harvest: {
        letters: [
          { esco: A, letters: 'SA' },
          { esco: B, letters: 'R' },
        ],
      },
      problems: [
        { row: 4, reason: 'wrong-value' },
        { row: 5, reason: 'duplicate' },
      ],
      merged: 1,
    });
  });
});

describe('fields of study', () => {
  const names =
    '[\n{"code":"09","level":2,"parent":null,"fr":"jeux","nl":"spelen"},\n{"code":"0999","fr":"cirque","nl":null}\n]';
  const hints = `{"id":"${A}","f":[["0999",1],["0998",7]]}\n{"id":"${B}","f":[]}\n`;

  test('names and hints come from two files', async () => {
    const read = await reading('isced-fields', input('f.json', names), input('o.ndjson', hints));
    expect(read).toMatchObject({
      ok: true,
      harvest: {
        fields: [
          { code: '09', name: { fr: 'jeux', nl: 'spelen' } },
          { code: '0999', name: { fr: 'cirque' } },
        ],
        hints: [
          {
            esco: A,
            fields: [
              ['0998', 7],
              ['0999', 1],
            ],
          },
          { esco: B, fields: [] },
        ],
      },
      problems: [],
    });
  });

  test('a torn line is left out, and the lines after it are not', async () => {
    const torn = `{"id":"${A}","f":[["0999",1]]}\n"id":"x","f":[]}\n{"id":"${B}","f":[["9",1]]}\n{"id":"${B}","f":[]}`;
    expect(await reading('isced-fields', input('o.ndjson', torn))).toMatchObject({
      ok: true,
      harvest: { hints: [{ esco: A }, { esco: B }] },
      problems: [
        { row: 2, reason: 'broken-row' },
        { row: 3, reason: 'wrong-value', what: 'id' },
      ],
    });
  });
});

describe('trainings', () => {
  const HEADER =
    'reference;title_fr;title_nl;provider_fr;provider_nl;level;place;duration_fr;duration_nl;languages;url;starts_on;occupations';
  const good =
    'T-1;Jongler;;École du cirque;Circusschool;4;Cour;3 soirs;3 avonden;fr nl;https://example.org/t;01/09/2031;jongleur 9901.1';

  test('the template is read as it stands', async () => {
    const csv = await readFile('docs/imports/trainings-template.csv');
    const read = await reading('trainings', input('trainings-template.csv', csv));
    expect(read).toMatchObject({ ok: true, problems: [], merged: 0 });
    expect(read.ok && read.harvest.format === 'trainings' && read.harvest.trainings).toHaveLength(
      3,
    );
  });

  test('a row is read, whatever the separator', async () => {
    const semicolons = await reading(
      'trainings',
      input('t.csv', `\uFEFF${HEADER}\r\n${good};;\r\n;;;\r\n`),
    );
    const commas = await reading(
      'trainings',
      input('t.csv', `${HEADER}\n${good}`.replaceAll(';', ',')),
    );
    expect(semicolons).toEqual(commas);
    expect(semicolons).toEqual({
      ok: true,
      harvest: {
        format: 'trainings',
        trainings: [
          {
            reference: 'T-1',
            title: { fr: 'Jongler' },
            provider: { fr: 'École du cirque', nl: 'Circusschool' },
            level: 4,
            place: 'Cour',
            duration: { fr: '3 soirs', nl: '3 avonden' },
            languages: ['fr', 'nl'],
            url: 'https://example.org/t',
            startsOn: '2031-09-01',
            occupations: ['jongleur', '9901.1'],
          },
        ],
      },
      problems: [],
      leftOut: 0,
      merged: 0,
    });
  });

  test.each([
    ['Jongler;', ';', 'missing-value', 'title_fr'],
    ['École du cirque;Circusschool', ';', 'missing-value', 'provider_fr'],
    ['T-1', '', 'missing-value', 'reference'],
    [';4;', ';9;', 'wrong-value', 'level'],
    ['fr nl', 'fr de', 'wrong-value', 'languages'],
    ['https://example.org/t', 'javascript:alert(1)', 'wrong-value', 'url'],
    ['01/09/2031', '31/02/2031', 'wrong-value', 'starts_on'],
    ['jongleur 9901.1', '', 'missing-value', 'occupations'],
    ['jongleur 9901.1', 'jongleur!', 'wrong-value', 'occupations'],
    ['Jongler', 'J'.repeat(201), 'too-long', 'title_fr'],
    ['Jongler', 'Jongler à deux', 'duplicate', 'reference'],
  ])('%s as %s is left out', async (from, to, reason, what) => {
    const csv = `${HEADER}\n${good}\n${good.replace(from, to)}\n`;
    expect(await reading('trainings', input('t.csv', csv))).toMatchObject({
      ok: true,
      problems: [{ file: 't.csv', row: 2, reason, what }],
    });
  });

  test('a column twice, or one that is missing, is another file', async () => {
    for (const header of [`${HEADER};level`, HEADER.replace('title_nl', 'titel')]) {
      const csv = `${header}\n${good}\n`;
      const fault = { ok: false, fault: 'not-this-format' };
      expect(await reading('trainings', input('t.csv', csv))).toMatchObject(fault);
    }
  });
});

test('of several files those that hold something else are named and passed over', async () => {
  const read = await reading(
    'riasec',
    input('riasec.csv', `escoOccupationId,riasec\n${A},SA\n`),
    input('other.csv', 'a,b\n1,2\n'),
    input('readme.txt', 'escoOccupationId,riasec'),
  );
  const problems = [{ file: 'other.csv', reason: 'missing-column' }];
  expect(read).toMatchObject({ ok: true, harvest: { letters: [{ esco: A }] }, problems });
});

test('problems are kept up to ten thousand and counted beyond', async () => {
  const csv = `escoOccupationId,riasec\n${A},SA\n${'x,SA\n'.repeat(12_000)}`;
  const read = await reading('riasec', input('r.csv', csv));
  expect(read).toMatchObject({ ok: true, leftOut: 12_000 });
  expect(read.ok && read.problems).toHaveLength(10_000);
});
