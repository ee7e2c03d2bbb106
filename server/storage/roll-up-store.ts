import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import { z } from 'zod';

import type { Disk } from './disk.js';
import { nodeDisk } from './disk.js';
import { InTurn } from './in-turn.js';
import { documentUnavailable, replaceFile, UNFINISHED } from './replace-file.js';

const zipped = promisify(gzip);
const unzipped = promisify(gunzip);
const fileSchema = z.strictObject({ shape: z.string(), content: z.unknown() });

export interface RollUpStoreParts {
  /** Exists already; holds nothing else. */
  readonly folder: string;
  /** What stands in the files' names behind the year. */
  readonly ending: string;
  /** Another one for every change of what such a file holds: files of another shape are none. */
  readonly shape: string;
  readonly disk?: Disk;
}

/**
 * What was made of a year's figures, in one zipped file a year: `2024.json.gz`. It only spares making it
 * again, so there is no copy, and any doubt about it discards it. The zip's checksum tells whether it is as
 * it was written, and its shape that this program wrote it.
 */
export class RollUpStore<T extends object> {
  readonly #parts: RollUpStoreParts;
  readonly #disk: Disk;
  readonly #turn = new InTurn();

  constructor(parts: RollUpStoreParts) {
    this.#parts = parts;
    this.#disk = parts.disk ?? nodeDisk;
  }

  /** `undefined`: there is none, or none that this program can use. */
  read(year: number): Promise<T | undefined> {
    return this.#turn.run(async () => {
      try {
        const bytes = await this.#disk.read(this.#file(year));
        if (bytes === undefined) return undefined;
        const file = fileSchema.parse(JSON.parse((await unzipped(bytes)).toString('utf8')));
        // the checksum and the shape have shown that this is what `write` wrote
        return file.shape === this.#parts.shape ? (file.content as T) : undefined;
      } catch {
        return undefined;
      }
    });
  }

  /**
   * Writes nothing where the year has changed since.
   * @param isStillRight asked when no change can come in between any more
   * @throws StorageUnavailable
   */
  write(year: number, content: T, isStillRight: () => boolean): Promise<void> {
    return this.#turn.run(async () => {
      const bytes = await zipped(JSON.stringify({ shape: this.#parts.shape, content }));
      if (isStillRight()) await replaceFile(this.#disk, this.#file(year), bytes);
    });
  }

  /** For good, a power cut after it included. Nothing there is fine. @throws StorageUnavailable */
  remove(year: number): Promise<void> {
    return this.#turn.run(async () => {
      const file = this.#file(year);
      try {
        if ((await this.#disk.read(file)) === undefined) return;
        await this.#disk.remove(file + UNFINISHED);
        await this.#disk.remove(file);
        await this.#disk.syncFolder(dirname(file));
      } catch (error) {
        throw documentUnavailable(error);
      }
    });
  }

  #file(year: number): string {
    if (!Number.isInteger(year)) throw new RangeError(`not a year: ${year}`);
    return join(
      this.#parts.folder,
      `${String(year).padStart(4, '0')}${this.#parts.ending}.json.gz`,
    );
  }
}
