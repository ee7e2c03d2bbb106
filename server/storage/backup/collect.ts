import { createReadStream } from 'node:fs';
import { join } from 'node:path';

import { StorageUnavailable } from '../../application/ports.js';
import type { Disk } from '../disk.js';
import { errorCode } from '../disk.js';
import type { DocumentProblem } from '../json-file.js';
import { COPY } from '../json-file.js';
import type { BackupKind } from './manifest.js';
import { MOST_WHOLE_BYTES } from './manifest.js';
import type { BackupEntry } from './write-backup.js';

/** What is wrong with a file's content, in words that tell none of it; `undefined`: nothing. */
export type ContentCheck = (bytes: Buffer, path: string) => string | undefined;

/** Files of one kind. */
export interface BackupPart {
  /** Where they lie in the data folder, themselves or in folders of it, with `/`. */
  readonly folder: string;
  /** Of their paths in the data folder. */
  readonly path: RegExp;
  /** Whether they come into every copy, or only into a whole one. */
  readonly lasting: boolean;
  /** Bytes of one file, in a copy; absent: as large as any file may be. */
  readonly most?: number;
  /** Without it a copy is worth nothing: where it cannot be read, none is made. */
  readonly irreplaceable?: boolean;
  /** Absent: any content will do, it is only looked at whether it is as it was copied. */
  readonly check?: ContentCheck;
  /** As `check`, of what a copy brings alone. */
  readonly checkBrought?: ContentCheck;
  /**
   * What of a file comes into the copy (`whole`: into a whole one too), under its own path; `undefined`:
   * nothing of it. Absent: all.
   */
  readonly take?: (bytes: Buffer, path: string, kind: BackupKind) => Buffer | undefined;
  /** Copies kept elsewhere, by path: taken where neither the file nor its own copy can be read. */
  readonly copiesElsewhere?: (given: CollectParts) => Promise<ReadonlyMap<string, Buffer>>;
  /** Of several files only the newest by its name that anything is taken of. */
  readonly newestOnly?: boolean;
  /** Makes what a lasting copy has of this kind, instead of the files themselves. */
  readonly gather?: (given: CollectParts) => AsyncIterable<BackupEntry>;
}

export interface CollectParts {
  /** Of the data folder. */
  readonly root: string;
  readonly disk: Disk;
  readonly parts: readonly BackupPart[];
  readonly kind: BackupKind;
  /** A file could not be read as written, and neither could its copy: it is left out. */
  readonly onProblem: (problem: DocumentProblem) => void;
}

/** What a copy must not lack cannot be read. */
function irreplaceableLost({ file, reason }: DocumentProblem): StorageUnavailable {
  return new StorageUnavailable(
    `no copy is made: ${file} cannot be read (${reason}); see npm run repair`,
  );
}

const NONE: ReadonlyMap<string, Buffer> = new Map();

/**
 * The files of a copy, part by part, each read when its turn comes. Documents are replaced at once and never
 * changed, so each is whole at whatever moment it is read; of one that cannot be read its kept copy is taken.
 * @throws StorageUnavailable where what a copy must not lack cannot be read, and what reading a file throws
 */
export async function* collect(given: CollectParts): AsyncGenerator<BackupEntry> {
  const { parts, kind } = given;
  const copied = new Set<string>();
  for (const part of parts) {
    if (kind === 'lasting' && !part.lasting) continue;
    if (kind === 'lasting' && part.gather !== undefined) {
      yield* part.gather(given);
      continue;
    }
    const elsewhere = (await part.copiesElsewhere?.(given)) ?? NONE;
    for (const path of await pathsOf(part, elsewhere, given)) {
      const content = copied.has(path) ? undefined : await contentOf(path, part, elsewhere, given);
      if (content === undefined) continue;
      copied.add(path);
      yield { path, content };
      if (part.newestOnly === true) break;
    }
  }
}

/** Oldest first by their names; newest first where only one of them counts. */
async function pathsOf(
  part: BackupPart,
  elsewhere: ReadonlyMap<string, Buffer>,
  { root, disk }: CollectParts,
): Promise<string[]> {
  const folder = join(root, ...part.folder.split('/'));
  const names = new Set([...elsewhere.keys()].filter((path) => part.path.test(path)));
  for (const name of await namesIn(folder, disk)) {
    const path = `${part.folder}/${name.endsWith(COPY) ? name.slice(0, -COPY.length) : name}`;
    if (part.path.test(path)) names.add(path);
  }
  const ordered = [...names].toSorted();
  return part.newestOnly === true ? ordered.reverse() : ordered;
}

/** Files of a folder and of those in it, which have no dot in their names. */
async function namesIn(folder: string, disk: Disk): Promise<string[]> {
  const names: string[] = [];
  for (const name of await disk.list(folder)) {
    if (name.includes('.')) names.push(name);
    else names.push(...(await disk.list(join(folder, name))).map((inner) => `${name}/${inner}`));
  }
  return names;
}

/**
 * One file as a copy has it; `undefined` where nothing of it comes into one.
 * @throws StorageUnavailable where a copy must not lack it and it cannot be read
 */
export async function contentOf(
  path: string,
  part: BackupPart,
  elsewhere: ReadonlyMap<string, Buffer>,
  { root, disk, kind, onProblem }: CollectParts,
): Promise<BackupEntry['content'] | undefined> {
  const file = join(root, ...path.split('/'));
  // looked into by nobody, and large: from the disk into the copy
  if (part.check === undefined && part.take === undefined) return streamed(file);
  const places = [() => disk.read(file), () => disk.read(file + COPY), () => elsewhere.get(path)];
  let problem: string | undefined;
  for (const read of places) {
    const bytes = await read();
    if (bytes === undefined) continue;
    problem = part.check?.(bytes, path);
    if (problem !== undefined) continue;
    const taken = part.take === undefined ? bytes : part.take(bytes, path, kind);
    if (taken === undefined) return undefined;
    if (taken.length <= (part.most ?? MOST_WHOLE_BYTES)) return [taken];
    problem = 'it is too large';
  }
  if (problem === undefined) return undefined;
  if (part.irreplaceable === true) throw irreplaceableLost({ file: path, reason: problem });
  onProblem({ file: path, reason: `left out of a copy: ${problem}` });
  return undefined;
}

/** `undefined` where it has gone meanwhile. */
function streamed(file: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  const stream = createReadStream(file);
  return new Promise((resolve, reject) => {
    stream.once('open', () => resolve(stream));
    stream.once('error', (error) => {
      if (errorCode(error) === 'ENOENT') resolve(undefined);
      else reject(error);
    });
  });
}
