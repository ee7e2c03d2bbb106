import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { PAST_FIGURES } from '#protocol/reports.js';

import { readPastYears } from './read-past-years.js';

const TEMPLATE = new URL('../../../assets/past-years/template.csv', import.meta.url);

test('the example that is downloaded is read whole, and shows every column', () => {
  const read = readPastYears(readFileSync(TEMPLATE, 'utf8'), { running: 2031, own: new Set() });
  expect(read.ok && read.value.map(({ figures }) => Object.keys(figures))).toEqual([
    [...PAST_FIGURES],
    ['contacts', 'interviews'],
  ]);
});
