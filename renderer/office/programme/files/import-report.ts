import type { RowProblemCode } from '#protocol/workshops/programme-file.js';
import { ROW_PROBLEM_CODES } from '#protocol/workshops/programme-file.js';
import type { ImportProblem, ImportReport } from '#protocol/workshops/programme-import.js';

/** Where a file stands after the server has looked at it. */
export type FileState = 'empty' | 'clean' | 'partly' | 'bad' | 'taken';

/**
 * - `taken`: something of it is in the programme now
 * - `clean`: all of it can be; `partly`: some rows can; `bad`: none can
 * - `empty`: there is nothing in it
 */
export function stateOf({ taken, good, problems }: ImportReport): FileState {
  if (taken.activities + taken.sessions > 0) return 'taken';
  const isAny = good.activities + good.sessions > 0;
  if (problems.length === 0) return isAny ? 'clean' : 'empty';
  return isAny ? 'partly' : 'bad';
}

/** Rows that are left out where only the good ones are taken: one row can have several problems. */
export function rowsLeftOut(problems: readonly ImportProblem[]): number {
  return new Set(problems.map(({ row }) => row)).size;
}

/** Whether it is the file that is wrong; else it is a rule of the programme that says no. */
export function isOfFile(code: ImportProblem['code']): code is RowProblemCode {
  return ROW_PROBLEM_CODES.some((each) => each === code);
}
