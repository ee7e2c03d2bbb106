import { setTimeout as wait } from 'node:timers/promises';

import { fetchWithin } from '../standby/fetch-within.js';
import { FollowedFolder } from '../standby/followed-folder.js';
import { followOnce, NotToBeFollowed, STEP_DOWN_PATH } from '../standby/follow.js';
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
  if (mark.known === undefined || mark.complete !== true) {
    throw new NotTakenOver(`${root} never had all that ${mark.of} has: there is nothing to serve`);
  }
  const primary = await askLeader(mark.of, mark.known.centre, secret);
  if (primary === 'other') {
    throw new NotTakenOver(
      `${mark.of} answers, but not with this secret. Stop the server there; then try again with --primary-is-off.`,
    );
  }
  if (primary === 'busy') {
    throw new NotTakenOver(
      `${mark.of} was asked too often. Nothing was taken over; try again in a minute.`,
    );
  }
  if (primary === 'silent' && !parts.primaryIsOff) {
    const last = (await readStatus(nodeDisk, root))?.completeAt;
    throw new NotTakenOver(
      [
        `${mark.of} cannot be reached, so it cannot hand over.`,
        'If it still serves somebody, both would give out the same numbers. Go and see that it is off;',
        'then say so: --primary-is-off. What it answered since the last round is lost',
        last === undefined
          ? '(when that was is not known).'
          : `(${new Date(last).toISOString()}, ${seconds(now() - last)} ago).`,
      ].join('\n'),
    );
  }
  await askToEnd(root);
  const release = await heldSoon(root);
  try {
    await forgetAsking(root);
    const held = primary === 'silent' ? mark.known : await handedOver(parts);
    await writeMark(nodeDisk, root, tookOver(held, mark.of));
  } finally {
    await release();
  }
  print(`${root} leads now.\n`);
}

/** All that the primary has, until it takes nothing any more. */
async function handedOver({ root, mark, secret, parts }: TakeOverParts) {
  let current = mark;
  let asked: Promise<void> | undefined;
  let refused: unknown;
  const givenUp = new AbortController();
  const late = setTimeout(() => givenUp.abort(), HAND_OVER_MS);
  const end = await followOnce({
    ...{ root, disk: nodeDisk, secret, signal: givenUp.signal },
    folder: new FollowedFolder(root, nodeDisk, parts),
    mark: () => current,
    setMark(next) {
      current = next;
    },
    onRound() {
      asked ??= askToStepDown(mark.of, secret);
      asked.catch((error: unknown) => {
        refused = error;
        // what it has told by then is of no use
        if (error instanceof NotTakenOver) givenUp.abort();
      });
    },
    onVersion: () => undefined,
  })
    .catch((error: unknown) => {
      if (refused instanceof NotTakenOver) throw refused;
      if (error instanceof NotToBeFollowed) throw new NotTakenOver(error.message, { cause: error });
      throw new NotTakenOver(notToItsEnd(mark.of), { cause: error });
    })
    .finally(() => clearTimeout(late));
  await asked?.catch((error: unknown) => {
    // another standby may be the one it handed over to
    throw error instanceof NotTakenOver
      ? error
      : new NotTakenOver(notToItsEnd(mark.of), { cause: error });
  });
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
  if (answer.status === 200) return;
  throw new NotTakenOver(
    answer.status === 409
      ? `${of} hands over to another standby already: this one may not lead, too`
      : `${of} does not hand over (it answers ${answer.status}): see its log; nothing was taken over`,
  );
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
 * @param secret absent: no standby is asked whether it serves
 * @throws NotTakenOver
 */
export async function takeBack(root: string, secret?: string): Promise<void> {
  const release = await holdFolder(root);
  try {
    const mark = await readMark(nodeDisk, root);
    if (mark?.role !== 'handed-over') throw new NotTakenOver(`${root} was not handed over`);
    const { centre, epoch, standbys = [] } = mark;
    for (const address of standbys) {
      if (secret === undefined) break;
      const who = await askLeader(address, centre, secret);
      if (typeof who === 'string' || who.epoch <= epoch) continue;
      throw new NotTakenOver(
        `${address} serves: what was done there would be lost. If that may be, stop it there first.`,
      );
    }
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
