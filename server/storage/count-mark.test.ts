import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { JournalDamaged } from '../application/ports.js';
import { nodeDisk } from './disk.js';
import { RECEPTION_EVENTS } from './journal-events.js';
import { FileJournal } from './journal-file.js';
import { keptIn } from './count-mark.js';
import { DAY, records } from './testing/journal-suite.js';

let folder: string;
let file: string;
let mark: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'count-mark-'));
  file = join(folder, `${DAY}.jsonl`);
  mark = `${file}.mark`;
});
afterEach(() => rm(folder, { recursive: true }));

const open = () => new FileJournal(folder, RECEPTION_EVENTS);

/** Appends so many records, one after the other, and lets go of the file. */
async function answered(count: number): Promise<void> {
  const journal = open();
  for (let seq = 1; seq <= count; seq += 1) {
    await journal.append(DAY, seq - 1, records(seq, seq));
  }
  await journal.close();
}

test('says how many commands were answered, once the file is let go', async () => {
  await answered(3);
  expect(await keptIn(nodeDisk, DAY, file)).toBe(3);
  expect(await open().read(DAY, 0)).toEqual(records(1, 3));
});

test.each([
  ['cut in its last line', (whole: Buffer) => whole.subarray(0, -20), 3],
  [
    'cut between two lines',
    (whole: Buffer) => whole.subarray(0, whole.lastIndexOf('\n', -2) + 1),
    3,
  ],
  ['emptied', () => Buffer.alloc(0), 1],
  ['filled with zeros', (whole: Buffer) => Buffer.alloc(whole.length), 1],
  ['of zeros from the middle of its last line on', halfZeros, 3],
])('a journal that is %s is damage, not the end of a write', async (_, damage, line) => {
  await answered(2);
  await writeFile(file, damage(await readFile(file)));
  await expect(open().read(DAY, 0)).rejects.toMatchObject({ name: 'JournalDamaged', file, line });
  await expect(open().append(DAY, 1, records(2, 2))).rejects.toThrow(JournalDamaged);
});

function halfZeros(whole: Buffer): Buffer {
  const bytes = Buffer.from(whole);
  return bytes.fill(0, whole.length - 30);
}

test('a journal that is gone is damage, too', async () => {
  await answered(2);
  await rm(file);
  expect(await open().days()).toEqual([DAY]);
  await expect(open().read(DAY, 0)).rejects.toThrow('after 0 of the 2 commands');
});

test('what was written and not yet answered may be more than it says', async () => {
  await answered(2);
  const old = await readFile(mark);
  const journal = open();
  await journal.append(DAY, 2, records(3, 4));
  await journal.close();
  await writeFile(mark, old);
  expect(await open().read(DAY, 0)).toEqual(records(1, 4));
});

test('a torn line that was never answered is dropped as ever', async () => {
  await answered(3);
  const whole = await readFile(file);
  await rm(folder, { recursive: true });
  await nodeDisk.makeFolder(folder);
  await answered(2);
  await writeFile(file, whole.subarray(0, -20));
  expect(await open().read(DAY, 0)).toEqual(records(1, 2));
});

test.each([
  ['missing', () => rm(mark)],
  ['empty', () => truncate(mark, 0)],
  ['cut short', () => truncate(mark, 20)],
  ['damaged', async () => writeFile(mark, (await readFile(mark, 'utf8')).replace('2', '3'))],
  ["another day's", async () => writeFile(mark, await markOf('2025-04-01'))],
])('one that is %s is none, and is made again', async (_, damage) => {
  await answered(2);
  await damage();
  const journal = open();
  expect(await journal.read(DAY, 0)).toEqual(records(1, 2));
  await journal.append(DAY, 2, records(3, 3));
  await journal.close();
  expect(await keptIn(nodeDisk, DAY, file)).toBe(3);
});

async function markOf(day: string): Promise<Buffer> {
  const journal = open();
  await journal.append(day, 0, records(1, 9));
  await journal.close();
  return readFile(join(folder, `${day}.jsonl.mark`));
}

test('goes with its day', async () => {
  await answered(2);
  await open().remove(DAY);
  expect(await readdir(folder)).toEqual([]);
});

test('a disk that takes no mark keeps the journal going', async () => {
  const openLoose = () => Promise.reject(new Error('made by a test'));
  const journal = new FileJournal(folder, RECEPTION_EVENTS, { ...nodeDisk, openLoose });
  await journal.append(DAY, 0, records(1, 2));
  await journal.append(DAY, 2, records(3, 3));
  await journal.close();
  expect(await open().read(DAY, 0)).toEqual(records(1, 3));
});
