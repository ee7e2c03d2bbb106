import { expect, it } from 'vitest';

import { emptyState } from '../../domain/reception/state.js';
import type { Island } from '../../domain/reception/state.js';
import { dutyCounts } from './duty-counts.js';

function island(number: number, profile: Pick<Island, 'themes' | 'languages'>): Island {
  return { island: number, staffId: `staff-${number}`, signedInAt: 0, since: 0, ...profile };
}

it('counts islands by theme and language, and has no entry where none is staffed', () => {
  const state = emptyState();
  for (const each of [
    island(1, { themes: ['work', 'training'], languages: ['fr', 'nl'] }),
    island(2, { themes: ['work'], languages: ['fr'] }),
  ])
    state.islands.set(each.island, each);
  expect(dutyCounts(state)).toEqual({
    work: { fr: 2, nl: 1 },
    training: { fr: 1, nl: 1 },
  });
});

it('counts none where nobody is', () => {
  expect(dutyCounts(emptyState())).toEqual({});
});
