import { describe, expect, it } from 'vitest';

import type { SessionPlan } from '#protocol/workshops/programme.js';
import type { SignUpState } from '#protocol/workshops/vocabulary.js';

import { examplePlan, exampleProgramme, exampleSession } from '../testing/example-programme.js';
import { isOpen, planProblems } from './plan-problems.js';

/** Monday the 16th, nine in the morning in Brussels. */
const NOW = Date.UTC(2026, 2, 16, 8);
/** On Tuesday the 17th, in room 1: ten to twelve, and a cancelled one. */
const SESSIONS = [
  exampleSession('first'),
  exampleSession('gone', { starts: '14:00', ends: '15:00' }, { signUp: 'cancelled' }),
];

function kinds(change: Partial<SessionPlan>, sessionId?: string): readonly string[] {
  const surroundings = {
    programme: exampleProgramme({ sessions: SESSIONS }),
    timeZone: 'Europe/Brussels',
    now: NOW,
  };
  return planProblems(examplePlan(change), surroundings, sessionId).map(({ kind }) => kind);
}

describe('a room', () => {
  it.each<[string, Partial<SessionPlan>, string[]]>([
    ['taken at the same time', {}, ['room-taken']],
    ['taken for a part of it', { starts: '11:45', ends: '13:00' }, ['room-taken']],
    ['taken in the middle of it', { starts: '09:30', ends: '12:30' }, ['room-taken']],
    ['free right after', { starts: '12:00', ends: '13:00' }, []],
    ['free right before', { starts: '09:00', ends: '10:00' }, []],
    ['free on another date', { date: '2026-03-18' }, []],
    ['free where the other was cancelled', { starts: '14:00', ends: '15:00' }, []],
    ['another one', { room: 'room-2', capacity: 10 }, []],
    ['too small', { room: 'room-2', capacity: 11 }, ['room-too-small']],
    ['that is gone', { room: 'room-9' }, ['room-unknown']],
  ])('%s', (_, change, expected) => expect(kinds(change)).toEqual(expected));

  it('is not taken by the session that is moved itself', () => {
    expect(kinds({ starts: '10:15', ends: '12:15' }, 'first')).toEqual([]);
  });
});

describe('a time', () => {
  it.each<[string, Partial<SessionPlan>, string[]]>([
    ['from opening to closing', { date: '2026-03-18', starts: '09:00', ends: '17:00' }, []],
    ['before opening', { starts: '08:45', ends: '09:45' }, ['outside-opening']],
    ['after closing', { starts: '16:30', ends: '17:15' }, ['outside-opening']],
    ['on a closed day', { date: '2026-03-21' }, ['closed-day']],
    ['of no length', { starts: '10:00', ends: '10:00' }, ['ends-before-start']],
    ['backwards', { starts: '10:00', ends: '09:00' }, ['ends-before-start']],
    [
      'that has passed',
      { date: '2026-03-16', starts: '09:00', ends: '10:00' },
      ['session-in-past'],
    ],
    ['a minute from now', { date: '2026-03-16', starts: '09:01', ends: '10:00' }, []],
    [
      'in the hour the clocks leave out',
      { date: '2026-03-29', starts: '01:30', ends: '02:30' },
      ['time-not-there', 'closed-day'],
    ],
  ])('%s', (_, change, expected) => expect(kinds(change)).toEqual(expected));

  it('is always right where nobody has set hours', () => {
    const openingHours = Array.from({ length: 7 }, () => null);
    const programme = exampleProgramme({ openingHours });
    const plan = examplePlan({ date: '2026-03-21', starts: '22:00', ends: '23:00' });
    expect(planProblems(plan, { programme, timeZone: 'Europe/Brussels', now: NOW })).toEqual([]);
  });
});

it('names the session that is in the way', () => {
  const programme = exampleProgramme({ sessions: SESSIONS });
  const found = planProblems(examplePlan(), { programme, timeZone: 'Europe/Brussels', now: NOW });
  expect(found).toEqual([{ kind: 'room-taken', other: SESSIONS[0] }]);
});

it.each<[SignUpState, boolean]>([
  ['open', true],
  ['waiting-list', true],
  ['full', true],
  ['closed', true],
  ['running', false],
  ['over', false],
  ['cancelled', false],
])('a session that is %s can be moved: %s', (signUp, expected) => {
  expect(isOpen({ signUp })).toBe(expected);
});
