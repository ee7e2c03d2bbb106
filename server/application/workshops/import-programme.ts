import type { Refusal, Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import type { RowProblem } from '#protocol/workshops/programme-file.js';
import type {
  ImportCounts,
  ImportProblem,
  ImportReport,
  ImportTake,
} from '#protocol/workshops/programme-import.js';
import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';

import type {
  ImportProgramme,
  WorkshopActor,
  WorkshopContext,
} from '../../domain/workshops/command.js';
import type { ProgrammeState } from '../../domain/workshops/state.js';
import { tryImport } from '../../domain/workshops/verbs/import-programme.js';
import type { WorkshopDesk } from './workshop-desk.js';

/** What was read of a file; how is the business of who reads it. */
export interface ProgrammeFile {
  readonly activities: readonly Activity[];
  readonly sessions: readonly {
    readonly sessionId?: string;
    readonly plan: SessionPlan;
    readonly row: number;
  }[];
  readonly problems: readonly RowProblem[];
}

export interface TriedRows {
  /** What the rules let pass, to be taken in one command. */
  readonly good: ImportProgramme['payload'];
  /** Those of the file and those of the rules, by row. */
  readonly problems: readonly ImportProblem[];
}

/**
 * Tries a file on the programme as it is: activities first, then its sessions in their order, each on what
 * the good ones before it would make of the programme. So every row hears what is wrong with it (a room
 * that is taken, a time outside opening hours), not only the first. Where an activity is refused its
 * sessions are, for the same reason. Changes nothing.
 */
export function tryRows(
  state: ProgrammeState,
  file: ProgrammeFile,
  context: WorkshopContext,
): TriedRows {
  const alone = tryImport(state, { activities: file.activities, sessions: [] }, context);
  const refused = new Map(
    alone.problems.map(({ index, refusal }) => [file.activities[index]?.id, refusal]),
  );
  const activities = file.activities.filter(({ id }) => !refused.has(id));
  const rows = file.sessions.filter(({ plan }) => !refused.has(plan.activityId));
  const sessions = rows.map(({ row: _row, ...session }) => session);
  const tried = tryImport(state, { activities, sessions }, context);
  const why = new Map(tried.problems.map(({ index, refusal }) => [rows[index]?.row, refusal]));
  return {
    good: { activities, sessions: sessions.filter((_session, at) => !why.has(rows[at]?.row)) },
    problems: [
      ...file.problems,
      ...file.sessions.flatMap(({ row, plan }) => {
        const refusal = refused.get(plan.activityId) ?? why.get(row);
        return refusal === undefined ? [] : [{ row, ...refusal }];
      }),
      ...withoutSessions(file, refused),
    ].toSorted((one, other) => one.row - other.row),
  };
}

/** Refused activities that no session's row can tell of. */
function withoutSessions(
  { activities, sessions }: ProgrammeFile,
  refused: ReadonlyMap<string | undefined, Refusal>,
): ImportProblem[] {
  return activities.flatMap(({ id }) => {
    const refusal = refused.get(id);
    const isTold = sessions.some(({ plan }) => plan.activityId === id);
    return refusal === undefined || isTold
      ? []
      : [{ row: 1, field: 'activity', value: id, ...refusal }];
  });
}

/** Takes files of the programme, or says what is wrong with them. */
export interface ProgrammeImport {
  /** Refusals: those of `WorkshopDesk.submit`, where the programme has changed in between. */
  take(file: ProgrammeFile, take: ImportTake, actor: WorkshopActor): Promise<Result<ImportReport>>;
}

export function createProgrammeImport(parts: {
  readonly desk: Pick<WorkshopDesk, 'state' | 'submit'>;
  /** What the rules may know now. */
  context(): WorkshopContext;
}): ProgrammeImport {
  const { desk } = parts;
  return {
    async take(file, take, actor) {
      const context = parts.context();
      const { good, problems } = tryRows(desk.state(), file, context);
      const counts = countsOf(good);
      const isTaken =
        take === 'good' ? counts.activities + counts.sessions > 0 : problems.length === 0;
      if (take === 'none' || !isTaken) {
        return ok({ taken: { activities: 0, sessions: 0 }, good: counts, problems });
      }
      const command = { kind: 'import-programme', payload: good } as const;
      const answer = await desk.submit(context.newId(), command, actor);
      return answer.ok ? ok({ taken: counts, good: counts, problems }) : answer;
    },
  };
}

function countsOf({ activities, sessions }: ImportProgramme['payload']): ImportCounts {
  return { activities: activities.length, sessions: sessions.length };
}
