import { describe, expect, it } from 'vitest';

import type { SessionPlan } from '#protocol/workshops/programme.js';

import { examplePlan } from '../testing/example-programme.js';
import { draftOf, keepingMine, rebased, takingTheirs, undecided } from './session-draft.js';
import type { SessionForm } from './session-form.js';
import { checkSession } from './session-form.js';

/** What would be sent after I typed something, and a colleague saved something else. */
function afterBoth(mine: Partial<SessionForm>, theirs: Partial<SessionPlan>) {
  const opened = draftOf(examplePlan());
  return rebased({ ...opened, form: { ...opened.form, ...mine } }, examplePlan(theirs));
}

function planOf(form: SessionForm): SessionPlan | undefined {
  const checked = checkSession(form);
  return checked.ok ? checked.plan : undefined;
}

describe('a session that two people change', () => {
  it.each<[string, Partial<SessionForm>, Partial<SessionPlan>, Partial<SessionPlan>]>([
    ['nothing', {}, { room: 'room-2', capacity: 8 }, { room: 'room-2', capacity: 8 }],
    ['its size', { capacity: '8' }, { room: 'room-2' }, { room: 'room-2', capacity: 8 }],
    [
      'its hours',
      { starts: '13:00', ends: '15:00' },
      { date: '2026-03-18', signUpCloses: 0 },
      { date: '2026-03-18', signUpCloses: 0, starts: '13:00', ends: '15:00' },
    ],
    ['the same to the same', { room: 'room-2' }, { room: 'room-2' }, { room: 'room-2' }],
  ])('keeps what the other one did beside %s', (_, mine, theirs, sent) => {
    const draft = afterBoth(mine, theirs);
    expect(draft.followed).toBe(true);
    expect(undecided(draft)).toEqual([]);
    expect(planOf(draft.form)).toEqual(examplePlan(sent));
  });

  it.each<[string, Partial<SessionForm>, Partial<SessionPlan>]>([
    ['room', { room: 'room-3' }, { room: 'room-2' }],
    ['capacity', { capacity: '8' }, { capacity: 9 }],
    ['times', { ends: '13:00' }, { starts: '14:00', ends: '16:00' }],
    ['times', { starts: '09:00' }, { ends: '13:00' }],
    ['date', { date: '' }, { date: '2026-03-18' }],
  ])('asks about the %s, and what was typed stays until then', (part, mine, theirs) => {
    const draft = afterBoth(mine, theirs);
    expect(undecided(draft)).toEqual([part]);
    expect(draft.form).toMatchObject(mine);
    expect(undecided(keepingMine(draft))).toEqual([]);
    expect(keepingMine(draft).form).toEqual(draft.form);
    expect(undecided(takingTheirs(draft))).toEqual([]);
    expect(planOf(takingTheirs(draft).form)).toEqual(examplePlan(theirs));
  });

  it('takes only what both changed from the other one', () => {
    const draft = afterBoth({ room: 'room-3', capacity: '8' }, { room: 'room-2' });
    expect(planOf(takingTheirs(draft).form)).toEqual(examplePlan({ room: 'room-2', capacity: 8 }));
  });

  it('goes on asking when something else changes, and asks anew after an answer', () => {
    const draft = afterBoth({ room: 'room-3' }, { room: 'room-2' });
    const later = rebased(draft, examplePlan({ room: 'room-2', capacity: 9 }));
    expect(undecided(later)).toEqual(['room']);
    const answered = keepingMine(later);
    expect(undecided(rebased(answered, examplePlan({ room: 'room-2' })))).toEqual([]);
    expect(undecided(rebased(answered, examplePlan({ room: 'room-1' })))).toEqual(['room']);
  });

  it('has nothing to ask once what is typed is what the other one wrote', () => {
    const draft = afterBoth({ room: 'room-3' }, { room: 'room-2' });
    expect(undecided({ ...draft, form: { ...draft.form, room: 'room-2' } })).toEqual([]);
  });

  it('stays the same draft while nobody changes anything', () => {
    const draft = draftOf(examplePlan());
    expect(rebased(draft, examplePlan())).toBe(draft);
  });
});
