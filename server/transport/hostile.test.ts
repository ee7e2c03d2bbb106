import { COMMANDS, COMMAND_KINDS, envelopeSchema } from '#protocol/commands.js';
import { QUERIES, querySchema } from '#protocol/queries.js';
import type { Result } from '#protocol/refusals.js';
import { REFUSAL_CODES } from '#protocol/refusals.js';
import { pairingSchema, signInSchema } from '#protocol/socket.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Audience } from '#protocol/vocabulary.js';
import { AUDIENCES } from '#protocol/vocabulary.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { noRateLimits } from './limits.js';
import { pagesOfAll } from './testing/audiences.js';
import { PAYLOADS, commandOf } from './testing/payloads.js';
import type { Page, RawPage, RunningTransport } from './testing/running-transport.js';
import { ask, next, runTransport } from './testing/running-transport.js';

const EVENTS = ['command', 'query', 'resync', 'sign-in', 'sign-out', 'request-pairing'];
const STRANGE_EVENTS = [
  'error',
  'oversize',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'snapshot',
  'access-ended',
  'paired',
  '',
];

/** Keys and values that have broken programs before. */
const strange = fc.constantFrom<unknown>(
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  { toString: null, valueOf: null, toJSON: null },
  { length: 1e9 },
  { then: 'no promise' },
  { _placeholder: true, num: 0 },
  Array.from({ length: 2000 }, () => 0),
  nested(1000),
  Buffer.from('binary'),
  new Uint8Array(4096),
  '\u0000',
  '\ud800',
  -0,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  null,
);
const anyValue = fc.oneof(
  strange,
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(
    fc.constantFrom('id', 'kind', 'payload', 'at', '__proto__', 'code', 'pin'),
    strange,
  ),
);

/** Commands that are right but for one part. */
const almostCommand = fc
  .tuple(
    fc.constantFrom(...COMMAND_KINDS),
    fc.constantFrom('id', 'kind', 'payload', 'at', 'more'),
    anyValue,
  )
  .map(([kind, part, value]) => ({ ...commandOf(kind), [part]: value }));
const almostPayload = fc
  .tuple(fc.constantFrom(...COMMAND_KINDS), fc.string(), anyValue)
  .map(([kind, key, value]) => {
    const keys = Object.keys(PAYLOADS[kind]);
    return commandOf(kind, {
      ...PAYLOADS[kind],
      [keys[key.length % (keys.length + 1)] ?? key]: value,
    });
  });

const message = fc.record({
  audience: fc.constantFrom(...AUDIENCES),
  event: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...EVENTS) },
    fc.constantFrom(...STRANGE_EVENTS),
    fc.string({ maxLength: 20 }),
  ),
  args: fc.oneof(
    fc.array(anyValue, { maxLength: 4 }),
    fc.tuple(almostCommand),
    fc.tuple(almostPayload),
  ),
  acknowledged: fc.boolean(),
});

describe('hostile messages', () => {
  let running: RunningTransport;
  let pages: Record<Audience, Page & RawPage>;

  beforeAll(async () => {
    running = await runTransport({ limits: noRateLimits });
    pages = { ...(await pagesOfAll(running)) };
  });
  afterAll(() => running.stop());

  const everything = async (): Promise<string> =>
    JSON.stringify([
      running.desk.submitted,
      running.services.staff.list(),
      running.services.devices.list(),
      running.services.pairing.pending(),
      running.services.devices.list().map((one) => running.services.kiosks.of(one.deviceId)),
      [...running.kept.days],
      await running.documents.staff.read(),
      await running.documents.devices.read(),
      Object.keys(Object.prototype),
    ]);

  it('are answered with a coded refusal and change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(message, async ({ audience, event, args, acknowledged }) => {
        fc.pre(!RESERVED.has(event) && !isRight(event, args));
        const before = await everything();
        const page = pages[audience];
        if (acknowledged) expectRefusal(await ask(page, event, ...args));
        else page.emit(event, ...args);
        // Nobody is signed out or dropped by it, and the server still answers.
        expect(await ask(page, 'resync')).toMatchObject({
          ok: true,
          value: { view: { audience } },
        });
        expect(await everything()).toBe(before);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('may be broken packets: the socket goes, the server stays', async () => {
    const packets = [
      '2',
      '2[',
      '2{}',
      '2["command"',
      '2[1]',
      '2[{"a":1}]',
      '29999999999999999999["command",{}]',
      '2/other,["command",{}]',
      '0/other,',
      '0',
      '0{"protocol":2}',
      '1',
      '3',
      '31["x"]',
      '4',
      '4"x"',
      '51-["command",{"_placeholder":true,"num":0}]',
      '51-["command",{"_placeholder":true,"num":-1}]',
      '5999-["command"]',
      '5-["command"]',
      '6',
      '7',
      'x',
      '2["disconnect"]',
      '2["connect",1]',
      `21["command",${'['.repeat(7000)}${']'.repeat(7000)}]`,
      `21["command",${'{"a":'.repeat(1500)}1${'}'.repeat(1500)}]`,
      `51-1["command",${'['.repeat(30_000)}${']'.repeat(30_000)}]`,
    ];
    const before = await everything();
    for (const packet of packets) {
      const page = await running.enter({ audience: 'guest' });
      page.io.engine.write(packet);
      page.io.engine.write(new Uint8Array(10));
      page.io.engine.close();
      const other = await running.enter({ audience: 'guest' });
      expect(await ask(other, 'resync')).toMatchObject({ ok: true });
      other.disconnect();
    }
    expect(await everything()).toBe(before);
    expect(await ask(pages.steward, 'resync')).toMatchObject({ ok: true });
  }, 30_000);

  it('may come before anything else', async () => {
    const page = running.dial({
      protocol: PROTOCOL_VERSION,
      audience: 'guest',
      more: nested(3000),
    });
    const [error] = (await next(page, 'connect_error')) as [{ data: unknown }];
    expect(error.data).toEqual({ code: 'malformed' });
  });

  it('may find a desk that fails: the page is told, the log has no payload', async () => {
    running.desk.answer = () => Promise.reject(new Error('broken'));
    expect(await ask(pages.kiosk, 'command', commandOf('take-ticket'))).toEqual({
      ok: false,
      refusal: { code: 'unavailable' },
    });
    running.desk.answer = () => {
      throw new Error('broken at once');
    };
    expect(await ask(pages.kiosk, 'command', commandOf('take-ticket'))).toMatchObject({
      refusal: { code: 'unavailable' },
    });
    expect(running.logged.filter(({ level }) => level === 'error')).toHaveLength(2);
    expect(JSON.stringify(running.logged)).not.toContain('ACDEFG');
  });
});

/** Names that the client library itself does not send. */
const RESERVED = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
]);

/** What arrives there is JSON: is it, by the contract's own schemas, a message that may have an effect? */
function isRight(event: string, args: readonly unknown[]): boolean {
  if (event === 'resync' || event === 'sign-out') return args.length === 0;
  if (args.length !== 1) return false;
  const sent: unknown = JSON.parse(JSON.stringify(args[0]) ?? 'null');
  switch (event) {
    case 'command': {
      const envelope = envelopeSchema.safeParse(sent);
      if (!envelope.success) return false;
      return COMMANDS[envelope.data.kind].payload.safeParse(envelope.data.payload).success;
    }
    case 'query': {
      const { success, data } = querySchema.safeParse(sent);
      return success && QUERIES[data.kind].payload.safeParse(data.payload).success;
    }
    case 'sign-in':
      return signInSchema.safeParse(sent).success;
    case 'request-pairing':
      return pairingSchema.safeParse(sent).success;
    default:
      return false;
  }
}

function expectRefusal(answer: Result<unknown>): void {
  expect(answer).toMatchObject({ ok: false, refusal: { code: expect.any(String) } });
  if (!answer.ok) expect(REFUSAL_CODES).toContain(answer.refusal.code);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
