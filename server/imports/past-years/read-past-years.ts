import Papa from 'papaparse';

import type { PastFigure, PastYear } from '#protocol/reports.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';

import type { PastYearColumn } from './columns.js';
import { columnOf } from './columns.js';

/** More would not be a table of years. */
export const MOST_PAST_YEARS = 50;
const EARLIEST = 1950;
const MOST_COUNT = 10_000_000;
const SEPARATORS = [';', ',', '\t'];
/** A table with so many empty lines is not read to its end. */
const MOST_LINES = 10 * MOST_PAST_YEARS;
const PLAIN = /^\d+$/;
/** Groups of three with a space, a no-break space, a narrow one or a point between them. */
const GROUPED = /^\d{1,3}([ \u00A0\u202F.])\d{3}(?:\1\d{3})*$/;

/** What is wrong with a line; `line` counts as a spreadsheet does, the header being 1. */
export type PastYearFault =
  | 'no-rows'
  | 'no-year-column'
  | 'unknown-column'
  | 'double-column'
  | 'broken-row'
  | 'not-a-year'
  | 'not-over'
  | 'own-year'
  | 'year-twice'
  | 'not-a-count'
  | 'more-than-contacts'
  | 'no-figures'
  | 'too-many-years';

/** What contacts are made of; visits are counted beside them. */
const PARTS = ['interviews', 'multimedia', 'participants', 'outreach'] as const;

/** What the table has to fit: it tells of years that are over and that nobody counted here. */
export interface KnownYears {
  /** The calendar year of today. */
  readonly running: number;
  /** Years that this system has figures of. */
  readonly own: ReadonlySet<number>;
}

/**
 * Reads yearly figures of before this system: one row a year, columns in any order. `;` `,` or tab, a byte
 * order mark, any line ending. An empty cell was not given. All or nothing: the first fault refuses the table.
 * Refusals: figures-unreadable (`line`, `reason`: a `PastYearFault`).
 *
 * @returns years ascending
 */
export function readPastYears(text: string, known: KnownYears): Result<readonly PastYear[]> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const [header = '', ending = '\n'] = /^[^\r\n]*(\r\n?|\n)?/.exec(body) ?? [];
  const parsed = Papa.parse<string[]>(body, {
    delimiter: separatorOf(header),
    // a line feed ends a CRLF too: what is left of it is trimmed away
    newline: ending === '\r' ? '\r' : '\n',
    preview: MOST_LINES,
  });
  const [names = [], ...records] = parsed.data;
  const columns = columnsOf(names);
  if (!columns.ok) return columns;

  const broken = new Set(parsed.errors.map(({ row }) => row));
  const years = new Map<number, PastYear>();
  for (const [index, cells] of records.entries()) {
    const line = index + 2;
    const isBroken = broken.has(index + 1);
    if (!isBroken && cells.every((cell) => cell.trim() === '')) continue;
    if (isBroken || !hasItsCells(cells, names.length)) return fault(line, 'broken-row');
    const year = yearOf(line, cells, columns.value);
    if (!year.ok) return year;
    const misfit = misfitOf(year.value, known);
    if (misfit !== undefined) return fault(line, misfit);
    if (years.has(year.value.year)) return fault(line, 'year-twice');
    if (years.size === MOST_PAST_YEARS) return fault(line, 'too-many-years');
    years.set(year.value.year, year.value);
  }
  if (parsed.meta.truncated) return fault(MOST_LINES + 1, 'too-many-years');
  if (years.size === 0) return fault(1, 'no-rows');
  return ok([...years.values()].toSorted((one, other) => one.year - other.year));
}

/** By place. A column without a name has to be empty, which `hasItsCells` and spreadsheets see to. */
type Columns = readonly (PastYearColumn | undefined)[];

function columnsOf(names: readonly string[]): Result<Columns> {
  const headers = names.map((name) => name.trim());
  if (headers.every((name) => name === '')) return fault(1, 'no-rows');
  const columns = headers.map((name) => (name === '' ? undefined : columnOf(name)));
  if (columns.some((column, at) => column === undefined && headers[at] !== '')) {
    return fault(1, 'unknown-column');
  }
  const known = columns.filter((column) => column !== undefined);
  if (new Set(known).size < known.length) return fault(1, 'double-column');
  return known.includes('year') ? ok(columns) : fault(1, 'no-year-column');
}

function yearOf(line: number, cells: readonly string[], columns: Columns): Result<PastYear> {
  const figures: { [F in PastFigure]?: number } = {};
  let year = Number.NaN;
  for (const [at, column] of columns.entries()) {
    const cell = cells[at]?.trim() ?? '';
    if (column === 'year') year = PLAIN.test(cell) ? Number(cell) : Number.NaN;
    else if (cell !== '') {
      const count = column === undefined ? undefined : countOf(cell);
      if (column === undefined || count === undefined) return fault(line, 'not-a-count');
      figures[column] = count;
    }
  }
  if (!(year >= EARLIEST)) return fault(line, 'not-a-year');
  return Object.keys(figures).length === 0 ? fault(line, 'no-figures') : ok({ year, figures });
}

function misfitOf({ year, figures }: PastYear, known: KnownYears): PastYearFault | undefined {
  if (year >= known.running) return 'not-over';
  if (known.own.has(year)) return 'own-year';
  const { contacts } = figures;
  if (contacts === undefined) return undefined;
  return PARTS.some((part) => (figures[part] ?? 0) > contacts) ? 'more-than-contacts' : undefined;
}

function countOf(cell: string): number | undefined {
  if (!PLAIN.test(cell) && !GROUPED.test(cell)) return undefined;
  const count = Number(cell.replace(/\D/g, ''));
  return count <= MOST_COUNT ? count : undefined;
}

/** The separator the header uses most. */
function separatorOf(header: string): string {
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** Spreadsheets add empty cells at the end of a row. */
function hasItsCells(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
}

function fault(line: number, reason: PastYearFault): Result<never> {
  return refuse('figures-unreadable', { line, reason });
}
