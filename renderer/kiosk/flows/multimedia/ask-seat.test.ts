import { expect, it } from 'vitest';

import { SHORT_CODE_ALPHABET } from '#protocol/ticket-keys.js';

import { createOutbox } from '../../../shared/live/outbox.js';
import type { AnyAnswer } from '../../../shared/live/outbox.js';
import { askSeat } from './ask-seat.js';

const seat = { kind: 'computer', number: 12, until: 1_000 } as const;
const taken: AnyAnswer = { ok: true, value: seat };
const refused = (code: 'no-seat-free' | 'seat-code-in-use'): AnyAnswer => ({
  ok: false,
  refusal: { code },
});

/** The kiosk's own outbox before a server whose answers come when the test says so. */
function server() {
  const sent: { kind: string; code: string }[] = [];
  const answers: ((answer: AnyAnswer | undefined) => void)[] = [];
  let ids = 0;
  const live = createOutbox({
    transmit(command) {
      sent.push({ kind: command.kind, code: (command.payload as { code: string }).code });
      return new Promise((answer) => answers.push(answer));
    },
    newId: () => `id-${(ids += 1)}`.padEnd(16, '0'),
    now: () => 0,
    later: (_ms, then) => then(),
  });
  live.online();
  let fills = 0;
  const fill = (bytes: Uint8Array<ArrayBuffer>) => void bytes.fill((fills += 1) % 200);
  const wanted = { kind: 'computer', accessible: true } as const;
  const settle = () => new Promise((done) => setImmediate(done));
  return {
    sent,
    ask: (signal: AbortSignal) => askSeat(live, fill, wanted, signal),
    async answer(place: number, answer: AnyAnswer | undefined) {
      answers[place]?.(answer);
      await settle();
    },
  };
}

it('takes a place with a code of its own', async () => {
  const { ask, answer, sent } = server();
  const asked = ask(new AbortController().signal);
  await answer(0, taken);
  expect(await asked).toEqual({ ok: true, seat, code: sent[0]?.code });
  expect(sent[0]?.code).toMatch(new RegExp(`^[${SHORT_CODE_ALPHABET}]{6}$`));
  expect(sent).toHaveLength(1);
});

it('draws another code where the first is in use, and tells any other refusal', async () => {
  const { ask, answer, sent } = server();
  const asked = ask(new AbortController().signal);
  await answer(0, refused('seat-code-in-use'));
  await answer(1, refused('no-seat-free'));
  expect(await asked).toEqual({ ok: false, code: 'no-seat-free' });
  expect(sent[0]?.code).not.toBe(sent[1]?.code);
});

it('gives up after three codes in use', async () => {
  const { ask, answer, sent } = server();
  const asked = ask(new AbortController().signal);
  for (const draw of [0, 1, 2]) await answer(draw, refused('seat-code-in-use'));
  expect(await asked).toEqual({ ok: false, code: 'seat-code-in-use' });
  expect(sent).toHaveLength(3);
});

it.each([
  ['taken', taken, true],
  ['perhaps taken: no answer came', undefined, true],
  ['refused', refused('no-seat-free'), false],
] as const)(
  'of a visit that ended, a place %s is given back: %s',
  async (_name, came, returned) => {
    const { ask, answer, sent } = server();
    const visit = new AbortController();
    const asked = ask(visit.signal);
    visit.abort();
    expect(await asked).toEqual({ ok: false, code: 'unavailable' });
    await answer(0, came);
    const [take, ...others] = sent;
    expect(others).toEqual(returned ? [{ kind: 'return-seat', code: take?.code }] : []);
  },
);
