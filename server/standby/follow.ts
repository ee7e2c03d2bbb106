import { DATA_FORMAT } from '../storage/data-format.js';
import type { Disk } from '../storage/disk.js';
import type { FollowedFolder } from './followed-folder.js';
import type { Frame } from './frames.js';
import { FEED_FORMAT, FeedBroken, framesIn } from './frames.js';
import { askLeader } from './lead.js';
import type { Following } from './mark.js';
import { writeMark } from './mark.js';
import type { Leader } from './secret.js';

/** Without a byte for so long the primary counts as gone, ms; it tells of itself every second. */
const SILENCE_MS = 5_000;
/** From its answer to its first round: it has to compare all that there is. */
const FIRST_SILENCE_MS = 60_000;
export const FOLLOW_PATH = '/standby/follow';
export const STEP_DOWN_PATH = '/standby/step-down';

/** It cannot be followed, however often it is tried. */
export class NotToBeFollowed extends Error {
  override readonly name = 'NotToBeFollowed';
}

/** A round has come to its end, and all of it is on this disk. */
export interface RoundTold {
  /** The primary's clock, ms. */
  readonly at: number;
  /** Bytes of the journals that are written now, there and here. */
  readonly primaryBytes: number;
  readonly ownBytes: number;
}

export interface FollowParts {
  readonly root: string;
  readonly disk: Disk;
  readonly folder: FollowedFolder;
  readonly secret: string;
  readonly mark: () => Following;
  readonly setMark: (mark: Following) => void;
  readonly onRound: (round: RoundTold) => void;
  /** Of the primary's program. */
  readonly onVersion: (version: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Follows until the connection ends, the signal comes, or the primary has handed over.
 * @returns how it ended; `stopped` and `handed-over`: all that the primary ever answered is here
 * @throws NotToBeFollowed, FeedBroken, StorageUnavailable, and what `fetch` throws
 */
export async function followOnce(
  parts: FollowParts,
): Promise<'broken' | 'stopped' | 'handed-over'> {
  const { folder, secret, signal } = parts;
  const { of, serves } = parts.mark();
  const silence = new AbortController();
  let patience = SILENCE_MS;
  let late: NodeJS.Timeout | undefined;
  const heard = (): void => {
    clearTimeout(late);
    late = setTimeout(() => silence.abort(), patience);
  };
  try {
    await believe(parts);
    const have = { files: await folder.have(), ...(serves !== undefined && { serves }) };
    heard();
    const answer = await fetch(new URL(FOLLOW_PATH, of), {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(have),
      redirect: 'error',
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!answer.ok || answer.body === null) throw notLetIn(of, answer.status);
    patience = FIRST_SILENCE_MS;
    heard();
    for await (const frame of framesIn(listened(answer.body, heard))) {
      // what is put on a slow disk is no silence
      clearTimeout(late);
      if (frame.frame === 'end') return frame.why;
      await take(frame, parts);
      if (frame.frame === 'round') patience = SILENCE_MS;
      heard();
    }
    return 'broken';
  } finally {
    clearTimeout(late);
    await folder.close();
  }
}

async function* listened(
  body: AsyncIterable<Uint8Array>,
  heard: () => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of body) {
    heard();
    yield piece;
  }
}

async function take(frame: Exclude<Frame, { frame: 'end' }>, parts: FollowParts): Promise<void> {
  switch (frame.frame) {
    case 'hello': {
      // of a newer one this program could not serve
      if (frame.format !== FEED_FORMAT || frame.data > DATA_FORMAT) {
        throw new NotToBeFollowed('the primary runs another version of the program: update both');
      }
      parts.onVersion(frame.version);
      await meet(frame, parts);
      return;
    }
    case 'file':
      await parts.folder.put(frame);
      return;
    case 'gone':
      await parts.folder.remove(frame.paths);
      return;
    case 'round': {
      const lengths = Object.values(frame.journals);
      const primaryBytes = lengths.reduce((sum, length) => sum + length, 0);
      const ownBytes = parts.folder.lengths(Object.keys(frame.journals));
      if (ownBytes >= primaryBytes) await noteComplete(parts);
      parts.onRound({ at: frame.at, primaryBytes, ownBytes });
      return;
    }
    default:
      frame satisfies never;
      throw new FeedBroken('a frame is not known');
  }
}

/** Another centre would take the place of this one; an old primary would bring back what is over. */
async function meet({ centre, epoch }: Leader, parts: FollowParts): Promise<void> {
  const mark = parts.mark();
  const { known } = mark;
  if (known !== undefined && known.centre !== centre) {
    throw new NotToBeFollowed(`${mark.of} is another centre than the one that was followed`);
  }
  if (known !== undefined && known.epoch > epoch) {
    throw new NotToBeFollowed(
      `${mark.of} is an old server of this centre: a standby has taken over from it since`,
    );
  }
  if (known?.epoch === epoch) return;
  const met = { ...mark, known: { centre, epoch } };
  await writeMark(parts.disk, parts.root, met);
  parts.setMark(met);
}

/** Whoever has that address by now could ask for the secret by it: it proves first that it has it. */
async function believe({ mark, secret }: FollowParts): Promise<void> {
  const { of } = mark();
  // of another centre is told by its greeting, in better words
  const who = await askLeader(of, undefined, secret, SILENCE_MS);
  if (who === 'silent') throw new Error('it does not answer');
  if (who === 'busy') throw new Error('it was asked too often');
  if (who === 'other') throw notLetIn(of, 404);
}

async function noteComplete({ disk, root, mark, setMark }: FollowParts): Promise<void> {
  if (mark().complete === true) return;
  const complete = { ...mark(), complete: true as const };
  await writeMark(disk, root, complete);
  setMark(complete);
}

function notLetIn(of: string, status: number): Error {
  if (status === 404) {
    return new NotToBeFollowed(
      `${of} lets no standby in: it has no STANDBY_SECRET_FILE, or another secret`,
    );
  }
  return new Error(`${of} answers ${status}`);
}
