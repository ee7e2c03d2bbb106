import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { RECEPTION_EVENTS } from './journal-events.js';
import { FileJournal } from './journal-file.js';
import { DAY, journalSuite, records } from './testing/journal-suite.js';

journalSuite('file journal', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'journal-'));
  let journal = new FileJournal(folder, RECEPTION_EVENTS);
  const file = (day: string) => join(folder, `${day}.jsonl`);
  return {
    get journal() {
      return journal;
    },
    bytes: (day) => readFile(file(day)),
    async restartOn(day, bytes) {
      await journal.close();
      await writeFile(file(day), bytes);
      // as by a power cut before the answer; what it tells is tested in count-mark.test.ts
      await rm(`${file(day)}.mark`, { force: true });
      journal = new FileJournal(folder, RECEPTION_EVENTS);
    },
    async close() {
      await journal.close();
      await rm(folder, { recursive: true });
    },
  };
});

let folder: string;
let journal: FileJournal;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  journal = new FileJournal(folder, RECEPTION_EVENTS);
});
afterEach(async () => {
  await journal.close();
  await rm(folder, { recursive: true });
});

test('every line is JSON of its own, and only the owner may read the file', async () => {
  await journal.append(DAY, 0, records(1, 2));
  const file = join(folder, `${DAY}.jsonl`);
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const parsed = lines.map((line) => JSON.parse(line) as { data: unknown });
  expect(parsed.map(({ data }) => data)).toEqual([
    { format: 'accueil-onthaal journal', version: 1, day: DAY },
    ...records(1, 2),
  ]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('removing a day takes what a repair kept beside it, and no other day', async () => {
  await journal.append(DAY, 0, records(1, 1));
  await journal.append('2025-04-01', 0, records(1, 1));
  await writeFile(join(folder, `${DAY}.jsonl.before-repair-1`), 'x');
  await journal.remove(DAY);
  await journal.close();
  expect(await readdir(folder)).toEqual(['2025-04-01.jsonl', '2025-04-01.jsonl.mark']);
});

test('other files in the folder are not days', async () => {
  await writeFile(join(folder, 'notes.txt'), 'x');
  await writeFile(join(folder, `${DAY}.jsonl.before-repair-1`), 'x');
  expect(await journal.days()).toEqual([]);
});

test('a name that is no day never becomes a path', async () => {
  await expect(journal.read('../../etc/passwd', 0)).rejects.toThrow(RangeError);
});
