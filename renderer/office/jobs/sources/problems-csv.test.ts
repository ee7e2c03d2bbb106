import { expect, it } from 'vitest';

import { problemsCsv } from './problems-csv.js';

const words = (language: string, word: string) => `${word}.${language}`;

it('writes a row each, in both languages, and nothing that a spreadsheet would run', () => {
  const text = problemsCsv(
    [
      { file: 'a;b.csv', row: 12, reason: 'missing-value', what: '=1+1' },
      { file: 'c.csv', reason: 'missing-column' },
    ],
    words,
  );
  expect(text.replace('\uFEFF', '').trimEnd().split('\r\n')).toEqual([
    'problems.file.fr / problems.file.nl;problems.row.fr / problems.row.nl;' +
      'problems.reason.fr / problems.reason.nl;problems.what.fr / problems.what.nl',
    `"a;b.csv";12;reason.missing-value.fr / reason.missing-value.nl;'=1+1`,
    'c.csv;problems.whole.fr / problems.whole.nl;' +
      'reason.missing-column.fr / reason.missing-column.nl;',
  ]);
});
