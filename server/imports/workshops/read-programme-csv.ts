import type { ProgrammeColumn, RowProblem } from '#protocol/workshops/programme-file.js';
import { ACTIVITY_COLUMNS, SESSION_COLUMNS } from '#protocol/workshops/programme-file.js';
import type { Activity } from '#protocol/workshops/programme.js';

import { activityCells } from './programme-cells.js';
import { programmeTable } from './programme-table.js';
import { RowCells } from './row-cells.js';
import type { ReadSession } from './row-readings.js';
import { activityOf, sessionOf } from './row-readings.js';

export interface ReadProgramme {
  /** Each once, in the order of the file. */
  readonly activities: readonly Activity[];
  readonly sessions: readonly ReadSession[];
  /** By row. Where it is empty, everything in the file stands in the other two. */
  readonly problems: readonly RowProblem[];
}

/** All columns of an activity but the one that names it. */
const DESCRIBING: readonly ProgrammeColumn[] = ACTIVITY_COLUMNS.filter((key) => key !== 'activity');

/**
 * Reads a programme as `writeProgrammeCsv` writes it and people edit it: `docs/imports/workshops.md`. A row
 * repeats its activity, or names it alone and leaves the other columns empty. What does not fit is a
 * problem with its row and is left out, and never stops the rest; nothing throws. Whether a session can be
 * planned (its room, other sessions, opening hours) is not looked at here.
 *
 * @param text of the file; a byte that was no UTF-8 has become U+FFFD, and its cell is a problem
 */
export function readProgrammeCsv(text: string): ReadProgramme {
  const table = programmeTable(text);
  const rows = table.rows.map((source) => {
    const cells = new RowCells(source);
    const namesOnly = cells.isEmpty(DESCRIBING);
    return { source, cells, namesOnly, said: namesOnly ? undefined : activityOf(cells) };
  });

  const described = new Map<string, Activity>();
  for (const { said } of rows) {
    if (said !== undefined && !described.has(said.id)) described.set(said.id, said);
  }

  const sessions: ReadSession[] = [];
  const sessionIds = new Set<string>();
  for (const { source, cells, namesOnly, said } of rows) {
    const activity = described.get(namesOnly ? source.cells.activity : (said?.id ?? ''));
    if (activity === undefined) {
      if (namesOnly) cells.note('activity-not-described', 'activity');
      continue;
    }
    const differing = said && differenceOf(said, activity);
    if (differing !== undefined) {
      cells.note('activity-differs', differing);
      continue;
    }
    if (cells.isEmpty(SESSION_COLUMNS)) continue;
    const session = sessionOf(cells, activity);
    if (session === undefined) continue;
    const { sessionId } = session;
    if (sessionId !== undefined && sessionIds.has(sessionId)) {
      cells.note('session-twice', 'session');
      continue;
    }
    if (sessionId !== undefined) sessionIds.add(sessionId);
    sessions.push(session);
  }
  const problems = [...table.problems, ...rows.flatMap(({ cells }) => cells.problems)];
  return {
    activities: [...described.values()],
    sessions,
    problems: problems.toSorted((one, other) => one.row - other.row),
  };
}

/** @returns the first column in which they are not the same */
function differenceOf(one: Activity, other: Activity): ProgrammeColumn | undefined {
  if (one === other) return undefined;
  const [cells, others] = [activityCells(one), activityCells(other)];
  return ACTIVITY_COLUMNS.find((column) => cells[column] !== others[column]);
}
