import { expect, it } from 'vitest';

import { SHORT_CODE_ALPHABET, TICKET_SECRET } from '#protocol/ticket-keys.js';

import { createOutbox } from '../../../shared/live/outbox.js';
import type { AnyAnswer } from '../../../shared/live/outbox.js';
import { signUp } from './sign-up.js';

interface Sent {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
}

const seat = { bookingId: 'booking-00000001' } as const;
const taken: AnyAnswer = { ok: true, value: seat };
const refused = (code: 'session-full' | 'booking-key-in-use'): AnyAnswer => ({
  ok: false,
  refusal: { code },
});

/** The kiosk's own outbox before a server whose answers come when the test says so. */
function server() {
  const sent: Sent[] = [];
  const answers: ((answer: AnyAnswer | undefined) => void)[] = [];
  let ids = 0;
  const live = createOutbox({
    transmit({ id, kind, payload }) {
      sent.push({ id, kind, payload });
      return new Promise((answer) => answers.push(answer));
    },
    newId: () => `id-${(ids += 1)}`.padEnd(16, '0'),
    now: () => 0,
    later: (_ms, then) => then(),
  });
  live.online();
  let fills = 0;
  const fill = (bytes: Uint8Array<ArrayBuffer>) => void bytes.fill((fills += 1) % 200);
  const settle = () => new Promise((done) => setImmediate(done));
  return {
    sent,
    ask: (signal = new AbortController().signal) => signUp(live, fill, 'cv-1', signal),
    async answer(place: number, answer: AnyAnswer | undefined) {
      answers[place]?.(answer);
      await settle();
    },
  };
}

it('signs up with keys of its own', async () => {
  const { ask, answer, sent } = server();
  const asked = ask();
  await answer(0, taken);
  const answered = await asked;
  expect(answered).toMatchObject({ ok: true, signedUp: seat });
  const { secret, shortCode } = answered.ok ? answered.keys : { secret: '', shortCode: '' };
  expect(secret).toMatch(TICKET_SECRET);
  expect(shortCode).toMatch(new RegExp(`^[${SHORT_CODE_ALPHABET}]{6}$`));
  expect(sent).toMatchObject([
    { kind: 'sign-up', payload: { sessionId: 'cv-1', secret, code: shortCode } },
  ]);
});

it('asks again under the same id where the answer was lost', async () => {
  const { ask, answer, sent } = server();
  const asked = ask();
  await answer(0, undefined);
  await answer(1, taken);
  expect((await asked).ok).toBe(true);
  expect(sent[1]).toEqual(sent[0]);
});

it('draws other keys, under another id, where the first are in use', async () => {
  const { ask, answer, sent } = server();
  const asked = ask();
  await answer(0, refused('booking-key-in-use'));
  await answer(1, refused('session-full'));
  expect(await asked).toEqual({ ok: false, code: 'session-full' });
  expect(sent[1]?.payload).not.toEqual(sent[0]?.payload);
  expect(sent[1]?.id).not.toBe(sent[0]?.id);
});

it('gives up after three keys in use', async () => {
  const { ask, answer, sent } = server();
  const asked = ask();
  for (const draw of [0, 1, 2]) await answer(draw, refused('booking-key-in-use'));
  expect(await asked).toEqual({ ok: false, code: 'booking-key-in-use' });
  expect(sent).toHaveLength(3);
});

it.each([
  ['taken', taken, true],
  ['perhaps taken: no answer came', undefined, true],
  ['refused', refused('session-full'), false],
] as const)('of a visit that ended, a seat %s is cancelled: %s', async (_name, came, cancelled) => {
  const { ask, answer, sent } = server();
  const visit = new AbortController();
  const asked = ask(visit.signal);
  visit.abort();
  expect(await asked).toEqual({ ok: false, code: 'unavailable' });
  await answer(0, came);
  const [first, ...others] = sent.map(({ kind, payload }) => ({ kind, payload }));
  const { secret } = (first?.payload ?? {}) as { readonly secret?: string };
  const cancel = { kind: 'cancel-booking', payload: { key: { secret } } };
  expect(others).toEqual(cancelled ? [cancel] : []);
});
