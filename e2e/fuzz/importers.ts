import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A file that is about to be read; with `threw`, what came of it, made as small as was found. */
export interface Reading {
  readonly at: number;
  readonly importer: string;
  /** Base64, its first part. */
  readonly file: string;
  readonly threw?: string;
}

export interface Done {
  /** By importer and code, how often. */
  readonly done: Readonly<Record<string, number>>;
  readonly importers: readonly string[];
  readonly mostMb: number;
}

export type Told = Reading | Done;

export interface ImporterReport {
  readonly files: number;
  readonly perSecond: number;
  readonly codes: Readonly<Record<string, number>>;
  readonly importers: readonly string[];
  readonly mostMb: number;
  readonly found: readonly (Reading & { readonly what: string })[];
}

const CHILD = fileURLToPath(new URL('testing/import-child.ts', import.meta.url));
/** One small file takes milliseconds; a machine that is busy may need seconds. */
const SILENCE_MS = 20_000;
const CHUNK = 20_000;
const HEAP_MB = 512;
const MOST_MB = 900;

/**
 * Damaged files to every importer, in a process beside this one: what hangs, throws something without a
 * code, or takes too much memory is found.
 */
export async function fuzzImporters(
  files: number,
  seed: number,
  say: (line: string) => void,
): Promise<ImporterReport> {
  const began = performance.now();
  const found: (Reading & { what: string })[] = [];
  const codes: Record<string, number> = {};
  let importers: readonly string[] = [];
  let mostMb = 0;
  for (let from = 0; from < files;) {
    const to = Math.min(files, from + CHUNK);
    const ended = await child(seed, from, to);
    found.push(...ended.found);
    for (const [name, count] of Object.entries(ended.done?.done ?? {})) {
      codes[name] = (codes[name] ?? 0) + count;
    }
    importers = ended.done?.importers ?? importers;
    mostMb = Math.max(mostMb, ended.done?.mostMb ?? 0);
    from = ended.next;
    say(`${from} files, ${found.length} found`);
  }
  if (mostMb > MOST_MB) {
    found.push({ at: files, importer: 'all', file: '', what: `${mostMb} MB` });
  }
  const perSecond = Math.round((files / (performance.now() - began)) * 1000);
  return { files, perSecond, codes, importers, mostMb, found };
}

interface Ended {
  readonly done?: Done;
  readonly found: readonly (Reading & { readonly what: string })[];
  /** The file to go on with. */
  readonly next: number;
}

function child(seed: number, from: number, to: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const found: (Reading & { what: string })[] = [];
    let last: Reading | undefined;
    let done: Done | undefined;
    const process = fork(CHILD, [seed, from, to].map(String), {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MB}`],
    });
    const silent = setTimeout(() => process.kill('SIGKILL'), SILENCE_MS);
    process.on('message', (told: Told) => {
      silent.refresh();
      if ('done' in told) done = told;
      else if (told.threw !== undefined) found.push({ ...told, what: told.threw });
      else last = told;
    });
    process.once('error', reject);
    process.once('exit', (code, signal) => {
      clearTimeout(silent);
      if (done !== undefined) return resolve({ done, found, next: to });
      if (last === undefined) return reject(new Error(`the importers did not start: ${code}`));
      const what = signal === 'SIGKILL' ? 'did not end' : `the process ended: ${code ?? signal}`;
      resolve({ found: [...found, { ...last, what }], next: last.at + 1 });
    });
  });
}
