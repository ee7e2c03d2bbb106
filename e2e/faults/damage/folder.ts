import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** What a process holds a folder with goes with the process. */
const HOLD = /\.sock$/;

/** Paths below a folder, `/` between their parts, in order. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !HOLD.test(entry.name))
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((name) => name.split(path.sep).join('/'))
    .toSorted();
}

/** Each file with a hash of what is in it. */
export async function printOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const prints = new Map<string, string>();
  for (const file of await filesIn(folder)) {
    const bytes = await readFile(path.join(folder, file));
    prints.set(file, createHash('sha256').update(bytes).digest('hex'));
  }
  return prints;
}

/** `to` is as `from` then, and nothing else. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, filter: (source) => !HOLD.test(source) });
}

/** Made again of other files, and of a thousand names. */
const PACKAGES = 'jobs/packages/';
/** What was damaged before. */
const PUT_ASIDE = /\.(?:damaged|before-repair-.*)$/;

/** Those that hold what nothing else does. */
export function worthDamaging(files: readonly string[]): readonly string[] {
  return files.filter((file) => !file.startsWith(PACKAGES) && !PUT_ASIDE.test(file));
}

/** Files that are damaged alike: `journal/*.jsonl`, `documents/staff.json`, … */
export function kindOf(file: string): string {
  return file.replaceAll(/\d{4}(?:-\d{2}){0,2}/g, '*').replaceAll('*/*', '*');
}
