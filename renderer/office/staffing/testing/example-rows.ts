import { THEMES } from '#protocol/vocabulary.js';

import type { ShiftDraft } from '../drafts.js';

/** A row that is right, for tests. */
export function exampleRow(change: Partial<ShiftDraft> = {}): ShiftDraft {
  return {
    key: '1',
    island: 1,
    languages: ['fr'],
    themes: THEMES,
    from: '09:00',
    to: '17:00',
    ...change,
  };
}
