import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { errorCode } from './disk.js';

/** Another live process works on this data folder. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

/** Shortest limit of a socket's path among the systems we run on (macOS: 104 with its end). */
const LONGEST_SOCKET_PATH = 103;
const SOCKET_NAME = /^server-[0-9a-f]{12}\.sock$/;
const POLL_MS = 25;
const POLLS = 40;

/**
 * Holds a data folder for this process: a listening local socket in it, which the system closes
 * however the process ends, so that a killed server leaves no lock. Does not see a process on another
 * machine that shares the folder over a network.
 * @param root absolute, real path of an existing folder
 * @returns lets go of the folder
 * @throws DataFolderInUse
 */
export async function holdFolder(root: string): Promise<() => Promise<void>> {
  const named = `accueil-onthaal-${createHash('sha256').update(root).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return holdPipe(`\\\\.\\pipe\\${named}`, root);
  const elsewhere = join(tmpdir(), named);
  if (Buffer.byteLength(join(root, newName())) > LONGEST_SOCKET_PATH) {
    return holdBySockets(elsewhere, root);
  }
  try {
    return await holdBySockets(root, root);
  } catch (error) {
    if (!cannotKeepSockets(error)) throw error;
    return holdBySockets(elsewhere, root);
  }
}

/** Some shared and foreign file systems. */
function cannotKeepSockets(error: unknown): boolean {
  return ['ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EINVAL', 'ENOSYS'].includes(errorCode(error) ?? '');
}

/**
 * Everyone who comes listens under a new name first and looks round then, so of two at least one sees
 * the other. Who sees a smaller name gives way; who sees a greater one waits whether it gives way.
 * Names are never used twice, so one that answers nobody can be taken away without a race.
 */
async function holdBySockets(folder: string, root: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const own = newName();
  const release = releasing(await listen(join(folder, own)));
  try {
    for (const name of await readdir(folder)) {
      if (!SOCKET_NAME.test(name) || name === own) continue;
      const other = join(folder, name);
      const live = name < own ? await answers(other) : await stays(other);
      if (live) throw inUse(root);
      await rm(other, { force: true });
    }
    return release;
  } catch (error) {
    await release();
    throw error;
  }
}

async function holdPipe(pipe: string, root: string): Promise<() => Promise<void>> {
  try {
    return releasing(await listen(pipe));
  } catch (error) {
    throw errorCode(error) === 'EADDRINUSE' ? inUse(root) : error;
  }
}

function newName(): string {
  return `server-${randomBytes(6).toString('hex')}.sock`;
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      server.unref();
      resolve(server);
    });
  });
}

function releasing(server: Server): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
    });
}

async function stays(path: string): Promise<boolean> {
  for (let poll = 0; poll < POLLS; poll += 1) {
    if (!(await answers(path))) return false;
    await wait(POLL_MS);
  }
  return true;
}

/** Whether a process listens there; what we may not ask counts as one. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => {
      resolve(!['ECONNREFUSED', 'ENOENT'].includes(errorCode(error) ?? ''));
    });
  });
}

function inUse(root: string): DataFolderInUse {
  return new DataFolderInUse(
    `${root} is in use by a running server; stop it first, or start with another data folder`,
  );
}
