import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { BackupFacts } from '#protocol/keeping.js';

import { errorCode } from '../storage/disk.js';

/** A wrong question; its message is for the person at the terminal. */
export class WrongUse extends Error {}

/** What both commands are given. */
export interface BackupWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** ms */
  readonly now: number;
  /** Of this program. */
  readonly version: string;
  readonly print: (text: string) => void;
  /** Number of the account that runs this; none on Windows. */
  readonly account?: number;
}

export interface BackupArguments {
  readonly data: string;
  readonly out: string | undefined;
  readonly whole: boolean;
  readonly help: boolean;
  readonly files: readonly string[];
}

/** @throws WrongUse */
export function readArguments(
  args: readonly string[],
  env: BackupWorld['env'],
  usage: string,
): BackupArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        out: { type: 'string' },
        whole: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    return {
      data: values.data ?? env['DATA_FOLDER'] ?? 'data',
      out: values.out,
      whole: values.whole ?? false,
      help: values.help ?? false,
      files: positionals,
    };
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** @throws WrongUse */
export async function existing(path: string): Promise<string> {
  try {
    return await realpath(resolve(path));
  } catch (error) {
    throw new WrongUse(
      `${resolve(path)} cannot be opened (${errorCode(error) ?? 'unknown reason'})`,
    );
  }
}

/** A few lines for a terminal. */
export function factsText(facts: BackupFacts): string {
  const { madeAt, version, files, bytes, days, firstDay, lastDay } = facts;
  const from = firstDay === undefined ? '' : `, ${firstDay} to ${lastDay ?? firstDay}`;
  return [
    `  made     ${new Date(madeAt).toISOString()} by version ${version}`,
    `  files    ${files}, ${bytes} bytes unpacked`,
    `  figures  ${days} days${from}`,
    ...facts.damaged.map((path) => `  damaged  ${path}`),
    ...facts.leftOut.map(
      (path) => `  left out ${path}: it could not be read when the backup was made`,
    ),
    '',
  ].join('\n');
}
