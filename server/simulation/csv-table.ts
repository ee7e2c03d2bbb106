import Papa from 'papaparse';

/** Why one row of one file cannot be used. Rows count from 1, the header included. */
export interface BadRow {
  readonly file: string;
  readonly row: number;
  readonly reason: string;
}

export interface CsvRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly rows: readonly CsvRow[];
  readonly bad: readonly BadRow[];
}

const SEPARATORS = [',', ';', '\t'];
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows of a CSV text as trimmed cells by lower-case column name. A byte order mark, any line ending and
 * the separators `,` `;` and tab are accepted; empty lines are skipped; other columns are ignored.
 * What does not fit is reported, never thrown.
 */
export function readCsvTable(file: string, text: string, columns: readonly string[]): CsvTable {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const parsed = Papa.parse<string[]>(body, { delimiter: separatorOf(body) });
  const [first = [], ...rest] = parsed.data;
  const header = first.map((name) => name.trim().toLowerCase());

  const bad: BadRow[] = headerFaults(header, columns).map((reason) => ({ file, row: 1, reason }));
  if (bad.length > 0) return { rows: [], bad };
  for (const error of parsed.errors) {
    bad.push({ file, row: (error.row ?? 0) + 1, reason: error.message });
  }

  const rows: CsvRow[] = [];
  rest.forEach((values, index) => {
    const row = index + 2;
    if (values.every((value) => value.trim() === '')) return;
    if (values.length !== header.length) {
      const reason = `${values.length} cells where the header has ${header.length}`;
      bad.push({ file, row, reason });
      return;
    }
    const cells = Object.fromEntries(header.map((name, at) => [name, values[at]?.trim() ?? '']));
    rows.push({ row, cells });
  });
  if (rows.length === 0 && bad.length === 0) bad.push({ file, row: 2, reason: 'no rows' });
  return { rows, bad };
}

/** The separator the header uses most; guessing from all rows is misled by decimal commas. */
function separatorOf(text: string): string {
  const header = text.slice(0, 1000).split(/\r\n|\r|\n/, 1)[0] ?? '';
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function headerFaults(header: readonly string[], columns: readonly string[]): string[] {
  if (header.every((name) => name === '')) return ['the file is empty'];
  return columns.flatMap((column) => {
    const times = header.filter((name) => name === column).length;
    if (times === 1) return [];
    return [times === 0 ? `column "${column}" is missing` : `column "${column}" is there twice`];
  });
}
