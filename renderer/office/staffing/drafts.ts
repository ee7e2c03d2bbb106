import type { RotaShift } from '#protocol/rota.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';

/** Most rows the server takes for one day. */
export const MOST_SHIFTS = 120;

/** A row of the staffing table as it stands: its times may not be whole, its lists may be empty. */
export interface ShiftDraft {
  /** Stays with the row while it is changed. */
  readonly key: string;
  readonly island: number;
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
  /** Times of day `HH:MM`; empty where none is typed. */
  readonly from: string;
  readonly to: string;
}

/** Rows by island, then by time. */
export function draftsOf(shifts: readonly RotaShift[]): readonly ShiftDraft[] {
  return inOrder(shifts.map((shift, index) => ({ ...shift, key: String(index + 1) })));
}

export function inOrder(rows: readonly ShiftDraft[]): readonly ShiftDraft[] {
  return rows.toSorted((a, b) => a.island - b.island || compare(a.from, b.from));
}

export function changed(
  rows: readonly ShiftDraft[],
  key: string,
  part: Partial<Omit<ShiftDraft, 'key'>>,
): readonly ShiftDraft[] {
  return rows.map((row) => (row.key === key ? { ...row, ...part } : row));
}

export function without(rows: readonly ShiftDraft[], key: string): readonly ShiftDraft[] {
  return rows.filter((row) => row.key !== key);
}

/** Above those of any staffing that rows were made of: what is added is never taken for what was removed. */
export function newKey(rows: readonly ShiftDraft[]): string {
  return String(Math.max(MOST_SHIFTS, ...rows.map(({ key }) => Number(key))) + 1);
}

/** Somebody more, for every theme, at an island that is free for as long. */
export type Added =
  | { readonly ok: true; readonly rows: readonly ShiftDraft[]; readonly row: ShiftDraft }
  | { readonly ok: false };

/**
 * Rather at an island nobody sits at all day than between two others.
 * @param islands how many there are
 */
export function withAdvisor(
  rows: readonly ShiftDraft[],
  islands: number,
  advisor: Pick<ShiftDraft, 'languages' | 'from' | 'to'>,
): Added {
  const numbers = Array.from({ length: islands }, (_, index) => index + 1);
  const at = (island: number) => rows.filter((row) => row.island === island);
  const island =
    numbers.find((number) => at(number).length === 0) ??
    numbers.find((number) => !at(number).some((row) => meet(row, advisor)));
  if (island === undefined) return { ok: false };
  const row = { ...advisor, key: newKey(rows), island, themes: THEMES };
  return { ok: true, rows: inOrder([...rows, row]), row };
}

/** Whether two spans have a minute in common; a span without both its times meets none. */
export function meet(
  a: Pick<ShiftDraft, 'from' | 'to'>,
  b: Pick<ShiftDraft, 'from' | 'to'>,
): boolean {
  const whole = [a.from, a.to, b.from, b.to].every((time) => time !== '');
  return whole && a.from < b.to && b.from < a.to;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
