import { afterEach, describe, expect, test } from 'vitest';

import { IMPORT_FORMATS } from '#protocol/jobs/vocabulary.js';

import { readPastYears } from './past-years/read-past-years.js';
import { input, reading } from './testing/inputs.js';
import { SAMPLES } from './testing/samples.js';
import { readProgrammeCsv } from './workshops/read-programme-csv.js';

/** Names by which a careless program reaches what all its objects share. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const BEFORE = Object.getOwnPropertyNames(Object.prototype).sort();
const EVIL = '{"polluted":"yes","offers":[],"length":9}';

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(BEFORE);
  expect('polluted' in {}).toBe(false);
});

describe.each(IMPORT_FORMATS)('%s', (format) => {
  const [name, sample] = SAMPLES[format];

  test.each(NAMES)('takes a key, a column or a tag %s for what it is', async (evil) => {
    const whole = await reading(format, input(name, sample));
    for (const text of [
      // beside what it should hold
      sample.replaceAll('{', `{"${evil}":${EVIL},`).replaceAll(',}', '}'),
      sample.replace(/^[^\n{[<]+/, (header) => `${header.replace(/\r$/, '')},${evil}`),
      sample.replaceAll(/<([A-Z]\w*)>/g, `<$1><${evil}><polluted>yes</polluted></${evil}>`),
      // instead of it
      `{"${evil}":${EVIL}}`,
      `[{"${evil}":${EVIL}},{"constructor":{"prototype":${EVIL}}}]`,
      `<List><${evil}><prototype><polluted>yes</polluted></prototype></${evil}></List>`,
      sample.replaceAll(/\b[a-z]{4,}\b/g, evil),
    ]) {
      const read = await reading(format, input(name, text));
      if (read.ok) expect(JSON.stringify(read.harvest)).not.toContain('polluted');
    }
    expect(await reading(format, input(name, sample))).toEqual(whole);
  });
});

test.each(NAMES)('tables of people take a column and a cell %s for what it is', (evil) => {
  const text = `${evil},titre_fr;${evil}\n${evil},${evil};${evil}\n`;
  for (const table of [text, text.replaceAll(';', ','), `year,${evil}\n2020,5\n`]) {
    readProgrammeCsv(table);
    readPastYears(table, { running: 2026, own: new Set<number>() });
  }
});
