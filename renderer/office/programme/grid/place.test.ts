import { describe, expect, it } from 'vitest';

import { examplePlan } from '../testing/example-programme.js';
import { draggedTo, isSamePlace, isSamePlan, partOf, spanOf, stepped } from './place.js';

const PLAN = examplePlan({ starts: '10:00', ends: '12:00' });

it('lies where it stands in the hours shown', () => {
  expect(partOf(spanOf(PLAN), { from: 480, to: 1080 })).toEqual({ top: 0.2, height: 0.2 });
});

describe('a session dragged', () => {
  it.each([
    [600, '10:00', '12:00'],
    [607, '10:00', '12:00'],
    [608, '10:15', '12:15'],
    [-40, '00:00', '02:00'],
    [1430, '21:45', '23:45'],
  ])('to minute %i begins at %s', (minutes, starts, ends) => {
    expect(draggedTo(PLAN, minutes)).toEqual({ ...PLAN, starts, ends });
  });

  it.each([
    [610, '10:10', '11:50'],
    [617, '10:10', '11:50'],
    [603, '10:10', '11:50'],
    [618, '10:25', '12:05'],
    [660, '10:55', '12:35'],
    [-40, '00:10', '01:50'],
    [1440, '22:10', '23:50'],
  ])('from 10:10 to minute %i begins at %s', (minutes, starts, ends) => {
    const odd = examplePlan({ starts: '10:10', ends: '11:50' });
    expect(draggedTo(odd, minutes)).toMatchObject({ starts, ends });
  });

  it('stays a session of one day however long it is', () => {
    const long = examplePlan({ starts: '00:10', ends: '23:59' });
    expect(draggedTo(long, 600)).toMatchObject({ starts: '00:10', ends: '23:59' });
  });
});

describe('a session moved by the keyboard', () => {
  it.each([
    ['10:00', 1, '10:15'],
    ['10:00', -1, '09:45'],
    ['10:05', 1, '10:15'],
    ['10:05', -1, '10:00'],
    ['00:00', -1, '00:00'],
    ['22:55', 1, '22:55'],
  ] as const)('from %s by %i is at %s', (starts, direction, expected) => {
    const ends = starts === '22:55' ? '23:55' : '11:00';
    expect(stepped(examplePlan({ starts, ends }), direction).starts).toBe(expected);
  });
});

it.each([
  [{}, true, true],
  [{ capacity: 5 }, true, false],
  [{ waitingList: 0 }, true, false],
  [{ signUpCloses: 0 }, true, false],
  [{ room: 'room-2' }, false, false],
  [{ date: '2026-03-18' }, false, false],
  [{ starts: '10:15' }, false, false],
])('with %j it is at the same place: %s, and the same plan: %s', (change, place, plan) => {
  expect(isSamePlace(PLAN, { ...PLAN, ...change })).toBe(place);
  expect(isSamePlan(PLAN, { ...PLAN, ...change })).toBe(plan);
});
