import {
  close,
  constants,
  fdatasync,
  fstat,
  fsync,
  ftruncate,
  open,
  write,
  writeSync,
} from 'node:fs';
import { mkdir, open as openHandle, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

import { createQuickDisk } from './quick-disk.js';

/** A file that grows at its end. Positions and lengths are bytes. */
export interface AppendFile {
  /** Length when it was opened. */
  readonly size: number;
  /** Durable when it resolves; when it rejects, any part of the bytes may be in the file. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Durable when it resolves. */
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** A file whose content is written over and may be lost: nothing waits for the disk. */
export interface LooseFile {
  /** From its first byte on; what stood behind stays. */
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/**
 * The few things the stores ask of a file system, so that tests can make each of them fail.
 * Files are made 0600 and folders 0700: only the account that runs the server may read them.
 */
export interface Disk {
  /** Makes the folder and those above it; each new entry is synced. */
  makeFolder(folder: string): Promise<void>;
  /** Names in the folder, none where there is no folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The whole file, `undefined` where there is none. */
  read(file: string): Promise<Buffer | undefined>;
  openForAppend(file: string): Promise<AppendFile>;
  openLoose(file: string): Promise<LooseFile>;
  /** Writes a new file (or writes over it) and syncs its content, not its folder. */
  writeWhole(file: string, bytes: Uint8Array): Promise<void>;
  /** Takes the place of `to` at once; durable after `syncFolder`. */
  rename(from: string, to: string): Promise<void>;
  /** Nothing there is fine. Durable after `syncFolder`. */
  remove(file: string): Promise<void>;
  /** With all that is in it; nothing there is fine. */
  removeFolder(folder: string): Promise<void>;
  syncFolder(folder: string): Promise<void>;
  /** The file's content as it is now; nothing there is fine. */
  syncFile(file: string): Promise<void>;
}

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

const openFd = promisify(open);
const writeFd = promisify(write);
const fstatFd = promisify(fstat);
const fdatasyncFd = promisify(fdatasync);
const fsyncFd = promisify(fsync);
const ftruncateFd = promisify(ftruncate);
const closeFd = promisify(close);

/**
 * Linux returns from a write to an O_DSYNC file when the data is on the disk: one trip to the thread
 * pool instead of two (docs/decisions/journal.md has the figures). Elsewhere the flag is missing or,
 * on macOS, weaker than the full flush that libuv asks for in fdatasync.
 */
const WRITES_ARE_SYNCED = process.platform === 'linux';

export const nodeDisk: Disk = {
  async makeFolder(folder) {
    const first = await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = dirname(made)) {
      await this.syncFolder(dirname(made));
    }
  },

  async list(folder) {
    return (await unlessMissing(readdir(folder))) ?? [];
  },

  read(file) {
    return unlessMissing(readFile(file));
  },

  async openForAppend(file) {
    const flags = constants.O_RDWR | constants.O_CREAT;
    const synced = WRITES_ARE_SYNCED ? flags | constants.O_DSYNC : flags;
    const fd = await openFd(file, synced, OWNER_ONLY_FILE);
    try {
      return appendFile(fd, (await fstatFd(fd)).size);
    } catch (error) {
      await closeFd(fd);
      throw error;
    }
  },

  async openLoose(file) {
    const fd = await openFd(file, constants.O_RDWR | constants.O_CREAT, OWNER_ONLY_FILE);
    return {
      async write(bytes) {
        await writeFd(fd, bytes, 0, bytes.length, 0);
      },
      close: () => closeFd(fd),
    };
  },

  async writeWhole(file, bytes) {
    const handle = await openHandle(file, 'w', OWNER_ONLY_FILE);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },

  rename,

  remove(file) {
    return rm(file, { force: true });
  },

  removeFolder(folder) {
    return rm(folder, { recursive: true, force: true });
  },

  async syncFolder(folder) {
    // Windows keeps folder entries durable by itself and does not open folders.
    if (process.platform === 'win32') return;
    await synced(folder, 'r');
  },

  async syncFile(file) {
    // Windows flushes only what was opened for writing
    await unlessMissing(synced(file, 'r+'));
  },
};

async function synced(path: string, flags: string): Promise<void> {
  const handle = await openHandle(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function appendFile(fd: number, size: number): AppendFile {
  const disk = createQuickDisk(() => performance.now());
  return {
    size,
    async write(bytes, position) {
      if (WRITES_ARE_SYNCED && disk.isQuick()) {
        const began = performance.now();
        writeHere(fd, bytes, position);
        disk.took(performance.now() - began);
        return;
      }
      let done = 0;
      // A disk that fills up takes a part and fails at the next call.
      while (done < bytes.length) {
        const { bytesWritten } = await writeFd(
          fd,
          bytes,
          done,
          bytes.length - done,
          position + done,
        );
        done += bytesWritten;
      }
      if (!WRITES_ARE_SYNCED) await fdatasyncFd(fd);
    },
    async truncate(length) {
      await ftruncateFd(fd, length);
      await fsyncFd(fd);
    },
    close: () => closeFd(fd),
  };
}

/** On the event loop; only where the disk is quick. */
function writeHere(fd: number, bytes: Uint8Array, position: number): void {
  let done = 0;
  while (done < bytes.length) {
    done += writeSync(fd, bytes, done, bytes.length - done, position + done);
  }
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** `ENOSPC`, `EROFS`, … of a system error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
