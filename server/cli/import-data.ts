import { mkdir, realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';

import type { ImportFault, ImportProgress, RowProblem } from '#protocol/jobs/harvest.js';

import type { CurrentJobs, KeptSource } from '../application/jobs/current.js';
import { BY_HAND, MOST_PROBLEMS, noJobs } from '../application/jobs/current.js';
import type { ImportJob, JobOutcome } from '../application/jobs/import-job.js';
import { librarySource } from '../application/jobs/library-of.js';
import { openParts } from '../importing/open-parts.js';
import { runJob } from '../importing/run-job.js';
import { FolderOfAnother, refuseStranger } from '../storage/folder-owner.js';
import { DocumentDamaged } from '../storage/json-file.js';
import type { ImportOptions } from './import-options.js';
import { readImportOptions, USAGE, WrongUse } from './import-options.js';
import { table } from './text-table.js';

export interface Terminal {
  /** Folder of the built-in directory. */
  readonly builtIn: string;
  newId(): string;
  /** Standard output. */
  print(text: string): void;
  /** Standard error: how far it is. */
  tell(text: string): void;
  /** Whether a line can be written over. */
  readonly isTerminal: boolean;
  /** Number of the account that runs this; none on Windows. */
  readonly account?: number;
}

const WHY: Readonly<Record<ImportFault | 'import-unknown', string>> = {
  'file-missing': 'a file that is needed is missing',
  'file-empty': 'there is nothing in it',
  'file-too-large': 'it is too large (200 MB a file, 1 GB in all, 200 files)',
  'line-too-long': 'a line is longer than 1 MB',
  'not-utf8': 'it is not UTF-8',
  'not-this-format': 'it is not of that format',
  'broken-file': 'it is damaged or ends too early',
  'nothing-usable': 'nothing in it could be used',
  'address-not-https': 'only https addresses are fetched',
  'address-unreachable': 'the address does not answer',
  'import-running': 'another import is running',
  'disk-full': 'the disk cannot be written',
  'library-damaged':
    'what says which imports count cannot be read; stop the server and run npm run repair',
  'source-unreadable':
    'this import, which counts, can no longer be read: import it again or take it back first',
  stopped: 'it was stopped',
  'import-unknown': 'there is no such import; --list shows those that count',
};

/** @returns the exit status */
export async function importData(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  try {
    const options = readImportOptions(args, env);
    if (options.ask === 'help') {
      terminal.print(USAGE);
      return 0;
    }
    await mkdir(resolve(options.data), { recursive: true, mode: 0o700 });
    const root = await realpath(options.data);
    if (options.ask !== 'list') await refuseStranger(root, terminal.account);
    const parts = await openParts(root, terminal.builtIn, {
      told: progressLine(terminal),
      problem: (file, reason) => terminal.tell(`${file}: ${reason}\n`),
    });
    if (options.ask === 'list') {
      const current = await parts.current.read();
      terminal.print(
        options.json ? json({ sources: current.sources.map(librarySource) }) : list(current),
      );
      return 0;
    }
    const job = jobOf(options, terminal.newId());
    const began = performance.now();
    const outcome = await runJob(job, parts);
    const seconds = (performance.now() - began) / 1000;
    const { sources } = outcome.ok ? await parts.current.read() : noJobs;
    const source =
      job.kind === 'import' ? sources.find((one) => one.importId === job.importId) : undefined;
    terminal.print(
      options.json ? asJson(outcome, source, seconds) : inWords(outcome, source, seconds),
    );
    return outcome.ok ? 0 : 1;
  } catch (error) {
    if (error instanceof DocumentDamaged) {
      terminal.print(`Cannot tell: ${WHY['library-damaged']}.\n`);
      return 1;
    }
    if (error instanceof FolderOfAnother) {
      terminal.print(`${error.message}\n`);
      return 2;
    }
    if (!(error instanceof WrongUse)) throw error;
    terminal.print(error.message);
    return 2;
  }
}

function jobOf(
  options: Exclude<ImportOptions, { readonly ask: 'help' } | { readonly ask: 'list' }>,
  importId: string,
): Extract<ImportJob, { kind: 'take-back' | 'import' }> {
  if (options.ask === 'take-back') return { kind: 'take-back', importId: options.importId };
  const { format, places } = options;
  const [first = '', ...more] = places.map((place) =>
    URL.canParse(place) && place.includes('://') ? new URL(place).host : basename(resolve(place)),
  );
  const from = more.length === 0 ? first : `${first} +${more.length}`;
  const paths = places.map((place) => (place.includes('://') ? place : resolve(place)));
  return { kind: 'import', importId, format, origin: BY_HAND, from, places: paths };
}

/** One line that changes on a terminal, one line a step in a log. */
function progressLine({ tell, isTerminal }: Terminal): (progress: ImportProgress) => void {
  let last = '';
  return ({ step, share }) => {
    const line = isTerminal ? `\r${step} ${Math.round(share * 100)} %   ` : `${step}\n`;
    if (line !== last) tell(line);
    last = line;
  };
}

function asJson(outcome: JobOutcome, source: KeptSource | undefined, seconds: number): string {
  return json({
    ...outcome,
    ...(source !== undefined && { source: librarySource(source) }),
    seconds: Math.round(seconds * 100) / 100,
    memoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  });
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function inWords(outcome: JobOutcome, source: KeptSource | undefined, seconds: number): string {
  if (!outcome.ok) {
    const file = outcome.file === undefined ? '' : ` (${outcome.file})`;
    return `\nNot imported${file}: ${WHY[outcome.fault]}. Nothing was changed.\n`;
  }
  if (source === undefined) return `\ndone in ${seconds.toFixed(1)} s\n`;
  const { importId, records, leftOut, unmatched, problems } = librarySource(source);
  const fits = unmatched === undefined ? '' : `, ${unmatched} fit no occupation`;
  return `
${importId}: ${records} records${fits}, ${leftOut} rows left out, in ${seconds.toFixed(1)} s
${problemTable(problems, leftOut)}`;
}

function problemTable(problems: readonly RowProblem[], leftOut: number): string {
  if (problems.length === 0) return '';
  const rows = problems.map(({ file, row, reason, what }) => [
    file,
    row === undefined ? '' : String(row),
    reason,
    what ?? '',
  ]);
  const rest =
    problems.length >= MOST_PROBLEMS ? `the first ${problems.length} of ${leftOut}\n` : '';
  return `\n${table(['file', 'row', 'reason', 'what'], rows)}${rest}`;
}

function list({ made, sources }: CurrentJobs): string {
  const rows = sources.map((source) => [
    source.importId,
    source.format,
    source.from,
    new Date(source.importedAt).toISOString().slice(0, 16).replace('T', ' '),
    String(source.records),
    String(source.leftOut),
    source.before === undefined ? '' : source.before.importId,
    source.unreadable === true ? 'damaged: import it again' : '',
  ]);
  const counts = `${made?.occupations ?? 0} occupations (${made?.written ?? 0} written here), ${made?.offers ?? 0} offers\n`;
  if (rows.length === 0) return `${counts}nothing imported\n`;
  return `${counts}\n${table(['import', 'format', 'from', 'when (UTC)', 'records', 'left out', 'before', ''], rows)}`;
}
