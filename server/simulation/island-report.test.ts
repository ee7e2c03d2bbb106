import { expect, it } from 'vitest';

import type { ReceptionEvent } from '../domain/reception/events.js';
import { undone } from '../domain/reception/testing/desk-story.js';
import {
  called,
  ended,
  opened,
  parked,
  returned,
  signedIn,
  signedOut,
  started,
  taken,
  transferred,
} from '../domain/reception/testing/story.js';
import { reportOnIslands } from './island-report.js';

const serving = [opened, signedIn(1, 'advisor', 0), taken(1, 1), called(1, 1, 3), started(1, 1, 4)];

function busyAt(island: number, given: readonly ReceptionEvent[]) {
  return reportOnIslands(given).find((report) => report.island === island);
}

it('an island is busy in its interviews, of the time it is staffed', () => {
  const given = [...serving, ended(1, 'served', 14), signedOut(1, 40)];
  expect(busyAt(1, given)).toEqual({
    island: 1,
    staffed: 40,
    busy: 10,
    interviews: 1,
    utilisation: 0.25,
  });
});

it.each<[string, ReceptionEvent]>([
  ['finish', ended(1, 'served', 10)],
  ['transfer', transferred(1, 10, 'mobility')],
])('a %s that was taken back leaves one interview, without a gap', (what, event) => {
  const back = undone(1, 1, what === 'finish' ? 'finish' : 'transfer', 10.1);
  const given = [...serving, event, back, ended(1, 'served', 24)];
  expect(busyAt(1, given)).toMatchObject({ busy: 20, interviews: 1 });
});

it('a call that was passed on and taken back gives no earlier interview back', () => {
  const given = [
    ...serving,
    parked(1, 10),
    returned(1, 11),
    called(1, 1, 12),
    transferred(1, 13, 'mobility'),
    undone(1, 1, 'transfer', 13.1),
    ended(1, 'left', 20),
  ];
  expect(busyAt(1, given)).toMatchObject({ busy: 6, interviews: 1 });
});
