import type { ReportCount } from '#protocol/reports.js';

import type { Both, Mark, SheetId } from './words.js';

/**
 * Figures as tables, before they take a form. CSV, XLSX and PDF are written from this alone, so that no two
 * of them can say different numbers; it is already rounded to what is shown.
 */
export interface FiguresDocument {
  /** Its file's name, without an ending; plain ASCII. */
  readonly name: string;
  readonly title: Both;
  /** What the figures are of. */
  readonly subtitle: Both;
  /** To read first. */
  readonly facts: readonly Fact[];
  readonly sheets: readonly Sheet[];
  readonly definitions: readonly Definition[];
}

export interface Fact {
  readonly id: string;
  readonly label: Both;
  readonly text: Both;
}

export interface Definition {
  readonly id: string;
  readonly name: Both;
  readonly text: Both;
}

export interface Sheet {
  readonly id: SheetId;
  readonly title: Both;
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly id: string;
  readonly title: Both;
  /** Over the rows' labels. */
  readonly head: Both;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What its counts count, where that is one thing. */
  readonly unit?: Both;
  readonly note?: Both;
  /** The first column can be drawn: its rows are parts of one thing, or times of one count. */
  readonly bars?: boolean;
}

export interface Column {
  readonly id: string;
  readonly title: Both;
  readonly form: Form;
}

export interface Row {
  readonly id: string;
  readonly label: Both;
  /** One a column. */
  readonly values: readonly Value[];
  /** Of a row whose unit is another than its columns'. */
  readonly form?: Form;
  /** It holds others of the rows. */
  readonly sum?: boolean;
  /** It is not one of the parts of the whole: no bar. */
  readonly apart?: boolean;
}

/** `change`: a count with its sign. `share`: 0 to 1. */
export const FORMS = ['count', 'change', 'share', 'minutes', 'seconds', 'hours'] as const;
export type Form = (typeof FORMS)[number];

/** `value: null` without a mark: nothing to say here. */
export interface Value {
  readonly value: number | null;
  readonly mark?: Mark;
}

export const NOTHING: Value = { value: null };
const NOT_COUNTED: Value = { value: null, mark: 'not-counted' };

export function formOf(row: Row, column: Column): Form {
  return row.form ?? column.form;
}

/** `undefined`: it was not counted then. */
export function ofCount(count: ReportCount | undefined): Value {
  if (count === undefined) return NOT_COUNTED;
  if (count === null) return { value: null, mark: 'withheld' };
  return typeof count === 'number' ? { value: count } : { value: count.atLeast, mark: 'at-least' };
}

/** Of two exact counts, else nothing: what can be worked out of what is shown beside it. */
export function ofShare(part: ReportCount | undefined, whole: ReportCount | undefined): Value {
  if (typeof part !== 'number' || typeof whole !== 'number' || whole === 0) return NOTHING;
  return { value: roundedTo(part / whole, 3) };
}

/** Of two exact counts, else nothing. */
export function ofChange(now: ReportCount | undefined, before: ReportCount | undefined): Value {
  if (typeof now !== 'number' || typeof before !== 'number') return NOTHING;
  return { value: now - before };
}

/** Durations, shares and hours that were worked out elsewhere; `null`: too few to tell, `undefined`: not counted. */
export function ofMeasure(value: number | null | undefined, form: Form): Value {
  if (value === undefined) return NOT_COUNTED;
  if (value === null) return { value: null, mark: 'too-few' };
  return { value: roundedTo(value, DECIMALS[form]) };
}

/** Decimals that are kept; of a share those of its part of 1. */
const DECIMALS: Readonly<Record<Form, number>> = {
  count: 0,
  change: 0,
  share: 3,
  minutes: 0,
  seconds: 0,
  hours: 1,
};

/** By its decimal digits, so that 0.4745 becomes 0.475, which 474.49999999999994 / 1000 would not. */
function roundedTo(value: number, decimals: number): number {
  return Number(`${Math.round(Number(`${value.toFixed(12)}e${decimals}`))}e-${decimals}`);
}
