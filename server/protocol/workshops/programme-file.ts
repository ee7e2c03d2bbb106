/**
 * The programme as a file (CSV): its columns, and what can be wrong with a row. Constants and types
 * alone: pages import them freely. How it is written and read: `docs/imports/workshops.md`.
 */

/** Columns that say what an activity is. Its rows repeat them. */
export const ACTIVITY_COLUMNS = [
  'activity',
  'titleFr',
  'titleNl',
  'descriptionFr',
  'descriptionNl',
  'format',
  'theme',
  'language',
  'public',
  'partners',
  'usualRoom',
  'usualCapacity',
  'usualWaitingList',
  'minutes',
  'occupations',
  'example',
] as const;

/** Columns that say when and where it is held once. */
export const SESSION_COLUMNS = [
  'session',
  'date',
  'starts',
  'ends',
  'room',
  'capacity',
  'waitingList',
  'signUpCloses',
] as const;

export const PROGRAMME_COLUMNS = [...ACTIVITY_COLUMNS, ...SESSION_COLUMNS] as const;
export type ProgrammeColumn = (typeof PROGRAMME_COLUMNS)[number];

export const ROW_PROBLEM_CODES = [
  // the table
  'no-rows',
  'missing-column',
  'double-column',
  'too-many-rows',
  // the row
  'broken-row',
  'open-quotes',
  'missing-value',
  'wrong-value',
  'too-long',
  'not-utf8',
  // what the rows say together
  'activity-differs',
  'activity-not-described',
  'ends-before-start',
  'session-twice',
] as const;
export type RowProblemCode = (typeof ROW_PROBLEM_CODES)[number];

export interface RowProblem {
  /** As a spreadsheet counts: the header is row 1, empty rows count. */
  readonly row: number;
  readonly field?: ProgrammeColumn;
  readonly code: RowProblemCode;
  /** What stands in the cell, shortened. */
  readonly value?: string;
}

/**
 * Rows read of one file, empty ones aside; what comes after them is reported, not read. As many as keep
 * kiosks waiting for a third of a second while they are read and tried.
 */
export const MOST_PROGRAMME_ROWS = 2_000;
