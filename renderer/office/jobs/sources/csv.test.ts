import { describe, expect, it } from 'vitest';

import { csvCell, csvText } from './csv.js';

describe('a CSV cell', () => {
  it.each([
    ['plain', 'plain'],
    ['two; parts', '"two; parts"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+32', "'+32"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("x";"y")', `"'=HYPERLINK(""x"";""y"")"`],
    ['< 5', '< 5'],
    [12, '12'],
    [82.5, '82,5'],
    [-3, '-3'],
  ])('%j is written %j', (value, expected) => {
    expect(csvCell(value)).toBe(expected);
  });
});

it('begins with a byte order mark and ends every line', () => {
  expect(csvText([['a', 'b'], [1]])).toBe('\uFEFFa;b\r\n1\r\n');
});
