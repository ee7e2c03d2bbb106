import { expect, it } from 'vitest';

import { exampleSession } from '../programme/testing/example-programme.js';
import { roomsInUse } from './rooms-in-use.js';

const ROOMS = [
  { id: 'room-1', name: 'Atomium', capacity: 20 },
  { id: 'room-2', name: '2', capacity: 8 },
];
const SESSIONS = [
  exampleSession('a'),
  exampleSession('b', {}, { signUp: 'running' }),
  exampleSession('c', {}, { signUp: 'cancelled' }),
  exampleSession('d', {}, { signUp: 'over' }),
];

it.each<[readonly string[], readonly object[]]>([
  [['room-1', 'room-2'], []],
  [['room-1'], []],
  [['room-2'], [{ name: 'Atomium', sessions: 2 }]],
  [[], [{ name: 'Atomium', sessions: 2 }]],
])('where %j stay, others are needed: %j', (kept, expected) => {
  expect(roomsInUse(ROOMS, kept, SESSIONS)).toEqual(expected);
});
