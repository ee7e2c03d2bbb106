import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';
import type { SessionPlan } from '#protocol/workshops/programme.js';

import type { WorkshopActor, WorkshopCommand } from './command.js';
import { decide } from './decide.js';
import type { WorkshopDecision } from './decision.js';
import { evolve } from './evolve.js';
import { signUpState } from './seats.js';
import { emptyProgramme } from './state.js';
import { nextDue } from './testing/next-due.js';
import { atTen, keysOf, kiosk, planner, steward, system, talk } from './testing/story.js';

const SPRING = '2026-03-29';
const AUTUMN = '2026-10-25';
const instant = (utc: string): number => Date.parse(utc);

/** The centre on the two nights: what is done really happens, at the instants said (UTC). */
function centre() {
  const state = emptyProgramme();
  let ids = 0;
  function act(utc: string, command: WorkshopCommand, by: WorkshopActor): WorkshopDecision {
    const decision = decide(state, command, by, {
      now: instant(utc),
      today: utc.slice(0, 10),
      settings: defaultSettings,
      newId: () => `id-${(ids += 1)}`,
    });
    if (decision.ok) for (const event of decision.value.events) evolve(state, event);
    return decision;
  }
  function plan(utc: string, session: Partial<SessionPlan>, weeks = 1) {
    const payload = { session: { ...atTen, ...session }, weeks };
    const decision = act(utc, { kind: 'plan-sessions', payload }, planner);
    if (!decision.ok) return decision.refusal;
    return [...state.sessions.values()].map(({ startsAt, endsAt }) => [
      new Date(startsAt).toISOString().slice(0, 16),
      new Date(endsAt).toISOString().slice(0, 16),
    ]);
  }
  act('2026-01-01T08:00:00Z', { kind: 'put-activity', payload: { activity: talk } }, planner);
  return { state, act, plan };
}

const tick = { kind: 'workshop-tick', payload: {} } as const;

describe('sessions on the night the clock goes forward', () => {
  const plan = (starts: string, ends: string, date = SPRING) =>
    centre().plan('2026-03-01T08:00:00Z', { date, starts, ends });

  it('cannot begin or end in the hour that is left out', () => {
    const refusal = { code: 'time-not-there', detail: { date: SPRING } };
    expect(plan('02:00', '04:00')).toEqual(refusal);
    expect(plan('02:30', '04:00')).toEqual(refusal);
    expect(plan('01:00', '02:59')).toEqual(refusal);
  });

  it('may go across it, and are an hour shorter', () => {
    expect(plan('01:30', '03:30')).toEqual([['2026-03-29T00:30', '2026-03-29T01:30']]);
    expect(plan('01:59', '03:00')).toEqual([['2026-03-29T00:59', '2026-03-29T01:00']]);
  });

  it('name the date, where only one of several weeks is wrong: none is planned', () => {
    const refusal = { code: 'time-not-there', detail: { date: SPRING } };
    const { state, plan } = centre();
    const session = { date: '2026-03-15', starts: '02:15', ends: '03:15' };
    expect(plan('2026-03-01T08:00:00Z', session, 4)).toEqual(refusal);
    expect(state.sessions.size).toBe(0);
  });
});

describe('sessions on the night the clock goes back', () => {
  const plan = (starts: string, ends: string) =>
    centre().plan('2026-10-01T08:00:00Z', { date: AUTUMN, starts, ends });

  it('begin and end by the first of two equal times', () => {
    expect(plan('02:30', '02:59')).toEqual([['2026-10-25T00:30', '2026-10-25T00:59']]);
    expect(plan('01:30', '02:30')).toEqual([['2026-10-24T23:30', '2026-10-25T00:30']]);
    expect(plan('02:59', '03:00')).toEqual([['2026-10-25T00:59', '2026-10-25T02:00']]);
  });

  it('may go across, and are an hour longer', () => {
    expect(plan('01:30', '03:30')).toEqual([['2026-10-24T23:30', '2026-10-25T02:30']]);
  });

  it('have the room for as long as they really last', () => {
    const { plan } = centre();
    plan('2026-10-01T08:00:00Z', { date: AUTUMN, starts: '02:30', ends: '03:00' });
    expect(plan('2026-10-01T08:00:00Z', { date: AUTUMN, starts: '02:45', ends: '04:00' })).toEqual({
      code: 'room-taken',
      detail: { date: AUTUMN, starts: '02:30', ends: '03:00' },
    });
  });
});

describe('a session across the hour that comes twice', () => {
  it('closes, begins, releases and ends by real time', () => {
    const { state, act, plan } = centre();
    plan('2026-10-01T08:00:00Z', { date: AUTUMN, starts: '02:30', ends: '03:30', capacity: 1 });
    const [session] = state.sessions.values();
    if (session === undefined) throw new Error('nothing planned');
    const signUpAt = (utc: string) => signUpState(state, session, instant(utc));
    expect(signUpAt('2026-10-25T00:14:00Z')).toBe('open');
    expect(signUpAt('2026-10-25T00:15:00Z')).toBe('closed');
    expect(signUpAt('2026-10-25T00:30:00Z')).toBe('running');
    expect(signUpAt('2026-10-25T02:29:00Z')).toBe('running');
    expect(signUpAt('2026-10-25T02:30:00Z')).toBe('over');

    const sessionId = session.id;
    act(
      '2026-10-20T08:00:00Z',
      { kind: 'sign-up', payload: { sessionId, ...keysOf('bob') } },
      kiosk,
    );
    act(
      '2026-10-20T08:01:00Z',
      { kind: 'sign-up', payload: { sessionId, ...keysOf('dan') } },
      kiosk,
    );
    const checkIn = { kind: 'check-in', payload: { key: { codeHash: 'c-dan' } } } as const;
    act('2026-10-25T00:20:00Z', checkIn, steward);
    expect(nextDue(state, defaultSettings)).toBe(instant('2026-10-25T00:40:00Z'));
    act('2026-10-25T00:40:00Z', tick, system);
    const status = () => [...state.bookings.values()].map((booking) => booking.status);
    expect(status()).toEqual(['released', 'present']);
    expect(nextDue(state, defaultSettings)).toBe(instant('2026-10-25T02:30:00Z'));
    act('2026-10-25T02:30:00Z', tick, system);
    expect(status()).toEqual(['absent', 'present']);
    expect(nextDue(state, defaultSettings)).toBe(instant('2026-10-26T02:30:00Z'));
  });
});

describe('a time zone that is set to another', () => {
  it('leaves what is planned where it is', () => {
    const { state, plan } = centre();
    plan('2026-03-01T08:00:00Z', { date: '2026-03-02' });
    const settings = { ...defaultSettings, timeZone: 'Europe/Lisbon' };
    expect(nextDue(state, settings)).toBe(instant('2026-03-02T09:10:00Z'));
  });
});
