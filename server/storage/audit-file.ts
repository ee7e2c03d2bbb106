import { join } from 'node:path';

import { z } from 'zod';

import type { AuditEntry } from '#protocol/keeping.js';
import { AUDITED } from '#protocol/keeping.js';

import { CountMark, keptIn, MARK } from './count-mark.js';
import type { Disk } from './disk.js';
import { nodeDisk } from './disk.js';
import { parseSealed, sealOf } from './document-seal.js';
import { InTurn } from './in-turn.js';
import { documentUnavailable } from './replace-file.js';

const FILE_NAME = /^(\d{4}-(?:0[1-9]|1[0-2]))\.ndjson$/;
const NEWLINE = 0x0a;

export const auditEntrySchema = z.strictObject({
  at: z.number().int().min(0).max(8.64e15),
  by: z.string().max(40).exactOptional(),
  what: z.enum(AUDITED),
  detail: z.string().max(2_000).exactOptional(),
});

/**
 * The audit log on disk: one file a month, `YYYY-MM.ndjson`, one entry a line as JSON, written at its end
 * alone. A line that a power cut has torn is closed before the next one is written; it and any other that
 * does not read back costs itself alone.
 */
export class AuditFiles {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #turn = new InTurn();
  /** The month whose file ends with a whole line. */
  #closed: string | undefined;
  /** Of the month last written to: how many entries it was given. */
  #count: { readonly month: string; readonly mark: CountMark; kept: number } | undefined;

  /** @param folder exists already */
  constructor(folder: string, disk: Disk = nodeDisk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /** @throws StorageUnavailable: any part of it may be in the file */
  append(month: string, entries: readonly AuditEntry[]): Promise<void> {
    return this.#turn.run(async () => {
      const file = this.#file(month);
      const lines = entries.map((entry) => lineOf(JSON.stringify(entry))).join('');
      try {
        const count = await this.#countOf(month);
        const lead = this.#closed === month || (await this.#endsWhole(file)) ? '' : '\n';
        this.#closed = undefined;
        const opened = await this.#disk.openForAppend(file);
        try {
          // before there is anything in it: else nobody would know later that its name is not synced
          if (opened.size === 0) await this.#disk.syncFolder(this.#folder);
          await opened.write(Buffer.from(lead + lines), opened.size);
        } finally {
          await opened.close();
        }
        this.#closed = month;
        count.kept += entries.length;
        count.mark.note(count.kept);
      } catch (error) {
        throw documentUnavailable(error);
      }
    });
  }

  /** Oldest first. */
  months(): Promise<readonly string[]> {
    return this.#turn.run(async () =>
      (await this.#disk.list(this.#folder))
        .flatMap((name) => FILE_NAME.exec(name)?.[1] ?? [])
        .toSorted(),
    );
  }

  read(month: string): Promise<AuditReading> {
    return this.#turn.run(async () => {
      try {
        const file = this.#file(month);
        const found = readAudit((await this.#disk.read(file)) ?? Buffer.alloc(0));
        const gone = (await keptIn(this.#disk, month, file)) - found.entries.length;
        return { ...found, damaged: Math.max(found.damaged, gone) };
      } catch (error) {
        throw documentUnavailable(error);
      }
    });
  }

  /** @throws StorageUnavailable */
  remove(month: string): Promise<void> {
    return this.#turn.run(async () => {
      try {
        if (this.#closed === month) this.#closed = undefined;
        if (this.#count?.month === month) await this.#forgetCount();
        await this.#disk.remove(this.#file(month) + MARK);
        await this.#disk.remove(this.#file(month));
        await this.#disk.syncFolder(this.#folder);
      } catch (error) {
        throw documentUnavailable(error);
      }
    });
  }

  /** Lets go of what is open; the log may still be used. */
  close(): Promise<void> {
    return this.#turn.run(() => this.#forgetCount());
  }

  async #countOf(month: string) {
    if (this.#count?.month === month) return this.#count;
    await this.#forgetCount();
    const file = this.#file(month);
    const found = readAudit((await this.#disk.read(file)) ?? Buffer.alloc(0)).entries.length;
    const kept = Math.max(found, await keptIn(this.#disk, month, file));
    return (this.#count = { month, mark: new CountMark(this.#disk, month, file), kept });
  }

  async #forgetCount(): Promise<void> {
    await this.#count?.mark.close();
    this.#count = undefined;
  }

  async #endsWhole(file: string): Promise<boolean> {
    const bytes = await this.#disk.read(file);
    return bytes === undefined || bytes.length === 0 || bytes.at(-1) === NEWLINE;
  }

  #file(month: string): string {
    const name = `${month}.ndjson`;
    if (!FILE_NAME.test(name)) throw new RangeError(`not a month: ${month}`);
    return join(this.#folder, name);
  }
}

export interface AuditReading {
  readonly entries: readonly AuditEntry[];
  /** Entries left out, or gone; one torn at the end is none, nobody was told that it was kept. */
  readonly damaged: number;
}

/** The entries in a month's bytes. */
export function readAudit(bytes: Buffer): AuditReading {
  const entries: AuditEntry[] = [];
  let damaged = 0;
  const lines = bytes.toString('utf8').split('\n');
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const entry = entryIn(line);
    if (entry !== undefined) entries.push(entry);
    else if (at < lines.length - 1) damaged += 1;
  }
  return { entries, damaged };
}

function lineOf(json: string): string {
  return `${json}${sealOf(json)}\n`;
}

/** `undefined` for what is no entry, or not as it was written. */
export function entryIn(line: string): AuditEntry | undefined {
  try {
    return auditEntrySchema.safeParse(parseSealed(Buffer.from(line))).data;
  } catch {
    return undefined;
  }
}
