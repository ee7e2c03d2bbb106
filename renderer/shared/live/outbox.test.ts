import { describe, expect, it } from 'vitest';

import type { Command } from '#protocol/commands.js';

import { createOutbox } from './outbox.js';
import type { AnyAnswer } from './outbox.js';

/** A line whose answers the test gives by hand. */
function setUp() {
  const sent: { command: Command; answer: (answer: AnyAnswer | undefined) => void }[] = [];
  const waiting: (() => void)[] = [];
  let ids = 0;
  const outbox = createOutbox({
    transmit: (command) => new Promise((answer) => sent.push({ command, answer })),
    newId: () => `command-id-00000${(ids += 1)}`,
    now: () => 1_000,
    later: (_ms, then) => void waiting.push(then),
  });
  const last = () => {
    const entry = sent.at(-1);
    if (entry === undefined) throw new Error('nothing was sent');
    return entry;
  };
  return { outbox, sent, waiting, last };
}

const DONE: AnyAnswer = { ok: true, value: {} };

describe('the outbox', () => {
  it('sends at once where there is a connection, and answers', async () => {
    const { outbox, last } = setUp();
    outbox.online();
    const answer = outbox.send('open-day', {});
    expect(last().command).toMatchObject({ kind: 'open-day', payload: {}, at: 1_000 });
    last().answer(DONE);
    expect(await answer).toEqual(DONE);
  });

  it('keeps what is asked without a connection, and sends it in order when there is one', () => {
    const { outbox, sent } = setUp();
    void outbox.send('open-day', {});
    void outbox.send('close-day', {});
    expect(sent).toHaveLength(0);
    outbox.online();
    expect(sent.map(({ command }) => command.kind)).toEqual(['open-day', 'close-day']);
  });

  it('sends again with the same id after a lost connection', async () => {
    const { outbox, sent, last } = setUp();
    outbox.online();
    const answer = outbox.send('open-day', {});
    outbox.offline();
    last().answer(undefined);
    await Promise.resolve();
    outbox.online();
    await expect.poll(() => sent.length).toBe(2);
    expect(new Set(sent.map(({ command }) => command.id)).size).toBe(1);
    last().answer(DONE);
    expect(await answer).toEqual(DONE);
  });

  it('sends again with the same id when no answer comes on a living connection', async () => {
    const { outbox, sent, waiting, last } = setUp();
    outbox.online();
    void outbox.send('open-day', {});
    last().answer(undefined);
    await expect.poll(() => waiting.length).toBe(1);
    waiting[0]?.();
    expect(sent).toHaveLength(2);
    expect(sent[0]?.command.id).toBe(sent[1]?.command.id);
  });

  it('never has one command on the line twice at a time', () => {
    const { outbox, sent } = setUp();
    outbox.online();
    void outbox.send('open-day', {});
    outbox.online();
    outbox.online();
    expect(sent).toHaveLength(1);
  });

  it('gives each intention an id of its own', () => {
    const { outbox, sent } = setUp();
    outbox.online();
    void outbox.send('open-day', {});
    void outbox.send('open-day', {});
    expect(new Set(sent.map(({ command }) => command.id)).size).toBe(2);
  });

  it('hands a refusal on as the answer, and does not insist', async () => {
    const { outbox, sent, last } = setUp();
    outbox.online();
    const answer = outbox.send('open-day', {});
    last().answer({ ok: false, refusal: { code: 'day-already-open' } });
    expect(await answer).toEqual({ ok: false, refusal: { code: 'day-already-open' } });
    outbox.online();
    expect(sent).toHaveLength(1);
  });

  it('does not send an intention that was given up', async () => {
    const { outbox, sent } = setUp();
    const giveUp = new AbortController();
    const answer = outbox.send('open-day', {}, { signal: giveUp.signal });
    giveUp.abort();
    expect(await answer).toEqual({ ok: false, refusal: { code: 'unavailable' } });
    outbox.online();
    expect(sent).toHaveLength(0);
  });

  it('tells of the answer to an intention given up on its way', async () => {
    const { outbox, last } = setUp();
    outbox.online();
    const giveUp = new AbortController();
    const late: (AnyAnswer | undefined)[] = [];
    const options = { signal: giveUp.signal, late: (came?: AnyAnswer) => void late.push(came) };
    const answer = outbox.send('open-day', {}, options);
    giveUp.abort();
    expect(await answer).toEqual({ ok: false, refusal: { code: 'unavailable' } });
    expect(late).toEqual([]);
    last().answer(DONE);
    await expect.poll(() => late).toEqual([DONE]);
  });

  it('takes up an intention of an earlier page by its id', () => {
    const { outbox, last } = setUp();
    outbox.online();
    void outbox.send('open-day', {}, { id: 'kept-since-yesterday' });
    expect(last().command.id).toBe('kept-since-yesterday');
  });

  it('tells that nobody knows, where an intention was sent, not answered and given up', async () => {
    const { outbox, waiting, last } = setUp();
    outbox.online();
    const giveUp = new AbortController();
    const late: (AnyAnswer | undefined)[] = [];
    const options = { signal: giveUp.signal, late: (came?: AnyAnswer) => void late.push(came) };
    void outbox.send('open-day', {}, options);
    outbox.offline();
    last().answer(undefined);
    await expect.poll(() => waiting.length).toBe(1);
    giveUp.abort();
    expect(late).toEqual([undefined]);
  });

  it('has nothing to tell of an intention that was never sent, or was answered', async () => {
    const { outbox, last } = setUp();
    const giveUp = new AbortController();
    const late = () => expect.unreachable();
    void outbox.send('open-day', {}, { signal: giveUp.signal, late });
    giveUp.abort();
    outbox.online();
    const answered = new AbortController();
    const answer = outbox.send('open-day', {}, { signal: answered.signal, late });
    last().answer(DONE);
    expect(await answer).toEqual(DONE);
    answered.abort();
  });

  it('refuses what waits and what still comes once access has ended', async () => {
    const { outbox } = setUp();
    const before = outbox.send('open-day', {});
    outbox.end({ code: 'session-expired' });
    const expected = { ok: false, refusal: { code: 'session-expired' } };
    expect(await before).toEqual(expected);
    expect(await outbox.send('open-day', {})).toEqual(expected);
  });
});
