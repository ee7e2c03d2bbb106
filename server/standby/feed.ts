import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { StorageUnavailable } from '../application/ports.js';
import type { BackupPart } from '../storage/backup/collect.js';
import { contentOf } from '../storage/backup/collect.js';
import { DATA_FORMAT } from '../storage/data-format.js';
import type { Disk } from '../storage/disk.js';
import { errorCode } from '../storage/disk.js';
import type { DocumentProblem } from '../storage/json-file.js';
import { bytesFrom } from './bytes-from.js';
import { FolderLook, grows } from './folder-look.js';
import type { Have } from './frames.js';
import { FEED_FORMAT, fileFrame, lineOf, sha256 } from './frames.js';
import { MARK_FILE } from './mark.js';

/** Journals are asked so often whether they have grown, ms: at most so much is on its way when a primary dies. */
const JOURNALS_MS = 10;
/** Folders are looked at so often while no journal grows, ms. */
const FOLDERS_MS = 100;
/** A round is told so often also where nothing has changed, ms: a standby knows by it that it is up to date. */
const HEARTBEAT_MS = 1_000;
const NEWLINE = 0x0a;

/** It is read before the journal, or it could know more than the journal that is sent with it. */
const SNAPSHOT = 'documents/snapshot.json';
/** It names harvests: they are looked for after it, and sent before it. */
const CURRENT_JOBS = 'jobs/current.json';

export interface FeedParts {
  /** Of the data folder. */
  readonly root: string;
  readonly disk: Disk;
  /** What is followed. */
  readonly parts: () => readonly BackupPart[];
  /** Up to where the journals that are written now are durable: bytes by path. */
  readonly durable: () => ReadonlyMap<string, number>;
  readonly leader: () => { readonly centre: string; readonly epoch: number };
  /** Of this program. */
  readonly version: string;
  readonly onProblem: (problem: DocumentProblem) => void;
}

/** What a primary tells its standbys: rounds of all that has changed, without an end. */
export interface Feed {
  /**
   * What is missing there, and then what changes, as frames (`frames.ts`). The folder has its mark by then
   * (`mark.ts`): where that has gone, so has the disk, and nobody is told to delete anything.
   */
  follow(have: Have): AsyncGenerator<Uint8Array>;
  /** Everything once more, to everybody who follows, and then the end. */
  finish(why: 'stopped' | 'handed-over'): Promise<void>;
  following(): number;
}

export function createFeed(given: FeedParts): Feed {
  const { durable, leader, version } = given;
  const followers = new Set<Promise<void>>();
  let ending: 'stopped' | 'handed-over' | undefined;

  return {
    async *follow(have) {
      let left = (): void => undefined;
      const follower = new Promise<void>((resolve) => {
        left = resolve;
      });
      followers.add(follower);
      try {
        yield lineOf({
          frame: 'hello',
          format: FEED_FORMAT,
          ...leader(),
          data: DATA_FORMAT,
          version,
        });
        const rounds = createRounds(given, have);
        let toldAt = -HEARTBEAT_MS;
        for (;;) {
          const last = ending;
          const journals = durable();
          let changed = false;
          for await (const bytes of rounds()) {
            changed = true;
            yield bytes;
          }
          if (changed || last !== undefined || performance.now() - toldAt >= HEARTBEAT_MS) {
            toldAt = performance.now();
            const lengths = Object.fromEntries(journals);
            yield lineOf({ frame: 'round', at: Date.now(), journals: lengths });
          }
          if (last !== undefined) {
            yield lineOf({ frame: 'end', why: last });
            return;
          }
          const bytes = sumOf(journals);
          await untilWorthALook(() => ending !== undefined || sumOf(durable()) !== bytes);
        }
      } finally {
        followers.delete(follower);
        left();
      }
    },
    async finish(why) {
      ending = why;
      await Promise.all(followers);
    },
    following: () => followers.size,
  };
}

async function untilWorthALook(isChanged: () => boolean): Promise<void> {
  for (let waited = 0; waited < FOLDERS_MS; waited += JOURNALS_MS) {
    await wait(JOURNALS_MS);
    if (isChanged()) return;
  }
}

function sumOf(durable: ReadonlyMap<string, number>): number {
  return [...durable.values()].reduce((sum, length) => sum + length, 0);
}

/** Of one file, as the standby has it. */
interface Sent {
  readonly mark: string;
  /** Of a file that grows. */
  readonly length: number;
}

/**
 * One round of what has changed since the one before. What was already gone when a round began is told at its
 * end, and nothing else: what a file was replaced by was durable before it went, and so it is in the round.
 * Documents come before the journals that speak of them, and the snapshot after its journal.
 */
function createRounds(given: FeedParts, have: Have): () => AsyncGenerator<Uint8Array> {
  const { root, disk, durable, onProblem } = given;
  const collected = { root, disk, onProblem, kind: 'whole' as const };
  const sent = new Map<string, Sent>();
  const there = new Map(have.files.map((file) => [file.path, file]));
  const look = new FolderLook(root, given.parts());
  /** Told already: by path, the mark of what could not be read. */
  const unread = new Map<string, string>();

  /** `later`: it cannot be read now, and is tried again. */
  async function wholeOf(path: string, mark: string): Promise<Buffer | 'later' | undefined> {
    const part = look.partOf(path);
    if (part === undefined) return undefined;
    try {
      const content = await contentOf(path, part, new Map(), { ...collected, parts: [part] });
      if (content === undefined) return undefined;
      const pieces: Uint8Array[] = [];
      for await (const piece of content) pieces.push(piece);
      return Buffer.concat(pieces);
    } catch (error) {
      const mayPass = errorCode(error) !== undefined;
      if (!(error instanceof StorageUnavailable) && !mayPass) throw error;
      if (unread.get(path) !== mark) {
        onProblem({ file: path, reason: 'it is not followed: it cannot be read' });
      }
      unread.set(path, mark);
      return mayPass ? 'later' : undefined;
    }
  }

  async function changedWhole(path: string, mark: string): Promise<Buffer | undefined> {
    if (sent.get(path)?.mark === mark) return undefined;
    const content = await wholeOf(path, mark);
    if (content === 'later') return undefined;
    sent.set(path, { mark, length: 0 });
    const had = there.get(path);
    there.delete(path);
    return content === undefined || had?.sha256 === sha256(content) ? undefined : content;
  }

  /** What has come behind what the standby has, whole lines of it. */
  async function* grown(path: string, mark: string, upTo: number | undefined) {
    const before = sent.get(path);
    const isSent = upTo === undefined ? before?.mark === mark : (before?.length ?? -1) >= upTo;
    if (isSent) return;
    const from = before?.length ?? (await commonLength(path, upTo));
    const bytes = await bytesFrom(join(root, ...path.split('/')), from, upTo);
    if (bytes === undefined) {
      // it has gone, or become shorter: the next round tells
      sent.set(path, { mark: 'gone', length: 0 });
      return;
    }
    const lines = bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1);
    sent.set(path, { mark, length: from + lines.length });
    if (lines.length === 0) return;
    yield* fileFrame(path, lines, from === 0 ? undefined : from);
  }

  async function commonLength(path: string, upTo: number | undefined): Promise<number> {
    const had = there.get(path);
    there.delete(path);
    if (had?.length === undefined || had.length === 0) return 0;
    if (upTo !== undefined && upTo < had.length) return 0;
    const file = join(root, ...path.split('/'));
    const bytes = await bytesFrom(file, 0, had.length);
    return bytes?.length === had.length && sha256(bytes) === had.sha256 ? had.length : 0;
  }

  return async function* round() {
    const names = await look.paths();
    const gone = [...sent.keys(), ...there.keys()].filter((path) => !names.has(path));
    const snapshotMark = names.get(SNAPSHOT);
    const snapshot = snapshotMark && (await changedWhole(SNAPSHOT, snapshotMark));
    const limits = durable();
    const currentMark = names.get(CURRENT_JOBS);
    const current = currentMark && (await changedWhole(CURRENT_JOBS, currentMark));
    // harvests that came since the first look
    const others = await look.paths();
    for (const [path, mark] of others) {
      if (path === SNAPSHOT || path === CURRENT_JOBS || grows(path)) continue;
      const content = await changedWhole(path, mark);
      if (content !== undefined) yield* fileFrame(path, content);
    }
    if (current) yield* fileFrame(CURRENT_JOBS, current);
    for (const [path, mark] of names) {
      if (grows(path)) yield* grown(path, mark, limits.get(path));
    }
    if (snapshot) yield* fileFrame(SNAPSHOT, snapshot);
    if (gone.length === 0) return;
    if ((await disk.read(join(root, MARK_FILE))) === undefined) {
      throw new Error(`the data folder ${root} is not there any more`);
    }
    for (const path of gone) {
      sent.delete(path);
      there.delete(path);
    }
    yield lineOf({ frame: 'gone', paths: gone });
  };
}
