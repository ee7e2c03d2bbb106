import { mkdir, realpath, rename, rm, stat, writeFile as writeBytes } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { periodAfter, periodOf } from '#protocol/periods.js';
import type { Report } from '#protocol/reports.js';
import type { Refusal } from '#protocol/refusals.js';

import { localTime } from '../domain/calendar.js';
import { exportTexts } from '../export-texts.js';
import { reportDocument } from '../exports/report-document.js';
import { writeFile } from '../exports/write-file.js';
import { layoutOf } from '../storage/data-folder.js';
import { DocumentDamaged } from '../storage/json-file.js';
import type { ExportOptions } from './export-options.js';
import { EXPORT_USAGE, readExportOptions } from './export-options.js';
import { WrongUse } from './import-options.js';
import { isWithin } from './is-within.js';
import { openKeptReports } from './kept-reports.js';

export interface ExportTerminal {
  /** ms */
  now(): number;
  /** Standard output: what was written. */
  print(text: string): void;
  /** Standard error: what went wrong, or is to be known. */
  tell(text: string): void;
}

/** What stopped it, for the person at the terminal. */
class Stopped extends Error {}

/**
 * Writes reports as files, for who runs it by hand or by the clock.
 * @returns the exit status: 0 all is written, 1 not, 2 asked wrongly
 */
export async function exportFigures(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: ExportTerminal,
): Promise<number> {
  try {
    const options = readExportOptions(args, env);
    if (options === undefined) terminal.print(EXPORT_USAGE);
    else await write(options, terminal);
    return 0;
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.tell(error.message);
      return 2;
    }
    const known = error instanceof Stopped || error instanceof DocumentDamaged;
    const reason = error instanceof Error ? error.message : String(error);
    terminal.tell(`Nothing more is written: ${known ? reason : `unexpected: ${reason}`}\n`);
    return 1;
  }
}

async function write(options: ExportOptions, terminal: ExportTerminal): Promise<void> {
  const root = await dataFolder(options.data);
  const out = resolve(options.out);
  if (isWithin(root, out)) throw new WrongUse(`--out lies in the data folder ${root}.\n`);
  const now = terminal.now();
  const { desk, settings } = await openKeptReports(root, {
    clock: { now: () => now },
    onProblem: ({ file, reason }) => terminal.tell(`${file}: ${reason}\n`),
    problem: (what, reason) => terminal.tell(`${what}: ${String(reason)}\n`),
  });
  const { timeZone } = settings;
  const period = periodFor(options.which, localTime(now, timeZone).date);
  const answer = await desk.report({ period });
  if (!answer.ok) throw new Stopped(why(answer.refusal, period));
  tellOf(answer.value, terminal);
  const document = reportDocument(answer.value, exportTexts, { at: now, timeZone });
  await made(out);
  for (const form of options.forms) {
    for (const language of options.languages) {
      const content = await writeFile({ document, form, language, at: now }, exportTexts);
      const file = join(out, `${document.name}-${language}.${form}`);
      await replaced(file, content);
      terminal.print(`${file}  ${Math.ceil(content.length / 1024)} kB\n`);
    }
  }
}

async function dataFolder(given: string): Promise<string> {
  try {
    const root = await realpath(resolve(given));
    await stat(layoutOf(root).statistics);
    return root;
  } catch {
    throw new Stopped(`${resolve(given)} is no data folder that a server has worked in`);
  }
}

function periodFor(which: ExportOptions['which'], today: string): string {
  return 'period' in which ? which.period : periodAfter(periodOf(which.last, today), -1);
}

function why({ code }: Refusal, period: string): string {
  if (code === 'no-such-day') return `${period} has not begun yet`;
  // the desk could not note the threshold it would publish under, and nothing may be published then
  if (code === 'storage-unavailable') {
    return 'the server has not published under its present threshold yet: start it once on this folder';
  }
  return code;
}

/** What the files say too, and who runs this by the clock should hear of. */
function tellOf({ period, problems }: Report, { tell }: ExportTerminal): void {
  if (period.days === 0) tell(`${period.period}: no day has figures\n`);
  if (!period.over) tell(`${period.period} is not over: the sum of what is published so far\n`);
  for (const { date, what } of problems) {
    if (period.from <= date && date <= period.to) tell(`${date}: figures ${what}\n`);
  }
}

async function made(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Stopped(`${folder} cannot be made: ${reasonOf(error)}`, { cause: error });
  }
}

/** Whoever looks sees the file before or after, never half of it. */
async function replaced(file: string, content: Uint8Array): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await writeBytes(unfinished, content);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new Stopped(`${file} cannot be written: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
