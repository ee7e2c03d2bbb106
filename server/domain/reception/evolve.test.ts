import { describe, expect, it } from 'vitest';

import { evolve } from './evolve.js';
import type { Ticket } from './state.js';
import { emptyState } from './state.js';
import {
  at,
  breakEnded,
  called,
  closed,
  delivered,
  ended,
  freed,
  leased,
  missed,
  onBreak,
  opened,
  parked,
  prioritised,
  renumbered,
  returned,
  seated,
  shown,
  signedIn,
  signedOut,
  started,
  stateAfter,
  taken,
  TODAY,
  transferred,
} from './testing/story.js';

const first = [opened, signedIn(1, 'advisor', 0), signedIn(2, 'colleague', 0), taken(1, 1)];

function ticketAfter(...given: Parameters<typeof stateAfter>[0]): Ticket | undefined {
  return stateAfter([...first, ...given]).tickets.get('t1');
}

describe('days', () => {
  it('go on with their numbers when opened again on the same date', () => {
    const state = stateAfter([...first, closed(9), { ...opened, at: at(20) }]);
    expect(state.day).toEqual({ date: TODAY, openedAt: at(0), reopenedAt: at(20) });
    expect(state.nextNumber).toBe(2);
    expect(state.tickets.size).toBe(1);
  });

  it('begin afresh on another date', () => {
    const state = stateAfter([
      ...first,
      closed(9),
      { ...opened, at: at(1440), date: '2026-03-03' },
    ]);
    expect(state).toEqual({
      ...emptyState(),
      day: { date: '2026-03-03', openedAt: at(1440) },
    });
  });
});

describe('islands', () => {
  it('have the ticket and the start of what they do', () => {
    const state = stateAfter([...first, called(1, 1, 4)]);
    expect(state.islands.get(1)).toMatchObject({ ticketId: 't1', since: at(4) });
    evolve(state, called(1, 1, 5));
    expect(state.islands.get(1)).toMatchObject({ ticketId: 't1', since: at(4) });
    evolve(state, started(1, 1, 6));
    expect(state.islands.get(1)).toMatchObject({ ticketId: 't1', since: at(6) });
  });

  it.each([
    ['missed', missed(1, 7)],
    ['parked', parked(1, 7)],
    ['transferred', transferred(1, 7, 'mobility')],
    ['closed', ended(1, 'left', 7)],
  ])('are free again when the ticket is %s', (_, event) => {
    const state = stateAfter([...first, called(1, 1, 4), event]);
    expect(state.islands.get(1)).not.toHaveProperty('ticketId');
    expect(state.islands.get(1)?.since).toBe(at(7));
  });

  it('keep their ticket and break over a change of themes', () => {
    const state = stateAfter([...first, called(1, 1, 4), signedIn(1, 'advisor', 5, ['mobility'])]);
    expect(state.islands.get(1)).toMatchObject({
      ticketId: 't1',
      signedInAt: at(0),
      themes: ['mobility'],
    });
  });

  it('take a break and end it', () => {
    const state = stateAfter([...first, onBreak(1, 3, 8), onBreak(1, 5, 12)]);
    expect(state.islands.get(1)).toMatchObject({ since: at(3), break: { until: at(12) } });
    evolve(state, breakEnded(1, 9));
    expect(state.islands.get(1)).toMatchObject({ since: at(9) });
    expect(state.islands.get(1)).not.toHaveProperty('break');
    evolve(state, signedOut(1, 10));
    expect(state.islands.has(1)).toBe(false);
  });
});

describe('tickets', () => {
  it('start as they were taken', () => {
    expect(ticketAfter()).toEqual({
      id: 't1',
      number: 1,
      theme: 'work',
      language: 'fr',
      channel: 'kiosk',
      secretHash: 'hash-1',
      shortCode: 'ACDE34',
      arrivedAt: at(1),
      status: 'waiting',
      priority: false,
      callTimes: [],
      transfers: 0,
    });
  });

  it('keep what was told of the wait', () => {
    const told = { from: 10, middle: 14 };
    const state = stateAfter([opened, { ...taken(1, 1), told }]);
    expect(state.tickets.get('t1')?.told).toEqual(told);
  });

  it('have a call, shown or not; a recall has to be shown anew', () => {
    expect(ticketAfter(called(1, 1, 4), shown(1, 4))).toMatchObject({ call: { shown: true } });
    expect(ticketAfter(called(1, 1, 4), shown(1, 4), called(1, 1, 5))).toMatchObject({
      call: { callId: 'c1-5', at: at(5), shown: false },
      callTimes: [at(4), at(5)],
    });
    expect(ticketAfter(called(1, 1, 4), called(1, 1, 5), shown(1, 4))).toMatchObject({
      call: { shown: false },
    });
  });

  it('hold one interview over a transfer and a parking', () => {
    const ticket = ticketAfter(
      called(1, 1, 4),
      started(1, 1, 5),
      transferred(1, 15, 'mobility', 'nl'),
      called(1, 2, 30),
      started(1, 2, 31),
      parked(1, 41, 60),
      returned(1, 50),
      called(1, 1, 55),
      started(1, 1, 56),
      ended(1, 'served', 61),
    );
    expect(ticket).toMatchObject({
      arrivedAt: at(1),
      theme: 'mobility',
      language: 'nl',
      takenFor: { theme: 'work', language: 'fr' },
      transfers: 1,
      outcome: 'served',
      closedAt: at(61),
      interview: { calledAt: at(4), startedAt: at(5), spent: 25 * 60_000 },
    });
    expect(ticket?.interview).not.toHaveProperty('runningSince');
    expect(ticket).not.toHaveProperty('parkedUntil');
  });

  it('forget that they missed a call once they came', () => {
    const given = [called(1, 1, 4), missed(1, 5), called(1, 1, 6)];
    expect(ticketAfter(...given)?.missedUntil).toBe(at(20));
    expect(ticketAfter(...given, started(1, 1, 7))).not.toHaveProperty('missedUntil');
    expect(ticketAfter(...given, parked(1, 7))).not.toHaveProperty('missedUntil');
    expect(ticketAfter(...given, transferred(1, 7, 'mobility'))).not.toHaveProperty('missedUntil');
  });

  it('come back from a no-show to the head', () => {
    const ticket = ticketAfter(
      called(1, 1, 4),
      missed(1, 5),
      ended(1, 'no-show', 5),
      returned(1, 6),
    );
    expect(ticket).toMatchObject({ status: 'waiting', missedUntil: at(20) });
    expect(ticket).not.toHaveProperty('outcome');
    expect(ticket).not.toHaveProperty('closedAt');
  });

  it('of a day closed as of its midnight have no interview shorter than nothing', () => {
    expect(ticketAfter(called(1, 1, 4), started(1, 1, 5), ended(1, 'served', 4.9))).toMatchObject({
      interview: { spent: 0 },
    });
  });

  it('are replaced, never changed', () => {
    const state = stateAfter([...first]);
    const before = state.tickets.get('t1');
    const copy = structuredClone(before);
    evolve(state, prioritised(1, 2));
    evolve(state, called(1, 1, 3));
    expect(before).toEqual(copy);
    expect(state.tickets.get('t1')).not.toBe(before);
  });

  it('that are unknown stop the reading', () => {
    expect(() => stateAfter([opened, called(9, 1, 3)])).toThrow('no ticket t9');
    expect(() => stateAfter([opened, taken(1, 1), called(1, 9, 3)])).toThrow('island 9');
    expect(() => stateAfter([closed(1)])).toThrow('before any day');
  });
});

describe('kiosks', () => {
  const given = [opened, leased('k1', 501, 505, 0), taken(1, 1)];
  const kioskAfter = (...more: Parameters<typeof stateAfter>[0]) =>
    stateAfter([...given, ...more]).kiosks.get('k1');

  it('have what they were set aside less what they gave, and their last ticket', () => {
    expect(kioskAfter()).toEqual({
      deviceId: 'k1',
      leased: [{ from: 501, to: 505 }],
      lastTicketAt: at(1),
    });
    expect(kioskAfter(delivered(503, 9, 4))?.leased).toEqual([
      { from: 501, to: 502 },
      { from: 504, to: 505 },
    ]);
    expect(kioskAfter(leased('k1', 506, 507, 3))?.leased).toEqual([{ from: 501, to: 507 }]);
    expect(kioskAfter(taken(2, 8), delivered(503, 9, 4))?.lastTicketAt).toBe(at(8));
  });

  it('were cut off once for all tickets that come together', () => {
    const first = [delivered(503, 20, 9), delivered(501, 21, 4)];
    expect(kioskAfter(...first)?.meanwhile).toEqual({
      tickets: 2,
      from: at(4),
      until: at(9),
      deliveredAt: at(21),
    });
    expect(kioskAfter(...first, delivered(502, 31.1, 25))?.meanwhile).toEqual({
      tickets: 1,
      from: at(25),
      until: at(25),
      deliveredAt: at(31.1),
    });
  });

  it('keep numbers from being given again, their own or not', () => {
    const state = stateAfter([...given, delivered(2, 9, 4)]);
    expect(state.blocks).toEqual([
      { from: 2, to: 2 },
      { from: 501, to: 505 },
    ]);
    expect(state.nextNumber).toBe(2);
  });
});

describe('a ticket that holds another number than the server gave', () => {
  it('forgets the calls and the miss of the old one', () => {
    const ticket = ticketAfter(
      called(1, 1, 4),
      missed(1, 5),
      called(1, 1, 6),
      renumbered(1, 503, 7, 0.5),
    );
    expect(ticket).toMatchObject({
      number: 503,
      offline: true,
      arrivedAt: at(0.5),
      status: 'called',
      callTimes: [],
      callsCountFrom: 0,
    });
    expect(ticket).not.toHaveProperty('missedUntil');
  });

  it('was told nothing: nobody heard what was told with the first number', () => {
    const told = { from: 5, to: 15, middle: 9 };
    const state = stateAfter([opened, { ...taken(1, 1), told }, renumbered(1, 503, 7, 0.5)]);
    expect(state.tickets.get('t1')).not.toHaveProperty('told');
  });

  it('keeps the calls that led to an interview', () => {
    const ticket = ticketAfter(called(1, 1, 4), started(1, 1, 5), renumbered(1, 503, 7, 0.5));
    expect(ticket).toMatchObject({ status: 'serving', callTimes: [at(4)], callsCountFrom: 1 });
  });
});

describe('the multimedia space', () => {
  it('has every use of the day, and those that last', () => {
    const state = stateAfter([
      opened,
      seated('computer', 2, 1),
      freed('computer', 2, 1, 5),
      seated('computer', 2, 6, 'desk'),
      { type: 'seat-extended', at: at(7), useId: 'ucomputer-2-6', until: at(90) },
    ]);
    expect([...state.seats.values()]).toMatchObject([
      { takenAt: at(1), freedAt: at(5), channel: 'kiosk' },
      { takenAt: at(6), until: at(90), channel: 'desk' },
    ]);
    expect([...state.seatsTaken.keys()]).toEqual(['computer-2']);
    expect(state.seatsTaken.get('computer-2')).not.toHaveProperty('freedAt');
    expect(() => evolve(state, freed('tablet', 1, 1, 9))).toThrow('no use');
  });

  it('counts help, and keeps no entry for none', () => {
    const help = (change: 1 | -1) =>
      ({ type: 'help-logged', at: at(1), kind: 'software', change }) as const;
    expect([...stateAfter([opened, help(1), help(1), help(-1)]).help]).toEqual([['software', 1]]);
    expect(stateAfter([opened, help(1), help(-1)]).help.size).toBe(0);
  });
});
