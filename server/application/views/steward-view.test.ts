import { expect, it } from 'vitest';

import type { ReceptionEvent } from '../../domain/reception/events.js';
import { counted, merged, noted, staying } from '../../domain/reception/testing/desk-story.js';
import {
  at,
  called,
  ended,
  opened,
  renumbered,
  signedIn,
  started,
  stateAfter,
  taken,
} from '../../domain/reception/testing/story.js';
import { evolve } from '../../domain/reception/evolve.js';
import { stewardView } from './steward-view.js';
import { deskEnvironment } from './testing/desk-environment.js';

const STEWARD = { staffId: 'steward', code: 'ST01' };

function viewAfter(...given: readonly ReceptionEvent[]) {
  return stewardView(stateAfter([opened, ...given]), STEWARD, deskEnvironment());
}

it('a steward sees until when islands are staffed', () => {
  const { islands } = viewAfter(staying(1, 'advisor', 1, 90), signedIn(2, 'colleague', 1));
  expect(islands['1']?.until).toBe(at(90));
  expect(islands['2']).not.toHaveProperty('until');
});

it('a steward sees which number a double went into, over further ones', () => {
  const { tickets } = viewAfter(
    taken(1, 1),
    taken(2, 2),
    taken(3, 3),
    merged(1, 2, 4),
    merged(2, 3, 5),
  );
  expect(tickets['t1']).toMatchObject({ number: 1, status: 'closed', mergedInto: 3 });
  expect(tickets['t2']).toMatchObject({ mergedInto: 3 });
  expect(tickets['t1']).not.toHaveProperty('outcome');
  expect(tickets['t3']).not.toHaveProperty('mergedInto');
});

it('the number that stays may change, and what has not changed is the same object', () => {
  const state = stateAfter([opened, taken(1, 1), taken(2, 2), taken(3, 3), merged(1, 2, 4)]);
  const before = stewardView(state, STEWARD, deskEnvironment());
  const same = stewardView({ ...state }, STEWARD, deskEnvironment());
  expect(same.tickets['t1']).toBe(before.tickets['t1']);
  evolve(state, renumbered(2, 503, 5, 2));
  const after = stewardView({ ...state }, STEWARD, deskEnvironment());
  expect(before.tickets['t1']?.mergedInto).toBe(2);
  expect(after.tickets['t1']?.mergedInto).toBe(503);
  expect(after.tickets['t3']).toBe(before.tickets['t3']);
});

it('a steward sees people counted by hand, none included', () => {
  expect(viewAfter().people).toEqual({ door: 0, outreach: 0 });
  expect(viewAfter(counted('door', 7, 1)).people).toEqual({ door: 7, outreach: 0 });
});

it('a steward sees neither notes nor anybody’s own day', () => {
  const view = viewAfter(
    signedIn(1, 'advisor', 0),
    taken(1, 1),
    called(1, 1, 2),
    started(1, 1, 3),
    noted(1, 1, 4, ['studies'], ['cpas']),
    ended(1, 'served', 5),
  );
  expect(JSON.stringify(view)).not.toMatch(/studies|cpas|noShows|notedBy|told|secret/);
});
