import { describe, expect, it } from 'vitest';

import type { LibrarySource } from '#protocol/jobs/library.js';

import { outcomeOf } from './outcome.js';

const source = (importId: string, importedAt: number): LibrarySource => ({
  importId,
  format: 'offers-forem',
  from: 'offers.json',
  importedAt,
  records: 3,
  leftOut: 0,
  problems: [],
});
const fault = { from: 'other.json', fault: 'not-this-format', at: 50 } as const;

describe('what is told of the last import', () => {
  it('is its fault, whoever started it, until something is imported after it', () => {
    expect(outcomeOf({ sources: [source('a', 40)], lastFault: fault }, undefined)).toEqual({
      kind: 'fault',
      fault,
    });
    expect(outcomeOf({ sources: [source('a', 60)], lastFault: fault }, undefined)).toBeUndefined();
  });

  it('is a fault where nothing was ever imported', () => {
    expect(outcomeOf({ sources: [], lastFault: fault }, new Set())?.kind).toBe('fault');
  });

  it('is the import that was not there when this page started one', () => {
    const library = { sources: [source('b', 70), source('a', 40)] };
    expect(outcomeOf(library, new Set(['a']))).toEqual({ kind: 'done', source: source('b', 70) });
    expect(outcomeOf(library, new Set(['a', 'b']))).toBeUndefined();
    expect(outcomeOf(library, undefined)).toBeUndefined();
  });
});
