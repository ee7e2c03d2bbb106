import Papa from 'papaparse';

import type { ProgrammeColumn, RowProblem } from '#protocol/workshops/programme-file.js';
import { MOST_PROGRAMME_ROWS, PROGRAMME_COLUMNS } from '#protocol/workshops/programme-file.js';

import { HEADERS, meaningOf, REQUIRED_COLUMNS } from './columns.js';
import { textOfCell } from './safe-cell.js';

/** A row that is not empty. */
export interface TableRow {
  /** As a spreadsheet counts, the header being 1. */
  readonly row: number;
  /** Trimmed, without the apostrophe that `safeCell` puts; empty where the file lacks the column. */
  readonly cells: Readonly<Record<ProgrammeColumn, string>>;
}

export interface ProgrammeTable {
  readonly rows: readonly TableRow[];
  readonly problems: readonly RowProblem[];
}

const columnOf = meaningOf<ProgrammeColumn>(HEADERS);
/** With as many empty ones between them; a file of line endings alone is not read to its end. */
const MOST_LINES = 2 * MOST_PROGRAMME_ROWS;
const SEPARATORS = [';', ',', '\t'];

/**
 * The table of a CSV text. The separators `;` `,` and tab are known by the header; a byte order mark, any
 * line ending and empty rows are accepted, columns come in any order, others are not looked at. A row
 * that is broken is a problem, the rest goes on; only without its columns nothing is read.
 */
export function programmeTable(text: string): ProgrammeTable {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const [header = '', ending = '\n'] = /^[^\r\n]*(\r\n?|\n)?/.exec(body) ?? [];
  const parsed = Papa.parse<string[]>(body, {
    delimiter: separatorOf(header),
    // a line feed ends a CRLF too: what is left of it is trimmed away
    newline: ending === '\r' ? '\r' : '\n',
    preview: MOST_LINES + 1,
  });
  const [names = [], ...records] = parsed.data;
  const places = placesOf(names);
  const problems = [...headerProblems(places)];
  if (problems.length > 0) return { rows: [], problems };

  const quotes = new Map(parsed.errors.map(({ row, code }) => [row, code]));
  const rows: TableRow[] = [];
  let filled = 0;
  for (const [index, values] of records.entries()) {
    const row = index + 2;
    const quote = quotes.get(index + 1);
    if (quote === undefined && values.every((value) => value.trim() === '')) continue;
    if (filled === MOST_PROGRAMME_ROWS) {
      return { rows, problems: [...problems, { row, code: 'too-many-rows' }] };
    }
    filled += 1;
    if (quote === 'MissingQuotes') problems.push({ row, code: 'open-quotes' });
    else if (quote !== undefined || !hasItsCells(values, names.length)) {
      problems.push({ row, code: 'broken-row' });
    } else rows.push({ row, cells: cellsOf(values, places) });
  }
  if (parsed.meta.truncated) problems.push({ row: MOST_LINES + 2, code: 'too-many-rows' });
  if (rows.length === 0 && problems.length === 0) problems.push({ row: 1, code: 'no-rows' });
  return { rows, problems };
}

/** The separator the header uses most; guessing from all rows is misled by the texts in them. */
function separatorOf(header: string): string {
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

type Places = ReadonlyMap<ProgrammeColumn, readonly number[]>;

function placesOf(names: readonly string[]): Places {
  const places = new Map<ProgrammeColumn, number[]>();
  for (const [at, name] of names.entries()) {
    const column = columnOf(name);
    if (column !== undefined) places.set(column, [...(places.get(column) ?? []), at]);
  }
  return places;
}

function headerProblems(places: Places): RowProblem[] {
  if (places.size === 0) return [{ row: 1, code: 'no-rows' }];
  const missing = REQUIRED_COLUMNS.filter((column) => !places.has(column));
  const double = PROGRAMME_COLUMNS.filter((column) => (places.get(column)?.length ?? 0) > 1);
  return [
    ...missing.map((field): RowProblem => ({ row: 1, field, code: 'missing-column' })),
    ...double.map((field): RowProblem => ({ row: 1, field, code: 'double-column' })),
  ];
}

/** Spreadsheets add empty cells at the end of a row. */
function hasItsCells(values: readonly string[], width: number): boolean {
  return values.length >= width && values.slice(width).every((value) => value.trim() === '');
}

function cellsOf(values: readonly string[], places: Places): TableRow['cells'] {
  const cellOf = (column: ProgrammeColumn): string => {
    const value = values[places.get(column)?.[0] ?? -1] ?? '';
    return textOfCell(value.trim()).trim();
  };
  // every column of the list is there
  return Object.fromEntries(
    PROGRAMME_COLUMNS.map((column) => [column, cellOf(column)]),
  ) as TableRow['cells'];
}
