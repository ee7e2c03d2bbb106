import { MESSAGE_HARD_LIMIT, MESSAGE_LIMIT, OFFICE_MESSAGE_LIMIT } from '#protocol/socket.js';
import type { Result } from '#protocol/refusals.js';
import { defaultSettings, settingsSchema } from '#protocol/settings.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { stateWith, ticket, SECRET } from './testing/fake-desk.js';
import { commandOf, PAYLOADS } from './testing/payloads.js';
import type { RunningTransport } from './testing/running-transport.js';
import { PIN, ask, next, runTransport } from './testing/running-transport.js';

const TOO_FAST = { ok: false, refusal: { code: 'too-fast' } };
const TOO_LARGE = { ok: false, refusal: { code: 'too-large' } };

describe('limits', () => {
  let running: RunningTransport;

  afterEach(() => running.stop());

  const codes = (answers: readonly Result<unknown>[]): string[] =>
    answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code));

  it('count commands over all pages of one device, and refill', async () => {
    running = await runTransport({ limits: { deviceCommands: { burst: 2, perSecond: 1 } } });
    const { token } = await running.device('kiosk');
    const one = await running.enter({ audience: 'kiosk', token });
    const two = await running.enter({ audience: 'kiosk', token });
    const take = (page: typeof one) => ask(page, 'command', commandOf('take-ticket'));
    expect(codes([await take(one), await take(two), await take(one)])).toEqual([
      'ok',
      'ok',
      'too-fast',
    ]);
    expect(running.desk.submitted).toHaveLength(2);
    running.elapsed.advance(1000);
    expect(codes([await take(two), await take(one)])).toEqual(['ok', 'too-fast']);
  });

  it('count them together for pages that come one after the other, too', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    try {
      running = await runTransport({ limits: { deviceCommands: { burst: 2, perSecond: 0 } } });
      const { token } = await running.device('kiosk');
      const one = await running.enter({ audience: 'kiosk', token });
      vi.advanceTimersByTime(5000);
      const two = await running.enter({ audience: 'kiosk', token });
      const take = (page: typeof one) => ask(page, 'command', commandOf('take-ticket'));
      expect(codes([await take(one), await take(two), await take(two)])).toEqual([
        'ok',
        'ok',
        'too-fast',
      ]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('let a kiosk that was cut off deliver all that it may have given, at once', async () => {
    running = await runTransport();
    const { token } = await running.device('kiosk');
    const kiosk = await running.enter({ audience: 'kiosk', token });
    const deliveries = Array.from({ length: 200 }, (_none, index) =>
      commandOf('deliver-ticket', { ...PAYLOADS['deliver-ticket'], number: 501 + index }),
    );
    const rest = (['report-kiosk', 'lease-numbers', 'take-ticket'] as const).map((kind) =>
      commandOf(kind),
    );
    const answers = await Promise.all(
      [...deliveries, ...rest].map((command) => ask(kiosk, 'command', command)),
    );
    expect(new Set(codes(answers))).toEqual(new Set(['ok']));
    const most = settingsSchema.shape.leasedNumbers.unwrap().maxValue;
    expect(most).toBe(deliveries.length);
  });

  it('hold a phone to a person’s pace', async () => {
    running = await runTransport();
    running.desk.set(stateWith(ticket()));
    running.views.publish(running.desk.state());
    const phone = await running.enter({ audience: 'phone', secret: SECRET });
    const answers: Result<unknown>[] = [];
    for (let count = 0; count < 6; count += 1) {
      answers.push(await ask(phone, 'command', commandOf('leave-queue')));
    }
    expect(codes(answers)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'too-fast']);
  });

  it('count tries to sign in over all pages of an address', async () => {
    running = await runTransport({ limits: { signIns: { burst: 2, perSecond: 0 } } });
    await running.member('AB', ['advisor']);
    for (let count = 0; count < 2; count += 1) {
      const guest = await running.enter({ audience: 'guest' });
      await ask(guest, 'sign-in', { code: 'ZZ', pin: PIN });
    }
    const guest = await running.enter({ audience: 'guest' });
    expect(await ask(guest, 'sign-in', { code: 'AB', pin: PIN })).toEqual(TOO_FAST);
  });

  it('drop a socket that goes on too fast', async () => {
    running = await runTransport({
      limits: { messages: { burst: 3, perSecond: 0 }, excess: { burst: 2, perSecond: 0 } },
    });
    const guest = await running.enter({ audience: 'guest' });
    const gone = next(guest, 'disconnect');
    const answers: Result<unknown>[] = [];
    for (let count = 0; count < 5; count += 1) answers.push(await ask(guest, 'nothing'));
    expect(codes(answers)).toEqual(['malformed', 'malformed', 'malformed', 'too-fast', 'too-fast']);
    guest.emit('nothing');
    await gone;
    expect(running.logged).toMatchObject([{ level: 'warn', what: { audience: 'guest' } }]);
  });

  it('refuse a message past the first size and go on', async () => {
    running = await runTransport();
    const { token } = await running.device('kiosk');
    const kiosk = await running.enter({ audience: 'kiosk', token });
    const large = { ...commandOf('take-ticket'), more: 'x'.repeat(MESSAGE_LIMIT) };
    expect(await ask(kiosk, 'command', large)).toEqual(TOO_LARGE);
    const wide = { ...commandOf('take-ticket'), more: '€'.repeat(MESSAGE_LIMIT / 2) };
    expect(await ask(kiosk, 'command', wide)).toEqual(TOO_LARGE);
    expect(await ask(kiosk, 'nothing', 'x'.repeat(MESSAGE_LIMIT))).toEqual(TOO_LARGE);
    expect(running.desk.submitted).toEqual([]);
    expect(await ask(kiosk, 'command', commandOf('take-ticket'))).toMatchObject({ ok: true });
  });

  it('take a rota from the office, as large as one can be, and no more than that', async () => {
    running = await runTransport();
    const day = Array.from({ length: 120 }, () => ({
      island: 60,
      languages: [...LANGUAGES],
      themes: [...THEMES],
      from: '09:00',
      to: '17:00',
    }));
    const settings = { ...defaultSettings, rota: Array.from({ length: 7 }, () => day) };
    await running.member('AD', ['administrator']);
    const { token } = await running.signIn('AD');
    const office = await running.enter({ audience: 'office', token });
    const change = commandOf('change-settings', { settings });
    expect(await ask(office, 'command', change)).toMatchObject({ ok: true });
    const larger = { ...commandOf('change-settings'), more: 'x'.repeat(OFFICE_MESSAGE_LIMIT) };
    expect(await ask(office, 'command', larger)).toEqual(TOO_LARGE);
  });

  it('close the socket past the last size', async () => {
    running = await runTransport();
    const guest = await running.enter({ audience: 'guest' });
    const gone = next(guest, 'disconnect');
    guest.emit('sign-in', 'x'.repeat(MESSAGE_HARD_LIMIT));
    await gone;
    await running.enter({ audience: 'guest' });
  });

  it('let so many sockets in from one address', async () => {
    running = await runTransport({ limits: { socketsPerAddress: 2 } });
    const first = await running.enter({ audience: 'guest' });
    await running.enter({ audience: 'guest' });
    const letIn = async (): Promise<boolean> => {
      const page = running.dial({ protocol: PROTOCOL_VERSION, audience: 'guest' });
      return Promise.race([
        next(page, 'snapshot').then(() => true),
        next(page, 'connect_error').then(() => false),
      ]);
    };
    expect(await letIn()).toBe(false);
    first.disconnect();
    await vi.waitUntil(letIn);
  });

  it('take one page for each connection, however fast it asks to be let in again', async () => {
    running = await runTransport();
    const join = vi.spyOn(running.views.live, 'join');
    const { engine } = running.dial({ protocol: PROTOCOL_VERSION, audience: 'guest' }).io;
    engine.once('open', () => {
      for (let again = 0; again < 20; again += 1) {
        engine.write(`0{"protocol":${PROTOCOL_VERSION},"audience":"guest"}`);
      }
    });
    await new Promise<void>((closed) => void engine.once('close', () => closed()));
    expect(join.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it('drop a page that does not read', async () => {
    running = await runTransport({ limits: { unreadBytes: 100_000 } });
    await running.member('ST', ['steward']);
    const { token } = await running.signIn('ST');
    const stuck = await running.enter({ audience: 'steward', token });
    const steward = await running.enter({ audience: 'steward', token });
    const socket: unknown = Reflect.get(stuck.io.engine.transport, 'ws');
    (socket as { pause(): void }).pause();
    const dropped = () => running.logged.some(({ message }) => message === 'a socket was dropped');
    for (let round = 1; !dropped(); round += 1) {
      expect(round).toBeLessThan(500);
      const told = next(steward, 'delta');
      running.views.publish(
        stateWith(
          ...Array.from({ length: 200 }, (_none, index) =>
            ticket({ id: `ticket-${round}-${index}`, number: index, secretHash: `${index}` }),
          ),
        ),
      );
      await told;
    }
    expect(await ask(steward, 'resync')).toMatchObject({ ok: true });
  });
});
