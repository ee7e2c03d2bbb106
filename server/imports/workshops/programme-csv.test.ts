import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { PROGRAMME_COLUMNS, ROW_PROBLEM_CODES } from '#protocol/workshops/programme-file.js';

import { HEADERS } from './columns.js';
import { activityCells, sessionCells } from './programme-cells.js';
import { readProgrammeCsv } from './read-programme-csv.js';
import { anyProgramme } from './testing/any-programme.js';
import { plainCsv } from './testing/plain-csv.js';
import type { ProgrammeInFile } from './write-programme-csv.js';
import { writeProgrammeCsv } from './write-programme-csv.js';

const RUNS = { seed: 20310801, numRuns: 150 };
const PATIENT = { timeout: 30_000 };

/** By activity, as the file has them. */
function inOrder({ activities, sessions }: ProgrammeInFile): ProgrammeInFile['sessions'] {
  return activities.flatMap(({ id }) => sessions.filter(({ plan }) => plan.activityId === id));
}

describe('a programme written and read again', PATIENT, () => {
  test('is the same', () => {
    fc.assert(
      fc.property(anyProgramme, (programme) => {
        const { activities, sessions, problems } = readProgrammeCsv(writeProgrammeCsv(programme));
        if (programme.activities.length === 0) {
          expect(problems).toEqual([{ row: 1, code: 'no-rows' }]);
          return;
        }
        expect(problems).toEqual([]);
        expect(activities).toEqual(programme.activities);
        expect(sessions.map(({ sessionId, plan }) => ({ sessionId, plan }))).toEqual(
          inOrder(programme),
        );
      }),
      RUNS,
    );
  });

  test('is the same with other separators, line endings and empty rows, and without its mark', () => {
    const written = fc.record({
      separator: fc.constantFrom(';', ',', '\t'),
      ending: fc.constantFrom('\r\n', '\n', '\r'),
      mark: fc.constantFrom('', '\uFEFF'),
      between: fc.constantFrom('', ';;;', '  '),
    });
    fc.assert(
      fc.property(anyProgramme, written, (programme, { separator, ending, mark, between }) => {
        const rows = plainCsv(writeProgrammeCsv(programme).slice(1));
        const lines = rows.map((row) => row.map((cell) => quoted(cell)).join(separator));
        const text = mark + lines.join(ending + between.replaceAll(';', separator) + ending);
        const read = readProgrammeCsv(text);
        expect(read.problems.filter(({ code }) => code !== 'no-rows')).toEqual([]);
        expect(read.activities).toEqual(programme.activities);
        expect(read.sessions.map(({ plan }) => plan)).toEqual(
          inOrder(programme).map(({ plan }) => plan),
        );
      }),
      RUNS,
    );
  });

  test('has for an independent reader the cells it should have, and none that is a formula', () => {
    fc.assert(
      fc.property(anyProgramme, (programme) => {
        const text = writeProgrammeCsv(programme);
        expect(text.startsWith('\uFEFF')).toBe(true);
        const [header, ...rows] = plainCsv(text.slice(1));
        expect(header).toEqual(PROGRAMME_COLUMNS.map((column) => HEADERS[column].join('|')));
        const sessionRows = inOrder(programme).map(({ sessionId, plan }) => {
          const activity = programme.activities.find(({ id }) => id === plan.activityId);
          if (activity === undefined) throw new Error('a session without its activity');
          const cells = { ...activityCells(activity), ...sessionCells(sessionId, plan) };
          return PROGRAMME_COLUMNS.map((column) => cells[column]);
        });
        const found = rows.filter((row) => row[PROGRAMME_COLUMNS.indexOf('date')] !== '');
        expect(found.map((row) => row.map(unguarded))).toEqual(sessionRows);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      RUNS,
    );
  });
});

describe('what is no programme', PATIENT, () => {
  const [sample = { activities: [], sessions: [] }] = fc.sample(
    anyProgramme.filter(({ activities, sessions }) => activities.length > 1 && sessions.length > 2),
    { ...RUNS, numRuns: 1 },
  );
  const bytes = Buffer.from(writeProgrammeCsv(sample));

  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (random) => soundlyRead(random)),
      RUNS,
    );
  });

  test('a good file with bytes changed, taken out and put in', () => {
    const change = fc.record({
      at: fc.nat(bytes.length),
      out: fc.nat(40),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 12 }),
        fc
          .constantFrom('"', '";', '\n', '\r', ';', '|', '\\', '\0', "'", '=', '�')
          .map((text) => Buffer.from(text)),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        let changed: Uint8Array = bytes;
        for (const { at, out, put } of changes) {
          changed = Buffer.concat([changed.slice(0, at), put, changed.slice(at + out)]);
        }
        soundlyRead(changed);
      }),
      { ...RUNS, numRuns: 400 },
    );
  });
});

/** Reads without throwing; what it says, it says in its own words, and what it takes can be written again. */
function soundlyRead(bytes: Uint8Array): void {
  const read = readProgrammeCsv(new TextDecoder().decode(bytes));
  for (const { row, code, value } of read.problems) {
    expect(row).toBeGreaterThan(0);
    expect(ROW_PROBLEM_CODES).toContain(code);
    expect(Array.from(value ?? '').length).toBeLessThanOrEqual(40);
  }
  expect(read.activities.length + read.problems.length).toBeGreaterThan(0);
  if (read.activities.length === 0) return;
  const again = readProgrammeCsv(writeProgrammeCsv(read));
  expect(again.problems).toEqual([]);
  expect(again.activities).toEqual(read.activities);
  expect(again.sessions).toHaveLength(read.sessions.length);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** The apostrophe before a formula taken away, by other means than the product's. */
function unguarded(cell: string): string {
  const behind = cell.replace(/^'+/, '');
  return cell.startsWith("'") && '=+-@\t\r'.includes(behind.charAt(0)) && behind !== ''
    ? cell.slice(1)
    : cell;
}
