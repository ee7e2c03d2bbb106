import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import { z } from 'zod';

import type { Disk } from './disk.js';
import { parseSealed } from './document-seal.js';
import type { Reading } from './json-file.js';
import { COPY } from './json-file.js';
import { documentUnavailable, replaceFile } from './replace-file.js';

/** Beside the days of a year. */
export const YEAR_COPIES = 'copies.json.gz';

const zipped = promisify(gzip);
const unzipped = promisify(gunzip);
const packedSchema = z.strictObject({
  version: z.literal(1),
  /** The text of each day's file, by date. */
  days: z.record(z.string(), z.string()),
});

/**
 * The copies that are kept of a year's days, by date; none where there are none, or they cannot be read: the days
 * themselves are there to make them anew.
 *
 * @param place folder of the year
 */
export async function copiesOfYear(
  disk: Disk,
  place: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const bytes = await disk.read(join(place, YEAR_COPIES));
  if (bytes === undefined) return new Map();
  try {
    const { days } = packedSchema.parse(JSON.parse((await unzipped(bytes)).toString('utf8')));
    return new Map(Object.entries(days).map(([date, text]) => [date, Buffer.from(text)]));
  } catch {
    return new Map();
  }
}

/**
 * Puts the copies of a year's days, each as large as its day, together in one file a tenth of their size
 * (docs/decisions/roll-ups.md). That file is whole on the disk, and was read back, before the first copy
 * goes; a crash at any moment leaves every day with at least one copy. Where a day and its copy are not the
 * same, both stay. Copies that were damaged themselves are made anew.
 *
 * @param place folder of the year
 * @throws StorageUnavailable
 */
export async function packCopies(
  disk: Disk,
  place: string,
  interpret: (raw: unknown) => Reading<object>,
): Promise<void> {
  const names = new Set(await disk.list(place));
  const dates = [...names].flatMap((name) => /^(\d{4}-\d{2}-\d{2})\.json$/.exec(name)?.[1] ?? []);
  const copyName = (date: string): string => `${date}.json${COPY}`;
  const days = new Map(await copiesOfYear(disk, place));
  let isNew = false;
  const spare: string[] = [];
  for (const date of dates.toSorted()) {
    const hasCopy = names.has(copyName(date));
    if (!hasCopy && days.has(date)) continue;
    const bytes = await disk.read(join(place, `${date}.json`));
    const copy = hasCopy ? await disk.read(join(place, copyName(date))) : bytes;
    if (bytes === undefined || copy === undefined || !bytes.equals(copy)) continue;
    if (!isReadable(bytes, interpret)) continue;
    days.set(date, bytes);
    isNew = true;
    if (hasCopy) spare.push(join(place, copyName(date)));
  }
  if (!isNew) return;

  const texts = [...days].map(([date, bytes]) => [date, bytes.toString('utf8')] as const);
  const packed = await zipped(JSON.stringify({ version: 1, days: Object.fromEntries(texts) }));
  await replaceFile(disk, join(place, YEAR_COPIES), packed);
  const back = await disk.read(join(place, YEAR_COPIES));
  if (back === undefined || !back.equals(packed)) {
    throw documentUnavailable(new Error('the copies of a year did not read back as written'));
  }
  try {
    for (const file of spare) await disk.remove(file);
    await disk.syncFolder(place);
  } catch (error) {
    throw documentUnavailable(error);
  }
}

function isReadable(bytes: Buffer, interpret: (raw: unknown) => Reading<object>): boolean {
  try {
    return interpret(parseSealed(bytes)).ok;
  } catch {
    return false;
  }
}
