import type { Random } from '../../harness/random.js';
import type { RecordedFile } from './recorded-file.js';
import type { Entry, Tree } from './recorded-folder.js';
import { RecordedFolder } from './recorded-folder.js';
import type { RecordedTree } from './recorded-folder.js';

/** What becomes of what was not synced. */
export interface Loss {
  /** Whether a change of names that is not durable is on the disk all the same. */
  nameStays(): boolean;
  /** What is left of a file's content. */
  contentOf(file: RecordedFile): Buffer;
  /** Whether what is left of a journal may read as damage, which only a person may take away. */
  readonly mayReadAsDamage: boolean;
}

/** A disk writes so much at once, bytes: old ones and file systems' pages. */
const BLOCKS = [512, 4096] as const;

/** Nothing that was not synced is there. */
export const NOTHING_STAYS: Loss = {
  nameStays: () => false,
  contentOf: (file) => file.durable,
  mayReadAsDamage: false,
};

/** Of what was not synced chance keeps some, out of order: each change of names, each block of a file. */
export function someStays(random: Random): Loss {
  const share = random.pick([0.1, 0.5, 0.9]);
  const block = random.pick(BLOCKS);
  return {
    nameStays: () => random.next() < share,
    contentOf: (file) => mixed(file.versions(), block, random),
    mayReadAsDamage: true,
  };
}

/** How the last write to a file that was not synced is torn. */
export type Tear = 'byte' | 'block' | 'zeros' | 'rubbish';

/**
 * All is there but the last write to each file: cut off at a byte or between blocks; or the length is right, and
 * from there on it is zeros, or what lay on the disk before (space that a file system gave before its content
 * came).
 */
export function lastIsTorn(tear: Tear, random: Random): Loss {
  return {
    nameStays: () => true,
    mayReadAsDamage: tear === 'rubbish',
    contentOf(file) {
      const { last, now } = file;
      if (last?.kind !== 'write' || last.bytes.length === 0) return now;
      const before = file.versions().at(-2) ?? file.durable;
      const end = last.at + last.bytes.length;
      const kept =
        tear === 'block'
          ? BLOCKS[0] * random.between(Math.ceil(last.at / BLOCKS[0]), Math.floor(end / BLOCKS[0]))
          : random.between(last.at, end - 1);
      const from = Math.min(Math.max(kept, last.at), end);
      if (tear === 'zeros') return now.fill(0, from, end);
      if (tear === 'rubbish') return rubbish(now, from, end, random);
      const behind = before.subarray(from);
      return Buffer.concat([now.subarray(0, from), behind]);
    },
  };
}

/** The folder as it is found when the power is back. */
export function afterCut(
  { root, pending }: RecordedTree,
  loss: Pick<Loss, 'nameStays' | 'contentOf'>,
): Tree {
  const left = new Map<RecordedFolder, Map<string, Entry>>();
  const entriesOf = (folder: RecordedFolder): Map<string, Entry> => {
    const known = left.get(folder) ?? new Map(folder.durable);
    left.set(folder, known);
    return known;
  };
  for (const { set, unset } of pending.values()) {
    if (!loss.nameStays()) continue;
    if (unset !== undefined) entriesOf(unset.folder).delete(unset.name);
    if (set !== undefined) entriesOf(set.folder).set(set.name, set.entry);
  }
  const tree = new Map<string, Buffer | 'folder'>();
  function walk(folder: RecordedFolder, above: string): void {
    for (const [name, entry] of entriesOf(folder)) {
      tree.set(above + name, entry instanceof RecordedFolder ? 'folder' : loss.contentOf(entry));
      if (entry instanceof RecordedFolder) walk(entry, `${above}${name}/`);
    }
  }
  walk(root, '');
  return tree;
}

/** The length of one version, and each block of any. */
function mixed(versions: readonly Buffer[], block: number, random: Random): Buffer {
  const [only] = versions;
  if (only !== undefined && versions.length === 1) return only;
  const content = Buffer.alloc(random.pick(versions).length);
  for (let start = 0; start < content.length; start += block) {
    random
      .pick(versions)
      .subarray(start, start + block)
      .copy(content, start);
  }
  return content;
}

function rubbish(bytes: Buffer, from: number, end: number, random: Random): Buffer {
  for (let at = from; at < end; at += 1) bytes[at] = random.between(0, 255);
  return bytes;
}
