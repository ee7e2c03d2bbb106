import type { Disk, LooseFile } from './disk.js';
import { decodeEndedLine, encodeLine } from './journal-line.js';

/** Behind the name of its file. */
export const MARK = '.mark';

const NEWLINE = 0x0a;

/**
 * How many records of a file that grows were kept, in a file of one line beside it: so a journal that has
 * become shorter, or empty, is told from one whose last write was never answered. It is written after each
 * append without a sync, and nobody waits for it: it may tell of fewer after a power cut, never of more
 * (docs/decisions/journal.md).
 */
export class CountMark {
  readonly #disk: Disk;
  readonly #name: string;
  readonly #file: string;
  #open: LooseFile | undefined;
  #next: number | undefined;
  #writing: Promise<void> | undefined;

  /** @param name of the day or month whose file it is */
  constructor(disk: Disk, name: string, file: string) {
    this.#disk = disk;
    this.#name = name;
    this.#file = file + MARK;
  }

  /** @param kept records that are durable now */
  note(kept: number): void {
    this.#next = kept;
    this.#writing ??= this.#write();
  }

  /** Waits for what was noted. */
  async close(): Promise<void> {
    await this.#writing;
    const open = this.#open;
    this.#open = undefined;
    await open?.close().catch(() => undefined);
  }

  /** Never rejects: without it the file counts as it stands. */
  async #write(): Promise<void> {
    while (this.#next !== undefined) {
      const kept = this.#next;
      this.#next = undefined;
      try {
        this.#open ??= await this.#disk.openLoose(this.#file);
        await this.#open.write(Buffer.from(encodeLine({ name: this.#name, kept })));
      } catch {
        // the next one tries again; until then it tells of fewer
      }
    }
    this.#writing = undefined;
  }
}

/** @returns how many records of the file were kept at least; 0 where nothing readable tells */
export async function keptIn(disk: Disk, name: string, file: string): Promise<number> {
  let bytes: Buffer | undefined;
  try {
    bytes = await disk.read(file + MARK);
  } catch {
    // it can only add to what the file itself tells
  }
  if (bytes === undefined) return 0;
  const end = bytes.indexOf(NEWLINE);
  const line = decodeEndedLine(bytes.subarray(0, end === -1 ? bytes.length : end));
  if (line.kind !== 'whole') return 0;
  // its checksum has shown that this is what `note` wrote
  const { name: of, kept } = line.data as { readonly name: string; readonly kept: number };
  return of === name ? kept : 0;
}
