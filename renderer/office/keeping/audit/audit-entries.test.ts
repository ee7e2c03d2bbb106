import { describe, expect, it } from 'vitest';

import type { AuditEntry } from '#protocol/keeping.js';

import { joined, matching, searchesOn } from './audit-entries.js';

const entry = (at: number, what: AuditEntry['what'], by?: string): AuditEntry =>
  by === undefined ? { at, what } : { at, what, by };

describe('what staff did', () => {
  const entries = [entry(3, 'day-closed'), entry(2, 'backup-made', 'B07'), entry(1, 'signed-in')];

  it('is all there, or one action', () => {
    expect(matching(entries, 'all')).toEqual(entries);
    expect(matching(entries, 'backup-made')).toEqual([entries[1]]);
    expect(matching(entries, 'pin-set')).toEqual([]);
  });

  it('goes on without a line twice, and keeps two of one moment', () => {
    const older = [entry(1, 'signed-in'), entry(1, 'signed-in', 'B08'), entry(0, 'day-opened')];
    expect(joined(entries, older)).toEqual([...entries, ...older.slice(1)]);
  });
});

it.each([
  ['nothing new of it yet', { found: 2, before: 2, pages: 1, more: true }, true],
  ['some found', { found: 3, before: 2, pages: 1, more: true }, false],
  ['the end', { found: 2, before: 2, pages: 1, more: false }, false],
  ['far enough for one touch', { found: 0, before: 0, pages: 10, more: true }, false],
])('%s: looks on %s', (_when, asked, on) => expect(searchesOn(asked)).toBe(on));
