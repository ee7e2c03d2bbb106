import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What everybody sees and what is on the disk, by name. */
export type State = ReadonlyMap<string, string>;

/** Time alone changes these at any moment, or who happens to be connected. */
const BY_THEMSELVES = new Set(['waits', 'expected', 'wait', 'online', 'since', 'eligible']);
/** Files that are written later than what they tell of. */
const LATER = /snapshot|sessions\.json|\.bak$|jobs-words|\.tmp/;
const FOLDERS = ['journal', 'workshops', 'documents', 'feedback', 'statistics'];

/** Adds what the journals and documents of a data folder hold. */
export async function addFolders(data: string, state: Map<string, string>): Promise<void> {
  for (const folder of FOLDERS) await addFiles(path.join(data, folder), state);
}

/** A view or an answer as it is compared: without what changes by itself at any moment. */
export function told(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (BY_THEMSELVES.has(key) ? undefined : part));
}

/** Where two states differ, in words; empty where they are the same. */
export function differences(before: State, after: State): string {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => `${name}: ${firstDifference(before.get(name) ?? '', after.get(name) ?? '')}`)
    .join('\n');
}

function firstDifference(old: string, now: string): string {
  let at = 0;
  while (at < old.length && old[at] === now[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `…${old.slice(from, at + 80)}… became …${now.slice(from, at + 80)}…`;
}

async function addFiles(folder: string, state: Map<string, string>): Promise<void> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of names) {
    if (!entry.isFile() || LATER.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const lines = bytes.toString('latin1').split('\n').length - 1;
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    state.set(path.relative(path.dirname(folder), file), `${lines} lines, ${hash}`);
  }
}
