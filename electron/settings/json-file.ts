import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import type { z } from 'zod';

import { replaceFile } from './replace-file.js';

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
    write: (value) => inTurn(() => replaceFile(file, JSON.stringify(value))),
    remove: () => inTurn(() => rm(file, { force: true })),
  };
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
