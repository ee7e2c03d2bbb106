/** A change of a file's content: bytes at a place, or another length. */
export type Change =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly to: number };

interface Pending {
  readonly change: Change;
  /** Durable by itself (O_DSYNC), while an earlier one is not yet. */
  readonly synced: boolean;
}

/**
 * A file as a disk knows it: what is durable, and what the system has been given since. It has no name of
 * its own: names are entries of folders.
 */
export class RecordedFile {
  #durable: Content;
  #pending: Pending[] = [];
  /** Changes that are no longer pending. */
  #past = 0;

  /** @param bytes durable already */
  constructor(bytes: Buffer = Buffer.alloc(0)) {
    this.#durable = new Content(bytes);
  }

  change(change: Change, synced: boolean): void {
    this.#pending.push({ change, synced });
    if (synced && this.#pending.length === 1) this.sync(this.changes);
  }

  /** For `sync`: how many changes there were until now. */
  get changes(): number {
    return this.#past + this.#pending.length;
  }

  /** All changes that were there when the sync began are durable. @param count `changes` of then */
  sync(count: number): void {
    const over = this.#pending.splice(0, Math.max(0, count - this.#past));
    for (const { change } of over) this.#durable.apply(change);
    this.#past += over.length;
  }

  /** What is durable for certain. */
  get durable(): Buffer {
    return this.#with(0);
  }

  /** What a program reads while there is power. */
  get now(): Buffer {
    return this.#with(this.#pending.length);
  }

  /** The last change, where it is not durable. */
  get last(): Change | undefined {
    const last = this.#pending.at(-1);
    return last?.synced === false ? last.change : undefined;
  }

  /** The content after each change that is not durable: first without any, then with one, … */
  versions(): Buffer[] {
    const counts = Array.from({ length: this.#pending.length + 1 }, (_, count) => count);
    if (this.#pending.some(({ synced }) => synced)) return counts.map((count) => this.#with(count));
    // there may be thousands
    const content = new Content(this.#durable.bytes);
    const versions = [content.bytes];
    for (const { change } of this.#pending) {
      content.apply(change);
      versions.push(content.bytes);
    }
    return versions;
  }

  /** With the first changes, and those behind them that are durable by themselves. */
  #with(count: number): Buffer {
    const content = new Content(this.#durable.bytes);
    for (const [at, { change, synced }] of this.#pending.entries()) {
      if (at < count || synced) content.apply(change);
    }
    return content.bytes;
  }
}

/** Bytes that grow at their end without being copied each time. */
class Content {
  #space: Buffer;
  #length: number;

  constructor(bytes: Buffer) {
    this.#space = Buffer.from(bytes);
    this.#length = bytes.length;
  }

  /** A copy. */
  get bytes(): Buffer {
    return Buffer.from(this.#space.subarray(0, this.#length));
  }

  apply(change: Change): void {
    if (change.kind === 'cut') return this.#resize(change.to);
    const end = change.at + change.bytes.length;
    if (end > this.#length) this.#resize(end);
    change.bytes.copy(this.#space, change.at);
  }

  /** What it gains is zeros. */
  #resize(length: number): void {
    if (length > this.#space.length) {
      const space = Buffer.alloc(Math.max(length, 2 * this.#space.length));
      this.#space.copy(space, 0, 0, this.#length);
      this.#space = space;
    }
    if (length < this.#length) this.#space.fill(0, length, this.#length);
    this.#length = length;
  }
}
