import { describe, expect, it } from 'vitest';

import { exampleActivity, examplePlan } from '../testing/example-programme.js';
import type { SessionField, SessionForm } from './session-form.js';
import { checkSession, newSession, sessionForm, withActivity, withStart } from './session-form.js';

const FORM = sessionForm(examplePlan());

it('makes the same plan again', () => {
  expect(checkSession(FORM)).toEqual({ ok: true, plan: examplePlan(), weeks: 1 });
});

describe('a new session', () => {
  const activity = exampleActivity({ minutes: 90, room: 'room-2', capacity: 8, waitingList: 2 });

  it('takes what is usual for its activity', () => {
    expect(newSession({ date: '2026-03-17', starts: '14:00' }, activity)).toEqual({
      activityId: 'linkedin',
      date: '2026-03-17',
      starts: '14:00',
      ends: '15:30',
      room: 'room-2',
      capacity: '8',
      waitingList: '2',
      signUpCloses: '60',
      weeks: '1',
    });
  });

  it('is in the room where somebody wants it', () => {
    const slot = { date: '2026-03-17', room: 'room-1' };
    expect(newSession(slot, activity)).toMatchObject({ room: 'room-1', ends: '11:30' });
    expect(newSession(slot, undefined)).toMatchObject({ room: 'room-1', ends: '', activityId: '' });
  });

  it('does not end on another date', () => {
    const late = withActivity({ ...FORM, starts: '23:00', ends: '23:30' }, activity);
    expect(late.ends).toBe('23:30');
  });
});

describe('another start', () => {
  it.each([
    ['11:30', '13:30'],
    ['23:00', '12:00'],
    ['', '12:00'],
  ])('%j ends at %s', (starts, ends) => {
    expect(withStart(FORM, starts)).toEqual({ ...FORM, starts, ends });
  });

  it('leaves an end that nobody has typed yet', () => {
    expect(withStart({ ...FORM, ends: '' }, '11:00')).toMatchObject({ starts: '11:00', ends: '' });
  });
});

describe('what is wrong', () => {
  it.each<[Partial<SessionForm>, SessionField[]]>([
    [{ activityId: '' }, ['activityId']],
    [{ date: '' }, ['date']],
    [{ date: '2026-02-30' }, ['date']],
    [{ starts: '' }, ['starts']],
    [{ ends: '10:00' }, ['ends']],
    [{ room: '' }, ['room']],
    [{ capacity: 'many' }, ['capacity']],
    [{ waitingList: '' }, ['waitingList']],
    [{ signUpCloses: '10081' }, ['signUpCloses']],
    [{ weeks: '0' }, ['weeks']],
    [{ weeks: '27', capacity: '0' }, ['weeks', 'capacity']],
  ])('%j', (change, fields) => {
    expect(checkSession({ ...FORM, ...change })).toEqual({ ok: false, errors: new Set(fields) });
  });
});
