import { describe, expect, it } from 'vitest';

import type { SessionPlan } from '#protocol/workshops/programme.js';
import type { ProgrammeSession } from '#protocol/workshops/views.js';

import { examplePlan, exampleProgramme, exampleSession } from '../testing/example-programme.js';
import type { Move } from './settled.js';
import { moveProblems, settled } from './settled.js';

const SURROUNDINGS = {
  programme: exampleProgramme(),
  timeZone: 'Europe/Brussels',
  now: Date.parse('2026-03-16T08:00:00Z'),
};
const OPENED = exampleSession('a');
const TO_AFTERNOON: Move = {
  session: OPENED,
  plan: examplePlan({ starts: '14:00', ends: '16:00' }),
  by: 'pointer',
};

function newest(plan: Partial<SessionPlan>, change: Partial<ProgrammeSession> = {}) {
  return exampleSession('a', plan, change);
}

describe('a move, once the newest state is known', () => {
  it.each<[string, ProgrammeSession, boolean, 'send' | 'ask']>([
    ['nobody is signed up', newest({}), false, 'send'],
    ['somebody has signed up meanwhile', newest({}, { booked: 1 }), false, 'ask'],
    ['somebody waits', newest({}, { waiting: 1 }), false, 'ask'],
    ['it has been asked', newest({}, { booked: 1 }), true, 'send'],
    ['a colleague has changed its size', newest({ capacity: 8 }), false, 'send'],
    ['a colleague has moved it', newest({ room: 'room-2', capacity: 8 }), false, 'ask'],
    ['a colleague moved it after the question', newest({ date: '2026-03-18' }), true, 'ask'],
    ['a colleague took it there, too', newest({ starts: '14:00', ends: '16:00' }), false, 'send'],
  ])('%s', (_, session, asked, kind) => {
    const outcome = settled(TO_AFTERNOON, session, SURROUNDINGS, asked);
    expect(outcome).toMatchObject({ kind, move: { session } });
  });

  it('changes nothing but when and where, and says who was there before', () => {
    const outcome = settled(TO_AFTERNOON, newest({ capacity: 8 }), SURROUNDINGS, false);
    expect(outcome).toMatchObject({
      move: { plan: examplePlan({ capacity: 8, starts: '14:00', ends: '16:00' }) },
    });
    expect(outcome).not.toHaveProperty('move.clash');
    const clashing = settled(
      TO_AFTERNOON,
      newest({ room: 'room-2', capacity: 8 }),
      SURROUNDINGS,
      false,
    );
    expect(clashing).toHaveProperty('move.clash', true);
  });

  it('does not ask again about what was confirmed', () => {
    const first = settled(TO_AFTERNOON, newest({ date: '2026-03-18' }), SURROUNDINGS, false);
    if (first.kind !== 'ask') throw new Error('it should ask');
    const second = settled(first.move, newest({ date: '2026-03-18' }), SURROUNDINGS, true);
    expect(second).toMatchObject({ kind: 'send' });
    expect(second).not.toHaveProperty('move.clash');
  });

  it('fails where it is cancelled, and where a colleague made it too large for the room', () => {
    const cancelled = newest({}, { signUp: 'cancelled' });
    expect(settled(TO_AFTERNOON, cancelled, SURROUNDINGS, true)).toMatchObject({
      problem: { kind: 'session-not-open' },
    });
    expect(settled(TO_AFTERNOON, newest({ capacity: 21 }), SURROUNDINGS, true)).toMatchObject({
      problem: { kind: 'room-too-small' },
    });
  });
});

describe('a move taken back', () => {
  const moved = examplePlan({ starts: '14:00', ends: '16:00' });
  const back: Move = {
    session: { ...OPENED, plan: moved },
    plan: examplePlan(),
    by: 'pointer',
    back: true,
  };

  it.each<[Partial<SessionPlan>, Partial<ProgrammeSession>, string]>([
    [{}, {}, 'send'],
    [{}, { booked: 2 }, 'ask'],
    [{ room: 'room-2' }, {}, 'changed-since'],
    [{ capacity: 5 }, {}, 'changed-since'],
  ])('with %j and %j since: %s', (plan, change, kind) => {
    const session = newest({ starts: '14:00', ends: '16:00', ...plan }, change);
    expect(settled(back, session, SURROUNDINGS, false).kind).toBe(kind);
  });
});

describe('while it is held', () => {
  it.each<[string, ProgrammeSession | undefined, readonly string[]]>([
    ['nothing newer is known', undefined, []],
    ['a colleague cancels it', newest({}, { signUp: 'cancelled' }), ['session-not-open']],
    ['it begins', newest({}, { signUp: 'running' }), ['session-not-open']],
    ['a colleague makes it larger', newest({ capacity: 21 }), ['room-too-small']],
  ])('%s', (_, present, kinds) => {
    const found = moveProblems(TO_AFTERNOON, present, SURROUNDINGS);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('a cancelled one is told so even where it came from', () => {
    const held = { ...TO_AFTERNOON, plan: OPENED.plan };
    const cancelled = newest({}, { signUp: 'cancelled' });
    expect(moveProblems(held, cancelled, SURROUNDINGS)).toHaveLength(1);
    expect(moveProblems(held, undefined, SURROUNDINGS)).toEqual([]);
  });
});
