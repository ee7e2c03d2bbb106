import type { Begun, LogLine } from './log-lines.js';
import { RecordedFile } from './recorded-file.js';
import type { Tree } from './recorded-folder.js';
import { RecordedFolder, RecordedTree } from './recorded-folder.js';

interface Opened {
  readonly file: RecordedFile;
  readonly synced: boolean;
}

/** Follows the log: what was done, what of it is durable, and what was under way when it ended. */
export class Replay {
  readonly tree: RecordedTree;
  /** Begun, and neither done nor failed, oldest first. */
  readonly #underWay = new Map<string, { readonly step: Begun; readonly done: () => void }>();
  readonly #opened = new Map<string, Opened>();

  /** @param before what the folder was when the log began, durable */
  constructor(before: Tree = new Map()) {
    this.tree = new RecordedTree(before);
  }

  follow(lines: readonly LogLine[]): void {
    for (const line of lines) this.#line(line);
  }

  get underWay(): readonly Begun[] {
    return [...this.#underWay.values()].map(({ step }) => step);
  }

  /**
   * What was under way has been done, none of it durable: a sync that was not answered promised nothing.
   * @param happened all of them did, or as the folder shows; of a write: how many of its bytes
   */
  end(happened: (step: Begun) => boolean | number = () => true): void {
    for (const { step } of [...this.#underWay.values()]) {
      this.#underWay.delete(step.id);
      if (!this.#canHappen(step)) continue;
      const took = happened(step);
      if (step.does === 'write' && typeof took === 'number') this.#write(step, took, false);
      else if (step.does !== 'sync' && took !== false) this.#apply(step);
    }
  }

  /** The file that an opening gave. */
  fileOf(opening: string): RecordedFile {
    const opened = this.#opened.get(opening);
    if (opened === undefined) throw new Error(`the log knows no file opened by ${opening}`);
    return opened.file;
  }

  #line(line: LogLine): void {
    if ('id' in line) {
      this.#underWay.set(line.id, { step: line, done: this.#whenDone(line) });
      return;
    }
    if ('failed' in line) {
      this.#underWay.delete(line.failed);
      return;
    }
    const begun = this.#underWay.get(line.done);
    if (begun === undefined) throw new Error(`the log knows no step ${line.done}`);
    this.#underWay.delete(line.done);
    const { step } = begun;
    if (step.does === 'sync') begun.done();
    else if (step.does === 'write') this.#write(step, line.length, true);
    else this.#apply(step);
  }

  /** A sync promises what was there when it began. */
  #whenDone(step: Begun): () => void {
    if (step.does !== 'sync') return () => undefined;
    const { tree } = this;
    const entry = step.file === undefined ? tree.find(step.place) : this.fileOf(step.file);
    if (entry instanceof RecordedFolder) {
      const count = tree.changes;
      return () => tree.sync(entry, count);
    }
    const count = entry?.changes ?? 0;
    return () => entry?.sync(count);
  }

  /** Not what would have failed: a folder opened as a file, a renaming of nothing. */
  #canHappen(step: Begun): boolean {
    const { tree } = this;
    switch (step.does) {
      case 'open':
        return !(tree.find(step.place) instanceof RecordedFolder) && tree.hasPlace(step.place);
      case 'rename':
        return tree.find(step.place) !== undefined && tree.hasPlace(step.to);
      case 'mkdir':
        return step.above || tree.hasPlace(step.place);
      default:
        return true;
    }
  }

  #apply(step: Exclude<Begun, { does: 'sync' }>): void {
    switch (step.does) {
      case 'open':
        return this.#open(step);
      case 'write':
        return this.#write(step, undefined, false);
      case 'cut':
        return this.fileOf(step.file).change({ kind: 'cut', to: step.to }, false);
      case 'mkdir':
        return this.#makeFolder(step.place, step.above);
      case 'remove':
        return this.tree.remove(step.place);
      case 'rename':
        return this.tree.rename(step.place, step.to);
    }
  }

  #open({ id, place, cut, synced }: Extract<Begun, { does: 'open' }>): void {
    if (this.tree.find(place) === undefined) this.tree.create(place, new RecordedFile());
    else if (cut) this.tree.file(place).change({ kind: 'cut', to: 0 }, false);
    this.#opened.set(id, { file: this.tree.file(place), synced });
  }

  /** @param length bytes that were taken; absent: all */
  #write(
    { file, at, bytes }: Extract<Begun, { does: 'write' }>,
    length: number | undefined,
    isDone: boolean,
  ): void {
    const taken = Buffer.from(bytes, 'base64').subarray(0, length);
    const synced = isDone && this.#opened.get(file)?.synced === true;
    this.fileOf(file).change({ kind: 'write', at, bytes: taken }, synced);
  }

  #makeFolder(place: string, above: boolean): void {
    if (place === '' || this.tree.find(place) !== undefined) return;
    if (above) this.#makeFolder(place.split('/').slice(0, -1).join('/'), true);
    this.tree.create(place, new RecordedFolder());
  }
}
