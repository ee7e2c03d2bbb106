import type { RotaShift } from '#protocol/rota.js';
import { shiftSchema } from '#protocol/rota.js';

import type { ShiftDraft } from './drafts.js';
import { meet, MOST_SHIFTS } from './drafts.js';

export type RowProblem = 'island' | 'languages' | 'themes' | 'time' | 'order' | 'overlap';

export type CheckedStaffing =
  | { readonly ok: true; readonly shifts: readonly RotaShift[] }
  | {
      readonly ok: false;
      /** By the row's key: what to put right first. */
      readonly problems: ReadonlyMap<string, RowProblem>;
      readonly tooMany: boolean;
    };

/**
 * Checks a day's staffing by the server's own schema, and what it does not see: one island cannot be
 * staffed twice at once, and must exist.
 * @param islands how many there are
 */
export function checkStaffing(rows: readonly ShiftDraft[], islands: number): CheckedStaffing {
  const problems = new Map<string, RowProblem>();
  const shifts: RotaShift[] = [];
  for (const [index, row] of rows.entries()) {
    const problem = problemOf(row, islands) ?? overlapOf(row, rows.slice(0, index));
    if (problem !== undefined) problems.set(row.key, problem);
    else shifts.push(shiftOf(row));
  }
  const tooMany = rows.length > MOST_SHIFTS;
  if (problems.size === 0 && !tooMany) return { ok: true, shifts };
  return { ok: false, problems, tooMany };
}

export function shiftOf({ island, languages, themes, from, to }: ShiftDraft): RotaShift {
  return { island, languages: [...languages], themes: [...themes], from, to };
}

function problemOf(row: ShiftDraft, islands: number): RowProblem | undefined {
  if (row.island > islands) return 'island';
  const parsed = shiftSchema.safeParse(shiftOf(row));
  if (parsed.success) return undefined;
  const [issue] = parsed.error.issues;
  const [field] = issue?.path ?? [];
  if (field === 'island' || field === 'languages' || field === 'themes') return field;
  return issue?.code === 'custom' ? 'order' : 'time';
}

function overlapOf(row: ShiftDraft, before: readonly ShiftDraft[]): RowProblem | undefined {
  const twice = before.some((other) => other.island === row.island && meet(other, row));
  return twice ? 'overlap' : undefined;
}
