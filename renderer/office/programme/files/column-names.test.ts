import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { PROGRAMME_COLUMNS } from '#protocol/workshops/programme-file.js';

import fr from '../../../../locales/fr/programme-files.json';
import nl from '../../../../locales/nl/programme-files.json';

const TEMPLATE = new URL('../../../../assets/workshops/template.csv', import.meta.url);

it('names columns as they stand in the file', () => {
  const [header = ''] = readFileSync(TEMPLATE, 'utf8').replace('\uFEFF', '').split(/\r?\n/);
  // a column that is called the same in both languages is written once
  const named = header.split(';').map((cell) => cell.split('|'));
  const ours = PROGRAMME_COLUMNS.map((column) => [fr.column[column], nl.column[column]]);
  expect(named.map(([first, second = first]) => [first, second])).toEqual(ours);
});
