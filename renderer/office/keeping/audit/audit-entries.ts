import type { Audited, AuditEntry } from '#protocol/keeping.js';

/** What is asked for: every action, or one. */
export type AuditFilter = Audited | 'all';

export function matching(
  entries: readonly AuditEntry[],
  filter: AuditFilter,
): readonly AuditEntry[] {
  return filter === 'all' ? entries : entries.filter(({ what }) => what === filter);
}

/**
 * Entries of an older page put behind those that are there. Where the server gives some of them again, they
 * stand once.
 */
export function joined(
  newer: readonly AuditEntry[],
  older: readonly AuditEntry[],
): readonly AuditEntry[] {
  const known = new Set(newer.map(textOf));
  return [...newer, ...older.filter((entry) => !known.has(textOf(entry)))];
}

function textOf({ at, by, what, detail }: AuditEntry): string {
  return JSON.stringify([at, by, what, detail]);
}

/**
 * Whether to look further back by itself: nothing of what was asked for is new yet, and so many pages were
 * looked through for it at most.
 */
export function searchesOn(asked: {
  readonly found: number;
  readonly before: number;
  readonly pages: number;
  readonly more: boolean;
}): boolean {
  return asked.more && asked.found === asked.before && asked.pages < MOST_PAGES;
}

/** Pages that one touch looks through. */
const MOST_PAGES = 10;
