import type { ShiftDraft } from './drafts.js';

/** How a row stands to the staffing it was changed from. */
export type RowChange = 'same' | 'changed' | 'added';

/**
 * Rows by their key, which stays with them. @returns what became of each, and how many are gone
 */
export function changesOf(
  before: readonly ShiftDraft[],
  now: readonly ShiftDraft[],
): { readonly of: ReadonlyMap<string, RowChange>; readonly removed: readonly ShiftDraft[] } {
  const known = new Map(before.map((row) => [row.key, row]));
  const of = new Map(now.map((row) => [row.key, changeOf(known.get(row.key), row)] as const));
  return { of, removed: before.filter(({ key }) => !of.has(key)) };
}

function changeOf(before: ShiftDraft | undefined, now: ShiftDraft): RowChange {
  if (before === undefined) return 'added';
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(now)) ? 'same' : 'changed';
}

function sorted(row: ShiftDraft) {
  const { key, island, from, to } = row;
  return { key, island, from, to, l: row.languages.toSorted(), t: row.themes.toSorted() };
}
