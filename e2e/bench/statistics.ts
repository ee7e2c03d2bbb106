import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { machine, printGoals, printTable, writeReport } from './report.js';
import type { Goal } from './report.js';
import { openCentre } from './statistics/centre.js';
import { coldStarts } from './statistics/cold-starts.js';
import { stateAfter } from './statistics/lived-state.js';
import type { DayRows } from './statistics/rows.js';
import { LAST_DATE, openingDates, tenYears, VISITS } from './statistics/rows.js';
import { differences, exactFigures, shownFigures } from './statistics/same-numbers.js';
import { fillDatabase, openDatabase } from './statistics/sql.js';
import { figuresOf, keepTenYears, NOW } from './statistics/ten-years.js';
import { asked, warmRounds } from './statistics/warm.js';
import { median } from './timing.js';

/**
 * Ten years of figures, 500,000 visits: how long a yearly report takes in a new process and in one that has
 * answered before, against DuckDB on the same visits, and how large the data folder is. Ours decides besides
 * what has to be withheld, which SQL does not.
 */
const COLD_STARTS = 5;
const ROUNDS = 15;
const WARM_UP = 3;
const WHOLE = Number(LAST_DATE.slice(0, 4)) - 1;
const RUNNING = WHOLE + 1;

const { values: options } = parseArgs({ options: { json: { type: 'string' } } });
const folder = await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-statistics-'));
try {
  await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const load = [loadavg()[0] ?? 0];
  const data = path.join(folder, 'data');
  const raw = path.join(folder, 'raw.duckdb');
  const [dayBefore, lastDay] = lastTwo(tenYears());
  const dayFile = path.join(folder, 'today.json');
  await writeFile(dayFile, JSON.stringify(lastDay));
  console.error('folding ten years …');
  await keepTenYears(data, tenYears());
  await fillDatabase(raw, withoutLast(tenYears()));
  const [bytes, onDisk] = [du(data, '-sb'), du(data, '-s', '--block-size=1')];

  const cold = {
    whole: await coldStarts(COLD_STARTS, data, dayFile, String(WHOLE)),
    running: await coldStarts(COLD_STARTS, data, dayFile, String(RUNNING)),
  };
  load.push(loadavg()[0] ?? 0);

  const state = stateAfter(lastDay, false);
  const centre = await openCentre(
    data,
    () => NOW,
    () => state,
  );
  const database = await openDatabase(raw);
  const compared = await compare(centre, database);
  const other: DayRows = { ...dayBefore, visits: dayBefore.visits.slice(0, -1) };
  const versions = [figuresOf(other), figuresOf(dayBefore)] as const;
  const years = { whole: WHOLE, running: RUNNING };
  await warmRounds(WARM_UP, centre, database, years, versions);
  const rounds = await warmRounds(ROUNDS, centre, database, years, versions);
  database.close();
  load.push(loadavg()[0] ?? 0);

  const of = (pick: (round: (typeof rounds)[number]) => number): number => median(rounds.map(pick));
  const warm = {
    whole: of(({ whole }) => whole),
    running: of(({ running }) => running),
    renewed: of(({ renewed }) => renewed),
    sqlWhole: of(({ sqlWhole }) => sqlWhole),
    sqlRunning: of(({ sqlRunning }) => sqlRunning),
  };
  const coldMs = (starts: typeof cold.whole) => ({
    answer: median(starts.map(({ answer }) => answer)),
    process: median(starts.map(({ process: whole }) => whole)),
  });
  const colds = { whole: coldMs(cold.whole), running: coldMs(cold.running) };
  const over = {
    whole: of((round) => round.whole / round.sqlWhole),
    running: of((round) => round.running / round.sqlRunning),
    renewed: of((round) => round.renewed / round.sqlRunning),
  };
  const goals: Goal[] = [
    lower('year_report_warm_ms', Math.max(warm.whole, warm.running, warm.renewed), 'ms', 100),
    lower('year_report_cold_ms', Math.max(colds.whole.answer, colds.running.answer), 'ms', 1500),
    lower('year_over_sql', Math.max(over.whole, over.running, over.renewed), 'ratio', 1),
    lower('folder_mb', bytes / 1e6, 'MB', 40),
  ];

  console.log(`\n${VISITS} visits on ${openingDates().length} days; ms, medians\n`);
  printTable(
    ['yearly report', `${WHOLE} (over)`, `${RUNNING} (runs)`],
    [
      ['cold: new process, opening of the desk to its answer', ...pair(colds, 'answer')],
      ['cold: whole process', ...pair(colds, 'process')],
      [
        'warm: published periods in memory, others asked in between',
        ms(warm.whole),
        ms(warm.running),
      ],
      ['warm: a day was written, the year is published anew', '–', ms(warm.renewed)],
      ['DuckDB, warm, the same counts and percentiles', ms(warm.sqlWhole), ms(warm.sqlRunning)],
    ],
  );
  console.log(
    `Data folder: ${(bytes / 1e6).toFixed(1)} MB apparent, ${(onDisk / 1e6).toFixed(1)} MB on the disk; ` +
      `${compared} figures are the same in both. Load: ${load.map((one) => one.toFixed(1)).join(', ')}\n`,
  );
  printGoals(goals);
  if (options.json !== undefined) {
    await writeReport(options.json, {
      bench: 'statistics',
      machine: machine(),
      goals,
      detail: {
        ...{ visits: VISITS, days: openingDates().length, load, cold, warm, over, rounds },
        folder: { bytes, onDisk, database: (await stat(raw)).size },
        goalsFor:
          'the slowest of: a year that is over, the running one, the running one right after a day of it was written; cold from the opening of the report desk in a new process to its first answer',
        cached:
          'in memory: published months and longer of all years; days of the running year, exact and published. After a day was written the running year is summed and published anew',
        sameFigures: compared,
      },
    });
  }
}

/** @returns how many figures were compared @throws Error where two differ */
async function compare(
  centre: Awaited<ReturnType<typeof openCentre>>,
  database: Awaited<ReturnType<typeof openDatabase>>,
): Promise<number> {
  const theirs = await database.yearReport(WHOLE);
  const exact = await exactFigures(centre, WHOLE);
  const before = await exactFigures(centre, WHOLE - 1);
  const report = await asked(centre.desk, String(WHOLE));
  const shown = [report.period, ...report.parts].map(shownFigures);
  const wrong = [
    ...differences(new Map([...exact, ...before]), theirs),
    ...differences(theirs, new Map([...exact, ...before])),
    ...shown.flatMap((figures) => differences(figures, theirs)).filter((text) => !isOurs(text)),
  ];
  if (wrong.length > 0) {
    throw new Error(`${wrong.length} figures differ:\n${wrong.slice(0, 20).join('\n')}`);
  }
  return theirs.size + shown.reduce((sum, { size }) => sum + size, 0);
}

/** Tables that the database is not asked for. */
function isOurs(difference: string): boolean {
  return /^[^/]+\/(noted|directory)\//.test(difference);
}

function lower(name: string, value: number, unit: string, goal: number): Goal {
  return { name, value, unit, goal, better: 'lower' };
}

function pair(
  colds: Readonly<Record<'whole' | 'running', { answer: number; process: number }>>,
  what: 'answer' | 'process',
): [string, string] {
  return [ms(colds.whole[what]), ms(colds.running[what])];
}

function ms(value: number): string {
  return value.toFixed(1);
}

function du(place: string, ...how: string[]): number {
  return Number.parseInt(execFileSync('du', [...how, place], { encoding: 'utf8' }), 10);
}

function lastTwo(days: Iterable<DayRows>): readonly [DayRows, DayRows] {
  let [before, last]: (DayRows | undefined)[] = [];
  for (const day of days) [before, last] = [last, day];
  if (before === undefined || last === undefined) throw new Error('no days were generated');
  return [before, last];
}

/** What the server has not written yet, the database has not either. */
function* withoutLast(days: Iterable<DayRows>): Generator<DayRows> {
  for (const day of days) if (day.date !== LAST_DATE) yield day;
}
