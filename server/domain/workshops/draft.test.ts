import { describe, expect, it } from 'vitest';

import { draftOf } from './draft.js';
import type { WorkshopEvent } from './events.js';
import { evolve } from './evolve.js';
import { keptOf } from './kept.js';
import {
  arrived,
  at,
  booked,
  calledOff,
  carried,
  forgotten,
  gaveUp,
  opened,
  planned,
  stateAfter,
  toSession,
  waits,
} from './testing/story.js';

const before = [...opened, planned('noon', {}, 180, 240), booked('bob', 1), waits('dan', 3)];
const removed: WorkshopEvent = { type: 'activity-removed', at: at(60), activityId: 'talk' };

describe('a draft of a programme', () => {
  it.each<[string, readonly WorkshopEvent[]]>([
    ['bookings', [booked('cleo', 5), gaveUp('bob', 6), arrived('dan', 50)]],
    ['a move and what is forgotten', [toSession('bob', 5, 'noon'), calledOff(6), forgotten(900)]],
    ['a removed activity', [calledOff(5), calledOff(5, 'noon'), removed]],
    ['a programme carried', [{ ...carried, date: '2026-03-03' }, ...opened.slice(1)]],
  ])('changes nothing until it is committed: %s', (_what, events) => {
    const state = stateAfter(before);
    const untouched = keptOf(stateAfter(before));
    const draft = draftOf(state);
    for (const event of events) evolve(draft.state, event);
    expect(keptOf(state)).toEqual(untouched);
    expect(draft.commit()).toEqual(stateAfter([...before, ...events]));
  });
});
