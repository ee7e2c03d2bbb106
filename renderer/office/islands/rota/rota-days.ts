import type { RotaShift } from '#protocol/rota.js';
import type { Settings } from '#protocol/settings.js';

import type { CheckedStaffing } from '../../staffing/check.js';
import { checkStaffing, shiftOf } from '../../staffing/check.js';
import type { ShiftDraft } from '../../staffing/drafts.js';
import { draftsOf, inOrder, MOST_SHIFTS } from '../../staffing/drafts.js';

/** Monday first. */
export type RotaDrafts = readonly (readonly ShiftDraft[])[];

export function rotaDraftsOf(rota: Settings['rota']): RotaDrafts {
  return rota.map((day) => draftsOf(day));
}

/** One day put in the place of others, as rows of their own. */
export function copied(week: RotaDrafts, from: number, to: readonly number[]): RotaDrafts {
  const rows = inOrder(week[from] ?? []).map((row, index) => ({
    ...row,
    key: String(MOST_SHIFTS + 1 + index),
  }));
  return week.map((day, index) => (to.includes(index) ? rows : day));
}

export interface CheckedRota {
  readonly days: readonly CheckedStaffing[];
  /** Weekdays with something wrong, 0 is Monday. */
  readonly wrong: readonly number[];
  /** Where everything is right. */
  readonly rota: RotaShift[][] | undefined;
}

export function checkRota(week: RotaDrafts, islands: number): CheckedRota {
  const days = week.map((day) => checkStaffing(day, islands));
  const wrong = days.flatMap((day, index) => (day.ok ? [] : [index]));
  const rota = wrong.length > 0 ? undefined : days.map((day) => (day.ok ? [...day.shifts] : []));
  return { days, wrong, rota };
}

/** Whether two weeks are staffed alike, in whatever order their rows stand. */
export function sameRota(a: RotaDrafts, b: RotaDrafts): boolean {
  const text = (week: RotaDrafts) =>
    JSON.stringify(
      week.map((day) =>
        day
          .map((row) => {
            const { island, from, to, languages, themes } = shiftOf(row);
            return [island, from, to, languages.toSorted(), themes.toSorted()].join(' ');
          })
          .toSorted(),
      ),
    );
  return text(a) === text(b);
}
