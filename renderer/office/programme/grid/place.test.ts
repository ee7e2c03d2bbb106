import { describe, expect, it } from 'vitest';

import { examplePlan } from '../testing/example-programme.js';
import { isSamePlace, partOf, spanOf, startingAt, stepped } from './place.js';

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
    expect(startingAt(PLAN, minutes)).toEqual({ ...PLAN, starts, ends });
  });

  it('keeps a length that is no full quarter', () => {
    const odd = examplePlan({ starts: '10:05', ends: '11:45' });
    expect(startingAt(odd, 660)).toMatchObject({ starts: '11:00', ends: '12:40' });
    expect(startingAt(odd, 1440)).toMatchObject({ starts: '22:15', ends: '23:55' });
  });

  it('stays a session of one day however long it is', () => {
    const long = examplePlan({ starts: '00:10', ends: '23:59' });
    expect(startingAt(long, 600)).toMatchObject({ starts: '00:00', ends: '23:49' });
  });
});

describe('a session moved by the keyboard', () => {
  it.each([
    ['10:00', 1, '10:15'],
    ['10:00', -1, '09:45'],
    ['10:05', 1, '10:15'],
    ['10:05', -1, '10:00'],
    ['00:00', -1, '00:00'],
  ] as const)('from %s by %i is at %s', (starts, direction, expected) => {
    expect(stepped(examplePlan({ starts, ends: '11:00' }), direction).starts).toBe(expected);
  });
});

it.each([
  [{}, true],
  [{ capacity: 5 }, true],
  [{ room: 'room-2' }, false],
  [{ date: '2026-03-18' }, false],
  [{ starts: '10:15' }, false],
])('with %j it is at the same place: %s', (change, expected) => {
  expect(isSamePlace(PLAN, { ...PLAN, ...change })).toBe(expected);
});
