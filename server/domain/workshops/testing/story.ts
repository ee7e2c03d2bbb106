import { defaultSettings } from '#protocol/settings.js';
import type { Settings } from '#protocol/settings.js';
import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';

import type { WorkshopActor, WorkshopCommand } from '../command.js';
import { decide } from '../decide.js';
import type { WorkshopDecision } from '../decision.js';
import type { WorkshopEvent } from '../events.js';
import { evolve } from '../evolve.js';
import type { ProgrammeState } from '../state.js';
import { emptyProgramme } from '../state.js';

/** Words to tell short stories in: minutes after nine of a Monday; a session of an hour at ten, two seats. */
export const NINE = Date.UTC(2026, 2, 2, 8);
export const TODAY = '2026-03-02';
export const at = (minute: number): number => NINE + minute * 60_000;

export const steward: WorkshopActor = { kind: 'staff', staffId: 's', roles: ['steward'] };
export const planner: WorkshopActor = { kind: 'staff', staffId: 'p', roles: ['planner'] };
export const administrator: WorkshopActor = {
  kind: 'staff',
  staffId: 'a',
  roles: ['administrator'],
};
export const advisor: WorkshopActor = { kind: 'staff', staffId: 'v', roles: ['advisor'] };
export const kiosk: WorkshopActor = { kind: 'device', deviceId: 'k1', device: 'kiosk' };
export const otherKiosk: WorkshopActor = { kind: 'device', deviceId: 'k2', device: 'kiosk' };
export const display: WorkshopActor = { kind: 'device', deviceId: 'd1', device: 'display' };
export const system: WorkshopActor = { kind: 'system' };
export const phoneOf = (name: string): WorkshopActor => ({ kind: 'booking', bookingId: name });

export const talk: Activity = {
  id: 'talk',
  title: { fr: 'Parler', nl: 'Praten' },
  description: { fr: 'On parle.', nl: 'Wij praten.' },
  format: 'workshop',
  theme: 'work',
  language: 'both',
  public: 'everyone',
  partners: ['A partner'],
  room: 'room-1',
  capacity: 2,
  waitingList: 2,
  minutes: 60,
  occupations: [],
};
export const visit: Activity = { ...talk, id: 'visit', theme: 'training', format: 'visit' };

export const atTen: SessionPlan = {
  activityId: 'talk',
  date: TODAY,
  starts: '10:00',
  ends: '11:00',
  room: 'room-1',
  capacity: 2,
  waitingList: 2,
  signUpCloses: 15,
};
export const START = 60;
export const END = 120;

export const carried: Extract<WorkshopEvent, { type: 'programme-carried' }> = {
  type: 'programme-carried',
  at: NINE,
  date: TODAY,
  programme: { activities: [], removed: [], sessions: [], bookings: [], kiosks: [], revision: 0 },
};
export const put = (activity: Activity): WorkshopEvent => ({
  type: 'activity-put',
  at: NINE,
  activity,
});

/** Begins as many minutes after nine as said: the plan's own hours are not read. */
export function planned(
  sessionId: string,
  plan: Partial<SessionPlan> = {},
  starts = START,
  ends = END,
): WorkshopEvent {
  return {
    type: 'session-planned',
    at: NINE,
    sessionId,
    plan: { ...atTen, ...plan },
    startsAt: at(starts),
    endsAt: at(ends),
  };
}

/** The programme most stories begin with. */
export const opened: readonly WorkshopEvent[] = [carried, put(talk), planned('ten')];

export const keysOf = (name: string) => ({ secretHash: `s-${name}`, codeHash: `c-${name}` });

type Booked = Extract<WorkshopEvent, { type: 'booked' }>;

/** At kiosk `k1`, for `ten`; ids are names. */
export function booked(name: string, minute: number, rest: Partial<Booked> = {}): Booked {
  return {
    type: 'booked',
    at: at(minute),
    bookingId: name,
    sessionId: 'ten',
    ...keysOf(name),
    places: 1,
    channel: 'kiosk',
    kiosk: 'k1',
    date: TODAY,
    waiting: false,
    ...rest,
  };
}
export const waits = (name: string, minute: number): WorkshopEvent =>
  booked(name, minute, { waiting: true });
export function atDesk({ kiosk: _kiosk, date: _date, ...event }: Booked): Booked {
  return { ...event, channel: 'desk' };
}

/** A class, at the desk. */
export function group(name: string, minute: number, places: number, sessionId = 'ten'): Booked {
  return atDesk(booked(name, minute, { places, sessionId }));
}

type AboutBooking = 'booking-cancelled' | 'booking-moved-up' | 'booking-arrived' | 'arrival-undone';
const about =
  (type: AboutBooking) =>
  (name: string, minute: number): WorkshopEvent => ({ type, at: at(minute), bookingId: name });
export const gaveUp = about('booking-cancelled');
export const movedUp = about('booking-moved-up');
export const arrived = about('booking-arrived');
export const undone = about('arrival-undone');

type AboutSession = 'session-cancelled' | 'seats-released' | 'session-ended' | 'session-forgotten';
const ofSession =
  (type: AboutSession) =>
  (minute: number, sessionId = 'ten'): WorkshopEvent => ({ type, at: at(minute), sessionId });
export const calledOff = ofSession('session-cancelled');
export const released = ofSession('seats-released');
export const ended = ofSession('session-ended');
export const forgotten = ofSession('session-forgotten');

export const toSession = (
  name: string,
  minute: number,
  sessionId: string,
  waiting = false,
): WorkshopEvent => ({
  type: 'booking-moved',
  at: at(minute),
  bookingId: name,
  sessionId,
  waiting,
});

export function stateAfter(given: readonly WorkshopEvent[]): ProgrammeState {
  const state = emptyProgramme();
  for (const event of given) evolve(state, event);
  return state;
}

export interface Moment {
  /** Minutes after nine. */
  readonly minute: number;
  readonly today?: string;
  readonly settings?: Partial<Settings>;
  /** Ids given to new bookings and sessions, in turn. */
  readonly ids?: readonly string[];
}

/** What the rules make of a command after all that has happened. */
export function decideAfter(
  given: readonly WorkshopEvent[],
  command: WorkshopCommand,
  by: WorkshopActor,
  { minute, today = TODAY, settings = {}, ids = [] }: Moment,
): WorkshopDecision {
  const left = [...ids];
  return decide(stateAfter(given), command, by, {
    now: at(minute),
    today,
    settings: { ...defaultSettings, ...settings },
    newId: () => left.shift() ?? 'no-id-foreseen',
  });
}
