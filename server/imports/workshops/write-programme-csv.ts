import Papa from 'papaparse';

import { PROGRAMME_COLUMNS } from '#protocol/workshops/programme-file.js';
import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';

import { HEADERS, inBoth } from './columns.js';
import { activityCells, sessionCells } from './programme-cells.js';
import { safeCell } from './safe-cell.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** What of a programme stands in its file; an answer to the query `programme` is one. */
export interface ProgrammeInFile {
  readonly activities: readonly Activity[];
  readonly sessions: readonly { readonly sessionId?: string; readonly plan: SessionPlan }[];
}

/**
 * The programme as a file that spreadsheets open in either language: UTF-8 with its mark, `;` between
 * cells. One row for each session with all its activity's columns; an activity without sessions is a
 * row without a date. Cells that would be formulas have an apostrophe before them (`safe-cell.ts`).
 */
export function writeProgrammeCsv({ activities, sessions }: ProgrammeInFile): string {
  const rows = activities.flatMap((activity) => {
    const what = activityCells(activity);
    const held = sessions.filter(({ plan }) => plan.activityId === activity.id);
    if (held.length === 0) return [{ ...what, ...noSession }];
    return held.map(({ sessionId, plan }) => ({ ...what, ...sessionCells(sessionId, plan) }));
  });
  const table = [
    PROGRAMME_COLUMNS.map((column) => inBoth(HEADERS[column])),
    ...rows.map((row) => PROGRAMME_COLUMNS.map((column) => safeCell(row[column]))),
  ];
  return `${BYTE_ORDER_MARK}${Papa.unparse(table, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

const noSession = {
  session: '',
  date: '',
  starts: '',
  ends: '',
  room: '',
  capacity: '',
  waitingList: '',
  signUpCloses: '',
};
