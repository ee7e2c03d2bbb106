import Papa from 'papaparse';

import type { ImportInput } from './import-input.js';
import { MOST_RECORD_LETTERS } from './import-input.js';
import type { Notes } from './notes.js';
import { textOf } from './text-of.js';
import { Unreadable } from './unreadable.js';

const SEPARATORS = [',', ';', '\t'];

/** A row by the names of its columns. */
export interface CsvRow<C extends string> {
  /** From 1, the header not counted. */
  readonly row: number;
  /** Trimmed; empty where the file lacks an optional column. */
  cell(column: C): string;
}

/** Columns by name, in any order and case; others are not looked at. */
export interface CsvColumns<C extends string> {
  readonly required: readonly C[];
  readonly optional: readonly C[];
}

/**
 * Reads a CSV file row by row, as a stream. The separators `,` `;` and tab are known by the header.
 * A row with too few or too many cells is left out.
 * @param use whether the row is what such a file holds; it writes down by itself what it leaves out
 * @throws {Unreadable} `not-this-format` without its columns or where no row was of use, `file-empty`,
 *   `broken-file` where it ends inside quotes, `line-too-long`, and what `textOf` throws
 */
export async function readCsv<C extends string>(
  input: ImportInput,
  notes: Notes,
  columns: CsvColumns<C>,
  use: (row: CsvRow<C>) => boolean,
): Promise<void> {
  const file = input.name;
  let header: Header<C> | undefined;
  let number = 0;
  let filled = 0;
  let used = 0;

  const take = (cells: readonly string[], isBroken: boolean) => {
    if (header === undefined) {
      header = headerOf(file, cells, columns);
      return;
    }
    number += 1;
    if (cells.every((cell) => cell.trim() === '')) return;
    filled += 1;
    if (isBroken || !hasItsCells(cells, header.width)) {
      notes.leaveOut(file, number, 'broken-row');
      return;
    }
    const { places } = header;
    const cell = (column: C) => cells[places.get(column) ?? -1]?.trim() ?? '';
    if (use({ row: number, cell })) used += 1;
  };

  await eachRecord(input, notes, take, () => header !== undefined);
  if (header === undefined) throw new Unreadable('file-empty', file);
  if (filled > 0 && used === 0) throw new Unreadable('not-this-format', file);
}

/** Hands every record over as soon as it is whole, line breaks inside quotes included. */
async function eachRecord(
  input: ImportInput,
  notes: Notes,
  take: (cells: readonly string[], isBroken: boolean) => void,
  hasHeader: () => boolean,
): Promise<void> {
  let rest = '';
  let parser: Papa.Parser | undefined;

  const parse = (isEnd: boolean) => {
    parser ??= new Papa.Parser({ delimiter: separatorOf(rest), newline: '\n' });
    // Papa's own types leave out what its low parser answers
    const parsed = parser.parse(rest, 0, !isEnd) as Papa.ParseResult<string[]>;
    if (isEnd && parsed.errors.some(({ code }) => code === 'MissingQuotes')) {
      // before there is a header it is no table at all
      throw new Unreadable(hasHeader() ? 'broken-file' : 'not-this-format', input.name);
    }
    const broken = new Set(parsed.errors.map(({ row }) => row));
    parsed.data.forEach((cells, at) => take(cells, broken.has(at)));
    rest = isEnd ? '' : rest.slice(parsed.meta.cursor);
  };

  for await (const text of textOf(input, notes)) {
    rest = parser === undefined ? (rest + text).trimStart() : rest + text;
    // the separator is known by a whole header alone
    if (rest.includes('\n')) parse(false);
    if (rest.length > MOST_RECORD_LETTERS) throw new Unreadable('line-too-long', input.name);
  }
  if (rest.trim() !== '') parse(true);
}

/** The separator the header uses most; guessing from all rows is misled by decimal commas. */
function separatorOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length);
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface Header<C extends string> {
  readonly width: number;
  readonly places: ReadonlyMap<C, number>;
}

function headerOf<C extends string>(
  file: string,
  cells: readonly string[],
  { required, optional }: CsvColumns<C>,
): Header<C> {
  const names = cells.map((name) => name.trim().toLowerCase());
  const places = new Map<C, number>();
  for (const column of [...required, ...optional]) {
    const at = names.indexOf(column.toLowerCase());
    if (at !== names.lastIndexOf(column.toLowerCase()))
      throw new Unreadable('not-this-format', file);
    if (at >= 0) places.set(column, at);
  }
  if (required.some((column) => !places.has(column))) throw new Unreadable('not-this-format', file);
  return { width: names.length, places };
}

/** Spreadsheets add empty cells at the end of a row. */
function hasItsCells(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
}
