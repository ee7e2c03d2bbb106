import { join } from 'node:path';

import type { Aggregate, Journal, JournalRecord, Reception } from '../application/ports.js';
import {
  JournalDamaged,
  PerhapsKept,
  StorageUnavailable,
  VersionConflict,
} from '../application/ports.js';
import { CountMark, keptIn } from './count-mark.js';
import type { AppendFile, Disk } from './disk.js';
import { errorCode, nodeDisk } from './disk.js';
import { InTurn } from './in-turn.js';
import type { KnownEvents } from './journal-events.js';
import { encodeLine } from './journal-line.js';
import type { JournalScan } from './journal-scan.js';
import { endsTooSoon, recordsAfter, scanJournal } from './journal-scan.js';

const JOURNAL_NAME = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;
/** A journal that is gone altogether has left its mark. */
const DAY_NAME = /^(\d{4}-\d{2}-\d{2})\.jsonl(?:\.mark)?$/;

/** The day's journal that was last appended to. */
interface Tail {
  readonly day: string;
  /** Absent until the first append, and after a failed one: then the file is opened and cut anew. */
  file?: AppendFile;
  mark: CountMark;
  /** Bytes that count. */
  length: number;
  seq: number;
  lead: string;
  /** Bytes of a refused batch may still be in the file. */
  refused: boolean;
}

/**
 * The journal in files, `YYYY-MM-DD.jsonl`, one folder for all. One process at a time may hold the
 * folder (data-folder.ts). The rules of writing and reading are in docs/decisions/journal.md.
 */
export class FileJournal<A extends Aggregate = Reception> implements Journal<A> {
  readonly #folder: string;
  readonly #known: KnownEvents;
  readonly #disk: Disk;
  readonly #turn = new InTurn();
  #tail: Tail | undefined;

  /** @param folder exists already @param known the events of what it keeps */
  constructor(
    folder: string,
    known: Readonly<Record<A['event']['type'], true>>,
    disk: Disk = nodeDisk,
  ) {
    this.#folder = folder;
    this.#known = known;
    this.#disk = disk;
  }

  append(
    day: string,
    expectedVersion: number,
    records: readonly JournalRecord<A>[],
  ): Promise<void> {
    return this.#turn.run(() => this.#append(day, expectedVersion, records));
  }

  days(): Promise<readonly string[]> {
    return this.#turn.run(async () => {
      const names = await this.#disk.list(this.#folder);
      if (this.#tail !== undefined && !names.includes(fileName(this.#tail.day))) {
        await this.#letGo(this.#tail);
      }
      return [...new Set(names.flatMap((name) => DAY_NAME.exec(name)?.[1] ?? []))].toSorted();
    });
  }

  read(day: string, afterSeq: number): Promise<readonly JournalRecord<A>[]> {
    return this.#turn.run(async () => recordsAfter(await this.#scan(day), afterSeq));
  }

  /** Also what a repair has kept beside the journal; the journal itself goes last. */
  remove(day: string): Promise<void> {
    return this.#turn.run(async () => {
      if (this.#tail?.day === day) await this.#forgetTail();
      const journal = fileName(day);
      try {
        const names = await this.#disk.list(this.#folder);
        const kept = names.filter((name) => name.startsWith(`${journal}.`));
        for (const name of kept) await this.#disk.remove(join(this.#folder, name));
        // else a power cut could leave the mark of a journal that is gone
        if (kept.length > 0) await this.#disk.syncFolder(this.#folder);
        await this.#disk.remove(join(this.#folder, journal));
        await this.#disk.syncFolder(this.#folder);
      } catch (error) {
        throw unavailable(error);
      }
    });
  }

  /** Lets go of the open file; the journal may still be used. */
  close(): Promise<void> {
    return this.#turn.run(async () => {
      const tail = this.#tail;
      if (tail === undefined) return;
      if (!tail.refused) this.#tail = undefined;
      await this.#letGo(tail);
    });
  }

  /** The file that was last appended to, and up to where it is durable and counts, bytes. */
  durable(): { readonly name: string; readonly length: number } | undefined {
    return this.#tail && { name: fileName(this.#tail.day), length: this.#tail.length };
  }

  /** An open file that was moved or deleted takes every write and keeps none: open it by name again. */
  async #letGo(tail: Tail): Promise<void> {
    const { file } = tail;
    delete tail.file;
    if (file !== undefined) await closeQuietly(file);
    await tail.mark.close();
  }

  async #append(day: string, expectedVersion: number, records: readonly JournalRecord<A>[]) {
    const tail = await this.#tailOf(day);
    if (tail.seq !== expectedVersion) {
      throw new VersionConflict(`${day} stands at ${tail.seq}, not at ${expectedVersion}`);
    }
    if (records.length === 0) return;
    const bytes = Buffer.from(tail.lead + linesOf(records, tail.seq));
    try {
      tail.file ??= await this.#openCut(tail);
      await tail.file.write(bytes, tail.length);
    } catch (error) {
      const wrote = tail.file !== undefined;
      await this.#takeBack(tail);
      throw wrote && tail.refused ? unavailable(error, PerhapsKept) : unavailable(error);
    }
    tail.length += bytes.length;
    tail.seq += records.length;
    tail.lead = '';
    tail.mark.note(tail.seq);
  }

  async #tailOf(day: string): Promise<Tail> {
    if (this.#tail?.day === day) return this.#tail;
    await this.#forgetTail();
    const { length, records, lead } = await this.#scan(day);
    const mark = new CountMark(this.#disk, day, this.#path(day));
    this.#tail = { day, length, seq: records.length, lead, mark, refused: false };
    return this.#tail;
  }

  /** Opens the file as long as it counts: a torn line, or a batch that failed, is cut off. */
  async #openCut(tail: Tail): Promise<AppendFile> {
    const file = await this.#disk.openForAppend(this.#path(tail.day));
    try {
      if (file.size < tail.length) throw new Error('the journal has become shorter');
      if (file.size > tail.length) await file.truncate(tail.length);
      if (tail.length === 0) await this.#disk.syncFolder(this.#folder);
      tail.refused = false;
      return file;
    } catch (error) {
      await closeQuietly(file);
      throw error;
    }
  }

  /**
   * Nothing of a failed batch counts: it is cut off now if the disk lets us, else before the next
   * append, which fails until it does. After a failed sync the open file is not to be trusted
   * (the system may have dropped what it could not write), so it is opened anew.
   */
  async #takeBack(tail: Tail): Promise<void> {
    if (tail.file === undefined) return;
    tail.refused = true;
    await closeQuietly(tail.file);
    delete tail.file;
    try {
      tail.file = await this.#openCut(tail);
    } catch {
      // the next append tries again and tells why not
    }
  }

  async #scan(day: string): Promise<JournalScan<A>> {
    const file = this.#path(day);
    let bytes: Buffer;
    try {
      if (this.#tail?.day !== day) await this.#makeDurable(file);
      bytes = (await this.#disk.read(file)) ?? Buffer.alloc(0);
    } catch (error) {
      throw unavailable(error);
    }
    // What a failed append may have left behind the tail does not count.
    if (this.#tail?.day === day) bytes = bytes.subarray(0, this.#tail.length);
    const scan = scanJournal<A>(day, bytes, this.#known);
    const [first] = scan.damage;
    if (first !== undefined) throw new JournalDamaged(file, first.line, first.reason);
    const found = scan.records.length;
    const answered = await keptIn(this.#disk, day, file);
    if (found < answered) {
      throw new JournalDamaged(file, scan.lines + 1, endsTooSoon(found, answered));
    }
    return scan;
  }

  /**
   * What a process wrote that was killed before its sync can be read, and a power cut can still take it; what
   * is read here is shown. A disk that is full or read-only may refuse: that does not keep a centre closed.
   */
  async #makeDurable(file: string): Promise<void> {
    try {
      await this.#disk.syncFile(file);
    } catch {
      // it was read all the same; the next append says what the disk lacks
    }
  }

  /** @throws StorageUnavailable while a refused batch is still in the file: it must stay known as such */
  async #forgetTail(): Promise<void> {
    const tail = this.#tail;
    if (tail === undefined) return;
    try {
      if (tail.refused) tail.file = await this.#openCut(tail);
    } catch (error) {
      throw unavailable(error);
    }
    this.#tail = undefined;
    await this.#letGo(tail);
  }

  #path(day: string): string {
    return join(this.#folder, fileName(day));
  }
}

function linesOf<A extends Aggregate>(records: readonly JournalRecord<A>[], after: number): string {
  let lines = '';
  for (const [index, record] of records.entries()) {
    if (record.seq !== after + index + 1) {
      throw new RangeError(`record ${record.seq} cannot follow ${after + index}`);
    }
    lines += encodeLine(record);
  }
  return lines;
}

function fileName(day: string): string {
  const name = `${day}.jsonl`;
  if (!JOURNAL_NAME.test(name)) throw new RangeError(`not a day: ${day}`);
  return name;
}

function unavailable(error: unknown, As = StorageUnavailable): StorageUnavailable {
  const why = error instanceof Error ? error.message : String(error);
  return new As(`the journal cannot be used now (${errorCode(error) ?? why})`, {
    cause: error,
  });
}

async function closeQuietly(file: AppendFile): Promise<void> {
  try {
    await file.close();
  } catch {
    // it is not used again, and everything that counts was synced when it was written
  }
}
