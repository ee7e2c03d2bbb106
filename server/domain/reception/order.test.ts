import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';

import { dueTickets, nextDue } from './due.js';
import { callsThatCount, nextFor, positionsIn, waitingFor, waitingInOrder } from './order.js';
import {
  at,
  called,
  closed,
  delivered,
  ended,
  freed,
  leased,
  missed,
  opened,
  parked,
  prioritised,
  seated,
  signedIn,
  stateAfter,
  taken,
  transferred,
} from './testing/story.js';

const busy = stateAfter([
  opened,
  signedIn(1, 'advisor', 0),
  signedIn(2, 'colleague', 0, ['mobility'], ['nl']),
  taken(1, 1),
  taken(2, 2),
  taken(3, 3, 'mobility', 'nl'),
  taken(4, 4),
  taken(5, 5, 'work', 'nl'),
  taken(6, 6),
  taken(7, 7),
  // 4 and 2 have missed their calls, 6 has priority, 1 is parked, 3 was transferred to work
  called(4, 1, 8),
  missed(4, 9),
  called(2, 1, 10),
  missed(2, 11),
  prioritised(6, 11),
  parked(1, 12, 40),
  called(3, 2, 12),
  transferred(3, 13, 'work', 'fr'),
]);
const numbersAt = (minute: number) => waitingInOrder(busy, at(minute)).map(({ number }) => number);

describe('the queue', () => {
  it('has those who missed a call first, then priority; each by arrival', () => {
    expect(numbersAt(14)).toEqual([2, 4, 6, 3, 5, 7]);
  });

  it('goes by arrival alone where that is the rule, after those who missed a call', () => {
    const byArrival = waitingInOrder(busy, at(14), 'arrival').map(({ number }) => number);
    expect(byArrival).toEqual([2, 4, 3, 5, 6, 7]);
    expect(positionsIn(busy, at(14), 'arrival').get('t6')?.place).toBe(5);
  });

  it('leaves out who has missed a call and stood at the head long enough', () => {
    expect(numbersAt(24)).toEqual([2, 6, 3, 5, 7]);
    expect(numbersAt(26)).toEqual([6, 3, 5, 7]);
  });

  it('knows how many are ahead of each', () => {
    const ahead = (number: number, minute: number) =>
      positionsIn(busy, at(minute)).get(`t${number}`)?.ahead;
    expect([2, 4, 6, 3, 5, 7].map((number) => ahead(number, 14))).toEqual([0, 1, 2, 3, 0, 4]);
    expect([6, 3, 7].map((number) => ahead(number, 26))).toEqual([0, 1, 2]);
    expect(ahead(4, 26)).toBeUndefined();
    expect([...positionsIn(busy, at(26)).values()].map(({ place }) => place)).toEqual([1, 2, 3, 4]);
    expect(waitingFor(busy, 'work', 'fr', at(14))).toBe(5);
    expect(waitingFor(busy, 'work', 'fr', at(26))).toBe(3);
    expect(waitingFor(busy, 'enterprise', 'fr', at(14))).toBe(0);
  });

  it('gives an island the first that fits it', () => {
    const next = (island: number, minute: number) => {
      const there = busy.islands.get(island);
      return there && nextFor(busy, there, at(minute), defaultSettings)?.number;
    };
    expect(next(1, 14)).toBe(2);
    expect(next(1, 26)).toBe(6);
    expect(next(2, 14)).toBeUndefined();
  });

  it('puts a ticket that was delivered late where its arrival belongs', () => {
    const given = [opened, leased('k1', 501, 503, 0), taken(1, 1), taken(2, 9)];
    const state = stateAfter([...given, delivered(503, 20, 8), delivered(501, 20, 2)]);
    expect(waitingInOrder(state, at(20)).map(({ number }) => number)).toEqual([1, 501, 503, 2]);
  });

  it('has those who missed a call by arrival too, whatever their numbers', () => {
    const given = [opened, signedIn(1, 'advisor', 0), leased('k1', 501, 503, 0)];
    const state = stateAfter([
      ...given,
      taken(1, 9),
      delivered(501, 10, 2),
      called(1, 1, 11),
      missed(1, 12),
      called(501, 1, 12),
      missed(501, 13),
    ]);
    expect(waitingInOrder(state, at(14)).map(({ number }) => number)).toEqual([501, 1]);
  });

  it('orders tickets taken in the same millisecond by number', () => {
    const state = stateAfter([opened, taken(1, 1), taken(2, 1), taken(3, 1)]);
    expect(waitingInOrder(state, at(1)).map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe('what is due', () => {
  it('comes in the order of its times', () => {
    expect(nextDue(busy)).toBe(at(24));
    expect(dueTickets(busy, at(23.9))).toEqual([]);
    expect(dueTickets(busy, at(60)).map(({ number }) => number)).toEqual([4, 2, 1]);
  });

  it('takes in the places whose time ends', () => {
    const given = [opened, taken(1, 1), parked(1, 2, 80), seated('tablet', 3, 10)];
    expect(nextDue(stateAfter(given))).toBe(at(70));
    expect(nextDue(stateAfter([...given, freed('tablet', 3, 10, 20)]))).toBe(at(80));
  });

  it('is nothing when nobody is timed or the day is closed', () => {
    expect(nextDue(stateAfter([]))).toBeUndefined();
    expect(nextDue(stateAfter([opened, taken(1, 1), parked(1, 2)]))).toBeUndefined();
    const state = stateAfter([opened, taken(1, 1), parked(1, 2, 9), closed(3)]);
    expect(nextDue(state)).toBeUndefined();
  });
});

describe('calls that count', () => {
  it('are those within the window, since the ticket last began to wait anew', () => {
    const state = stateAfter([
      opened,
      signedIn(1, 'advisor', 0),
      taken(1, 1),
      called(1, 1, 2),
      called(1, 1, 3),
      called(1, 1, 4),
    ]);
    const ticket = state.tickets.get('t1');
    if (ticket === undefined) throw new Error('no ticket');
    expect(callsThatCount(ticket, { callWindowSeconds: 120 }, at(4))).toBe(3);
    expect(callsThatCount(ticket, { callWindowSeconds: 119 }, at(4))).toBe(2);
    expect(
      callsThatCount({ ...ticket, callsCountFrom: 2 }, { callWindowSeconds: 120 }, at(4)),
    ).toBe(1);
  });
});

it('counts nobody twice when a ticket ends', () => {
  const state = stateAfter([opened, taken(1, 1), taken(2, 1), ended(1, 'left', 2)]);
  expect([...state.waiting]).toEqual([['work.fr', 1]]);
  expect([...state.queue.keys()]).toEqual(['t2']);
});
