import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { FORMAT_FILE } from './data-format.js';
import { DataFolderUnusable, openDataFolder } from './data-folder.js';
import { nodeDisk } from './disk.js';
import { faultyDisk } from './testing/faulty-disk.js';
import { DataFolderInUse, holdFolder } from './folder-hold.js';

/** No account of a machine that runs this. */
const SOMEBODY = 54_321;

let above: string;
let root: string;
beforeEach(async () => {
  above = await mkdtemp(join(tmpdir(), 'data-'));
  root = join(above, 'centre', 'data');
});
afterEach(() => rm(above, { recursive: true }));

test('makes the folders, for their owner only', async () => {
  const folder = await openDataFolder(root);
  const names = (await readdir(root)).toSorted();
  const sock = expect.stringMatching(/\.sock$/) as unknown;
  const before = ['audit', 'documents', 'feedback', 'jobs', 'journal', 'roll-ups'];
  const after = ['statistics', 'workshop-statistics', 'workshops'];
  expect(names.filter((name) => name !== FORMAT_FILE)).toEqual([...before, sock, ...after]);
  for (const name of ['.', ...before, ...after]) {
    expect((await stat(join(root, name))).mode & 0o777).toBe(0o700);
  }
  expect(folder.document('staff')).toBe(join(folder.root, 'documents', 'staff.json'));
  await folder.release();
});

test('is held by one at a time, and free again when let go', async () => {
  const first = await openDataFolder(root);
  await expect(openDataFolder(root)).rejects.toThrow(DataFolderInUse);
  await expect(openDataFolder(root)).rejects.toThrow(/in use by a running server/);
  await first.release();
  await (await openDataFolder(root)).release();
});

test('of many that come at once over what a killed one left, one gets it', async () => {
  await mkdir(root, { recursive: true });
  await leaveStaleSocket();
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => holdFolder(root)));
  const held = tries.filter((outcome) => outcome.status === 'fulfilled');
  expect(held).toHaveLength(1);
  for (const outcome of tries) {
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(DataFolderInUse);
  }
  expect(await readdir(root)).toHaveLength(1);
  await held[0]?.value();
  expect(await readdir(root)).toEqual([]);
});

test('is free again when its holder was killed', async () => {
  await mkdir(root, { recursive: true });
  await leaveStaleSocket();
  const folder = await openDataFolder(root);
  await expect(openDataFolder(root)).rejects.toThrow(DataFolderInUse);
  await folder.release();
});

test('a path too long for a socket is held all the same', async () => {
  const deep = join(above, 'd'.repeat(60), 'e'.repeat(60));
  const folder = await openDataFolder(deep);
  await expect(openDataFolder(deep)).rejects.toThrow(DataFolderInUse);
  await folder.release();
  await (await openDataFolder(deep)).release();
});

test('says in plain words why a folder cannot be used', async () => {
  await writeFile(join(above, 'file'), '');
  for (const path of [join(above, 'file'), join(above, 'file', 'data')]) {
    await expect(openDataFolder(path)).rejects.toThrow(DataFolderUnusable);
  }
  const readOnly = faultyDisk((operation) =>
    operation === 'writeWhole' ? { code: 'EROFS' } : undefined,
  );
  await expect(openDataFolder(root, readOnly)).rejects.toThrow(/it is on a read-only disk/);
  await (await openDataFolder(root)).release();
});

test('root starts on no data of somebody else’s, and on a folder without any', async () => {
  const asRoot = () => openDataFolder(root, nodeDisk, Date.now(), { account: 0 });
  await (await asRoot()).release();
  // who runs this as root has made them as root
  if (process.getuid?.() === 0) await chown(join(root, 'documents'), SOMEBODY, SOMEBODY);
  const before = (await stat(join(root, FORMAT_FILE))).mtimeMs;
  await expect(asRoot()).rejects.toThrow(DataFolderUnusable);
  await expect(asRoot()).rejects.toThrow(/start it as that account/);
  expect((await stat(join(root, FORMAT_FILE))).mtimeMs).toBe(before);
  await (await openDataFolder(root, nodeDisk, Date.now(), { account: SOMEBODY })).release();
});

test('a full disk does not stop the start', async () => {
  const full = faultyDisk((operation) =>
    operation === 'writeWhole' ? { code: 'ENOSPC' } : undefined,
  );
  await (await openDataFolder(root, full)).release();
});

/** A process listens in the folder and is killed, as a server would be. */
async function leaveStaleSocket(): Promise<void> {
  const path = join(root, 'server-0123456789ab.sock');
  const program = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => console.log('listening'))`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await readdir(root)).toEqual(['server-0123456789ab.sock']);
}
