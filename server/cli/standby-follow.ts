import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { BackupPart } from '../storage/backup/collect.js';
import { nodeDisk } from '../storage/disk.js';
import { FollowedFolder, isUnused } from '../standby/followed-folder.js';
import type { RoundTold } from '../standby/follow.js';
import { followOnce, NotToBeFollowed } from '../standby/follow.js';
import type { Following } from '../standby/mark.js';
import { readMark, writeMark } from '../standby/mark.js';
import type { StandbyStatus } from '../standby/status.js';
import { readStatus, writeStatus } from '../standby/status.js';
import { WrongUse } from './standby-options.js';
import type { StandbyOptions } from './standby-options.js';

/** In the data folder of a standby: whoever follows there is to end, because it takes over. */
export const ASKED_TO_END = 'standby-end.tmp';
const STATUS_MS = 1_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4_000;

export interface FollowWorld {
  /** Absolute, held by this process. */
  readonly root: string;
  readonly secret: string;
  readonly parts: readonly BackupPart[];
  /** Of this program. */
  readonly version: string;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly print: (text: string) => void;
}

/**
 * The mark of a folder that is to follow.
 * @throws WrongUse where it may not: it holds something else
 */
export async function markToFollow(root: string, options: StandbyOptions): Promise<Following> {
  const before = await readMark(nodeDisk, root);
  if (before?.role === 'leading') {
    throw new WrongUse(`${root} is that of a server: npm start serves from it, it follows nobody`);
  }
  if (before === undefined && !(await isUnused(root))) {
    throw new WrongUse(`${root} holds something already: a standby begins with an empty folder`);
  }
  const old = before?.role === 'following' ? before : undefined;
  const of = options.of ?? old?.of;
  const secretFile = options.secretFile ?? old?.secretFile;
  if (of === undefined) throw new WrongUse('whom to follow? --of http://…');
  if (secretFile === undefined) throw new WrongUse('with what secret? --secret-file FILE');
  const serves = options.serves ?? old?.serves;
  const known =
    before?.role === 'handed-over' ? { centre: before.centre, epoch: before.epoch } : old?.known;
  return {
    version: 1,
    role: 'following',
    ...{ of, secretFile },
    ...(known !== undefined && { known }),
    ...(old?.complete === true && { complete: true }),
    ...(serves !== undefined && { serves }),
  };
}

/**
 * Follows until it is told to end, over every break of the connection.
 * @returns the exit status
 */
export async function follow(first: Following, world: FollowWorld): Promise<number> {
  const { root, secret, now, print } = world;
  let mark = first;
  await writeMark(nodeDisk, root, mark);
  const told = await readStatus(nodeDisk, root);
  let status: StandbyStatus = {
    at: now(),
    primaryBytes: 0,
    ownBytes: 0,
    ...told,
    connected: false,
  };
  let pause = FIRST_PAUSE_MS;
  let lastProblem: string | undefined;
  const ending = new AbortController();
  const signal = AbortSignal.any([world.signal, ending.signal]);
  const folder = new FollowedFolder(root, nodeDisk, world.parts);
  if (isReadOnTheWire(mark.of)) {
    print(
      `${mark.of} is plain HTTP: all that is kept, and the secret, can be read on the line between them\n`,
    );
  }
  const watched = endWhenAsked(root, ending);
  const telling = setInterval(() => void tell(), STATUS_MS);

  async function tell(): Promise<void> {
    status = { ...status, at: now() };
    await writeStatus(root, status).catch(() => undefined);
  }

  function onRound({ primaryBytes, ownBytes }: RoundTold): void {
    const { problem: _problem, ...before } = status;
    // fewer: a journal was read short there, and is read again in the next round
    const isComplete = ownBytes >= primaryBytes;
    const isNew = !status.connected && isComplete;
    status = { ...before, connected: isComplete || status.connected, primaryBytes, ownBytes };
    if (isComplete) status = { ...status, completeAt: now() };
    pause = FIRST_PAUSE_MS;
    lastProblem = undefined;
    if (!isNew) return;
    print(`follows ${mark.of}: all is here, ${ownBytes} bytes of today's journals\n`);
    void tell();
  }

  try {
    while (!signal.aborted) {
      let problem: string;
      try {
        const end = await followOnce({
          ...{ root, disk: nodeDisk, folder, secret, onRound, signal },
          mark: () => mark,
          setMark: (next) => {
            mark = next;
          },
          onVersion(version) {
            if (version === world.version) return;
            print(`the primary is version ${version}, this is ${world.version}: update both\n`);
          },
        });
        if (end === 'handed-over') {
          print(`${mark.of} has handed over; it is followed no more\n`);
          return 0;
        }
        problem = end === 'stopped' ? 'it was stopped' : 'the connection ended';
      } catch (error) {
        if (signal.aborted) break;
        if (error instanceof NotToBeFollowed) {
          print(`${error.message}\n`);
          return 1;
        }
        problem = reasonOf(error);
      }
      status = { ...status, connected: false, problem };
      if (problem !== lastProblem) print(`${mark.of} is not followed now: ${problem}\n`);
      lastProblem = problem;
      await wait(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    return 0;
  } finally {
    clearInterval(telling);
    ending.abort();
    await watched;
    status = { ...status, connected: false };
    await tell();
  }
}

function isReadOnTheWire(of: string): boolean {
  const { protocol, hostname } = new URL(of);
  return protocol === 'http:' && !/^(?:localhost|127\..*|\[::1\])$/.test(hostname);
}

async function endWhenAsked(root: string, ending: AbortController): Promise<void> {
  try {
    for await (const { filename } of watch(root, { signal: ending.signal })) {
      if (filename === ASKED_TO_END) break;
    }
    ending.abort();
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? `${error.message} (${cause.message})` : error.message;
}

/** Asks whoever follows in the folder to end. */
export async function askToEnd(root: string): Promise<void> {
  await nodeDisk.writeWhole(join(root, ASKED_TO_END), Buffer.from('\n'));
}

export async function forgetAsking(root: string): Promise<void> {
  await nodeDisk.remove(join(root, ASKED_TO_END));
}
