import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';

import type { Actor, ClientCommand } from '../command.js';
import { decide } from '../decide.js';
import type { ReceptionEvent } from '../events.js';
import { evolve } from '../evolve.js';
import type { ReceptionState } from '../state.js';
import {
  at,
  called,
  display,
  kiosk,
  missed,
  opened,
  parked,
  phoneOf,
  prioritised,
  signedIn,
  stateAfter,
  system,
  taken,
  TODAY,
} from '../testing/story.js';

/** What the day is left with: free islands, and visitors of every kind who wait or were put aside. */
const KINDS = ['waits', 'first', 'parked', 'parked until', 'missed'] as const;
type Kind = (typeof KINDS)[number];
const LEFT_AT = 10;

function leftWith(kinds: readonly Kind[], until: number): ReceptionState {
  const islands = [signedIn(1, 'advisor', 0), signedIn(2, 'colleague', 0)];
  const tickets = kinds.flatMap((kind, index): readonly ReceptionEvent[] => {
    const number = index + 1;
    const arrives = taken(number, 1);
    switch (kind) {
      case 'waits':
        return [arrives];
      case 'first':
        return [arrives, prioritised(number, 2)];
      case 'parked':
        return [arrives, parked(number, 2)];
      case 'parked until':
        return [arrives, parked(number, 2, until)];
      case 'missed':
        return [arrives, called(number, 1, 2), missed(number, 3)];
    }
  });
  return stateAfter([opened, ...islands, ...tickets]);
}

/** The clock alone goes on, minute by minute. */
function whatTheClockDoes(state: ReceptionState, minutes: number): readonly ReceptionEvent[] {
  const all: ReceptionEvent[] = [];
  for (let minute = LEFT_AT; minute < LEFT_AT + minutes; minute += 1) {
    const context = { now: at(minute), today: TODAY, settings: defaultSettings, newId: () => 'id' };
    const decision = decide(state, { kind: 'tick', payload: {} }, system, context);
    if (!decision.ok) throw new Error(decision.refusal.code);
    for (const event of decision.value.events) {
      evolve(state, event);
      all.push(event);
    }
  }
  return all;
}

describe('what nobody has touched', () => {
  it('is never announced: the clock gives parked visitors back to the queue at a time set by hand, and no more', () => {
    const anybody = fc.array(fc.constantFrom(...KINDS), { maxLength: 8 });
    const later = fc.integer({ min: LEFT_AT, max: LEFT_AT + 100 });
    fc.assert(
      fc.property(anybody, later, (kinds, until) => {
        const state = leftWith(kinds, until);
        const events = whatTheClockDoes(state, 200);
        expect(new Set(events.map(({ type }) => type))).not.toContain('ticket-called');
        const returned = events.filter(({ type }) => type === 'ticket-returned');
        expect(returned).toHaveLength(kinds.filter((kind) => kind === 'parked until').length);
        for (const event of returned) expect(event.at).toBeGreaterThanOrEqual(at(until));
        kinds.forEach((kind, index) => {
          const ticket = state.tickets.get(`t${index + 1}`);
          const expected = { parked: 'parked', missed: 'closed' }[kind as string] ?? 'waiting';
          expect(ticket?.status).toBe(expected);
        });
        for (const island of state.islands.values()) expect(island.ticketId).toBeUndefined();
      }),
    );
  });

  it.each<[string, Actor]>([
    ['the clock', system],
    ['a display', display],
    ['a kiosk', kiosk],
    ['the visitor’s own phone', phoneOf(1)],
  ])('is called by no one but an advisor or a steward: %s', (_, actor) => {
    const calls: readonly ClientCommand[] = [
      { kind: 'call-next', payload: { island: 1 } },
      { kind: 'call-ticket', payload: { island: 1, ticketId: 't1' } },
      { kind: 'return-ticket', payload: { ticketId: 't2' } },
    ];
    for (const command of calls) {
      const context = { now: at(9), today: TODAY, settings: defaultSettings, newId: () => 'id' };
      const decision = decide(leftWith(['waits', 'parked'], 20), command, actor, context);
      expect([command.kind, decision.ok]).toEqual([command.kind, false]);
    }
  });
});
