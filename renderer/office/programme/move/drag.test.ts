import { expect, it } from 'vitest';

import { examplePlan } from '../testing/example-programme.js';
import type { DropZone } from './drag.js';
import { droppedIn } from './drag.js';

const HOURS = { from: 480, to: 1080 };

it.each<[string, DropZone, number, object]>([
  [
    'a day',
    { date: '2026-03-19', hours: HOURS },
    0.5,
    { starts: '13:00', ends: '15:00', date: '2026-03-19' },
  ],
  [
    'a room of a day',
    { date: '2026-03-17', room: 'room-2', hours: HOURS },
    0.2,
    { room: 'room-2' },
  ],
  ['above what is shown', { hours: HOURS }, -0.1, { starts: '07:00', ends: '09:00' }],
  [
    'a cell, where time stays',
    { date: '2026-03-20', room: 'room-2' },
    0.9,
    { date: '2026-03-20', room: 'room-2' },
  ],
])('dropped in %s', (_, zone, share, change) => {
  expect(droppedIn(examplePlan(), zone, share)).toEqual({ ...examplePlan(), ...change });
});
