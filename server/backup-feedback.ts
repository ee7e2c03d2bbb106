import { join } from 'node:path';

import { monthInCopy } from './application/backup/feedback-in-copy.js';
import { feedbackDaySchema } from './application/feedback/feedback-day.js';
import type { FeedbackMonth } from './application/feedback/feedback-month.js';
import { feedbackMonthSchema } from './application/feedback/feedback-month.js';
import type { FeedbackDay } from './domain/portrait/feedback-day.js';
import type { CollectParts } from './storage/backup/collect.js';
import type { BackupEntry } from './storage/backup/write-backup.js';
import { parseSealed } from './storage/document-seal.js';
import { wholly } from './storage/interpret.js';
import type { Reading } from './storage/json-file.js';
import { COPY } from './storage/json-file.js';

const NAME = /^(\d{4}-\d{2})(?:-\d{2})?\.json(?:\.bak)?$/;

/**
 * What visitors told, as counts of the months that are over.
 * @param runs the month that runs, `YYYY-MM`
 */
export async function* monthsInCopy(
  given: CollectParts,
  runs: string,
): AsyncGenerator<BackupEntry> {
  const { root, disk } = given;
  const folder = join(root, 'feedback');
  for (const year of (await disk.list(folder)).filter((name) => /^\d{4}$/.test(name)).toSorted()) {
    const names = await disk.list(join(folder, year));
    const months = new Set(names.flatMap((name) => NAME.exec(name)?.[1] ?? []));
    for (const month of [...months].toSorted()) {
      if (month >= runs) continue;
      // the days first: one that is made counts meanwhile is then found in the counts
      const days = await daysOf(month, year, names, given);
      const counts = await read(
        `feedback/${year}/${month}.json`,
        wholly(feedbackMonthSchema),
        given,
      );
      const content = JSON.stringify(monthInCopy(counts, days));
      yield { path: `feedback/${year}/${month}.json`, content: [Buffer.from(content)] };
    }
  }
}

async function daysOf(
  month: string,
  year: string,
  names: readonly string[],
  given: CollectParts,
): Promise<{ date: string; day: FeedbackDay }[]> {
  const dates = new Set(
    names
      .filter((name) => name.startsWith(`${month}-`) && NAME.test(name))
      .map((name) => name.slice(0, 10)),
  );
  const days: { date: string; day: FeedbackDay }[] = [];
  for (const date of [...dates].toSorted()) {
    const path = `feedback/${year}/${date}.json`;
    const day = await read(path, wholly(feedbackDaySchema), given);
    if (day !== undefined) days.push({ date, day });
  }
  return days;
}

/** The document, else its kept copy; `undefined` where there is none, or none that can be read, which is told. */
async function read<T extends FeedbackDay | FeedbackMonth>(
  path: string,
  interpret: (raw: unknown) => Reading<T>,
  { root, disk, onProblem }: CollectParts,
): Promise<T | undefined> {
  const file = join(root, ...path.split('/'));
  let isThere = false;
  for (const each of [file, file + COPY]) {
    const bytes = await disk.read(each);
    if (bytes === undefined) continue;
    isThere = true;
    try {
      const reading = interpret(parseSealed(bytes));
      if (reading.ok) return reading.value;
    } catch {
      // not as it was written: its copy is
    }
  }
  if (isThere) onProblem({ file: path, reason: 'left out of a copy: it cannot be read' });
  return undefined;
}
