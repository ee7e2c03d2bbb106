import type { Refusal, RefusalCode } from '../refusals.js';
import type { ProgrammeColumn, RowProblemCode } from './programme-file.js';

/**
 * What is done with a file of the programme (`POST /workshops/import?take=`): everything or, with a
 * problem, nothing; the good rows; nothing, it is only looked at.
 */
export const IMPORT_TAKES = ['all', 'good', 'none'] as const;
export type ImportTake = (typeof IMPORT_TAKES)[number];

/** Largest file, bytes. */
export const MOST_PROGRAMME_BYTES = 2 * 1024 * 1024;

/** What is wrong with a row: with what stands in it, or with what it would make of the programme. */
export interface ImportProblem {
  /** As a spreadsheet counts; 1 also where it is the file that is wrong. */
  readonly row: number;
  readonly field?: ProgrammeColumn;
  readonly code: RowProblemCode | RefusalCode;
  readonly value?: string;
  readonly detail?: NonNullable<Refusal['detail']>;
}

export interface ImportCounts {
  readonly activities: number;
  readonly sessions: number;
}

/** Answer of an import. */
export interface ImportReport {
  readonly taken: ImportCounts;
  /** What could be taken. */
  readonly good: ImportCounts;
  /** By row. */
  readonly problems: readonly ImportProblem[];
}
