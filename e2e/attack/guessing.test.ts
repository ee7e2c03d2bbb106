import { randomInt, webcrypto } from 'node:crypto';
import { Agent, request } from 'node:http';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Result } from '#protocol/refusals.js';
import { STEWARD_CHECK_PATH } from '#protocol/shell.js';
import { newShortCode, randomToken } from '#protocol/ticket-keys.js';

import type { Centre } from '../harness/centre.js';
import { addStaff, openCentre, STAFF_PIN, ticketRequest } from '../harness/centre.js';
import { Client, ConnectionRefused } from '../harness/client.js';
import { openPlanner } from '../harness/planner.js';
import { ServerProcess } from '../harness/server-process.js';

let server: ServerProcess;
let centre: Centre;

beforeAll(async () => {
  server = await ServerProcess.start();
  centre = await openCentre(server.url, 3);
  // nobody has signed in with it yet, from anywhere
  await addStaff(server.url, { B1: ['advisor'] });
}, 60_000);

afterAll(async () => {
  centre?.close();
  await server?.dispose();
});

const fill = (bytes: Uint8Array<ArrayBuffer>): unknown => webcrypto.getRandomValues(bytes);
const wrongPin = (): string => String(randomInt(1_000_000)).padStart(7, '3');
const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code);

async function tryOnSocket(code: string, pin: string): Promise<string> {
  const guest = await Client.connect(server.url, { audience: 'guest' });
  try {
    return codeOf(await guest.signIn(code, pin));
  } finally {
    guest.close();
  }
}

/** As a kiosk's shell asks, from one of this machine's many addresses where it has them. */
function tryOverHttp(code: string, pin: string, machine: number): Promise<string> {
  const localAddress = process.platform === 'linux' ? `127.0.0.${machine}` : '127.0.0.1';
  const agent = new Agent({ localAddress });
  const body = JSON.stringify({ code, pin });
  return new Promise((resolve, reject) => {
    const asked = request(
      `${server.url}${STEWARD_CHECK_PATH}`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        answer.once('end', () => resolve(codeOf(JSON.parse(text) as Result<unknown>)));
      },
    );
    asked.once('error', reject);
    asked.end(body);
  });
}

test('a PIN is guessed five times, however many sockets and machines the guesses come from', async () => {
  const tries = [
    ...Array.from({ length: 10 }, () => tryOnSocket('B1', wrongPin())),
    ...Array.from({ length: 10 }, (_none, index) => tryOverHttp('B1', wrongPin(), index + 2)),
  ];
  const answers = await Promise.all(tries);
  const tried = answers.filter((answer) => answer === 'sign-in-failed');
  expect(tried).toHaveLength(5);
  expect(new Set(answers)).toEqual(new Set(['sign-in-failed', 'locked-out']));
  // the right one is no better then, here or there
  expect(await tryOnSocket('B1', STAFF_PIN)).toBe('locked-out');
  expect(await tryOverHttp('B1', STAFF_PIN, 30)).toBe('locked-out');
  // and nobody else is locked out
  expect(await tryOnSocket('A2', STAFF_PIN)).toBe('ok');
});

test('guesses from elsewhere leave the desk free where a member signed in before', async () => {
  const elsewhere = (machine: number) => tryOverHttp('A1', wrongPin(), machine);
  for (let machine = 2; machine < 7; machine += 1) {
    expect(await elsewhere(machine)).toBe('sign-in-failed');
  }
  expect(await elsewhere(7)).toBe('locked-out');
  expect(await tryOnSocket('A1', STAFF_PIN)).toBe('ok');
  // a right one opens the lock for one more try, no more
  expect(await elsewhere(8)).toBe('sign-in-failed');
  expect(await elsewhere(9)).toBe('locked-out');
  expect(await tryOnSocket('A1', STAFF_PIN)).toBe('ok');
});

test('a code that nobody has answers as one that somebody has', async () => {
  const ofSomebody: string[] = [];
  const ofNobody: string[] = [];
  for (let count = 0; count < 7; count += 1) {
    ofSomebody.push(await tryOnSocket('A3', wrongPin()));
    ofNobody.push(await tryOnSocket('NOBODY', wrongPin()));
  }
  expect(ofNobody).toEqual(ofSomebody);
  expect(ofNobody.slice(4)).toEqual(['sign-in-failed', 'locked-out', 'locked-out']);
});

test('a locked code leaves those who are signed in at work', async () => {
  await centre.advisors[2]?.accepted('start-break', { island: 3 });
  await centre.advisors[2]?.accepted('end-break', { island: 3 });
});

test('what stands on a ticket opens no phone page but its own secret', async () => {
  const { payload } = ticketRequest();
  const { ticketId, number } = await centre.kiosk.accepted('take-ticket', payload);
  const guesses = [
    ...Array.from({ length: 100 }, () => randomToken(fill, 22)),
    // one letter beside it
    `${payload.secret.slice(0, 21)}${payload.secret.endsWith('A') ? 'B' : 'A'}`,
    payload.secret.toLowerCase(),
  ].filter((guess) => guess !== payload.secret);
  for (const secret of guesses) {
    const refused = await whyNot(secret);
    expect(refused).toBe('ticket-unknown');
  }
  for (const other of [ticketId, payload.shortCode, String(number), '', `${payload.secret}A`]) {
    expect(await whyNot(other)).toBe(/^[\w-]{22}$/.test(other) ? 'ticket-unknown' : 'malformed');
  }
  const own = await Client.connect(server.url, { audience: 'phone', secret: payload.secret });
  own.close();
});

async function whyNot(secret: string): Promise<string> {
  for (const audience of ['booking', 'phone'] as const) {
    try {
      const page = await Client.connect(server.url, { audience, secret });
      page.close();
      return 'let in';
    } catch (error) {
      if (!(error instanceof ConnectionRefused)) throw error;
      if (audience === 'phone') return error.refusal.code;
    }
  }
  return 'nothing';
}

test('codes of bookings are not tried one after the other, on however many sockets of a kiosk', async () => {
  const again = await Client.connect(server.url, { audience: 'kiosk', token: centre.kioskToken });
  const answers: string[] = [];
  for (let count = 0; count < 12; count += 1) {
    const page = count % 2 === 0 ? centre.kiosk : again;
    const key = { code: newShortCode(fill) };
    answers.push(codeOf(await page.command('check-in', { key })));
    answers.push(codeOf(await page.command('cancel-booking', { key })));
  }
  expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'booking-unknown'));
  expect(new Set(answers.slice(10))).toEqual(new Set(['too-many-wrong-codes']));
  expect(codeOf(await again.query('booking', { key: { code: newShortCode(fill) } }))).toBe(
    'too-many-wrong-codes',
  );
  again.close();
});

test('guesses are in the audit’s book, without what was guessed', async () => {
  const office = await openPlanner(server.url);
  const audit = await office.query('audit', {});
  const failed = audit.ok
    ? audit.value.entries.filter(({ what }) => what === 'sign-in-failed')
    : expect.unreachable();
  expect(failed.filter(({ detail }) => detail === 'B1')).toHaveLength(5);
  expect(new Set(failed.map(({ detail }) => detail))).toEqual(
    new Set(['A1', 'A3', 'B1', undefined]),
  );
  office.close();
});

test('a restart forgets no lock, and no desk', async () => {
  await server.kill();
  await server.restart();
  expect(await tryOverHttp('B1', STAFF_PIN, 31)).toBe('locked-out');
  expect(await tryOnSocket('B1', STAFF_PIN)).toBe('locked-out');
  expect(await tryOnSocket('A1', STAFF_PIN)).toBe('ok');
});
