import { expect, it } from 'vitest';

import { examplePlan, exampleProgramme } from '../testing/example-programme.js';
import { afterStep, stepOf } from './steps.js';

const { rooms } = exampleProgramme();

it.each([
  ['week', 'day', 'dayBefore', 'dayAfter', 'earlier', 'later'],
  ['month', 'day', 'dayBefore', 'dayAfter', 'earlier', 'later'],
  ['rooms', 'day', 'roomBefore', 'roomAfter', 'earlier', 'later'],
  ['rooms', 'week', 'roomBefore', 'roomAfter', 'dayBefore', 'dayAfter'],
] as const)('arrows in %s (%s)', (view, length, ...steps) => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
  expect(keys.map((key) => stepOf(key, { view, rooms: length }))).toEqual(steps);
});

it('leaves other keys alone', () => {
  expect(stepOf('Tab', { view: 'week', rooms: 'day' })).toBeUndefined();
});

it.each([
  ['earlier', { starts: '09:45', ends: '11:45' }],
  ['later', { starts: '10:15', ends: '12:15' }],
  ['dayBefore', { date: '2026-03-16' }],
  ['dayAfter', { date: '2026-03-18' }],
  ['roomBefore', { room: 'room-1' }],
  ['roomAfter', { room: 'room-2' }],
] as const)('%s', (step, change) => {
  expect(afterStep(examplePlan(), step, rooms)).toEqual(examplePlan(change));
});

it('stays in the last room, and in one that is gone', () => {
  const last = examplePlan({ room: 'room-2' });
  expect(afterStep(last, 'roomAfter', rooms).room).toBe('room-2');
  expect(afterStep(examplePlan({ room: 'gone' }), 'roomBefore', rooms).room).toBe('gone');
});
