import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';

import type { Entry, ZipFile } from 'yauzl';
import { openPromise } from 'yauzl';

import type { BackupFacts } from '#protocol/keeping.js';

import { StorageUnavailable } from '../../application/ports.js';
import { errorCode } from '../disk.js';
import { beginsAfter } from './audit-in-copy.js';
import type { BackupPart } from './collect.js';
import { factsOf } from './facts-of-copy.js';
import type { Manifest, ManifestFile } from './manifest.js';
import {
  BACKUP_FORMAT,
  CLOCK_AHEAD_MS,
  isLater,
  LOOSE_BYTES,
  MANIFEST,
  manifestHeadSchema,
  manifestSchema,
  MOST_FILE_BYTES,
  MOST_FILES,
  MOST_PACKED,
  MOST_UNPACKED_BYTES,
  MOST_WHOLE_BYTES,
} from './manifest.js';

/** Why a file is no copy that this program can take. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
  constructor(
    readonly code: 'backup-unreadable' | 'backup-newer',
    reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** Names are checked by yauzl: none that leads out of its folder. Sizes are, too, while unpacking. */
const OPTIONS = { autoClose: false, strictFileNames: true, validateEntrySizes: true };
/** Of a file's mode, as Unix writes it: what kind of file it is. */
const KIND_OF_FILE = 0o170000;
const ORDINARY_FILE = 0o100000;
const MADE_BY_UNIX = 3;

type PartOfCopy = Pick<BackupPart, 'path' | 'check' | 'checkBrought' | 'most'>;

export interface CheckParts {
  /** The zip. */
  readonly file: string;
  /** A path of none of them has no place in a copy. */
  readonly parts: readonly PartOfCopy[];
  /** ms */
  readonly now: number;
  /** Version of this program. */
  readonly version: string;
}

/** Takes each sound file of a copy as it is unpacked. */
export type TakeFile = (path: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * Reads a copy through: every file against its size and its hash, documents and journals against what they
 * have to be. Nothing that the zip says of itself is believed before.
 * @param take gets each file that the manifest names while it is read; what it got is only to be trusted
 *   where nothing is damaged in the end
 * @throws BackupRefused
 */
export async function readBackup(
  { file, parts, version, now }: CheckParts,
  take?: TakeFile,
): Promise<{ readonly facts: BackupFacts; readonly manifest: Manifest }> {
  const zip = await opened(file);
  try {
    const entries = await entriesOf(zip);
    const manifest = await manifestOf(zip, entries, version);
    if (manifest.madeAt > now + CLOCK_AHEAD_MS) throw unreadable('it is of a day to come');
    const kinds = manifest.files.map((named) => partOf(named, manifest, parts));
    for (const [path, entry] of entries) limited(path, entry, parts);
    const damaged: string[] = [];
    for (const [at, named] of manifest.files.entries()) {
      // a copy that takes long holds nobody else up
      await setImmediate();
      const part = kinds[at];
      const entry = entries.get(named.path);
      const isSound =
        entry !== undefined && part !== undefined && (await isWhole(zip, entry, named, part, take));
      if (!isSound) damaged.push(named.path);
      entries.delete(named.path);
    }
    damaged.push(...entries.keys());
    return { facts: factsOf(manifest, damaged), manifest };
  } catch (error) {
    throw asRefused(error);
  } finally {
    zip.close();
  }
}

async function opened(file: string): Promise<ZipFile> {
  try {
    const zip = await openPromise(file, OPTIONS);
    // one that comes when nobody reads any more must not end the process
    zip.on('error', () => undefined);
    return zip;
  } catch (error) {
    throw asRefused(error);
  }
}

/** All but the manifest's own, by their names. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_FILES + 1) throw unreadable('too many files');
  const entries = new Map<string, Entry>();
  /** Two names that one system or another takes for the same. */
  const names = new Set<string>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    bytes += entry.uncompressedSize;
    if (names.has(name)) throw unreadable('a file is there twice');
    if (bytes > MOST_UNPACKED_BYTES) throw unreadable('too large');
    if (!isOrdinary(entry)) throw unreadable('not a file');
    names.add(name);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** No folder, no link, nothing encrypted. */
function isOrdinary(entry: Entry): boolean {
  if (entry.fileName.endsWith('/') || entry.isEncrypted()) return false;
  if (entry.versionMadeBy >> 8 !== MADE_BY_UNIX) return true;
  const kind = (entry.externalFileAttributes >>> 16) & KIND_OF_FILE;
  return kind === 0 || kind === ORDINARY_FILE;
}

async function manifestOf(
  zip: ZipFile,
  entries: Map<string, Entry>,
  version: string,
): Promise<Manifest> {
  const entry = entries.get(MANIFEST);
  if (entry === undefined) throw unreadable('it has no manifest');
  entries.delete(MANIFEST);
  if (entry.uncompressedSize > MOST_WHOLE_BYTES) throw unreadable('its manifest is too large');
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  // yauzl looks at sizes alone; every other file has its hash in here
  if (crc32(bytes) !== entry.crc32) throw unreadable('its manifest is damaged');
  const raw: unknown = JSON.parse(bytes.toString('utf8'));
  const head = manifestHeadSchema.safeParse(raw);
  if (!head.success) throw unreadable('its manifest is none');
  if (head.data.formatVersion > BACKUP_FORMAT || isLater(head.data.version, version)) {
    throw new BackupRefused('backup-newer', `version ${head.data.version} made it`);
  }
  const manifest = manifestSchema.safeParse(raw);
  if (!manifest.success) throw unreadable('its manifest is none');
  const paths = new Set(manifest.data.files.map(({ path }) => path.toLowerCase()));
  if (paths.size !== manifest.data.files.length) throw unreadable('a file is named twice');
  return manifest.data;
}

/** @throws BackupRefused */
function partOf(
  { path }: ManifestFile,
  { madeAt }: Manifest,
  parts: readonly PartOfCopy[],
): PartOfCopy {
  const part = parts.find((each) => each.path.test(path));
  if (part === undefined) throw unreadable(`${path} has no place in a copy`);
  if (path.startsWith('audit/') && beginsAfter(path, madeAt)) {
    throw unreadable(`${path} is of after the copy`);
  }
  return part;
}

/** Before any of it is unpacked; what it says of its size is looked at while it is. @throws BackupRefused */
function limited(path: string, entry: Entry, parts: readonly PartOfCopy[]): void {
  const { uncompressedSize: bytes, compressedSize } = entry;
  const part = parts.find((each) => each.path.test(path));
  const isLookedInto = part?.check !== undefined || part?.checkBrought !== undefined;
  const most = part?.most ?? (isLookedInto ? MOST_WHOLE_BYTES : MOST_FILE_BYTES);
  if (bytes > most) throw unreadable(`${path} is too large`);
  if (bytes > LOOSE_BYTES && bytes > compressedSize * MOST_PACKED) {
    throw unreadable(`${path} unpacks to too much`);
  }
}

async function isWhole(
  zip: ZipFile,
  entry: Entry,
  named: ManifestFile,
  { check, checkBrought }: PartOfCopy,
  take?: TakeFile,
): Promise<boolean> {
  if (entry.uncompressedSize !== named.bytes) return false;
  const isLookedInto = check !== undefined || checkBrought !== undefined;
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let failed: unknown;
  async function* unpacked(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        const bytes = piece as Buffer;
        hash.update(bytes);
        if (isLookedInto) kept.push(bytes);
        yield bytes;
      }
    } catch (error) {
      failed = error;
    }
  }
  if (take === undefined) for await (const piece of unpacked()) void piece;
  else await take(named.path, unpacked());
  if (failed !== undefined || hash.digest('hex') !== named.sha256) return false;
  if (!isLookedInto) return true;
  const content = Buffer.concat(kept);
  const { path } = named;
  return (check?.(content, path) ?? checkBrought?.(content, path)) === undefined;
}

function unreadable(reason: string): BackupRefused {
  return new BackupRefused('backup-unreadable', reason);
}

/** yauzl and zlib tell bad zips by plain errors without a system's code. */
function asRefused(error: unknown): unknown {
  if (error instanceof BackupRefused || error instanceof StorageUnavailable) return error;
  if (!(error instanceof Error)) return error;
  const isOfSystem = errorCode(error)?.startsWith('E') === true && 'syscall' in error;
  return isOfSystem
    ? error
    : new BackupRefused('backup-unreadable', error.message, { cause: error });
}
