import { realpath } from 'node:fs/promises';

import { StorageUnavailable } from '../application/ports.js';
import { backupParts } from '../backup-parts.js';
import { localTime } from '../domain/calendar.js';
import { MarkUnreadable, readMark } from '../standby/mark.js';
import { readSecret, SecretUnusable } from '../standby/secret.js';
import { readStatus } from '../standby/status.js';
import { errorCode, nodeDisk } from '../storage/disk.js';
import { DataFolderInUse, holdFolder } from '../storage/folder-hold.js';
import { FolderOfAnother, refuseStranger } from '../storage/folder-owner.js';
import { timeZoneOf } from './folder-time-zone.js';
import { readOptions, WrongOption } from './options.js';
import { follow, forgetAsking, markToFollow } from './standby-follow.js';
import type { StandbyOptions } from './standby-options.js';
import { readStandbyOptions, UP_TO_DATE_MS, USAGE, WrongUse } from './standby-options.js';
import { NotTakenOver, takeBack, takeOver } from './standby-take-over.js';

export interface StandbyWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of this program. */
  readonly version: string;
  /** It is to end. */
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly print: (text: string) => void;
  /** Number of the account that runs this; none on Windows. */
  readonly account?: number;
}

export interface StandbyDone {
  readonly status: number;
  /** The server is to be started: its arguments, and the secret for the next standby. */
  readonly start?: { readonly args: readonly string[]; readonly secretFile: string };
}

const WRONG = [WrongUse, WrongOption, DataFolderInUse, FolderOfAnother];
const EXPECTED = [NotTakenOver, MarkUnreadable, SecretUnusable, StorageUnavailable];

/** Does what `npm run standby` was asked. */
export async function standby(args: readonly string[], world: StandbyWorld): Promise<StandbyDone> {
  try {
    const options = readStandbyOptions(args, world.env);
    switch (options.task) {
      case 'help':
        world.print(USAGE);
        return { status: 0 };
      case 'status':
        return { status: await tellStatus(await existing(options.folder), world) };
      case 'take-back': {
        const root = await existing(options.folder);
        await refuseStranger(root, world.account);
        const { secretFile } = options;
        await takeBack(root, secretFile === undefined ? undefined : await readSecret(secretFile));
        world.print(`${root} leads again: npm start. Never start the standby's folder again.\n`);
        return { status: 0 };
      }
      case 'take-over':
        return await takenOver(await existing(options.folder), options, world);
      default:
        return { status: await followed(options, world) };
    }
  } catch (error) {
    if (WRONG.some((known) => error instanceof known) && error instanceof Error) {
      world.print(`${error.message}\n`);
      return { status: 2 };
    }
    // a disk that refuses is nothing of the program
    const isKnown = EXPECTED.some((known) => error instanceof known);
    if (!(error instanceof Error) || !(isKnown || errorCode(error) !== undefined)) throw error;
    world.print(`${error.message}\n`);
    return { status: 1 };
  }
}

async function followed(options: StandbyOptions, world: StandbyWorld): Promise<number> {
  await nodeDisk.makeFolder(options.folder);
  const root = await existing(options.folder);
  await refuseStranger(root, world.account);
  const release = await holdFolder(root);
  try {
    const mark = await markToFollow(root, options);
    const secret = await readSecret(mark.secretFile);
    await forgetAsking(root);
    const parts = await partsOf(root, world.now());
    return await follow(mark, { ...world, root, secret, parts });
  } finally {
    await release();
  }
}

async function takenOver(
  root: string,
  options: StandbyOptions,
  world: StandbyWorld,
): Promise<StandbyDone> {
  await refuseStranger(root, world.account);
  const mark = await readMark(nodeDisk, root);
  const secretFile =
    options.secretFile ?? (mark?.role === 'following' ? mark.secretFile : undefined);
  if (mark?.role === 'leading') world.print(`${root} leads already.\n`);
  else if (mark?.role !== 'following') throw new WrongUse(`${root} is not that of a standby`);
  if (secretFile === undefined) throw new WrongUse('with what secret? --secret-file FILE');
  const args = ['--data', root, ...options.serverArguments];
  // before a primary ends for a server that does not start
  if (options.start) readOptions(args, world.env);
  if (mark.role === 'following') {
    await takeOver({
      ...{ root, mark, primaryIsOff: options.primaryIsOff, now: world.now, print: world.print },
      secret: await readSecret(secretFile),
      parts: await partsOf(root, world.now()),
    });
  }
  if (!options.start) return { status: 0 };
  return { status: 0, start: { args, secretFile } };
}

async function tellStatus(root: string, { now, print }: StandbyWorld): Promise<number> {
  const mark = await readMark(nodeDisk, root);
  if (mark?.role !== 'following') throw new WrongUse(`${root} is not that of a standby`);
  const status = await readStatus(nodeDisk, root);
  if (status?.completeAt === undefined) {
    print(`${mark.of} was never followed to the end of a round\n`);
    return 1;
  }
  const behindMs = now() - status.completeAt;
  // a clock that was set back makes nothing newer
  const isRunning = Math.abs(now() - status.at) <= UP_TO_DATE_MS;
  const isUpToDate = isRunning && status.connected && Math.abs(behindMs) <= UP_TO_DATE_MS;
  const { primaryBytes, ownBytes, problem } = status;
  print(
    [
      `follows  ${mark.of}`,
      `state    ${isUpToDate ? 'all is here' : whyBehind(isRunning, problem)}`,
      `last     ${new Date(status.completeAt).toISOString()}, ${Math.round(behindMs / 1000)} s ago`,
      `journals ${ownBytes} bytes here, ${primaryBytes} there`,
      '',
    ].join('\n'),
  );
  return isUpToDate ? 0 : 1;
}

function whyBehind(isRunning: boolean, problem: string | undefined): string {
  if (!isRunning) return 'nothing runs here: it does not follow';
  return problem === undefined ? 'behind' : `cut off: ${problem}`;
}

/** The month only says what a copy gathers of feedback; here files are taken as they lie. */
async function partsOf(root: string, now: number) {
  return backupParts(localTime(now, await timeZoneOf(root)).date.slice(0, 7));
}

/** @throws WrongUse */
async function existing(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    throw new WrongUse(`there is no folder ${folder}`);
  }
}
