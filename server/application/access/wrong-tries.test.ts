import { beforeEach, describe, expect, it } from 'vitest';

import type { WrongTriesDocument } from './documents.js';
import { noWrongTries, wrongTriesDocumentSchema } from './documents.js';
import type { MemoryDocument, SettableClock } from './testing/fakes.js';
import { memoryDocument, settableClock } from './testing/fakes.js';
import type { WrongTries } from './wrong-tries.js';
import { openWrongTries } from './wrong-tries.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DESK = '192.0.2.10';
const ISLAND = '192.0.2.11';
const STRANGER = '198.51.100.7';
const KIOSK = undefined;

let store: MemoryDocument<WrongTriesDocument>;
let clock: SettableClock;
let tries: WrongTries;

beforeEach(async () => {
  store = memoryDocument(noWrongTries);
  clock = settableClock(1_795_340_000_000);
  tries = await openWrongTries({ store, clock });
});

interface Who {
  readonly code: string;
  readonly staffId: string | undefined;
}
const AB: Who = { code: 'AB', staffId: 'id-of-ab' };
const NOBODY: Who = { code: 'ZZ', staffId: undefined };

/** @returns minutes it is locked for, 0 where the try was wrong */
function wrong(from: string | undefined, who = AB): number {
  const begun = tries.begin({ ...who, from });
  return 'undo' in begun ? 0 : begun.lockedMs / MINUTE;
}

/** @returns whether the right PIN was let in */
function right(from: string | undefined): boolean {
  const begun = tries.begin({ ...AB, from });
  if ('undo' in begun) begun.right();
  return 'undo' in begun;
}

function wrongTimes(count: number, from: string | undefined, who = AB): void {
  for (let time = 0; time < count; time += 1) expect(wrong(from, who)).toBe(0);
}

async function restarted(): Promise<void> {
  await tries.settled();
  tries = await openWrongTries({ store, clock });
}

/** Tries as soon as it may, as a program would. @returns tries that were compared */
function guess(ms: number, from: string | undefined, between: (hour: number) => void): number {
  let count = 0;
  for (let minute = 0; minute < ms / MINUTE; minute += 1) {
    if (minute % 60 === 0) between(minute / 60);
    while (wrong(from) === 0) count += 1;
    clock.advance(MINUTE);
  }
  return count;
}

describe('locks', () => {
  it.each([
    ['a member’s code', AB],
    ['a code nobody has', NOBODY],
  ])('of %s last longer each time, up to an hour', (_of, who) => {
    wrongTimes(5, STRANGER, who);
    for (const minutes of [15, 30, 60, 60, 60]) {
      expect(wrong(STRANGER, who)).toBe(minutes);
      clock.advance(minutes * MINUTE - 1);
      expect(wrong(STRANGER, who)).toBeGreaterThan(0);
      clock.advance(1);
      expect(wrong(STRANGER, who)).toBe(0);
    }
  });

  it('leave a stranger 30 tries on the first day and 24 on each further one', () => {
    const nothing = (): void => undefined;
    expect(guess(DAY, STRANGER, nothing)).toBe(30);
    expect(guess(10 * DAY, STRANGER, nothing)).toBe(240);
  });

  it('leave a stranger about 30 a day beside a member who works', () => {
    expect(right(DESK)).toBe(true);
    // in the morning, after each break, and once more
    const works = (hour: number): void => {
      if ([8, 10, 12, 14, 16].includes(hour % 24)) expect(right(DESK)).toBe(true);
    };
    expect(guess(10 * DAY, STRANGER, works) / 10).toBeLessThanOrEqual(31);
  });

  it('are of all strangers together', () => {
    for (let machine = 1; machine <= 5; machine += 1) wrongTimes(1, `198.51.100.${machine}`);
    expect(wrong('198.51.100.6')).toBe(15);
    expect(wrong(KIOSK)).toBe(15);
  });

  it('are forgotten a day after the last try', () => {
    wrongTimes(5, STRANGER);
    clock.advance(DAY - 1);
    wrongTimes(1, STRANGER);
    expect(wrong(STRANGER)).toBe(30);
    clock.advance(DAY);
    wrongTimes(5, STRANGER);
    expect(wrong(STRANGER)).toBe(15);
  });

  it.each([HOUR, 12 * HOUR, 30 * DAY])('are no longer where a clock is put back by %i ms', (ms) => {
    clock.advance(ms);
    wrongTimes(5, STRANGER);
    clock.advance(-ms);
    expect(wrong(STRANGER)).toBeLessThanOrEqual(15);
    clock.advance(15 * MINUTE);
    expect(wrong(STRANGER)).toBe(0);
  });

  it('are lifted by hand, everywhere', () => {
    right(DESK);
    wrongTimes(5, DESK);
    wrongTimes(5, STRANGER);
    tries.clear('id-of-ab');
    wrongTimes(5, DESK);
    wrongTimes(5, STRANGER);
  });

  it('do not begin with a try that was not made', () => {
    wrongTimes(5, STRANGER);
    clock.advance(15 * MINUTE);
    const begun = tries.begin({ ...AB, from: STRANGER });
    if ('undo' in begun) begun.undo();
    expect(wrong(STRANGER)).toBe(0);
    expect(wrong(STRANGER)).toBe(30);
  });
});

describe('a desk where the member has signed in before', () => {
  it.each([
    ['stays free while strangers are locked out', DESK, true],
    ['does so after a restart', DESK, true],
    ['is no desk where nobody has', ISLAND, false],
    ['is never a kiosk', KIOSK, false],
  ])('%s', async (title, from, free) => {
    right(DESK);
    right(KIOSK);
    wrongTimes(5, STRANGER);
    if (title.includes('restart')) await restarted();
    expect(right(from)).toBe(free);
  });

  it('is one of this member alone', () => {
    right(DESK);
    const other = { code: 'CD', staffId: 'id-of-cd' };
    wrongTimes(5, STRANGER, other);
    expect(wrong(DESK, other)).toBe(15);
  });

  it('is locked by wrong tries of its own, and locks nobody elsewhere', () => {
    right(DESK);
    wrongTimes(5, DESK);
    expect(right(DESK)).toBe(false);
    expect(right(STRANGER)).toBe(true);
  });

  it('lets one more try in elsewhere by a right one, no more', () => {
    right(DESK);
    wrongTimes(5, STRANGER);
    expect(right(DESK)).toBe(true);
    wrongTimes(1, STRANGER);
    expect(wrong(STRANGER)).toBe(30);
    expect(right(DESK)).toBe(true);
    // where the member goes next
    expect(right(ISLAND)).toBe(true);
    expect(right(DESK)).toBe(true);
  });

  it('is one of the last twenty', () => {
    for (let desk = 0; desk < 21; desk += 1) expect(right(`192.0.2.${desk}`)).toBe(true);
    wrongTimes(5, STRANGER);
    expect([0, 1, 20].map((desk) => right(`192.0.2.${desk}`))).toEqual([false, true, true]);
  });
});

describe('a restart', () => {
  it('forgets no wrong try and no lock', async () => {
    wrongTimes(3, STRANGER);
    await restarted();
    wrongTimes(2, STRANGER);
    await restarted();
    expect(wrong(STRANGER)).toBe(15);
    clock.advance(15 * MINUTE);
    wrongTimes(1, STRANGER);
    await restarted();
    expect(wrong(STRANGER)).toBe(30);
  });

  it('finds no PIN, no code and no address in what is kept', async () => {
    right(DESK);
    wrongTimes(5, STRANGER);
    wrongTimes(5, STRANGER, NOBODY);
    await tries.settled();
    const kept = await store.read();
    expect(wrongTriesDocumentSchema.parse(kept)).toEqual(kept);
    expect(kept.members).toMatchObject([{ staffId: 'id-of-ab', others: { tries: 5 } }]);
    const text = JSON.stringify(kept);
    for (const secret of [DESK, STRANGER, '"AB"', '"ZZ"']) expect(text).not.toContain(secret);
  });

  it('keeps nothing of who made no try for a day', async () => {
    wrongTimes(5, STRANGER);
    clock.advance(DAY);
    await restarted();
    wrongTimes(1, STRANGER, { code: 'CD', staffId: 'id-of-cd' });
    await tries.settled();
    expect((await store.read()).members).toMatchObject([{ staffId: 'id-of-cd' }]);
  });

  it('finds what a full disk could not take, once it can', async () => {
    store.failing = true;
    wrongTimes(4, STRANGER);
    expect(right(DESK)).toBe(true);
    await tries.settled();
    expect(store.writes).toBe(0);
    store.failing = false;
    wrongTimes(5, STRANGER);
    await restarted();
    expect(wrong(STRANGER)).toBe(15);
    expect(right(DESK)).toBe(true);
  });
});
