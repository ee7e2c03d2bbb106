import { setTimeout as wait } from 'node:timers/promises';

import { fetchWithin } from '../standby/fetch-within.js';
import { FollowedFolder } from '../standby/followed-folder.js';
import { followOnce, STEP_DOWN_PATH } from '../standby/follow.js';
import { askLeader } from '../standby/lead.js';
import type { Following } from '../standby/mark.js';
import { readMark, tookOver, writeMark } from '../standby/mark.js';
import { readStatus } from '../standby/status.js';
import type { BackupPart } from '../storage/backup/collect.js';
import { nodeDisk } from '../storage/disk.js';
import { DataFolderInUse, holdFolder } from '../storage/folder-hold.js';
import { askToEnd, forgetAsking } from './standby-follow.js';

/** What must be answered by the person at the terminal first. */
export class NotTakenOver extends Error {}

const END_MS = 15_000;
const HAND_OVER_MS = 30_000;
const POLL_MS = 100;

export interface TakeOverParts {
  /** Absolute. */
  readonly root: string;
  readonly mark: Following;
  readonly secret: string;
  readonly parts: readonly BackupPart[];
  /** Whoever asks has seen that the primary is off. */
  readonly primaryIsOff: boolean;
  readonly now: () => number;
  readonly print: (text: string) => void;
}

/**
 * Makes the folder of a standby the one that leads. A primary that can be reached hands over: it takes no
 * command any more, sends what is missing, and marks its own folder. Whoever follows in the folder ends.
 * @throws NotTakenOver where nothing has changed; SecretUnusable, StorageUnavailable
 */
export async function takeOver(parts: TakeOverParts): Promise<void> {
  const { root, mark, secret, print, now } = parts;
  const status = await readStatus(nodeDisk, root);
  if (mark.known === undefined || status?.completeAt === undefined) {
    throw new NotTakenOver(`${root} never had all that ${mark.of} has: there is nothing to serve`);
  }
  const primary = await askLeader(mark.of, mark.known, secret);
  if (primary === 'other') {
    throw new NotTakenOver(
      `${mark.of} answers, but not with this secret. Stop the server there; then try again with --primary-is-off.`,
    );
  }
  if (primary === 'silent' && !parts.primaryIsOff) {
    throw new NotTakenOver(
      [
        `${mark.of} cannot be reached, so it cannot hand over.`,
        'If it still serves somebody, both would give out the same numbers. Go and see that it is off;',
        'then say so: --primary-is-off. What it answered since the last round is lost',
        `(${new Date(status.completeAt).toISOString()}, ${seconds(now() - status.completeAt)} ago).`,
      ].join('\n'),
    );
  }
  await askToEnd(root);
  const release = await heldSoon(root);
  try {
    await forgetAsking(root);
    const held = primary === 'silent' ? mark.known : await handedOver(parts);
    await writeMark(nodeDisk, root, tookOver(held));
  } finally {
    await release();
  }
  print(`${root} leads now.\n`);
}

/** All that the primary has, until it takes nothing any more. */
async function handedOver({ root, mark, secret, parts }: TakeOverParts) {
  let current = mark;
  let asked: Promise<void> | undefined;
  const late = AbortSignal.timeout(HAND_OVER_MS);
  const end = await followOnce({
    ...{ root, disk: nodeDisk, secret, signal: late },
    folder: new FollowedFolder(root, nodeDisk, parts),
    mark: () => current,
    setMark(next) {
      current = next;
    },
    onRound() {
      asked ??= askToStepDown(mark.of, secret);
      asked.catch(() => undefined);
    },
    onVersion: () => undefined,
  }).catch((error: unknown) => {
    throw new NotTakenOver(notToItsEnd(mark.of), { cause: error });
  });
  await asked;
  if (end !== 'handed-over' || current.known === undefined) {
    throw new NotTakenOver(notToItsEnd(mark.of));
  }
  return current.known;
}

async function askToStepDown(of: string, secret: string): Promise<void> {
  const answer = await fetchWithin(new URL(STEP_DOWN_PATH, of), HAND_OVER_MS, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
  });
  if (!answer.ok) throw new NotTakenOver(`${of} does not hand over (${answer.status})`);
}

function notToItsEnd(of: string): string {
  return [
    `${of} did not hand over to its end; nothing was taken over. Try again. If it has ended meanwhile, see that it`,
    'is off and say so: --primary-is-off.',
  ].join('\n');
}

/** @throws NotTakenOver where whoever has the folder does not let go of it */
async function heldSoon(root: string): Promise<() => Promise<void>> {
  const until = performance.now() + END_MS;
  for (;;) {
    try {
      return await holdFolder(root);
    } catch (error) {
      if (!(error instanceof DataFolderInUse)) throw error;
      if (performance.now() > until) {
        await forgetAsking(root);
        throw new NotTakenOver(`what follows in ${root} does not end: stop it by hand`);
      }
      await wait(POLL_MS);
    }
  }
}

/**
 * A primary that was handed over leads again; a standby that had taken over may not lead from then on.
 * @throws NotTakenOver
 */
export async function takeBack(root: string): Promise<void> {
  const release = await holdFolder(root);
  try {
    const mark = await readMark(nodeDisk, root);
    if (mark?.role !== 'handed-over') throw new NotTakenOver(`${root} was not handed over`);
    const { centre, epoch } = mark;
    await writeMark(nodeDisk, root, {
      ...{ version: 1, role: 'leading', centre, standbys: [] },
      // more than the standby, which took one
      epoch: epoch + 2,
    });
  } finally {
    await release();
  }
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
