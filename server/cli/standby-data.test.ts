import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Following } from '../standby/mark.js';
import { handedOver, readMark, tookOver, writeMark } from '../standby/mark.js';
import { proofOf } from '../standby/secret.js';
import { nodeDisk } from '../storage/disk.js';
import { standby } from './standby-data.js';

const SECRET = '0123456789abcdef0123456789abcdef';
const KNOWN = { centre: 'abcdefghijklmnopqrstuv', epoch: 3 };
const LASTING = new AbortController().signal;
const NOW = 1_795_340_000_000;
/** Nobody listens there. */
const OFF = 'http://127.0.0.1:9';

let root: string;
let secretFile: string;
let following: Following;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'standby-command-'));
  secretFile = join(root, 'secret');
  await writeFile(secretFile, `${SECRET}\n`, { mode: 0o600 });
  following = { version: 1, role: 'following', known: KNOWN, of: OFF, secretFile, complete: true };
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function command(...args: readonly string[]) {
  return commandIn(root, args);
}

async function commandIn(
  folder: string,
  args: readonly string[],
  signal = LASTING,
  account?: number,
) {
  let said = '';
  const world = {
    env: {},
    version: '1',
    signal,
    now: () => NOW,
    print: (text: string) => void (said += text),
    ...(account !== undefined && { account }),
  };
  const { status } = await standby([...args, '--folder', folder], world);
  return { status, said };
}

const OVER = ['--take-over', '--primary-is-off', '--no-start'];

test.each([
  ['follows', ['--of', 'http://127.0.0.1:9', '--secret-file', 'secret']],
  ['takes over', OVER],
  ['takes back', ['--take-back']],
])('nobody but the account of a folder %s there', async (_what, args) => {
  await writeMark(nodeDisk, root, following);
  const { uid } = await stat(root);
  expect(await commandIn(root, args, LASTING, uid + 1)).toEqual({
    status: 2,
    said: expect.stringContaining(`belongs to account ${uid}, this is ${uid + 1}`),
  });
  expect(await readMark(nodeDisk, root)).toEqual(following);
});

test('a standby whose status a power cut has taken can take over all the same', async () => {
  await writeMark(nodeDisk, root, following);
  await writeFile(join(root, 'standby-status.json'), '');
  const asked = await command('--take-over', '--no-start');
  expect(asked).toMatchObject({ status: 1, said: expect.stringContaining('--primary-is-off') });
  expect(await command(...OVER)).toMatchObject({ status: 0 });
  expect(await readMark(nodeDisk, root)).toEqual(tookOver(KNOWN, OFF));
});

test('a folder in which a first round never came to its end leads nobody', async () => {
  const { complete: _complete, ...begun } = following;
  await writeMark(nodeDisk, root, begun);
  const said = expect.stringContaining('nothing to serve');
  expect(await command(...OVER)).toMatchObject({ status: 1, said });
  expect(await readMark(nodeDisk, root)).toEqual(begun);
});

test('what the server would not start with is said before a primary ends for it', async () => {
  await writeMark(nodeDisk, root, following);
  const wrong = await command('--take-over', '--primary-is-off', '--port', '808o');
  expect(wrong).toMatchObject({ status: 2, said: expect.stringContaining('808o') });
  expect(await readMark(nodeDisk, root)).toEqual(following);
});

test('a clock that was set back makes a standby that ended no newer', async () => {
  await writeMark(nodeDisk, root, following);
  const look = async (at: number) => {
    const status = { at, connected: true, completeAt: at, primaryBytes: 1, ownBytes: 1 };
    await writeFile(join(root, 'standby-status.json'), JSON.stringify(status));
    return (await command('--status')).status;
  };
  expect(await look(NOW - 1_000)).toBe(0);
  expect(await look(NOW - 60_000)).toBe(1);
  expect(await look(NOW + 3_600_000)).toBe(1);
});

test('a primary is not taken back while its standby serves', async () => {
  const server = createServer((request, answer) => {
    const nonce = new URL(request.url ?? '', OFF).searchParams.get('nonce') ?? '';
    const leader = { ...KNOWN, epoch: KNOWN.epoch + 1 };
    answer.end(JSON.stringify({ ...leader, proof: proofOf(SECRET, nonce, leader) }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const serves = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const mark = handedOver({ version: 1, role: 'leading', ...KNOWN, standbys: [serves] }, NOW);
  try {
    await writeMark(nodeDisk, root, mark);
    const back = ['--take-back', '--secret-file', secretFile];
    const said = expect.stringContaining(`${serves} serves`);
    expect(await command(...back)).toMatchObject({ status: 1, said });
    expect(await readMark(nodeDisk, root)).toEqual(mark);
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
    expect(await command(...back)).toMatchObject({ status: 0 });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('who follows over plain HTTP is told what that means', async () => {
  const said = async (of: string) => {
    const args = ['--of', of, '--secret-file', secretFile];
    const done = await commandIn(join(root, 'standby'), args, AbortSignal.abort());
    expect(done.status).toBe(0);
    return done.said;
  };
  expect(await said('http://192.0.2.1:8080')).toContain('plain HTTP');
  for (const of of ['https://192.0.2.1', 'http://127.0.0.1:8080', 'http://[::1]:8080']) {
    expect(await said(of)).toBe('');
  }
});
