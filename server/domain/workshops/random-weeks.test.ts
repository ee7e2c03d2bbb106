import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';

import { Random } from '../reception/testing/random.js';
import { decide } from './decide.js';
import type { WorkshopEvent } from './events.js';
import { evolve } from './evolve.js';
import { keptOf, programmeOf } from './kept.js';
import { hasBegun, waitingIds } from './seats.js';
import type { KeptProgramme, ProgrammeState } from './state.js';
import { emptyProgramme } from './state.js';
import { checkProgramme, ensure } from './testing/check-programme.js';
import { expectOf } from './testing/expect.js';
import { WorkshopModel } from './testing/model.js';
import { nextDue } from './testing/next-due.js';
import { dateOn } from './testing/paper.js';
import { randomCommand } from './testing/random-command.js';
import { stateAfter } from './testing/story.js';

const MINUTE = 60_000;
/** Two days before the clock goes forward. */
const FRIDAY = Date.UTC(2026, 2, 27, 8);

interface Walk {
  readonly state: ProgrammeState;
  readonly events: readonly WorkshopEvent[];
  readonly done: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
}

/** @param checkEvery so many steps all that is on paper is compared; every step, what is answered */
function walk(seed: number, steps: number, checkEvery: number): Walk {
  const random = new Random(seed);
  const settings = { ...defaultSettings, workshopSeatsPerKioskDay: 25 };
  const model = new WorkshopModel(settings);
  const state = emptyProgramme();
  const events: WorkshopEvent[] = [];
  const done = new Set<string>();
  const refused = new Set<string>();
  let now = FRIDAY;
  let given = 0;
  for (let step = 0; step < steps; step += 1) {
    now = nextTime(random, now);
    if (random.chance(0.005)) settings.openingHours = random.pick([anyTime(), someHours()]);
    for (const sheet of model.sheets) sheet.wasSeenRunning ||= now >= sheet.from;
    const { command, actor } = randomCommand(random, model, now);
    const ids = [1, 2].map((next) => `id-${given + next}`);
    const newId = () => `id-${(given += 1)}`;
    const context = { now, today: dateOn(now), settings, newId };
    const decision = decide(state, command, actor, context);
    const expected = expectOf(model, command, actor, ids, now);
    const outcome = decision.ok ? decision.value.answer : decision.refusal.code;
    ensure(same(outcome, expected), () => told(step, command, outcome, expected));
    if (decision.ok) {
      if (decision.value.events.length > 0) done.add(command.kind);
      for (const event of decision.value.events) {
        ensureHonest(state, event);
        evolve(state, event);
        events.push(event);
        if (event.type === 'programme-carried') ensureCarried(state, event);
      }
    } else {
      refused.add(decision.refusal.code);
    }
    if (step % checkEvery === 0) checkProgramme(model, state, now);
    if (command.kind === 'workshop-tick') {
      const due = nextDue(state, settings) ?? Infinity;
      const forgets = [...state.sessions.values()].some(({ endedAt }) => endedAt === now);
      ensure(due > now || forgets, () => `step ${step}: the clock has left something to do`);
    }
  }
  return { state, events, done, refused };
}

/** Mostly a minute; a night's sleep now and then, and a clock that is put back. */
function nextTime(random: Random, now: number): number {
  if (random.chance(0.001)) return now + random.below(30 * 60) * MINUTE;
  if (random.chance(0.006)) return now - random.below(90) * MINUTE;
  return now + Math.floor(random.next() * 2 * MINUTE);
}

const anyTime = () => Array.from({ length: 7 }, () => null);
const someHours = () =>
  Array.from({ length: 7 }, (_, day) => (day === 6 ? null : { opens: '08:00', closes: '20:00' }));

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(entries(a)) === JSON.stringify(entries(b));
}

function entries(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    : value;
}

const told = (step: number, ...rest: readonly unknown[]) =>
  `step ${step}: ${rest.map((each) => JSON.stringify(each)).join(' · ')}`;

/** Nobody pushes in, and no key that stands for something is given again. */
function ensureHonest(state: ProgrammeState, event: WorkshopEvent): void {
  if (event.type === 'booked') {
    const known = state.byCode.has(event.codeHash) || state.bySecret.has(event.secretHash);
    ensure(!known, () => `${event.bookingId} got the keys of another booking`);
    const session = state.sessions.get(event.sessionId);
    const line = session === undefined ? [] : waitingIds(state, session);
    const begun = session !== undefined && hasBegun(session, event.at);
    ensure(event.waiting || begun || line.length === 0, () => `${event.bookingId} overtook`);
  }
  if (event.type === 'booking-moved-up') {
    const session = state.sessions.get(state.bookings.get(event.bookingId)?.sessionId ?? '');
    if (session === undefined) throw new Error('moved up nowhere');
    const line = waitingIds(state, session);
    const first = hasBegun(session, event.at)
      ? line.find((id) => state.bookings.get(id)?.arrivedAt !== undefined)
      : line[0];
    ensure(first === event.bookingId, () => `${event.bookingId} was not the first in line`);
  }
}

function ensureCarried(state: ProgrammeState, event: WorkshopEvent): void {
  expect(stateAfter([JSON.parse(JSON.stringify(event)) as WorkshopEvent])).toEqual(state);
}

describe('random weeks', () => {
  it('go as the model says, and read back from their events as the same programme', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const { state, events } = walk(seed, 800, 1);
      const again = stateAfter(JSON.parse(JSON.stringify(events)) as WorkshopEvent[]);
      expect(again).toEqual(state);
      const kept = JSON.parse(JSON.stringify(keptOf(state))) as KeptProgramme;
      expect(programmeOf(kept, state.date)).toEqual(state);
    }
  }, 90_000);

  it('reach every kind of command and every refusal of the rules', () => {
    const { done, refused } = walk(2026, 20_000, 10);
    expect([...done].toSorted()).toEqual([
      'cancel-booking',
      'cancel-own-booking',
      'cancel-session',
      'carry-programme',
      'change-session',
      'check-in',
      'count-heads',
      'import-programme',
      'plan-sessions',
      'put-activity',
      'reissue-booking',
      'remove-activity',
      'sign-up',
      'sign-up-group',
      'undo-check-in',
      'workshop-tick',
    ]);
    expect([...refused].toSorted()).toEqual([
      'activity-has-sessions',
      'activity-unknown',
      'booking-cancelled',
      'booking-key-in-use',
      'booking-unknown',
      'capacity-below-taken',
      'check-in-too-early',
      'date-too-far',
      'ends-before-start',
      'not-allowed',
      'not-another-session',
      'not-checked-in',
      'not-enough-places',
      'outside-opening',
      'place-given-away',
      'room-taken',
      'room-too-small',
      'room-unknown',
      'session-cancelled',
      'session-full',
      'session-in-past',
      'session-over',
      'session-running',
      'session-unknown',
      'sign-up-closed',
      'time-not-there',
      'too-many-from-kiosk',
      'too-many-today',
    ]);
  }, 90_000);
});
