import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { DataFormatNewer, refuseNewer } from '../storage/data-format.js';
import { errorCode, nodeDisk } from '../storage/disk.js';
import { DataFolderInUse, holdFolder } from '../storage/folder-hold.js';
import { FolderOfAnother, refuseStranger } from '../storage/folder-owner.js';
import type { Finding } from '../storage/repair-plan.js';
import { inspect } from './repair-inspect.js';

const USAGE = `Looks through a data folder and explains what is damaged. Changes nothing unless told to.

  npm run repair -- [--data DIR] [--apply [--drop-damaged]]

  --data          the data folder (default: DATA_FOLDER, else ./data)
  --apply         mends what can be mended without losing anything that was ever answered
  --drop-damaged  with --apply: also takes damaged lines out of a journal, and a damaged list of
                  imports or key of booking codes away; what they said is lost

A copy of every file that is changed is kept beside it. The server has to be stopped.
Ends with 0 when all is well or mended, 1 when something is left that stops the server, 2 when asked wrongly.
`;

/** A wrong question; its message is for the person at the terminal. */
class WrongUse extends Error {}

const WRONG = [WrongUse, DataFolderInUse, FolderOfAnother];

interface Options {
  readonly data: string;
  readonly apply: boolean;
  readonly dropDamaged: boolean;
}

/** @returns the exit status */
export async function repair(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  now: Date,
  print: (text: string) => void,
  account?: number,
): Promise<number> {
  try {
    const options = readOptions(args, env);
    if (options === undefined) {
      print(USAGE);
      return 0;
    }
    const root = await existingFolder(options.data);
    if (options.apply) await refuseStranger(root, account);
    const release = await holdFolder(root);
    try {
      await refuseNewer(nodeDisk, root);
      const findings = await inspect(root, stampOf(now), nodeDisk);
      return await report(root, findings, options, print);
    } finally {
      await release();
    }
  } catch (error) {
    if (error instanceof DataFormatNewer) {
      print(`${error.message}\n`);
      return 1;
    }
    if (!(error instanceof Error) || !WRONG.some((known) => error instanceof known)) throw error;
    print(`${error.message}\n`);
    return 2;
  }
}

async function report(
  root: string,
  findings: readonly Finding[],
  options: Options,
  print: (text: string) => void,
): Promise<number> {
  if (findings.length === 0) {
    print(`${root}: everything can be read.\n`);
    return 0;
  }
  const results = new Map<string, string>();
  let stopped = false;
  for (const finding of findings) {
    const { file, line, wrong, loss, needs, mend, stopsStart } = finding;
    print(`${line === undefined ? file : `${file}, line ${line}`}\n`);
    print(`  wrong: ${wrong}\n  lost:  ${loss}\n`);
    const told = options.apply && (needs === 'apply' || options.dropDamaged);
    if (mend !== undefined && told) {
      // Lines of one journal are mended together.
      if (!results.has(file)) results.set(file, await mend());
      print(`  done:  ${results.get(file)}\n`);
    } else {
      print(`  to do: ${toDo(finding)}\n`);
      stopped ||= stopsStart;
    }
  }
  if (stopped) print('The server will not start on this folder until this is mended.\n');
  return stopped ? 1 : 0;
}

function toDo({ needs, stopsStart }: Finding): string {
  switch (needs) {
    case 'apply':
      return 'run this again with --apply';
    case 'drop-damaged':
      return 'put the file from a backup in its place, or run this again with --apply --drop-damaged';
    case 'none':
      return stopsStart ? 'nothing this program can do' : 'nothing; the server starts without it';
  }
}

function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options | undefined {
  const values = parse(args);
  if (values.help === true) return undefined;
  const dropDamaged = values['drop-damaged'] ?? false;
  const apply = values.apply ?? false;
  if (dropDamaged && !apply) throw new WrongUse('--drop-damaged changes files only with --apply');
  return { data: values.data ?? env['DATA_FOLDER'] ?? 'data', apply, dropDamaged };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        apply: { type: 'boolean' },
        'drop-damaged': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

async function existingFolder(path: string): Promise<string> {
  try {
    return await realpath(resolve(path));
  } catch (error) {
    throw new WrongUse(
      `${resolve(path)} cannot be opened (${errorCode(error) ?? 'unknown reason'})`,
    );
  }
}

/** `2025-03-31T09-15-00-000Z` */
function stampOf(now: Date): string {
  return now.toISOString().replaceAll(/[:.]/g, '-');
}
