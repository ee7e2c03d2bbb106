import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { BusyHouse } from './faults/busy-house.js';
import { after } from './faults/moment.js';
import { Cable } from './harness/cable.js';
import { signIn, STAFF_PIN } from './harness/centre.js';
import type { Random } from './harness/random.js';
import { seededRandom } from './harness/random.js';
import { ServerProcess } from './harness/server-process.js';
import {
  BUILT,
  fillLine,
  keptIn,
  standbyCommand,
  StandbyProcess,
  takeOverEntry,
  valveBefore,
} from './harness/standby-process.js';

const LIMIT = { timeout: 90_000 };
const entry = [path.join(BUILT, 'main.js')];

let place: string;
let secretFile: string;
let env: { readonly STANDBY_SECRET_FILE: string };
beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'standby-'));
  secretFile = path.join(place, 'secret');
  await writeFile(secretFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  env = { STANDBY_SECRET_FILE: secretFile };
});
afterAll(async () => {
  await rm(place, { recursive: true, force: true });
});

async function openHouse(random: Random): Promise<BusyHouse> {
  console.log(`SEED=${random.seed}`);
  return BusyHouse.open({ random, islands: 2, server: { entry, env } });
}

function follow(of: string, folder: string, ...more: readonly string[]): StandbyProcess {
  return new StandbyProcess(['--of', of, '--folder', folder, '--secret-file', secretFile, ...more]);
}

test(
  'a primary dies: what was followed is there, for everybody, as it was answered',
  LIMIT,
  async () => {
    const random = seededRandom();
    const house = await openHouse(random);
    const { server } = house;
    const cable = await Cable.lay();
    cable.plugInto(server.url);
    const folder = path.join(place, 'follows');
    let second: ServerProcess | undefined;
    let standby = follow(cable.url, folder, '--serves', server.url);
    try {
      await standby.says('all is here');
      await house.workWhile(async () => {
        for (let fault = 0; fault < 3; fault += 1) {
          await after(random.between(50, 250));
          cable.cut();
          await after(random.between(20, 200));
          cable.mend();
          await after(random.between(200, 500));
          await standby.kill();
          standby = follow(cable.url, folder);
          await after(random.between(0, 700));
        }
      });
      await standby.says('all is here');
      for (const actor of house.actors) await actor.settle();
      const { token } = await signIn(server.url, 'S1', STAFF_PIN);

      const running = await keptIn(server.data);
      expect(Object.keys(running)).toEqual(
        expect.arrayContaining(['documents/staff.json', 'documents/sessions.json']),
      );
      await expect.poll(() => keptIn(folder), { timeout: 5_000 }).toEqual(running);
      expect(await standbyCommand('--status', '--folder', folder)).toMatchObject({ status: 0 });
      for (const name of ['documents', 'journal', 'standby.json', 'documents/staff.json']) {
        const { mode } = await stat(path.join(folder, name));
        expect(mode & 0o077, name).toBe(0);
      }

      const port = Number(new URL(server.url).port);
      await server.kill();
      const asked = await standbyCommand('--take-over', '--folder', folder, '--no-start');
      expect(asked).toMatchObject({ status: 1, said: expect.stringContaining('--primary-is-off') });
      const served = ServerProcess.start({ data: folder, port, entry, env });
      await expect(served).rejects.toThrow(/is in use|follows http/);
      const taken = ['--take-over', '--primary-is-off', '--no-start', '--folder', folder];
      expect(await standbyCommand(...taken)).toMatchObject({ status: 0 });
      expect(await standby.ended()).toBe(0);

      second = await ServerProcess.start({ data: folder, port, entry, env });
      const found = await house.look('after the take-over');
      expect(found).toMatchObject({ lost: 0, doubled: 0, problems: [] });
      expect((await signIn(second.url, 'S1', STAFF_PIN)).token).not.toBe(token);

      // the old one, switched on again
      const old = ServerProcess.start({ data: server.data, entry, env });
      await expect(old).rejects.toThrow('was handed over to a standby');
      await expect(ServerProcess.start({ data: server.data, entry })).rejects.toThrow(
        'handed over',
      );
    } finally {
      await standby.kill();
      await house.close();
      await second?.dispose();
      await cable.remove();
    }
  },
);

test('a primary hands over at work: nothing is lost, and it serves no more', LIMIT, async () => {
  const random = seededRandom();
  const house = await openHouse(random);
  const { server } = house;
  const folder = path.join(place, 'takes-over');
  const standby = follow(server.url, folder);
  let second: ServerProcess | undefined;
  try {
    await standby.says('all is here');
    const port = Number(new URL(server.url).port);
    await house.workWhile(async () => {
      await after(random.between(100, 400));
      second = await ServerProcess.start({ data: folder, port, entry: takeOverEntry(folder), env });
    });
    const found = await house.look('after the hand-over');
    expect(found).toMatchObject({ lost: 0, doubled: 0, problems: [] });
    expect(found.answered).toBeGreaterThan(0);
    expect(await standby.ended()).toBe(0);

    const old = ServerProcess.start({ data: server.data, entry, env });
    await expect(old).rejects.toThrow('was handed over to a standby');
    // and follows the new one from now on
    const back = follow(`http://127.0.0.1:${port}`, server.data);
    await back.says('all is here');
    await house.centre.steward.accepted('close-day', {});
    const figures = /^statistics\/\d{4}\/[-\d]{10}\.json$/;
    await expect
      .poll(async () => Object.keys(await keptIn(server.data)).some((name) => figures.test(name)), {
        timeout: 10_000,
      })
      .toBe(true);
    await expect
      .poll(async () => keptIn(server.data), { timeout: 5_000 })
      .toEqual(await keptIn(folder));
    await back.kill();
  } finally {
    await standby.kill();
    await house.close();
    await second?.dispose();
  }
});

test('what is answered just before a hand-over comes with the last round', LIMIT, async () => {
  const house = await openHouse(seededRandom());
  const { server } = house;
  // the primary can neither end its first round nor begin another
  await fillLine(server.data);
  const folder = path.join(place, 'last-round');
  const valve = await valveBefore(server.url, 1024 ** 2);
  const standby = follow(valve.url, folder);
  let told: Readonly<Record<string, string>>[] = [];
  let second: ServerProcess | undefined;
  try {
    await valve.isFull;
    const given = () => house.kiosks.reduce((sum, kiosk) => sum + kiosk.tickets.size, 0);
    const before = given();
    await house.workWhile(async () => {
      await expect.poll(given, { timeout: 10_000, interval: 10 }).toBeGreaterThan(before + 10);
      const secret = (await readFile(secretFile, 'utf8')).trim();
      const headers = { authorization: `Bearer ${secret}` };
      await fetch(`${server.url}/standby/step-down`, { method: 'POST', headers });
      valve.open();
      await standby.says('has handed over');
      await server.kill();
      told = [await keptIn(folder), await keptIn(server.data)];
      await standbyCommand('--take-over', '--primary-is-off', '--no-start', '--folder', folder);
      const port = Number(new URL(server.url).port);
      second = await ServerProcess.start({ data: folder, port, entry, env });
    });
    expect(told[0]).toEqual(told[1]);
    const found = await house.look('after the hand-over');
    expect(found).toMatchObject({ lost: 0, doubled: 0, problems: [] });
  } finally {
    await standby.kill();
    await house.close();
    await second?.dispose();
    await valve.remove();
  }
});

test('nobody follows without the secret, and nothing shows that one could', LIMIT, async () => {
  const without = await ServerProcess.start({ entry });
  const server = await ServerProcess.start({ entry, env });
  const folder = path.join(place, 'stranger');
  const wrongFile = path.join(place, 'wrong');
  await writeFile(wrongFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    const post = async (url: string, authorization: string) => {
      const answer = await fetch(`${url}/standby/follow`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: '{"files":[]}',
      });
      return [answer.status, await answer.text()];
    };
    const nothing = [404, '404\n'];
    const secret = (await readFile(secretFile, 'utf8')).trim();
    expect(await post(without.url, `Bearer ${secret}`)).toEqual(nothing);
    for (const authorization of ['', 'Bearer', `Bearer ${secret.slice(1)}`, `Bearer ${secret} x`]) {
      expect(await post(server.url, authorization)).toEqual(nothing);
    }
    const stranger = ['--of', server.url, '--folder', folder, '--secret-file', wrongFile];
    const turnedAway = await standbyCommand(...stranger);
    expect(turnedAway).toMatchObject({ status: 1 });
    expect(turnedAway.said).toContain('another secret');
    expect((await readdir(folder)).toSorted()).toEqual(['standby-status.json', 'standby.json']);
    const taken = ['--take-over', '--primary-is-off', '--no-start', '--folder', folder];
    expect(await standbyCommand(...taken)).toMatchObject({ status: 1 });

    // lines that were cut: nobody reads, and nobody has said so
    for (let lost = 0; lost < 6; lost += 1) {
      const { status } = await fetch(`${server.url}/standby/follow`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: '{"files":[]}',
      });
      expect(status).toBe(200);
    }

    const tries = await Promise.all(
      Array.from({ length: 40 }, () => post(server.url, 'Bearer guessed')),
    );
    expect(tries.filter(([status]) => status === 429).length).toBeGreaterThan(0);
  } finally {
    await server.dispose();
    await without.dispose();
  }
});
