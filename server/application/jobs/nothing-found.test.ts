import { beforeEach, describe, expect, it } from 'vitest';

import type { MemoryDocument, SettableClock } from '../access/testing/fakes.js';
import { memoryDocument, settableClock } from '../access/testing/fakes.js';
import type { NothingFound, NothingFoundDocument } from './nothing-found.js';
import { MOST_WEEKS, nothingFoundYet, openNothingFound } from './nothing-found.js';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** A Monday at ten in Brussels. */
const START = Date.parse('2026-11-16T09:00:00Z');

let clock: SettableClock;
let store: MemoryDocument<NothingFoundDocument>;
let words: NothingFound;
let problems: number;

async function open(): Promise<NothingFound> {
  return openNothingFound({
    store,
    clock,
    timeZone: () => 'Europe/Brussels',
    problem: () => (problems += 1),
  });
}
beforeEach(async () => {
  clock = settableClock(START);
  store = memoryDocument(nothingFoundYet);
  problems = 0;
  words = await open();
});
const onDisk = async () => JSON.stringify(await store.read());

describe('words of searches that found nothing', () => {
  it('are told from the third time on, and on no disk before', async () => {
    words.report('kiosk-1', ['licorne']);
    words.report('kiosk-2', ['licorne']);
    await words.round();
    expect(words.weeks()).toEqual([]);
    expect(await onDisk()).not.toContain('licorne');
    words.report('kiosk-3', ['licorne', 'dupont']);
    await words.round();
    expect(words.weeks()).toEqual([{ week: '2026-W47', words: [{ word: 'licorne', count: 3 }] }]);
    expect(await onDisk()).toContain('licorne');
    expect(await onDisk()).not.toContain('dupont');
  });

  it('count once for a device and an hour', () => {
    for (let time = 0; time < 5; time += 1) words.report('kiosk-1', ['licorne', 'licorne']);
    expect(words.weeks()).toEqual([]);
    clock.advance(HOUR);
    words.report('kiosk-1', ['licorne']);
    clock.advance(HOUR);
    words.report('kiosk-1', ['licorne']);
    expect(words.weeks()[0]?.words).toEqual([{ word: 'licorne', count: 3 }]);
  });

  it('begin anew each week, in Brussels', () => {
    words.report('kiosk-1', ['licorne']);
    words.report('kiosk-2', ['licorne']);
    // Sunday, half an hour before midnight there; then half an hour after
    clock.advance(Date.parse('2026-11-22T22:30:00Z') - START);
    words.report('kiosk-1', ['dragon']);
    clock.advance(HOUR);
    for (const device of ['kiosk-1', 'kiosk-2', 'kiosk-3']) words.report(device, ['fee']);
    words.report('kiosk-3', ['licorne']);
    expect(words.weeks()).toEqual([{ week: '2026-W48', words: [{ word: 'fee', count: 3 }] }]);
  });

  it('are told latest week and commonest word first, for half a year', () => {
    for (let week = 0; week < MOST_WEEKS + 3; week += 1) {
      for (let time = 0; time < 4; time += 1) {
        words.report(`kiosk-${time}`, time < 3 ? ['beta', 'alpha'] : ['beta']);
      }
      clock.advance(WEEK);
    }
    const weeks = words.weeks();
    expect(weeks).toHaveLength(MOST_WEEKS);
    expect(weeks[0]?.words.map(({ word }) => word)).toEqual(['beta', 'alpha']);
    expect(weeks.map(({ week }) => week)).toEqual(
      weeks
        .map(({ week }) => week)
        .sort()
        .reverse(),
    );
  });

  it('go on after a restart where they were told, and from nothing where not', async () => {
    for (const device of ['a', 'b', 'c']) words.report(device, ['licorne']);
    for (const device of ['a', 'b']) words.report(device, ['dupont']);
    await words.round();
    words = await open();
    words.report('d', ['licorne', 'dupont']);
    expect(words.weeks()[0]?.words).toEqual([{ word: 'licorne', count: 4 }]);
  });

  it('are written later where the disk is full, which is told once', async () => {
    for (const device of ['a', 'b', 'c']) words.report(device, ['licorne']);
    store.failing = true;
    await words.round();
    await words.round();
    expect(problems).toBe(1);
    store.failing = false;
    await words.round();
    expect(await onDisk()).toContain('licorne');
    await words.round();
    expect(store.writes).toBe(1);
  });

  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const word = (at: number) =>
    [at / 676, at / 26, at].map((n) => letters[Math.floor(n) % 26]).join('') + 'xyz';

  it('are no endless list: somebody who plays fills no memory', () => {
    for (let at = 0; at < 5_001; at += 1) words.report('a', [word(at)]);
    for (const device of ['b', 'c', 'd']) words.report(device, [word(5_000), word(0)]);
    expect(words.weeks()[0]?.words.map(({ word }) => word)).toEqual([word(0)]);
  });

  it('are no more in an hour than anybody looks for: then none counts until it is over', () => {
    for (let at = 0; at < 10_000; at += 1) words.report('a', [word(at)]);
    for (const device of ['b', 'c']) words.report(device, [word(0)]);
    expect(words.weeks()).toEqual([]);
    clock.advance(HOUR);
    for (const device of ['b', 'c']) words.report(device, [word(0)]);
    expect(words.weeks()[0]?.words).toEqual([{ word: word(0), count: 3 }]);
  });
});
