import { z } from 'zod';

import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, MOST_ISLANDS, THEMES } from '#protocol/vocabulary.js';

import type { BadRow, CsvRow } from './csv-table.js';
import { readCsvTable } from './csv-table.js';

const PLANNED_OUTCOMES = ['served', 'no-show', 'left'] as const;
/** What the file says a visitor does: waits, does not answer the call, or leaves when the wait is long. */
export type PlannedOutcome = (typeof PLANNED_OUTCOMES)[number];

export interface PlannedVisitor {
  /** ms since midnight */
  readonly arrival: number;
  readonly language: Language;
  readonly theme: Theme;
  readonly priority: boolean;
  /** ms */
  readonly interview: number;
  readonly outcome: PlannedOutcome;
}

/** One island, staffed without a pause. */
export interface Shift {
  readonly island: number;
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
  /** ms since midnight */
  readonly from: number;
  readonly to: number;
}

/** What could be read, in order of time, and every row that could not. */
export interface DayFile<T> {
  readonly rows: readonly T[];
  readonly bad: readonly BadRow[];
}

const MINUTE = 60_000;
const LONGEST_INTERVIEW = 480;

const clock = z
  .string()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'is not a time like 09:30:00')
  .transform((text) => {
    const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
    return (hours * 60 + minutes) * MINUTE + seconds * 1000;
  });

const minutes = z
  .string()
  .regex(/^(\d{1,4}([.,]\d{1,3})?)?$/, 'is not a number of minutes')
  .transform((text) => Number(text.replace(',', '.')))
  .refine((value) => value <= LONGEST_INTERVIEW, `is more than ${LONGEST_INTERVIEW} minutes`);

function oneOf<const V extends readonly [string, ...string[]]>(values: V) {
  const choice = z.enum(values, { error: `is not one of ${values.join(', ')}` });
  return z.string().toLowerCase().pipe(choice);
}

function wordsOf<const V extends readonly [string, ...string[]]>(values: V) {
  const word = z.enum(values, { error: `holds a word that is not one of ${values.join(', ')}` });
  return z
    .string()
    .min(1, 'is empty')
    .toLowerCase()
    .transform((text) => [...new Set(text.split(/\s+/))])
    .pipe(z.array(word));
}

const visitorSchema = z
  .object({
    arrival: clock,
    language: oneOf(LANGUAGES),
    theme: oneOf(THEMES),
    priority: oneOf(['yes', 'no']),
    interview_minutes: minutes,
    outcome: oneOf(PLANNED_OUTCOMES),
  })
  .refine((row) => row.outcome === 'no-show' || row.interview_minutes > 0, {
    path: ['interview_minutes'],
    error: 'must be more than 0',
  })
  .transform((row): PlannedVisitor => ({
    arrival: row.arrival,
    language: row.language,
    theme: row.theme,
    priority: row.priority === 'yes',
    interview: Math.round(row.interview_minutes * MINUTE),
    outcome: row.outcome,
  }));

const shiftSchema = z
  .object({
    island: z
      .string()
      .regex(/^\d{1,3}$/, 'is not a number')
      .transform(Number)
      .refine((island) => island >= 1 && island <= MOST_ISLANDS, `is not 1 to ${MOST_ISLANDS}`),
    languages: wordsOf(LANGUAGES),
    themes: wordsOf(THEMES),
    from: clock,
    to: clock,
  })
  .refine((row) => row.from < row.to, { path: ['to'], error: 'is not after "from"' })
  .transform((row): Shift => row);

/** Reads `arrival,language,theme,priority,interview_minutes,outcome`, earliest arrival first. */
export function readVisitors(file: string, text: string): DayFile<PlannedVisitor> {
  const { rows, bad } = readRows(file, text, visitorSchema, [
    'arrival',
    'language',
    'theme',
    'priority',
    'interview_minutes',
    'outcome',
  ]);
  const visitors = rows.map(({ value }) => value);
  return { rows: visitors.sort((a, b) => a.arrival - b.arrival), bad };
}

/** Reads `island,languages,themes,from,to`, earliest start first; two shifts of an island may touch. */
export function readStaffing(file: string, text: string): DayFile<Shift> {
  const { rows, bad } = readRows(file, text, shiftSchema, [
    'island',
    'languages',
    'themes',
    'from',
    'to',
  ]);
  const kept: Shift[] = [];
  const overlapping: BadRow[] = [];
  for (const { row, value } of rows) {
    const other = kept.find(
      (shift) => shift.island === value.island && shift.from < value.to && value.from < shift.to,
    );
    if (other === undefined) kept.push(value);
    else overlapping.push({ file, row, reason: `overlaps another row of island ${value.island}` });
  }
  const faults = [...bad, ...overlapping].sort((a, b) => a.row - b.row);
  return { rows: kept.sort((a, b) => a.from - b.from || a.island - b.island), bad: faults };
}

function readRows<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  columns: readonly string[],
): { rows: { row: number; value: T }[]; bad: BadRow[] } {
  const table = readCsvTable(file, text, columns);
  const rows: { row: number; value: T }[] = [];
  const bad = [...table.bad];
  for (const { row, cells } of table.rows) {
    const checked = schema.safeParse(cells);
    if (checked.success) rows.push({ row, value: checked.data });
    else bad.push({ file, row, reason: faultsOf(checked.error, cells) });
  }
  return { rows, bad: bad.sort((a, b) => a.row - b.row) };
}

function faultsOf(error: z.ZodError, cells: CsvRow['cells']): string {
  const faults = error.issues.map((issue) => {
    const column = String(issue.path[0]);
    return `${column} "${cells[column] ?? ''}" ${issue.message}`;
  });
  return [...new Set(faults)].join('; ');
}
