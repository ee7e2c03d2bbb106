import { RecordedFile } from './recorded-file.js';

/** A folder by itself: what its entries are now, and what they are on the disk for certain. */
export class RecordedFolder {
  readonly now = new Map<string, Entry>();
  readonly durable = new Map<string, Entry>();
}

export type Entry = RecordedFile | RecordedFolder;

/** One change of names, whole or not at all: an entry comes, goes, or moves (both). */
export interface NameChange {
  set?: { readonly folder: RecordedFolder; readonly name: string; readonly entry: Entry };
  unset?: { readonly folder: RecordedFolder; readonly name: string };
}

/** What is in a folder, by place: a file's bytes, or a folder. */
export type Tree = ReadonlyMap<string, Buffer | 'folder'>;

/**
 * The folder as its disk knows it. A POSIX file system, taken at its word and no further:
 *
 * - A file's content and length are durable by a sync of the file, or by a write with O_DSYNC for what that
 *   write wrote. Neither says anything about its name.
 * - An entry of a folder, that is a file's name, is durable by a sync of the folder. Until then each change
 *   of entries is on the disk or is not, whatever became of earlier and later ones.
 * - A renaming is one change. With a sync of the folder it went to it is durable; with one of the folder it
 *   came from alone, the old name is gone and of the new one nothing is said.
 * - A sync promises only what was done when it began.
 *
 * File systems with a journal promise more (ext4 and XFS keep the order of changes of names); a program that is
 * right here is right there.
 */
export class RecordedTree {
  readonly root = new RecordedFolder();
  /** Not durable yet, oldest first. */
  readonly pending = new Map<number, NameChange>();
  #count = 0;

  /** @param tree durable already; folders before what is in them */
  constructor(tree: Tree = new Map()) {
    for (const [place, content] of tree) {
      const entry = content === 'folder' ? new RecordedFolder() : new RecordedFile(content);
      const { folder, name } = this.placeOf(place);
      folder.now.set(name, entry);
      folder.durable.set(name, entry);
    }
  }

  /** What stands there now. */
  find(place: string): Entry | undefined {
    let entry: Entry | undefined = this.root;
    for (const name of partsOf(place)) {
      entry = entry instanceof RecordedFolder ? entry.now.get(name) : undefined;
    }
    return entry;
  }

  /** Whether there is a folder for it. */
  hasPlace(place: string): boolean {
    return this.find(place.split('/').slice(0, -1).join('/')) instanceof RecordedFolder;
  }

  file(place: string): RecordedFile {
    const entry = this.find(place);
    if (!(entry instanceof RecordedFile)) throw new Error(`the log knows no file ${place}`);
    return entry;
  }

  /** @throws where there is no folder for it */
  placeOf(place: string): { readonly folder: RecordedFolder; readonly name: string } {
    const parts = partsOf(place);
    const name = parts.pop();
    const folder = this.find(parts.join('/'));
    if (name === undefined || !(folder instanceof RecordedFolder)) {
      throw new Error(`the log knows no folder for ${place}`);
    }
    return { folder, name };
  }

  create(place: string, entry: Entry): void {
    this.#change({ set: { ...this.placeOf(place), entry } });
  }

  rename(from: string, to: string): void {
    const entry = this.find(from);
    if (entry === undefined) throw new Error(`the log knows no ${from}`);
    this.#change({ set: { ...this.placeOf(to), entry }, unset: this.placeOf(from) });
  }

  /** With all that is in it; nothing there is fine. */
  remove(place: string): void {
    const entry = this.find(place);
    if (entry === undefined) return;
    if (entry instanceof RecordedFolder) {
      for (const name of [...entry.now.keys()]) this.remove(`${place}/${name}`);
    }
    this.#change({ unset: this.placeOf(place) });
  }

  /** For `sync`: how many changes of names there were until now. */
  get changes(): number {
    return this.#count;
  }

  /** All changes of the folder's entries that were there when the sync began are durable. */
  sync(folder: RecordedFolder, count: number): void {
    for (const [order, change] of [...this.pending]) {
      if (order >= count) break;
      const { set, unset } = change;
      if (set?.folder === folder) {
        folder.durable.set(set.name, set.entry);
        delete change.set;
        // one change: what it took away elsewhere went with it
        if (unset !== undefined) this.#forget(unset, order);
        delete change.unset;
      } else if (unset?.folder === folder) {
        this.#forget(unset, order);
        delete change.unset;
      }
      if (change.set === undefined && change.unset === undefined) this.pending.delete(order);
    }
  }

  #change(change: NameChange): void {
    const { set, unset } = change;
    unset?.folder.now.delete(unset.name);
    set?.folder.now.set(set.name, set.entry);
    this.pending.set(this.#count, change);
    this.#count += 1;
  }

  /** The entry is gone for good: that it once came does not matter any more. */
  #forget({ folder, name }: NonNullable<NameChange['unset']>, before: number): void {
    folder.durable.delete(name);
    for (const [order, change] of this.pending) {
      if (order >= before) break;
      if (change.set?.folder === folder && change.set.name === name) delete change.set;
      if (change.unset?.folder === folder && change.unset.name === name) delete change.unset;
    }
  }
}

function partsOf(place: string): string[] {
  return place === '' ? [] : place.split('/');
}
