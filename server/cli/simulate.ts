import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import type { BadRow } from '../simulation/csv-table.js';
import type { DayFile } from '../simulation/day-file.js';
import { readStaffing, readVisitors } from '../simulation/day-file.js';
import { replay } from '../simulation/replay.js';
import { reportTable } from '../simulation/report-table.js';

const USAGE = `Replays a day in virtual time through the rules of the reception.

  npm run simulate -- --visitors FILE --staffing FILE [--seed N] [--closing HH:MM] [--json FILE]

  --visitors  CSV: arrival,language,theme,priority,interview_minutes,outcome
  --staffing  CSV: island,languages,themes,from,to
  --seed      whole number; the same seed gives the same day (default 1)
  --closing   closes the day at that time; without it, after the last island has finished
  --json      also writes the report and the day's figures to FILE

Ends with 0 when the day was replayed, 2 when the input cannot be used (every bad row is named).
`;

/** Input that cannot be used; its message is for the person at the keyboard. */
class BadInput extends Error {}

async function simulate(): Promise<void> {
  const options = readOptions();
  const visitors = await readDayFile(options.visitors, readVisitors);
  const staffing = await readDayFile(options.staffing, readStaffing);
  const bad = [...visitors.bad, ...staffing.bad];
  if (bad.length > 0) throw new BadInput(badRows(bad));

  const { seed, closing } = options;
  const { report, figures } = replay({
    visitors: visitors.rows,
    staffing: staffing.rows,
    seed,
    ...(closing === undefined ? {} : { closing }),
  });
  process.stdout.write(`${basename(options.visitors)}, seed ${seed}\n${reportTable(report)}`);
  if (options.json !== undefined) {
    const text = `${JSON.stringify({ seed, report, figures }, null, 2)}\n`;
    await writeFile(options.json, text).catch((error: unknown) => {
      throw new BadInput(`cannot write ${options.json}: ${reasonOf(error)}\n`);
    });
  }
}

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        visitors: { type: 'string' },
        staffing: { type: 'string' },
        seed: { type: 'string', default: '1' },
        closing: { type: 'string' },
        json: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new BadInput(`${reasonOf(error)}\n\n${USAGE}`);
  }
  const { visitors, staffing, seed, closing, json } = values;
  if (visitors === undefined || staffing === undefined) throw new BadInput(USAGE);
  if (!/^\d{1,9}$/.test(seed)) throw new BadInput(`--seed "${seed}" is not a whole number\n`);
  return {
    visitors,
    staffing,
    seed: Number(seed),
    closing: closing === undefined ? undefined : timeOfDay(closing),
    json,
  };
}

function timeOfDay(text: string): number {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) {
    throw new BadInput(`--closing "${text}" is not a time like 17:00\n`);
  }
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

async function readDayFile<T>(
  path: string,
  read: (file: string, text: string) => DayFile<T>,
): Promise<DayFile<T>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new BadInput(`cannot read ${path}: ${reasonOf(error)}\n`);
  });
  return read(path, text);
}

function badRows(bad: readonly BadRow[]): string {
  const lines = bad.map(({ file, row, reason }) => `${file}:${row}: ${reason}`);
  return `${lines.join('\n')}\n${bad.length} bad row${bad.length === 1 ? '' : 's'}\n`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

try {
  await simulate();
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(error.message);
  process.exitCode = 2;
}
