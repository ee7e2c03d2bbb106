import type { DuckDBAppender } from '@duckdb/node-api';
import { DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api';

import { PORTRAIT_QUESTIONS } from '#protocol/feedback.js';

import type { DayRows } from './rows.js';

const DAY_MS = 86_400_000;
const TABLES: Readonly<Record<string, string>> = {
  visits:
    'date DATE, hour TINYINT, theme VARCHAR, language VARCHAR, channel VARCHAR, outcome VARCHAR, transferred BOOLEAN, parked BOOLEAN, wait SMALLINT, interview SMALLINT',
  seats: 'date DATE, hour TINYINT, kind VARCHAR, channel VARCHAR',
  help: 'date DATE, kind VARCHAR',
  people: 'date DATE, kind VARCHAR, count INTEGER',
  sessions:
    'date DATE, theme VARCHAR, format VARCHAR, language VARCHAR, partner VARCHAR, held BOOLEAN, participants INTEGER',
  portraits: `date DATE, ${PORTRAIT_QUESTIONS.map((question) => `"${question}" VARCHAR`).join(', ')}`,
  marks: 'date DATE, mark VARCHAR',
  divides: 'date DATE, equipment VARCHAR, skills VARCHAR',
};

/** Figures by what they are of: `2025/theme/work`, `2025-H1/wait/0.9`. */
export type Flat = ReadonlyMap<string, number>;

type Cell = string | number | boolean | null | DuckDBDateValue;

/** A database file with one row for each visit, seat, portrait …, as a system without folds would keep them. */
export async function fillDatabase(file: string, days: Iterable<DayRows>): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  const appenders = new Map<string, DuckDBAppender>();
  for (const [table, columns] of Object.entries(TABLES)) {
    await connection.run(`CREATE TABLE ${table} (${columns})`);
    appenders.set(table, await connection.createAppender(table));
  }
  const add = (table: string, cells: readonly Cell[]): void => {
    const appender = appenders.get(table);
    if (appender === undefined) throw new Error(`no such table: ${table}`);
    for (const cell of cells) append(appender, cell);
    appender.endRow();
  };
  for (const day of days) addDay(day, add);
  for (const appender of appenders.values()) appender.closeSync();
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
}

function addDay(day: DayRows, add: (table: string, cells: readonly Cell[]) => void): void {
  const date = new DuckDBDateValue(Date.parse(day.date) / DAY_MS);
  const hourOf = (minute: number): number => Math.floor(minute / 60);
  for (const visit of day.visits) {
    const { theme, language, channel, outcome, transferred, parked, wait, interview } = visit;
    const what = [hourOf(visit.minute), theme, language, channel, outcome, transferred, parked];
    add('visits', [date, ...what, wait ?? null, interview ?? null]);
  }
  for (const { minute, kind, channel } of day.seats) {
    add('seats', [date, hourOf(minute), kind, channel]);
  }
  for (const kind of day.help) add('help', [date, kind]);
  for (const { kind, count } of day.people) add('people', [date, kind, count]);
  for (const { theme, format, language, partner, held, participants } of day.sessions) {
    add('sessions', [date, theme, format, language, partner, held, participants]);
  }
  for (const portrait of day.portraits) {
    add('portraits', [date, ...PORTRAIT_QUESTIONS.map((question) => portrait[question] ?? null)]);
  }
  for (const mark of day.marks) add('marks', [date, mark]);
  for (const { equipment, skills } of day.divides) add('divides', [date, equipment, skills]);
}

function append(appender: DuckDBAppender, cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (typeof cell === 'string') appender.appendVarchar(cell);
  else if (typeof cell === 'boolean') appender.appendBoolean(cell);
  else if (cell instanceof DuckDBDateValue) appender.appendDate(cell);
  else appender.appendInteger(cell);
}

export interface Database {
  /** Counts and percentiles of a year, its halves and the year before: what a yearly report shows. */
  yearReport(year: number): Promise<Flat>;
  close(): void;
}

export async function openDatabase(file: string): Promise<Database> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  const queries = await Promise.all(QUERIES.map((sql) => connection.prepare(sql)));
  return {
    async yearReport(year) {
      const flat = new Map<string, number>();
      for (const query of queries) {
        query.bindInteger(1, year - 1);
        query.bindInteger(2, year);
        const rows = (await query.runAndReadAll()).getRows();
        for (const [of, half, name, cell, value] of rows) {
          if (value === null || value === undefined) continue;
          const period = half === null ? String(of) : `${String(of)}-H${String(half)}`;
          const key = `${period}/${String(name)}/${cell === null ? 'skipped' : String(cell)}`;
          flat.set(key, Number(value));
        }
      }
      return flat;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** One scan of a table for all its breakdowns, over the year and over its halves. */
function breakdowns(table: string, columns: Readonly<Record<string, string>>, value = 'count(*)') {
  const names = Object.keys(columns);
  const sets = names.flatMap((name) => [`(y, "${name}")`, `(y, h, "${name}")`]);
  const cases = names.map((name) => `WHEN grouping("${name}") = 0 THEN`);
  return `
    SELECT y, h,
      CASE ${cases.map((when, at) => `${when} '${names[at]}'`).join(' ')} END,
      CASE ${cases.map((when, at) => `${when} CAST("${names[at]}" AS VARCHAR)`).join(' ')} END,
      ${value}
    FROM (
      SELECT ${names.map((name) => `${columns[name]} AS "${name}"`).join(', ')},
        ${value === 'count(*)' ? '' : 'value,'}
        year(date) AS y, CASE WHEN month(date) <= 6 THEN 1 ELSE 2 END AS h
      FROM ${table} WHERE date BETWEEN make_date($1, 1, 1) AND make_date($2, 12, 31)
    ) GROUP BY GROUPING SETS (${sets.join(', ')})`;
}

/** Nearest-rank percentiles of whole minutes, of the year and its halves, and of each theme. */
function percentiles(column: string, shares: readonly number[], byTheme: boolean): string {
  const sets = byTheme ? '(y, theme), (y, h, theme)' : '(y), (y, h)';
  const name = byTheme ? `'${column}-' || theme` : `'${column}'`;
  return `
    SELECT y, h, ${name}, unnest([${shares.join(', ')}]), unnest(quantile_disc(${column}, [${shares.join(', ')}]))
    FROM (
      SELECT ${column}, theme, year(date) AS y, CASE WHEN month(date) <= 6 THEN 1 ELSE 2 END AS h
      FROM visits
      WHERE date BETWEEN make_date($1, 1, 1) AND make_date($2, 12, 31) AND ${column} IS NOT NULL
    ) GROUP BY GROUPING SETS (${sets})`;
}

const yesNo = (column: string): string => `CASE WHEN ${column} THEN 'yes' ELSE 'no' END`;
const same = (columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column, `"${column}"`]));

const QUERIES = [
  breakdowns('visits', {
    ...same(['outcome', 'theme', 'language', 'hour', 'channel']),
    transferred: yesNo('transferred'),
    parked: yesNo('parked'),
  }),
  breakdowns('seats', { 'seat-kind': 'kind', 'seat-channel': 'channel', 'seat-hour': 'hour' }),
  breakdowns('help', { help: 'kind' }),
  breakdowns('(SELECT *, count AS value FROM people)', { people: 'kind' }, 'sum(value)'),
  breakdowns(
    '(SELECT *, participants AS value FROM sessions WHERE held)',
    { 'activity-theme': 'theme', 'activity-format': 'format', 'activity-language': 'language' },
    'sum(value)',
  ),
  breakdowns(
    'portraits',
    Object.fromEntries(PORTRAIT_QUESTIONS.map((each) => [`portrait-${each}`, `"${each}"`])),
  ),
  breakdowns('marks', { satisfaction: 'mark' }),
  breakdowns('divides', { 'divide-equipment': 'equipment', 'divide-skills': 'skills' }),
  percentiles('wait', [0.5, 0.9], false),
  percentiles('interview', [0.5, 0.9], false),
  percentiles('interview', [0.5, 0.9], true),
];
