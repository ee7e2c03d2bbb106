import { basename, dirname } from 'node:path';

import type { Adapter } from 'lowdb';

import type { Disk } from './disk.js';
import { parseSealed, SealBroken, sealOf } from './document-seal.js';
import { documentUnavailable, replaceFile, UNFINISHED } from './replace-file.js';

/** Something a document did not read back; the centre goes on without it. */
export interface DocumentProblem {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly reason: string;
}

/**
 * What a parsed file means: the value, with what had to be left out of it, or no value at all.
 * Reasons name fields, never contents.
 */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

export interface JsonFileParts<T> {
  readonly disk: Disk;
  /** Its folder exists. */
  readonly file: string;
  readonly interpret: (raw: unknown) => Reading<T>;
  readonly onProblem: (problem: DocumentProblem) => void;
  /** `true` where starting anew would be worse than not starting: who may sign in. */
  readonly irreplaceable?: boolean;
  /** `true` where there are thousands of such files: no spaces for the reader's eye. */
  readonly lean?: boolean;
  /** A copy kept elsewhere, asked for where neither the file nor its own copy can be read. */
  readonly copyElsewhere?: () => Promise<Buffer | undefined>;
}

/** A document without which no start is safe, and neither it nor its copy can be read. */
export class DocumentDamaged extends Error {
  override readonly name = 'DocumentDamaged';
}

/** What a document's file holds. @param lean without spaces for the reader's eye */
export function documentBytes(value: unknown, lean = false): Buffer {
  const json = JSON.stringify(value, null, lean ? 0 : 2);
  return Buffer.from(`${json}\n${sealOf(json)}\n`);
}

/** Why a document does not read, without its content. */
export function unreadable(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is not JSON';
  return error instanceof SealBroken ? error.message : String(error);
}

export const COPY = '.bak';
/** A file that could not be read, kept when its place is taken. */
export const DAMAGED = '.damaged';

/**
 * A lowdb adapter whose file survives a power cut: written beside, synced, renamed, folder synced, and
 * then the same once more for a copy. A file that cannot be read gives way to its copy, and the copy
 * to nothing; neither stops the server (docs/decisions/documents.md).
 */
export class JsonFile<T> implements Adapter<T> {
  readonly #parts: JsonFileParts<T>;
  #unreadable = false;

  constructor(parts: JsonFileParts<T>) {
    this.#parts = parts;
  }

  /** @throws DocumentDamaged */
  async read(): Promise<T | null> {
    const { file } = this.#parts;
    const main = await this.#readOne(file);
    this.#unreadable = main.state === 'unreadable';
    if (main.state === 'read') return main.value;
    const copy = await this.#readOne(file + COPY);
    if (copy.state === 'read') {
      this.#report(file, 'its kept copy was used');
      return copy.value;
    }
    const elsewhere = await this.#readElsewhere();
    if (elsewhere !== undefined) {
      this.#report(file, 'the copy kept with its year was used');
      return elsewhere;
    }
    if (main.state === 'unreadable' || copy.state === 'unreadable') {
      if (this.#parts.irreplaceable === true) {
        throw new DocumentDamaged(`${file} and its copy (${COPY}) cannot be read`);
      }
      this.#report(file, 'no copy could be read; it starts anew');
    }
    return null;
  }

  /** @throws StorageUnavailable */
  async write(value: T): Promise<void> {
    const { disk, file, interpret, lean } = this.#parts;
    const { problems } = interpret(value);
    if (problems.length > 0) {
      throw new TypeError(`${basename(file)} would not be read back: ${problems.join(', ')}`);
    }
    const bytes = documentBytes(value, lean);
    if (this.#unreadable) await this.#setAside();
    await replaceFile(disk, file, bytes);
    try {
      await replaceFile(disk, file + COPY, bytes);
    } catch {
      this.#report(file + COPY, 'the copy could not be written; the document itself was');
    }
  }

  /**
   * Makes the document again from its copy, or the copy from the document: damage that was found once must
   * not wait for the next one. Never rejects; where neither is whole nothing is changed.
   */
  async heal(): Promise<void> {
    const { disk, file } = this.#parts;
    try {
      const main = await disk.read(file);
      const copy = await disk.read(file + COPY);
      if (main !== undefined && this.#isWhole(main)) {
        if (copy === undefined || !copy.equals(main)) await replaceFile(disk, file + COPY, main);
      } else if (copy !== undefined && this.#isWhole(copy)) {
        if (main !== undefined) await replaceFile(disk, file + DAMAGED, main);
        await replaceFile(disk, file, copy);
        this.#unreadable = false;
        this.#report(file, 'it was made again from its copy');
      }
    } catch (error) {
      this.#report(file, `it could not be made again: ${String(error)}`);
    }
  }

  /** The copies go first: what is half removed is still the document. @throws StorageUnavailable */
  async remove(): Promise<void> {
    const { disk, file } = this.#parts;
    try {
      for (const ending of [DAMAGED, COPY + UNFINISHED, COPY, UNFINISHED, '']) {
        await disk.remove(file + ending);
      }
      await disk.syncFolder(dirname(file));
    } catch (error) {
      throw documentUnavailable(error);
    }
  }

  async #readOne(
    file: string,
  ): Promise<{ state: 'read'; value: T } | { state: 'missing' | 'unreadable' }> {
    let raw: unknown;
    try {
      const bytes = await this.#parts.disk.read(file);
      if (bytes === undefined) return { state: 'missing' };
      raw = parseSealed(bytes);
    } catch (error) {
      this.#report(file, unreadable(error));
      return { state: 'unreadable' };
    }
    const reading = this.#parts.interpret(raw);
    for (const problem of reading.problems) this.#report(file, problem);
    return reading.ok ? { state: 'read', value: reading.value } : { state: 'unreadable' };
  }

  #isWhole(bytes: Buffer): boolean {
    try {
      return this.#parts.interpret(parseSealed(bytes)).problems.length === 0;
    } catch {
      return false;
    }
  }

  async #readElsewhere(): Promise<T | undefined> {
    const { file, interpret, copyElsewhere } = this.#parts;
    try {
      const bytes = await copyElsewhere?.();
      if (bytes === undefined) return undefined;
      const reading = interpret(parseSealed(bytes));
      return reading.ok ? reading.value : undefined;
    } catch (error) {
      this.#report(file, String(error));
      return undefined;
    }
  }

  /** Whoever repairs may still find in it what the program could not. */
  async #setAside(): Promise<void> {
    const { disk, file } = this.#parts;
    try {
      await disk.rename(file, file + DAMAGED);
      this.#unreadable = false;
    } catch (error) {
      throw documentUnavailable(error);
    }
  }

  #report(file: string, reason: string): void {
    this.#parts.onProblem({ file: basename(file), reason });
  }
}
