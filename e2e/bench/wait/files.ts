import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { BadRow } from '../../../server/simulation/csv-table.js';
import type { DayFile } from '../../../server/simulation/day-file.js';
import { readStaffing, readVisitors } from '../../../server/simulation/day-file.js';
import type { DayFiles } from './lived-day.js';

const OWN_DAYS = join(import.meta.dirname, '..', '..', '..', 'assets', 'days');
const VISITORS = '-visitors.csv';

/** Input that cannot be used; its message is for the person at the keyboard. */
export class BadInput extends Error {}

/** Pairs in the order given; the days of assets/days/ where none are. @throws BadInput */
export async function readDays(
  visitors: readonly string[],
  staffing: readonly string[],
): Promise<DayFiles[]> {
  if (visitors.length !== staffing.length) {
    throw new BadInput('as many --visitors as --staffing are needed, in pairs');
  }
  const pairs =
    visitors.length > 0
      ? visitors.map((file, index) => ({ visitors: file, staffing: staffing[index] ?? '' }))
      : await ownDays();
  const days: DayFiles[] = [];
  const bad: BadRow[] = [];
  for (const pair of pairs) {
    const [come, staffed] = [
      await readDayFile(pair.visitors, readVisitors),
      await readDayFile(pair.staffing, readStaffing),
    ];
    bad.push(...come.bad, ...staffed.bad);
    const name = basename(pair.visitors).replace(VISITORS, '');
    days.push({ name, visitors: come.rows, staffing: staffed.rows });
  }
  if (bad.length > 0) throw new BadInput(badRows(bad));
  return days;
}

async function ownDays(): Promise<{ visitors: string; staffing: string }[]> {
  const names = (await readdir(OWN_DAYS)).filter((name) => name.endsWith(VISITORS)).toSorted();
  return names.map((name) => ({
    visitors: join(OWN_DAYS, name),
    staffing: join(OWN_DAYS, name.replace(VISITORS, '-staffing.csv')),
  }));
}

async function readDayFile<T>(
  path: string,
  read: (file: string, text: string) => DayFile<T>,
): Promise<DayFile<T>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new BadInput(`cannot read ${path}: ${String(error)}`);
  });
  return read(path, text);
}

function badRows(bad: readonly BadRow[]): string {
  const lines = bad.map(({ file, row, reason }) => `${file}:${row}: ${reason}`);
  return `${lines.join('\n')}\n${bad.length} bad row${bad.length === 1 ? '' : 's'}`;
}
