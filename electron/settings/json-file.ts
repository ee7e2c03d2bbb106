import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { z } from 'zod';

export interface JsonFile<T> {
  /**
   * What is kept; `undefined` where there is no file. A file that cannot be understood is set aside as
   * `<name>.damaged` and told of: the machine goes on without it.
   */
  read(): Promise<T | undefined>;
  /** Resolves when it would survive a power cut. One after another. Rejects where the disk does. */
  write(value: T): Promise<void>;
  /** As if it had never been written. */
  remove(): Promise<void>;
}

/**
 * One small file of the app's own, for its user alone.
 * @param file absolute path
 * @param told of a file that was set aside
 */
export function jsonFile<T>(
  file: string,
  schema: z.ZodType<T>,
  told: (name: string) => void,
): JsonFile<T> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <R>(act: () => Promise<R>): Promise<R> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    read: () =>
      inTurn(async () => {
        const text = await readFile(file, 'utf8').catch(missing);
        if (text === undefined) return undefined;
        const parsed = schema.safeParse(parse(text));
        if (parsed.success) return parsed.data;
        await rename(file, `${file}.damaged`);
        told(path.basename(file));
        return undefined;
      }),
    write: (value) => inTurn(() => replace(file, JSON.stringify(value))),
    remove: () => inTurn(() => rm(file, { force: true })),
  };
}

/** The whole new text or the whole old one, whatever happens: written beside it, synced, then renamed. */
async function replace(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const beside = `${file}.${randomBytes(6).toString('hex')}.new`;
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamed(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** On Windows, scanners hold a file for a moment: then it is tried again. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
const TRIES = 5;

async function renamed(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (tries === TRIES || process.platform !== 'win32' || !HELD.has(code)) throw error;
      await sleep(20 * 2 ** tries);
    }
  }
}

/** The new name itself must reach the disk. Windows has no such thing, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
