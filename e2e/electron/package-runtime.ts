import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { FailureNote } from './failure-note.js';
import { program, programIn, versionIn } from './named-runtime.js';
import { runProgram } from './program.js';
import type { Found } from './runtime.js';

const DOWNLOAD_LIMIT_MS = 60_000;

export interface PackageSource {
  /** Where it is noted that the download failed. */
  readonly cache: string;
  /** Tries the download even where it failed a short while ago. */
  readonly again: boolean;
  /** Folder of the `electron` package. */
  readonly folder?: string;
  /** Downloads what belongs into that folder. Rejects with a reason for people. */
  readonly download?: (folder: string) => Promise<void>;
  readonly now?: () => number;
}

/** The Electron of the `electron` package, which downloads it when it is first wanted. */
export async function packageRuntime(source: PackageSource): Promise<Found> {
  const folder = source.folder ?? path.dirname(createRequire(import.meta.url).resolve('electron'));
  const version = versionOf(folder);
  const there = installed(folder, version);
  if (there !== undefined) return there;

  const note = new FailureNote(source.cache, `electron-${version}-download`, source.now);
  const failed = source.again ? undefined : await note.recent();
  if (failed !== undefined) return missing(version, failed);
  try {
    await (source.download ?? ownDownload)(folder);
    await note.remove();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await note.write(why);
    return missing(version, why);
  }
  return installed(folder, version) ?? missing(version, 'it left no program');
}

/** The last thing a download writes is `path.txt`: one that broke off does not count. */
function installed(folder: string, version: string): Found | undefined {
  const dist = path.join(folder, 'dist');
  if (!existsSync(path.join(folder, 'path.txt')) || versionIn(dist) !== version) return undefined;
  return existsSync(programIn(dist)) ? program(dist) : undefined;
}

function missing(version: string, why: string): Found {
  return { found: 'nothing', why: `Electron ${version} could not be downloaded: ${why}.` };
}

function versionOf(folder: string): string {
  const read = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return read.version;
}

async function ownDownload(folder: string): Promise<void> {
  await runProgram(process.execPath, ['install.js'], { limitMs: DOWNLOAD_LIMIT_MS, folder });
}
