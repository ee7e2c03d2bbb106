import { clockOf, minutesOf } from '../programme/calendar/clock.js';
import type { ShiftDraft } from './drafts.js';
import { changed, inOrder, newKey, without } from './drafts.js';

/** Minutes of a break that is put in, and of one move of it. */
export const BREAK_MINUTES = 30;
export const BREAK_STEP = 15;
/** What is left before and after a break at least. */
const LEAST = 15;

/** A pause of one island: the gap between two rows of it. */
export interface Break {
  readonly before: ShiftDraft;
  readonly after: ShiftDraft;
}

/** The gaps of an island's day, in which nobody sits there between two who are alike. */
export function breaksOf(rows: readonly ShiftDraft[]): readonly Break[] {
  const ordered = inOrder(rows);
  return ordered.flatMap((after, index) => {
    const before = ordered[index - 1];
    if (before === undefined || before.island !== after.island || !alike(before, after)) return [];
    const gap = before.to !== '' && after.from !== '' && before.to < after.from;
    return gap ? [{ before, after }] : [];
  });
}

/** Whether there is room for a break in a row. */
export function canPause({ from, to }: ShiftDraft): boolean {
  return from !== '' && to !== '' && minutesOf(to) - minutesOf(from) >= BREAK_MINUTES + 2 * LEAST;
}

/** Parts a row by a break in its middle, on a whole quarter. */
export function withBreak(rows: readonly ShiftDraft[], key: string): readonly ShiftDraft[] {
  const row = rows.find((each) => each.key === key);
  if (row === undefined || !canPause(row)) return rows;
  const middle = (minutesOf(row.from) + minutesOf(row.to) - BREAK_MINUTES) / 2;
  const starts = Math.max(
    Math.round(middle / BREAK_STEP) * BREAK_STEP,
    minutesOf(row.from) + LEAST,
  );
  const after = { ...row, key: newKey(rows), from: clockOf(starts + BREAK_MINUTES) };
  return inOrder([...changed(rows, key, { to: clockOf(starts) }), after]);
}

/** Moves a break as it is; unchanged where too little would be left on one side. @param by minutes */
export function movedBreak(
  rows: readonly ShiftDraft[],
  { before, after }: Break,
  by: number,
): readonly ShiftDraft[] {
  if (!canMove({ before, after }, by)) return rows;
  const to = clockOf(minutesOf(before.to) + by);
  const from = clockOf(minutesOf(after.from) + by);
  return changed(changed(rows, before.key, { to }), after.key, { from });
}

export function canMove({ before, after }: Break, by: number): boolean {
  return (
    minutesOf(before.to) + by - minutesOf(before.from) >= LEAST &&
    minutesOf(after.to) - (minutesOf(after.from) + by) >= LEAST
  );
}

/** Joins what a break had parted. */
export function withoutBreak(
  rows: readonly ShiftDraft[],
  { before, after }: Break,
): readonly ShiftDraft[] {
  return without(changed(rows, before.key, { to: after.to }), after.key);
}

function alike(a: ShiftDraft, b: ShiftDraft): boolean {
  const same = (one: readonly string[], other: readonly string[]) =>
    one.toSorted().join(' ') === other.toSorted().join(' ');
  return same(a.languages, b.languages) && same(a.themes, b.themes);
}
