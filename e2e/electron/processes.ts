import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;
const LOOKS_AFTER = 5;
const MOST_LOOKS = 100;

/**
 * Main processes of the app that run on this folder, also one that the app started anew by itself, which
 * no test holds. Linux only; elsewhere none is found.
 */
export function runningOn(userData: string): number[] {
  return processesOn(userData).flatMap(({ pid, line }) => (line.includes('--type=') ? [] : [pid]));
}

/**
 * Ends whatever still runs on this folder. Where the app is just starting itself anew, what starts it and
 * what is started follow each other, and for a moment neither can be seen: it is looked for again.
 */
export async function endAll(userData: string): Promise<void> {
  let looks = 1;
  for (let look = 0; look < looks; look += 1) {
    const left = processesOn(userData);
    if (left.length > 0) looks = look + 1 + LOOKS_AFTER;
    if (looks > MOST_LOOKS) throw new Error(`the app cannot be ended: ${left[0]?.pid}`);
    for (const { pid } of left) signal(pid);
    if (looks > 1) await setTimeout(LOOK_EVERY_MS);
  }
}

/**
 * The power cut of a process: no handler runs.
 * @param id negative: of a group
 */
export function signal(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // it has ended meanwhile
  }
}

function processesOn(userData: string): { readonly pid: number; readonly line: string }[] {
  const named = `--user-data-dir=${userData}`;
  return (existsSync('/proc') ? readdirSync('/proc') : [])
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), line: commandLine(name) }))
    .filter(({ line }) => line.includes(named));
}

/** Chromium writes some of them anew, with spaces between the arguments. */
function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // it has ended meanwhile
    return '';
  }
}
