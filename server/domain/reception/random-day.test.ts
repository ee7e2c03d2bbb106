import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import { defaultSettings } from '#protocol/settings.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

import type { Context, ReceptionAnswer } from './command.js';
import { decide } from './decide.js';
import { dueSeats, dueTickets, nextDue } from './due.js';
import type { ReceptionEvent } from './events.js';
import { evolve } from './evolve.js';
import { compareTickets, isOverdue, positionsIn, waitingInOrder } from './order.js';
import type { KeptState } from './kept-state.js';
import type { ReceptionState } from './state.js';
import { keptOf, stateOf } from './kept-state.js';
import { emptyState, isOpen } from './state.js';
import { checkState } from './testing/check-state.js';
import { ReceptionModel } from './testing/model.js';
import { Random } from './testing/random.js';
import { nextTime, randomCommand } from './testing/random-command.js';
import type { ToldWait } from './waiting-time.js';

/** Small, so that ordinary numbers meet those set aside, and the multimedia space fills up. */
const small = {
  ...defaultSettings,
  timeZone: 'UTC',
  islands: 12,
  leasedNumbers: 4,
  firstLeasedNumber: 8,
  computers: 5,
  tablets: 3,
  seatMinutes: 20,
};
const MONDAY = Date.UTC(2026, 2, 2, 8);

interface Walk {
  readonly state: ReceptionState;
  readonly events: readonly ReceptionEvent[];
  readonly done: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, number>;
}

function walk(seed: number, steps: number, checkEvery: number): Walk {
  const random = new Random(seed);
  const settings = { ...small };
  const model = new ReceptionModel(settings);
  let state = emptyState();
  const events: ReceptionEvent[] = [];
  const done = new Map<string, number>();
  const refused = new Map<string, number>();
  let now = MONDAY;
  let ids = 0;
  for (let step = 0; step < steps; step += 1) {
    now = nextTime(random, model, now);
    // The server stops and starts again from its snapshot.
    if (random.chance(0.02))
      state = stateOf(JSON.parse(JSON.stringify(keptOf(state))) as KeptState);
    // Lowered below what is taken, now and then.
    if (random.chance(0.01)) settings.computers = random.pick([0, 2, 5]);
    if (random.chance(0.01)) settings.leasedNumbers = random.pick([0, 2, 4]);
    if (random.chance(0.005)) settings.firstLeasedNumber = random.pick([1, 8, 40]);
    const { command, actor } = randomCommand(random, model, step);
    const context: Context = {
      now,
      today: new Date(now).toISOString().slice(0, 10),
      settings,
      newId: () => `id-${(ids += 1)}`,
      expectedWait,
    };
    const decision = decide(state, command, actor, context);
    const outcome: Result<ReceptionAnswer> = decision.ok ? ok(decision.value.answer) : decision;
    model.apply(command, actor, context, outcome);
    if (decision.ok) {
      if (decision.value.events.length > 0) count(done, command.kind);
      for (const event of decision.value.events) {
        evolve(state, event);
        events.push(event);
      }
    } else {
      count(refused, decision.refusal.code);
    }
    if (step % checkEvery === 0) checkState(model, state, now);
    if (step % 50 === 0) checkIndexes(state, now);
  }
  return { state, events, done, refused };
}

/** Nobody knows it for some. */
function expectedWait(theme: Theme, language: Language): ToldWait | undefined {
  if (theme === 'mobility') return undefined;
  return language === 'nl' ? { from: 20, middle: 32 } : { from: 5, to: 15, middle: 8 };
}

function count(into: Map<string, number>, key: string): void {
  into.set(key, (into.get(key) ?? 0) + 1);
}

function checkIndexes(state: ReceptionState, now: number): void {
  const waiting = waitingInOrder(state, now);
  const positions = positionsIn(state, now);
  expect(positions.size).toBe(waiting.length);
  for (const ticket of waiting) {
    // Counted from the tickets themselves: neither the queue's index nor its order is used.
    const before = [...state.tickets.values()].filter(
      (other) =>
        other.status === 'waiting' && !isOverdue(other, now) && compareTickets(other, ticket) < 0,
    );
    expect(positions.get(ticket.id)).toEqual({
      place: before.length + 1,
      ahead: before.filter(
        ({ theme, language }) => theme === ticket.theme && language === ticket.language,
      ).length,
    });
  }
  const due = nextDue(state);
  if (isOpen(state)) {
    const something = dueTickets(state, now).length + dueSeats(state, now).length;
    expect(due !== undefined && due <= now).toBe(something > 0);
  }
}

describe('random days', () => {
  it('go as the model says, and read back from their events as the same state', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { state, events } = walk(seed, 400, 2);
        const again = emptyState();
        for (const event of JSON.parse(JSON.stringify(events)) as ReceptionEvent[]) {
          evolve(again, event);
        }
        expect(again).toEqual(state);
      }),
      { numRuns: 20 },
    );
  }, 90_000);

  it('reach every kind of command and every refusal of the rules', () => {
    const { done, refused } = walk(18, 12_000, 50);
    expect([...done.keys()].toSorted()).toEqual([
      'acknowledge-call',
      'call-next',
      'call-ticket',
      'close-day',
      'correct-ticket',
      'count-people',
      'deliver-ticket',
      'end-break',
      'extend-seat',
      'finish-interview',
      'free-seat',
      'lease-numbers',
      'leave-queue',
      'log-help',
      'mark-left',
      'merge-tickets',
      'no-show',
      'note-interview',
      'open-day',
      'park-ticket',
      'recall',
      'return-seat',
      'return-ticket',
      'set-priority',
      'sign-in-island',
      'sign-out-island',
      'start-break',
      'start-interview',
      'take-seat',
      'take-ticket',
      'tick',
      'transfer-ticket',
      'undo',
      'withdraw-ticket',
    ]);
    expect([...refused.keys()].toSorted()).toEqual([
      'already-at-another-island',
      'call-unknown',
      'day-already-open',
      'day-closed',
      'island-busy',
      'island-not-on-break',
      'island-not-signed-in',
      'island-on-break',
      'island-taken',
      'island-unknown',
      'lease-over',
      'no-seat-free',
      'nobody-called',
      'nobody-in-interview',
      'nobody-to-note',
      'nobody-waiting',
      'not-a-double',
      'not-allowed',
      'not-your-island',
      'nothing-to-undo',
      'number-in-use',
      'recall-limit-reached',
      'return-too-late',
      'role-missing',
      'seat-code-in-use',
      'seat-code-unknown',
      'seat-not-taken',
      'seat-taken',
      'seat-unknown',
      'ticket-closed',
      'ticket-in-service',
      'ticket-not-parked',
      'ticket-not-waiting',
      'ticket-secret-in-use',
      'ticket-unknown',
      'time-passed',
      'undo-too-late',
    ]);
  }, 90_000);
});
