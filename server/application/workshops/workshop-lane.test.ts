import { beforeEach, describe, expect, it, vi } from 'vitest';

import { kiosk, otherKiosk, system } from '../../domain/workshops/testing/story.js';
import type { Journal, JournalRecord, Workshops } from '../ports.js';
import { StorageUnavailable } from '../ports.js';
import { keysOf, RunningProgramme } from './testing/running-programme.js';

const UNAVAILABLE = { ok: false, refusal: { code: 'storage-unavailable' } };
const carry = { kind: 'carry-programme', payload: {} } as const;

/** A journal whose appends wait until the test lets them go. */
class HeldJournal implements Journal<Workshops> {
  held: { go: () => void; fail: () => void }[] = [];
  holding = false;

  constructor(private readonly disk: Journal<Workshops>) {}

  async append(day: string, version: number, records: readonly JournalRecord<Workshops>[]) {
    if (this.holding) {
      await new Promise<void>((resolve, reject) => {
        this.held.push({ go: resolve, fail: () => reject(new StorageUnavailable('disk full')) });
      });
    }
    await this.disk.append(day, version, records);
  }
  days = () => this.disk.days();
  read = (day: string, afterSeq: number) => this.disk.read(day, afterSeq);
  remove = (day: string) => this.disk.remove(day);
}

let programme: RunningProgramme;
let journal: HeldJournal;
let sessionId: string;

beforeEach(async () => {
  programme = new RunningProgramme('2026-03-02T09:00+01:00');
  journal = new HeldJournal(programme.disk);
  programme.journal = journal;
  await programme.restart();
  await programme.keeper.round();
  sessionId = await programme.plan({ date: '2026-03-04', capacity: 2, waitingList: 1 });
});

function signUp(name: string, actor = kiosk, id = `sign-up-of-${name}`) {
  const payload = { sessionId, ...keysOf(name) };
  return programme.submit(id, { kind: 'sign-up', payload }, actor);
}

describe('persist, then tell', () => {
  it('shows and answers nothing before the sync is done', async () => {
    journal.holding = true;
    const before = programme.published;
    let answered = false;
    const answer = signUp('anna').then((outcome) => {
      answered = true;
      return outcome;
    });
    await vi.waitFor(() => expect(journal.held).toHaveLength(1));
    expect(programme.lane.state().bookings.size).toBe(0);
    expect([answered, programme.published]).toEqual([false, before]);
    journal.held[0]?.go();
    expect(await answer).toMatchObject({ ok: true });
    expect(programme.published).toBe(before + 1);
  });

  it('gives the last seat to one of those who waited for the same sync', async () => {
    journal.holding = true;
    const first = signUp('anna');
    await vi.waitFor(() => expect(journal.held).toHaveLength(1));
    const others = ['bob', 'cem', 'dina'].map((name) => signUp(name));
    journal.holding = false;
    journal.held[0]?.go();
    expect(await first).toMatchObject({ ok: true });
    const [bob, cem, dina] = await Promise.all(others);
    expect(bob?.ok && bob.value).not.toHaveProperty('place');
    expect(cem).toMatchObject({ ok: true, value: { place: 1 } });
    expect(dina).toEqual({ ok: false, refusal: { code: 'session-full' } });
  });
});

describe('a disk that fails', () => {
  it('keeps all or nothing: those of one sync are refused together, and may come again', async () => {
    await signUp('anna');
    journal.holding = true;
    const lost = signUp('bob');
    await vi.waitFor(() => expect(journal.held).toHaveLength(1));
    const waiting = [signUp('cem'), signUp('dina')];
    journal.held[0]?.fail();
    expect(await lost).toEqual(UNAVAILABLE);
    await vi.waitFor(() => expect(journal.held).toHaveLength(2));
    journal.held[1]?.fail();
    expect(await Promise.all(waiting)).toEqual([UNAVAILABLE, UNAVAILABLE]);
    expect(programme.lane.state().bookings.size).toBe(1);
    journal.holding = false;
    expect(await signUp('bob')).toMatchObject({ ok: true });
    expect(programme.storage).toEqual(['failing', 'ok']);
    await programme.restart();
    expect([...programme.lane.state().bookings.values()].map(({ codeHash }) => codeHash)).toEqual([
      'code-anna',
      'code-bob',
    ]);
  });

  it('cannot begin another day by half', async () => {
    await signUp('anna');
    programme.passTo('2026-03-03T00:00:01+01:00');
    journal.holding = true;
    const carrying = programme.submit('carry-command-1', carry, system);
    await vi.waitFor(() => expect(journal.held).toHaveLength(1));
    const after = signUp('bob');
    journal.held[0]?.fail();
    expect(await carrying).toEqual(UNAVAILABLE);
    await vi.waitFor(() => expect(journal.held).toHaveLength(2));
    journal.held[1]?.go();
    expect(await after).toMatchObject({ ok: true });
    expect(programme.lane.state().date).toBe('2026-03-02');
    journal.holding = false;
    await programme.keeper.round();
    expect(programme.lane.state()).toMatchObject({ date: '2026-03-03' });
    expect(programme.lane.state().bookings.size).toBe(2);
  });
});

describe('a repeated command', () => {
  it('gets the answer of the first: in the same sync, after a restart, across midnight', async () => {
    const [first, again] = await Promise.all([signUp('anna'), signUp('anna')]);
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    await programme.restart();
    expect(await signUp('anna')).toEqual(first);
    programme.passTo('2026-03-03T00:00:01+01:00');
    await programme.keeper.round();
    expect(programme.lane.position().seq).toBe(1);
    expect(await signUp('anna')).toEqual(first);
    await programme.restart();
    expect(await signUp('anna')).toEqual(first);
    expect(programme.lane.state().bookings.size).toBe(1);
  });

  it('is nobody else’s to repeat', async () => {
    const reused = { ok: false, refusal: { code: 'command-id-reused' } };
    await signUp('anna');
    expect(await signUp('anna', otherKiosk)).toEqual(reused);
    programme.passTo('2026-03-03T00:00:01+01:00');
    await programme.keeper.round();
    await programme.restart();
    expect(await signUp('anna', otherKiosk)).toEqual(reused);
  });
});

describe('a restart', () => {
  it('has all that was answered, from the day’s journal alone', async () => {
    for (const name of ['anna', 'bob', 'cem']) await signUp(name);
    programme.passTo('2026-03-03T00:00:01+01:00');
    await programme.keeper.round();
    await programme.give('cancel-booking', { key: { codeHash: 'code-anna' } }, kiosk);
    const before = programme.lane.state();
    await programme.disk.remove('2026-03-02');
    await programme.restart();
    expect(programme.lane.state()).toEqual(before);
    expect([...before.bookings.values()].map(({ status }) => status)).toEqual([
      'cancelled',
      'booked',
      'booked',
    ]);
  });

  it('goes back to the day before where the first write of today was cut short', async () => {
    await signUp('anna');
    const before = programme.lane.state();
    programme.passTo('2026-03-03T00:00:01+01:00');
    await programme.keeper.round();
    const whole = programme.disk.bytes('2026-03-03');
    for (const length of [0, 20, 120, whole.length - 10]) {
      programme.disk.replace('2026-03-03', whole.subarray(0, length));
      await programme.restart();
      expect(programme.lane.state()).toEqual(before);
    }
    await programme.keeper.round();
    expect(programme.lane.state().date).toBe('2026-03-03');
    await programme.restart();
    expect(programme.lane.state().bookings.size).toBe(1);
  });
});
