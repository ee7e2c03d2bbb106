import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readStaffing, readVisitors } from './day-file.js';

const VISITORS = 'arrival,language,theme,priority,interview_minutes,outcome';
const STAFFING = 'island,languages,themes,from,to';

describe('visitors', () => {
  test('reads a row, times in ms since midnight', () => {
    const { rows, bad } = readVisitors('v.csv', `${VISITORS}\n09:05:30,nl,work,yes,12.5,served\n`);
    expect(bad).toEqual([]);
    expect(rows).toEqual([
      {
        arrival: (9 * 60 + 5) * 60_000 + 30_000,
        language: 'nl',
        theme: 'work',
        priority: true,
        interview: 750_000,
        outcome: 'served',
      },
    ]);
  });

  test('a file saved by a spreadsheet reads the same: BOM, CRLF, semicolons, decimal commas', () => {
    const plain = `${VISITORS}\n09:05:00,fr,work,no,12.5,served\n09:06:00,nl,mobility,no,7,left\n`;
    const saved =
      '\uFEFF' + plain.replaceAll(',', ';').replaceAll('12.5', '12,5').replaceAll('\n', '\r\n');
    expect(readVisitors('v.csv', saved)).toEqual(readVisitors('v.csv', plain));
    expect(readVisitors('v.csv', saved).rows).toHaveLength(2);
  });

  test('sorts by arrival and skips empty lines', () => {
    const text = `${VISITORS}\n10:00:00,fr,work,no,1,served\n\n,,,,,\n9:00,fr,work,no,2,served`;
    const { rows, bad } = readVisitors('v.csv', text);
    expect(bad).toEqual([]);
    expect(rows.map((row) => row.interview)).toEqual([120_000, 60_000]);
  });

  test.each([
    ['25:00:00,fr,work,no,5,served', 'arrival "25:00:00" is not a time'],
    ['09:00:00,de,work,no,5,served', 'language "de" is not one of fr, nl'],
    ['09:00:00,fr,chess,no,5,served', 'theme "chess" is not one of'],
    ['09:00:00,fr,work,maybe,5,served', 'priority "maybe" is not one of yes, no'],
    ['09:00:00,fr,work,no,five,served', 'interview_minutes "five" is not a number'],
    ['09:00:00,fr,work,no,-5,served', 'interview_minutes "-5" is not a number'],
    ['09:00:00,fr,work,no,481,served', 'interview_minutes "481" is more than 480'],
    ['09:00:00,fr,work,no,0,served', 'interview_minutes "0" must be more than 0'],
    ['09:00:00,fr,work,no,5,vanished', 'outcome "vanished" is not one of'],
    ['09:00:00,fr,work,no,5', '5 cells where the header has 6'],
    ['99,xx,work,no,5,served', 'arrival "99" is not a time like 09:30:00; language "xx"'],
  ])('reports %s and keeps the others', (line, reason) => {
    const text = `${VISITORS}\n08:00:00,fr,work,no,5,served\n${line}\n`;
    const { rows, bad } = readVisitors('v.csv', text);
    expect(rows).toHaveLength(1);
    expect(bad).toEqual([{ file: 'v.csv', row: 3, reason: expect.stringContaining(reason) }]);
  });

  test.each([
    ['', 'the file is empty'],
    ['\n\n', 'the file is empty'],
    ['arrival,language,theme,priority,outcome\n', 'column "interview_minutes" is missing'],
    [`${VISITORS},theme\n`, 'column "theme" is there twice'],
  ])('a file without its columns is one bad row: %j', (text, reason) => {
    expect(readVisitors('v.csv', text)).toEqual({
      rows: [],
      bad: [{ file: 'v.csv', row: 1, reason }],
    });
  });

  test('a file without rows is reported', () => {
    expect(readVisitors('v.csv', VISITORS).bad).toEqual([
      { file: 'v.csv', row: 2, reason: 'no rows' },
    ]);
  });

  test('a quote that never ends is reported', () => {
    const { bad } = readVisitors('v.csv', `${VISITORS}\n"09:00:00,fr,work,no,5,served\n`);
    expect(bad.length).toBeGreaterThan(0);
  });

  test('no text at all makes it throw', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(readVisitors('v.csv', text).rows).toEqual([]);
        expect(readVisitors('v.csv', `${VISITORS}\n${text}`)).toBeDefined();
        expect(readStaffing('s.csv', `${STAFFING}\n${text}`)).toBeDefined();
      }),
    );
  });
});

describe('staffing', () => {
  test('reads several languages and themes', () => {
    const { rows, bad } = readStaffing(
      's.csv',
      `${STAFFING}\n3,nl fr,work  mobility,09:00,12:30\n`,
    );
    expect(bad).toEqual([]);
    expect(rows).toEqual([
      {
        island: 3,
        languages: ['nl', 'fr'],
        themes: ['work', 'mobility'],
        from: 9 * 3_600_000,
        to: 12.5 * 3_600_000,
      },
    ]);
  });

  test.each([
    ['0,fr,work,09:00,12:00', 'island "0" is not 1 to 60'],
    ['two,fr,work,09:00,12:00', 'island "two" is not a number'],
    ['4,,work,09:00,12:00', 'languages "" is empty'],
    ['4,fr de,work,09:00,12:00', 'languages "fr de" holds a word'],
    ['4,fr,work chess,09:00,12:00', 'themes "work chess" holds a word'],
    ['4,fr,work,12:00,09:00', 'to "09:00" is not after "from"'],
    ['1,fr,work,11:59,13:00', 'overlaps another row of island 1'],
  ])('reports %s', (line, reason) => {
    const { rows, bad } = readStaffing('s.csv', `${STAFFING}\n1,fr,work,09:00,12:00\n${line}\n`);
    expect(rows).toHaveLength(1);
    expect(bad).toEqual([{ file: 's.csv', row: 3, reason: expect.stringContaining(reason) }]);
  });

  test('two shifts of an island may touch', () => {
    const text = `${STAFFING}\n1,fr,work,09:00,12:00\n1,nl,work,12:00,13:00\n`;
    expect(readStaffing('s.csv', text).bad).toEqual([]);
  });
});
