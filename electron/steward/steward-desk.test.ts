import { expect, it } from 'vitest';

import { memoryFile } from '../testing/memory-file.js';
import type { ExitPinHash, Lock } from '../settings/machine-files.js';
import { exitPin } from './exit-pin.js';
import { pinLock } from './pin-lock.js';
import { stewardDesk } from './steward-desk.js';
import type { ServerSays } from './steward-desk.js';

const PIN = '70319486';
const WRONG = '11111111';

async function setUp(pinOfMachine?: string) {
  const around = {
    says: { says: 'away' } as ServerSays,
    now: 1_000_000,
    /** While the server thinks. */
    meanwhile: async () => {},
  };
  const hash = memoryFile<ExitPinHash>();
  const lock = memoryFile<Lock>();
  const pin = exitPin(hash);
  if (pinOfMachine !== undefined) await pin.set(pinOfMachine);
  const open = () =>
    stewardDesk({
      async ask() {
        await around.meanwhile();
        return around.says;
      },
      isThere: () => Promise.resolve(around.says.says !== 'away'),
      pin,
      lock: pinLock(lock, () => around.now),
      steady: () => around.now,
    });
  return { around, hash, lock, open, desk: open() };
}

const who = (pin: string) => ({ code: 'S1', pin });

it.each([
  [{ says: 'steward' }, { ok: true, offline: false }],
  [{ says: 'other-role' }, { ok: false, why: 'not-steward' }],
  [{ says: 'wrong' }, { ok: false, why: 'wrong' }],
  [
    { says: 'locked', minutes: 7 },
    { ok: false, why: 'locked', minutes: 7 },
  ],
] as const)('does as the server says: %j', async (says, answer) => {
  const { around, desk } = await setUp(PIN);
  around.says = says;
  expect(await desk.signIn(who(PIN))).toEqual(answer);
  expect(desk.present()).toBe(answer.ok);
});

it('never lets the machine’s own PIN count while the server answers', async () => {
  const { around, desk } = await setUp(PIN);
  around.says = { says: 'wrong' };
  expect(await desk.signIn(who(PIN))).toEqual({ ok: false, why: 'wrong' });
});

it('goes by the machine’s own PIN while the server is away', async () => {
  const { desk, hash } = await setUp(PIN);
  expect(await desk.signIn(who(WRONG))).toEqual({ ok: false, why: 'wrong' });
  expect(desk.present()).toBe(false);
  expect(await desk.signIn(who(PIN))).toEqual({ ok: true, offline: true });
  expect(JSON.stringify(hash.value)).not.toContain(PIN);
});

it('tells no server the exit PIN, and lets it count only while none answers', async () => {
  const { around, desk } = await setUp(PIN);
  around.meanwhile = () => Promise.reject(new Error('asked'));
  around.says = { says: 'steward' };
  expect(await desk.signIn({ code: null, pin: PIN })).toEqual({ ok: false, why: 'wrong' });
  around.says = { says: 'away' };
  expect(await desk.signIn({ code: null, pin: PIN })).toEqual({ ok: true, offline: true });
});

it('lets nobody in who left while the server was thinking', async () => {
  const { around, desk } = await setUp(PIN);
  around.says = { says: 'steward' };
  around.meanwhile = async () => desk.signOut();
  expect(await desk.signIn(who(PIN))).toEqual({ ok: false, why: 'wrong' });
  expect(desk.present()).toBe(false);
});

it('is locked no longer because the clock was set back', async () => {
  const { around, desk } = await setUp(PIN);
  for (let time = 0; time < 5; time += 1) await desk.signIn(who(WRONG));
  around.now -= 900_000_000;
  expect(await desk.signIn(who(PIN))).toMatchObject({ why: 'locked', minutes: 15 });
  around.now += 15 * 60_000;
  expect(await desk.signIn(who(PIN))).toEqual({ ok: true, offline: true });
});

it('counts in memory where the disk is full: a steward gets out, a curious hand does not', async () => {
  const { around, desk, lock } = await setUp(PIN);
  lock.full = true;
  for (let time = 0; time < 4; time += 1) await desk.signIn(who(WRONG));
  expect(await desk.signIn(who(PIN))).toMatchObject({ ok: true });
  for (let time = 0; time < 5; time += 1) await desk.signIn(who(WRONG));
  expect(await desk.signIn(who(PIN))).toMatchObject({ why: 'locked' });
  around.now += 15 * 60_000;
  expect(await desk.signIn(who(PIN))).toMatchObject({ ok: true });
});

it('has no way out where no PIN was set', async () => {
  const { desk } = await setUp();
  expect(await desk.signIn(who(PIN))).toEqual({ ok: false, why: 'no-pin' });
});

it('is locked for a quarter of an hour after five wrong PINs, over a restart too', async () => {
  const { around, desk, open } = await setUp(PIN);
  for (let time = 0; time < 5; time += 1) await desk.signIn(who(WRONG));
  expect(await desk.signIn(who(PIN))).toEqual({ ok: false, why: 'locked', minutes: 15 });
  around.now += 14 * 60_000;
  expect(await open().signIn(who(PIN))).toEqual({ ok: false, why: 'locked', minutes: 1 });
  around.now += 60_000;
  expect(await open().signIn(who(PIN))).toEqual({ ok: true, offline: true });
});

it('counts attempts that come at once, one by one', async () => {
  const { desk } = await setUp(PIN);
  const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => desk.signIn(who(WRONG))));
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.why))).toEqual([
    ...Array<string>(5).fill('wrong'),
    'locked',
    'locked',
  ]);
});

it('begins a new count after a lock ran out, and after the right PIN', async () => {
  const { around, desk } = await setUp(PIN);
  for (let time = 0; time < 5; time += 1) await desk.signIn(who(WRONG));
  around.now += 15 * 60_000;
  for (let time = 0; time < 4; time += 1)
    expect(await desk.signIn(who(WRONG))).toEqual({ ok: false, why: 'wrong' });
  expect(await desk.signIn(who(PIN))).toMatchObject({ ok: true });
  for (let time = 0; time < 4; time += 1) await desk.signIn(who(WRONG));
  expect(await desk.signIn(who(PIN))).toMatchObject({ ok: true });
});

it('knows when the steward has left', async () => {
  const { around, desk } = await setUp(PIN);
  await desk.signIn(who(PIN));
  around.now += 9 * 60_000;
  expect(desk.present()).toBe(true);
  around.now += 60_000;
  expect(desk.present()).toBe(false);
  await desk.signIn(who(PIN));
  desk.signOut();
  expect(desk.present()).toBe(false);
});
