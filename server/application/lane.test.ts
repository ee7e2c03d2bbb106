import type { Result } from '#protocol/refusals.js';
import { defaultSettings } from '#protocol/settings.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Actor, ClientCommand, ReceptionAnswer } from '../domain/reception/command.js';
import { emptyState } from '../domain/reception/state.js';
import type { ReceptionState } from '../domain/reception/state.js';
import { RECEPTION_EVENTS } from '../storage/journal-events.js';
import { MemoryJournal } from '../storage/memory-journal.js';
import type { Lane } from './lane.js';
import { createLane } from './lane.js';
import type { LaneRules } from './lane-rules.js';
import type { Journal, JournalRecord, Reception, SnapshotStore } from './ports.js';
import { PerhapsKept, StorageUnavailable } from './ports.js';
import { receptionRules } from './reception-rules.js';
import { restore } from './restore.js';

const NOON = Date.parse('2026-03-02T11:00:00Z');
const steward: Actor = { kind: 'staff', staffId: 'steward-one', roles: ['steward'] };
const kiosk: Actor = { kind: 'device', deviceId: 'kiosk-one', device: 'kiosk' };
const advisor = (n: number): Actor => ({
  kind: 'staff',
  staffId: `advisor-${n}`,
  roles: ['advisor'],
});

/** A journal whose appends wait until the test lets them go. */
class HeldJournal implements Journal {
  held: { go: () => void; fail: (why?: Error) => void; records: readonly JournalRecord[] }[] = [];
  holding = false;
  readonly inner = new MemoryJournal(RECEPTION_EVENTS);

  async append(day: string, version: number, records: readonly JournalRecord[]): Promise<void> {
    if (this.holding) {
      await new Promise<void>((resolve, reject) => {
        this.held.push({
          go: resolve,
          fail: (why = new StorageUnavailable('disk full')) => reject(why),
          records,
        });
      });
    }
    await this.inner.append(day, version, records);
  }
  days = () => this.inner.days();
  read = (day: string, afterSeq: number) => this.inner.read(day, afterSeq);
  remove = (day: string) => this.inner.remove(day);
}

const noSnapshots: SnapshotStore = {
  read: async () => undefined,
  write: async () => {},
  remove: async () => {},
};

let journal: HeldJournal;
let lane: Lane;
let published: number[];
let storage: string[];
let nextId: number;
let rules: LaneRules<Reception>;

beforeEach(async () => {
  journal = new HeldJournal();
  published = [];
  storage = [];
  nextId = 0;
  rules = receptionRules;
  lane = await laneOn(journal);
  await submit('open-day-command', { kind: 'open-day', payload: {} }, steward);
});

async function laneOn(on: Journal): Promise<Lane> {
  return createLane(
    {
      rules,
      journal: on,
      clock: { now: () => NOON },
      ids: { newId: () => `id-${String((nextId += 1)).padStart(13, '0')}` },
      settings: () => defaultSettings,
      publisher: { publish: (state: ReceptionState) => published.push(state.tickets.size) },
      storage: (state) => storage.push(state),
    },
    await restore(on, noSnapshots, () => {}),
  );
}

function submit(id: string, command: ClientCommand, actor: Actor) {
  return lane.submit(id, command, actor);
}

function takeTicket(id: string) {
  const payload = {
    theme: 'work',
    language: 'fr',
    secretHash: `hash-of-${id}`,
    shortCode: 'AC3467',
  } as const;
  return submit(id, { kind: 'take-ticket', payload }, kiosk);
}

function signIn(n: number) {
  const payload = { island: n, languages: ['fr'], themes: ['work'] } as const;
  return submit(
    `sign-in-${n}`,
    { kind: 'sign-in-island', payload: { ...payload, languages: ['fr'], themes: ['work'] } },
    advisor(n),
  );
}

const next = (id: string, n: number) =>
  submit(id, { kind: 'call-next', payload: { island: n } }, advisor(n));

describe('persist, then tell', () => {
  it('shows and answers nothing before the sync is done', async () => {
    journal.holding = true;
    published = [];
    let answered = false;
    const answer = takeTicket('first').then((outcome) => {
      answered = true;
      return outcome;
    });
    await Promise.resolve();
    expect(journal.held).toHaveLength(1);
    expect(lane.state().tickets.size).toBe(0);
    expect(published).toEqual([]);
    expect(answered).toBe(false);
    journal.held[0]?.go();
    expect(await answer).toMatchObject({ ok: true, value: { number: 1 } });
    expect(published).toEqual([1]);
  });

  it('serves all commands that waited for a sync with the next one', async () => {
    journal.holding = true;
    const first = takeTicket('first');
    await Promise.resolve();
    const others = ['second', 'third', 'fourth'].map(takeTicket);
    journal.holding = false;
    journal.held[0]?.go();
    await first;
    const answers = await Promise.all(others);
    expect(answers.map((answer) => answer.ok && answer.value)).toMatchObject([
      { number: 2 },
      { number: 3 },
      { number: 4 },
    ]);
    expect(published.slice(-2)).toEqual([1, 4]);
  });
});

describe('races', () => {
  it('never gives two advisors one ticket', async () => {
    await Promise.all([takeTicket('a'), takeTicket('b'), signIn(1), signIn(2), signIn(3)]);
    journal.holding = true;
    const calls = [next('n1', 1), next('n2', 2), next('n3', 3)];
    await Promise.resolve();
    journal.holding = false;
    journal.held[0]?.go();
    const outcomes = await Promise.all(calls);
    expect(outcomes[0]).toMatchObject({ ok: true, value: { number: 1 } });
    expect(outcomes[1]).toMatchObject({ ok: true, value: { number: 2 } });
    expect(outcomes[2]).toEqual({ ok: false, refusal: { code: 'nobody-waiting' } });
  });

  it('gives one ticket and one answer to a double tap', async () => {
    journal.holding = true;
    const taps = [takeTicket('tap'), takeTicket('tap'), takeTicket('tap')];
    await Promise.resolve();
    journal.holding = false;
    journal.held[0]?.go();
    const [first, ...repeats] = await Promise.all(taps);
    expect(first).toMatchObject({ ok: true, value: { number: 1 } });
    for (const repeat of repeats) expect(repeat).toEqual(first);
    expect(await takeTicket('tap')).toEqual(first);
    expect(lane.state().tickets.size).toBe(1);
  });

  it('gives nobody the answer to a command of somebody else', async () => {
    const payload = {
      theme: 'work',
      language: 'fr',
      secretHash: 'hash-of-tap',
      shortCode: 'AC3467',
    } as const;
    const byDesk = () => submit('tap', { kind: 'take-ticket', payload }, steward);
    const reused = { ok: false, refusal: { code: 'command-id-reused' } };
    const [first, inSameSync] = await Promise.all([takeTicket('tap'), byDesk()]);
    expect(first).toMatchObject({ ok: true });
    expect(inSameSync).toEqual(reused);
    expect(await byDesk()).toEqual(reused);
    await next('refused', 1);
    expect(await next('refused', 2)).toEqual(reused);
    lane = await laneOn(journal);
    expect(await byDesk()).toEqual(reused);
    expect(await takeTicket('tap')).toEqual(first);
  });

  it('repeats a refusal to its repeat, whatever has changed since', async () => {
    await signIn(1);
    const refused = await next('too-early', 1);
    expect(refused).toMatchObject({ ok: false });
    await takeTicket('a');
    expect(await next('too-early', 1)).toEqual(refused);
    expect(await next('again', 1)).toMatchObject({ ok: true });
  });
});

describe('a rule that throws', () => {
  const numbers = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
    outcomes.map((each) => (each.status === 'fulfilled' ? each.value : 'rejected'));
  const number = (of: number) => expect.objectContaining({ ok: true, value: ticket(of) });
  const ticket = (of: number) => expect.objectContaining({ number: of });

  it('rejects its own command alone, and is asked anew when that comes again', async () => {
    let broken = true;
    rules = {
      ...receptionRules,
      decide(state, command, actor, context) {
        const isIts = 'secretHash' in command.payload && command.payload.secretHash === 'hash-of-b';
        if (broken && isIts) throw new RangeError('Invalid time value');
        return receptionRules.decide(state, command, actor, context);
      },
    };
    lane = await laneOn(journal);
    const together = ['a', 'b', 'c'].map(takeTicket);
    expect(numbers(await Promise.allSettled(together))).toEqual([number(1), 'rejected', number(2)]);
    broken = false;
    expect(await takeTicket('b')).toMatchObject({ ok: true, value: { number: 3 } });
    const before = lane.state();
    lane = await laneOn(journal);
    expect(lane.state()).toEqual(before);
  });

  it('leaves nothing of its command where it fails halfway through the events', async () => {
    await signIn(1);
    await Promise.all(['a', 'b'].map(takeTicket));
    rules = {
      ...receptionRules,
      evolve(state, event) {
        receptionRules.evolve(state, event);
        if (event.type === 'ticket-called') throw new Error('half done');
      },
    };
    lane = await laneOn(journal);
    journal.holding = true;
    const first = takeTicket('c');
    await Promise.resolve();
    journal.holding = false;
    const together = [takeTicket('d'), next('n1', 1), takeTicket('e')];
    journal.held[0]?.go();
    await first;
    expect(numbers(await Promise.allSettled(together))).toEqual([number(4), 'rejected', number(5)]);
    expect(lane.state().tickets.size).toBe(5);
    expect([...lane.state().tickets.values()].every(({ status }) => status === 'waiting')).toBe(
      true,
    );
    rules = receptionRules;
    const before = lane.state();
    lane = await laneOn(journal);
    expect(lane.state()).toEqual(before);
    expect(await next('n1', 1)).toMatchObject({ ok: true, value: { number: 1 } });
  });
});

describe('a disk that fails', () => {
  it('refuses all that waited, changes nothing, and works again without a restart', async () => {
    await takeTicket('kept');
    journal.holding = true;
    const lost = takeTicket('lost');
    await Promise.resolve();
    const waiting = takeTicket('waiting');
    journal.held[0]?.fail();
    expect(await lost).toEqual({ ok: false, refusal: { code: 'storage-unavailable' } });
    await vi.waitFor(() => expect(journal.held).toHaveLength(2));
    journal.held[1]?.fail();
    expect(await waiting).toEqual({ ok: false, refusal: { code: 'storage-unavailable' } });
    expect(lane.state().tickets.size).toBe(1);
    journal.holding = false;
    expect(await takeTicket('lost')).toMatchObject({ ok: true, value: { number: 2 } });
    expect(storage).toEqual(['failing', 'ok']);
  });

  it('says nothing of what may be kept after all until it works again, to the rest what is certain', async () => {
    const answers: string[] = [];
    const told = (id: string, answer: Promise<Result<ReceptionAnswer>>) =>
      void answer.then(({ ok }) => answers.push(`${id} ${ok ? 'done' : 'refused'}`));
    journal.holding = true;
    told('perhaps', takeTicket('perhaps'));
    await vi.waitFor(() => expect(journal.held).toHaveLength(1));
    told('later', takeTicket('later'));
    journal.held[0]?.fail(new PerhapsKept('cannot be cut off'));
    await vi.waitFor(() => expect(journal.held).toHaveLength(2));
    told('perhaps, again', takeTicket('perhaps'));
    journal.held[1]?.fail();
    await vi.waitFor(() => expect(answers).toEqual(['later refused']));
    expect(lane.state().tickets.size).toBe(0);
    await vi.waitFor(() => expect(journal.held).toHaveLength(3));
    journal.held[2]?.go();
    await vi.waitFor(() => expect(answers).toHaveLength(3));
    expect(answers.slice(1)).toEqual(['perhaps done', 'perhaps, again done']);
    expect(lane.state().tickets.size).toBe(1);
  });

  it('decides what may be kept anew by itself, without another command', async () => {
    journal.holding = true;
    const perhaps = takeTicket('perhaps');
    await vi.waitFor(() => expect(journal.held).toHaveLength(1));
    journal.holding = false;
    journal.held[0]?.fail(new PerhapsKept('cannot be cut off'));
    expect(await perhaps).toMatchObject({ ok: true, value: { number: 1 } });
  });

  it('lets the clock’s own commands go on, whatever may be kept of them', async () => {
    journal.holding = true;
    const tick = lane.submit('tick', { kind: 'close-day', payload: {} }, { kind: 'system' });
    await vi.waitFor(() => expect(journal.held).toHaveLength(1));
    journal.held[0]?.fail(new PerhapsKept('cannot be cut off'));
    expect(await tick).toEqual({ ok: false, refusal: { code: 'storage-unavailable' } });
  });
});

describe('a restart', () => {
  it('has every answered command, and answers a repeat as before', async () => {
    await signIn(1);
    const answers = await Promise.all(['a', 'b', 'c'].map(takeTicket));
    const called = await next('n1', 1);
    const before = lane.state();
    lane = await laneOn(journal);
    expect(lane.state()).toEqual(before);
    expect(await Promise.all(['a', 'b', 'c'].map(takeTicket))).toEqual(answers);
    expect(await next('n1', 1)).toEqual(called);
    expect(await takeTicket('d')).toMatchObject({ ok: true, value: { number: 4 } });
  });

  it('starts the same from a snapshot and from nothing but the journal', async () => {
    await Promise.all(['a', 'b', 'c'].map(takeTicket));
    const { seq, answers } = lane.position();
    const snapshot = structuredClone({ state: lane.state(), answers });
    await takeTicket('d');
    const day = '2026-03-02';
    const fromSnapshot = await restore(
      journal,
      {
        ...noSnapshots,
        read: async () => ({ day, seq, at: NOON, ...snapshot }),
      },
      () => {},
    );
    const fromJournal = await restore(journal, noSnapshots, () => {});
    expect(fromSnapshot.state).toEqual(fromJournal.state);
    expect(fromSnapshot.answers).toEqual(fromJournal.answers);
    expect(fromSnapshot.seq).toBe(fromJournal.seq);
  });

  it('does not trust a snapshot that knows more than the journal', async () => {
    await takeTicket('a');
    const { seq, answers } = lane.position();
    const wrong = { day: '2026-03-02', seq: seq + 5, at: NOON, state: emptyState(), answers };
    const warnings: string[] = [];
    const snapshots = { ...noSnapshots, read: async () => wrong };
    const restored = await restore(journal, snapshots, (message) => warnings.push(message));
    expect(warnings).toHaveLength(1);
    expect(restored.seq).toBe(seq);
    expect(restored.state.tickets.size).toBe(1);
  });
});
