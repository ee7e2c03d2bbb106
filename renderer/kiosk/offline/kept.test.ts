import { describe, expect, it } from 'vitest';

import {
  answered,
  asking,
  forgetLease,
  freeNumbers,
  giveNumber,
  nothingKept,
  settled,
  takeLease,
  toWithdraw,
  withdraw,
  withdrew,
} from './kept.js';
import type { Kept, OfflineTicket } from './kept.js';

const DATE = '2026-03-02';
const TODAY = { date: DATE, now: 1_000 };
const MINUTE = 60_000;
const lease = { date: DATE, until: 5_000, numbers: [{ from: 501, to: 503 }] };
const leased: Kept = { ...nothingKept, lease };

const choice = (name: string) => ({
  commandId: `command-${name}`,
  theme: 'work' as const,
  language: 'nl' as const,
  secretHash: `hash-${name}`,
  shortCode: 'ACDEFG',
  takenAt: 1_000,
});

/** Gives one number after the other. */
function given(kept: Kept, ...names: string[]): Kept {
  return names.reduce((before, name) => giveNumber(before, choice(name), TODAY).kept, kept);
}

function first({ outbox: [ticket] }: Kept): OfflineTicket {
  if (ticket === undefined) throw new Error('the outbox is empty');
  return ticket;
}

describe('giving a number', () => {
  it('takes the lowest out of the lease and puts its ticket into the outbox', () => {
    const { kept, result } = giveNumber(leased, choice('a'), TODAY);
    expect(result).toBe(501);
    expect(kept.lease?.numbers).toEqual([{ from: 502, to: 503 }]);
    expect(kept.outbox).toEqual([
      {
        commandId: 'command-a',
        delivery: {
          date: DATE,
          number: 501,
          theme: 'work',
          language: 'nl',
          secretHash: 'hash-a',
          shortCode: 'ACDEFG',
          takenAt: 1_000,
        },
      },
    ]);
  });

  it('goes over from one range to the next, to the last one', () => {
    const ranges = [
      { from: 501, to: 501 },
      { from: 531, to: 532 },
    ];
    const kept = given({ ...nothingKept, lease: { ...lease, numbers: ranges } }, 'a', 'b', 'c');
    expect(kept.outbox.map(({ delivery }) => delivery.number)).toEqual([501, 531, 532]);
    expect(giveNumber(kept, choice('d'), TODAY)).toEqual({ kept, result: undefined });
  });

  it.each([
    ['without a lease', nothingKept, TODAY, 0],
    ['on the day of the lease', leased, TODAY, 3],
    ['a moment before its end', leased, { date: DATE, now: 4_999 }, 3],
    ['at its end', leased, { date: DATE, now: 5_000 }, 0],
    ['on another day', leased, { date: '2026-03-03', now: 1_000 }, 0],
  ])('%s has so many to give', (_when, kept, moment, free) => {
    expect(freeNumbers(kept, moment)).toBe(free);
    expect(giveNumber(kept, choice('a'), moment).result).toBe(free > 0 ? 501 : undefined);
  });

  it('is the same ticket as the one the server was asked for', () => {
    const kept = given(asking(leased, 'hash-a', 900), 'a');
    expect(kept.asked).toEqual([]);
  });
});

describe('a ticket the server was asked for', () => {
  it('is the visitor’s once it is shown', () => {
    const kept = answered(asking(leased, 'hash-a', 900), 'hash-a');
    expect(toWithdraw(kept, 900 + 2 * MINUTE)).toEqual([]);
  });

  it.each([
    ['just now', 0, 0],
    ['almost a minute ago', MINUTE - 1, 0],
    ['a minute ago', MINUTE, 1],
    ['in a time to come, by a clock that was set back', -MINUTE, 1],
  ])('is nobody’s where it was asked for %s and never shown', (_when, ago, count) => {
    const kept = asking(nothingKept, 'hash-a', 1_000_000);
    expect(toWithdraw(kept, 1_000_000 + ago)).toHaveLength(count);
  });

  it('is withdrawn at once where its visit ended, and once more when nothing can be on its way', () => {
    const at = 1_000_000;
    const ended = withdraw(asking(nothingKept, 'hash-a', at), 'hash-a', at + 500);
    const [entry] = toWithdraw(ended, at + 500);
    if (entry === undefined) throw new Error('nothing to withdraw');
    const told = withdrew(ended, entry, at + 600);
    expect(toWithdraw(told, at + 600 + 2 * MINUTE - 1)).toEqual([]);
    const [again] = toWithdraw(told, at + 600 + 2 * MINUTE);
    if (again === undefined) throw new Error('it was withdrawn only once');
    expect(again).toMatchObject({ secretHash: 'hash-a', askedAt: at });
    expect(withdrew(told, again, at + 3 * MINUTE)).toEqual(nothingKept);
  });

  it('is withdrawn where it is in the outbox by now', () => {
    const kept = withdraw(given(leased, 'a', 'b'), 'hash-a', 2_000);
    expect(kept.asked).toEqual([]);
    expect(kept.outbox.map(({ withdrawn }) => withdrawn)).toEqual([true, undefined]);
  });
});

describe('the outbox', () => {
  it('loses a ticket once it is delivered', () => {
    const kept = given(leased, 'a', 'b');
    const left = settled(kept, first(kept), 'delivered', DATE);
    expect(left.outbox.map(({ commandId }) => commandId)).toEqual(['command-b']);
    expect(left.undelivered).toBeUndefined();
  });

  it('counts tickets that the server would not have, once each', () => {
    const kept = given(leased, 'a', 'b');
    const once = settled(kept, first(kept), 'refused', DATE);
    expect(settled(once, first(kept), 'refused', DATE)).toBe(once);
    const twice = settled(once, first(once), 'refused', DATE);
    expect(twice.undelivered).toEqual({ date: DATE, count: 2 });
    expect(twice.outbox).toEqual([]);
  });

  it('counts one of yesterday among those of today, when it is known', () => {
    const kept = given(leased, 'a', 'b');
    const yesterday = settled(kept, first(kept), 'refused', DATE);
    const today = settled(yesterday, first(yesterday), 'refused', '2026-03-03');
    expect(today.undelivered).toEqual({ date: '2026-03-03', count: 1 });
  });

  it('does not count one that was nobody’s', () => {
    const kept = withdraw(given(leased, 'a'), 'hash-a', 2_000);
    expect(settled(kept, first(kept), 'refused', DATE).undelivered).toBeUndefined();
  });

  it('keeps a ticket that was withdrawn while it was being delivered', () => {
    const kept = given(leased, 'a');
    const ended = withdraw(kept, 'hash-a', 2_000);
    expect(settled(ended, first(kept), 'delivered', DATE)).toBe(ended);
  });
});

describe('taking over a lease', () => {
  it('leaves out what is given and not yet delivered', () => {
    const kept = given(leased, 'a', 'b');
    const { result, kept: next } = takeLease(
      kept,
      { ...lease, numbers: [{ from: 501, to: 504 }] },
      kept.given,
    );
    expect(result).toBe(true);
    expect(next.lease?.numbers).toEqual([{ from: 503, to: 504 }]);
  });

  it('does not believe an answer that a number was given after', () => {
    const kept = given(leased, 'a');
    expect(takeLease(kept, lease, leased.given)).toEqual({ kept, result: false });
  });

  it('begins a new day with no undelivered tickets', () => {
    const kept = given(leased, 'a');
    const refused = settled(kept, first(kept), 'refused', DATE);
    const next = takeLease(refused, { ...lease, date: '2026-03-03' }, refused.given).kept;
    expect(next.undelivered).toBeUndefined();
    expect(takeLease(refused, lease, refused.given).kept.undelivered?.count).toBe(1);
  });

  it('is another’s when the machine is a kiosk no more; what was given stays', () => {
    const kept = forgetLease(given(leased, 'a'));
    expect(freeNumbers(kept, TODAY)).toBe(0);
    expect(kept.outbox).toHaveLength(1);
  });
});
