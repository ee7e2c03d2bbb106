import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';

import type { JournalRecord } from '../application/ports.js';
import type { ReceptionEvent } from '../domain/reception/events.js';
import type { DataFolder } from '../storage/data-folder.js';
import { openDataFolder } from '../storage/data-folder.js';
import { nodeDisk } from '../storage/disk.js';
import { DocumentFile } from '../storage/document-file.js';
import { RECEPTION_EVENTS } from '../storage/journal-events.js';
import { FileJournal } from '../storage/journal-file.js';
import { readSettings } from '../storage/settings-reading.js';
import { repair } from './repair-data.js';

const DAY = '2025-03-31';
const NINE = Date.UTC(2025, 2, 31, 7);
const STAMP = '2025-04-01T06-30-00-000Z';

let root: string;
let folder: DataFolder;
let journal: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'repair-'));
  folder = await openDataFolder(root);
  journal = join(folder.journal, `${DAY}.jsonl`);
});
afterEach(async () => {
  await folder.release();
  await rm(root, { recursive: true });
});

async function run(...flags: string[]) {
  await folder.release();
  let said = '';
  const status = await repair(
    ['--data', root, ...flags],
    {},
    new Date('2025-04-01T06:30:00.000Z'),
    (text) => {
      said += text;
    },
  );
  return { status, said };
}

function taken(number: number, at: number): ReceptionEvent {
  return {
    type: 'ticket-taken',
    at,
    ticketId: `ticket-000000${number}`,
    number,
    theme: 'work',
    language: 'fr',
    channel: 'kiosk',
    secretHash: `hash-${number}`,
    shortCode: 'ACDEFG',
  };
}

/** Opened; tickets 1 and 2 taken; 1, then 2 made urgent. Lines 2 to 6. */
async function writeDay(): Promise<string[]> {
  const events: ReceptionEvent[] = [
    { type: 'day-opened', at: NINE, date: DAY },
    taken(1, NINE + 1),
    taken(2, NINE + 2),
    { type: 'priority-set', at: NINE + 3, ticketId: 'ticket-0000001', priority: true },
    { type: 'priority-set', at: NINE + 4, ticketId: 'ticket-0000002', priority: true },
  ];
  const records = events.map((event, index): JournalRecord => {
    const seq = index + 1;
    return {
      seq,
      at: event.at,
      id: `command-0000000${seq}`,
      by: 'system',
      events: [event],
      answer: {},
    };
  });
  const store = new FileJournal(folder.journal, RECEPTION_EVENTS);
  await store.append(DAY, 0, records);
  await store.close();
  return (await readFile(journal, 'utf8')).split(/(?<=\n)/);
}

const spoil = (line: string) => line.replace('"answer"', '"answxr"');
const typesRead = async () =>
  (await new FileJournal(folder.journal, RECEPTION_EVENTS).read(DAY, 0)).map(({ events }) =>
    events.map((e) => e.type),
  );

test('a sound folder is said to be so', async () => {
  await writeDay();
  const { status, said } = await run();
  expect(said).toMatch(/everything can be read/);
  expect(status).toBe(0);
});

test('another account than the folder’s is told, and mends nothing', async () => {
  await folder.release();
  const { uid } = await stat(root);
  const as = async (account: number, ...flags: string[]) => {
    let said = '';
    const status = await repair(
      ['--data', root, ...flags],
      {},
      new Date(),
      (text) => {
        said += text;
      },
      account,
    );
    return { status, said };
  };
  expect(await as(uid + 1, '--apply')).toEqual({
    status: 2,
    said: expect.stringContaining(`belongs to account ${uid}, this is ${uid + 1}`),
  });
  expect(await as(uid + 1)).toMatchObject({ status: 0 });
  expect(await as(uid, '--apply')).toMatchObject({ status: 0 });
});

test('a torn last write: explained, then cut off, with the original beside it', async () => {
  const lines = await writeDay();
  const torn = lines.join('') + '{"crc":"0badc0de","bytes":200,"data":{"seq":6';
  await writeFile(journal, torn);
  const asked = await run();
  expect(asked.said).toMatch(
    /journal\/2025-03-31\.jsonl, line 7\n {2}wrong: the last write was cut/,
  );
  expect(asked.said).toMatch(/nothing that was ever answered/);
  expect(asked.status).toBe(0);
  expect(await readFile(journal, 'utf8')).toBe(torn);

  expect((await run('--apply')).said).toMatch(/done: {2}cut off/);
  expect(await readFile(journal, 'utf8')).toBe(lines.join(''));
  expect(await readFile(`${journal}.before-repair-${STAMP}`, 'utf8')).toBe(torn);
});

test('a damaged line: what is lost is told, and it is dropped only when asked for', async () => {
  const lines = await writeDay();
  const damaged = lines.with(2, spoil(lines[2] ?? '')).join('');
  await writeFile(journal, damaged);
  await writeFile(folder.document('snapshot'), 'older');

  const asked = await run('--apply');
  expect(asked.said).toMatch(/line 3\n {2}wrong: its checksum does not match/);
  expect(asked.said).toMatch(/1 command\(s\) can no longer be read/);
  expect(asked.said).toMatch(/1 later one\(s\) build on them .*\(records 4\)/);
  expect(asked.status).toBe(1);
  expect(await readFile(journal, 'utf8')).toBe(damaged);

  const mended = await run('--apply', '--drop-damaged');
  expect(mended.status).toBe(0);
  expect(await typesRead()).toEqual([['day-opened'], [], ['ticket-taken'], [], ['priority-set']]);
  expect(await readdir(join(root, 'documents'))).toEqual([]);
  expect((await readdir(folder.journal)).toSorted()).toEqual([
    `${DAY}.jsonl`,
    `${DAY}.jsonl.before-repair-${STAMP}`,
    `${DAY}.jsonl.snapshot.before-repair-${STAMP}`,
  ]);
  expect((await run()).said).toMatch(/everything can be read/);
  await new FileJournal(folder.journal, RECEPTION_EVENTS).remove(DAY);
  expect(await readdir(folder.journal)).toEqual([]);
});

test('the opening of the day, the first line and the order can all be made good', async () => {
  const lines = await writeDay();
  const [, opened = '', one = '', two = '', urgent = '', last = ''] = lines;
  await writeFile(journal, ['\0\0\n', spoil(opened), two, one, urgent, urgent, last].join(''));
  expect((await run('--apply', '--drop-damaged')).status).toBe(0);
  expect(await typesRead()).toEqual([
    ['day-opened'],
    ['ticket-taken'],
    ['ticket-taken'],
    ['priority-set'],
    ['priority-set'],
  ]);
});

test('damaged last lines are dropped', async () => {
  const lines = await writeDay();
  await writeFile(journal, [...lines.slice(0, 5), spoil(lines[5] ?? '')].join(''));
  expect((await run('--apply', '--drop-damaged')).said).toMatch(/1 command\(s\) can no longer/);
  expect(await typesRead()).toHaveLength(4);
});

test('damaged last lines of a journal without its mark are dropped', async () => {
  const lines = await writeDay();
  await rm(`${journal}.mark`);
  await writeFile(journal, [...lines.slice(0, 5), spoil(lines[5] ?? '')].join(''));
  expect((await run('--apply', '--drop-damaged')).said).toMatch(/the last of the file/);
  expect(await typesRead()).toHaveLength(4);
});

test.each([
  ['cut off in an answered line', (lines: string[]) => lines.join('').slice(0, -9), 6, 4],
  ['cut off behind a line', (lines: string[]) => lines.slice(0, 3).join(''), 4, 2],
  ['emptied', () => '', 1, 0],
  ['of zeros', (lines: string[]) => '\0'.repeat(lines.join('').length), 1, 0],
])('a journal that is %s: says how many commands are gone', async (_, damage, line, left) => {
  await writeFile(journal, damage(await writeDay()));
  const asked = await run('--apply');
  expect(asked.status).toBe(1);
  expect(asked.said).toContain(`journal/${DAY}.jsonl, line ${line}\n`);
  expect(asked.said).toContain(`the file ends after ${left} of the 5 commands that were answered`);
  expect(asked.said).toContain(`${5 - left} command(s) can no longer be read`);
  await expect(typesRead()).rejects.toThrow(`after ${left} of the 5`);

  expect((await run('--apply', '--drop-damaged')).status).toBe(0);
  expect(await typesRead()).toHaveLength(left);
  expect((await run()).said).toContain('everything can be read');
});

test('a journal that is gone: its mark tells', async () => {
  await writeDay();
  await rm(journal);
  const { status, said } = await run();
  expect(said).toMatch(/line 1\n {2}wrong: the file ends after 0 of the 5 commands/);
  expect(status).toBe(1);
  expect((await run('--apply', '--drop-damaged')).status).toBe(0);
  expect(await typesRead()).toEqual([]);
});

test('a document with a wrong bit that still reads gives way to its copy', async () => {
  const file = folder.document('settings');
  const store = () =>
    new DocumentFile(
      { disk: nodeDisk, file, interpret: readSettings, onProblem: () => undefined },
      defaultSettings,
    );
  await store().write({ ...defaultSettings, islands: 12 });
  const spoiled = (await readFile(file, 'utf8')).replace('"islands": 12', '"islands": 13');
  await writeFile(file, spoiled);
  expect(await store().read()).toMatchObject({ islands: 12 });
  const { status, said } = await run('--apply');
  expect(said).toMatch(
    /settings\.json\n {2}wrong: its checksum does not match\n {2}lost: {2}nothing/,
  );
  expect(status).toBe(0);
  await rm(`${file}.bak`);
  expect(await store().read()).toMatchObject({ islands: 12 });
});

test("another version's journal is left alone", async () => {
  const lines = await writeDay();
  await rm(journal);
  const other = join(folder.journal, '2025-04-01.jsonl');
  await writeFile(other, lines.join(''));
  const { status, said } = await run('--apply', '--drop-damaged');
  expect(said).toMatch(/this is the journal of 2025-03-31/);
  expect(status).toBe(1);
  expect(await readFile(other, 'utf8')).toBe(lines.join(''));
});

test('documents: a copy takes the place of a damaged one, wrong settings become defaults', async () => {
  const devices = '{"version":1,"devices":[]}';
  await writeFile(folder.document('devices'), '');
  await writeFile(`${folder.document('devices')}.bak`, devices);
  await writeFile(folder.document('settings'), '{"islands":"many","missedMinutes":5}');
  await writeFile(folder.document('staff'), '{"version":1}');
  const { status, said } = await run('--apply');
  expect(said).toMatch(/documents\/staff\.json\n {2}wrong: .*no readable copy/);
  expect(said).toMatch(/new administrator/);
  expect(status).toBe(0);
  expect(await readFile(folder.document('devices'), 'utf8')).toBe(devices);
  expect(JSON.parse(await readFile(folder.document('settings'), 'utf8'))).toEqual({
    ...defaultSettings,
    missedMinutes: 5,
  });
  expect(await readFile(`${folder.document('settings')}.before-repair-${STAMP}`, 'utf8')).toMatch(
    /many/,
  );
});

test('a day of statistics that nobody can read is named', async () => {
  const year = join(folder.statistics, '2025');
  await mkdir(year);
  await writeFile(join(year, '2025-03-31.json'), '{');
  expect((await run()).said).toMatch(/2025\/2025-03-31\.json\n {2}wrong: it is not JSON/);
});

test('refuses while a server holds the folder, and where there is no folder', async () => {
  let said = '';
  const print = (text: string) => {
    said += text;
  };
  expect(await repair(['--data', root], {}, new Date(), print)).toBe(2);
  expect(said).toMatch(/in use by a running server/);
  expect(await repair(['--data', join(root, 'nowhere')], {}, new Date(), print)).toBe(2);
  expect(await repair(['--drop-damaged'], {}, new Date(), print)).toBe(2);
  expect(await repair(['--sweep'], {}, new Date(), print)).toBe(2);
});

test('the jobs directory is looked at too: its document is mended from its copy, its files are left', async () => {
  const current = join(folder.jobs, 'current.json');
  await writeFile(`${current}.bak`, JSON.stringify({ version: 1, sources: [] }));
  await writeFile(current, '{"version":1,');
  await mkdir(join(folder.jobs, 'packages'));
  await writeFile(join(folder.jobs, 'packages', 'directory-x.json.gz'), 'not gzip');
  const looked = await run();
  expect(looked.status).toBe(0);
  expect(looked.said).toContain('jobs/current.json');
  expect((await run('--apply')).said).toContain('done:');
  expect(JSON.parse(await readFile(current, 'utf8'))).toEqual({ version: 1, sources: [] });
  expect((await run()).said).toContain('everything can be read');
});

test('a list of imports that nobody can read is taken away only when told to, and kept beside', async () => {
  const current = join(folder.jobs, 'current.json');
  const files = [current, `${current}.bak`];
  for (const file of files) await writeFile(file, '{"version":1,');
  expect((await run('--apply')).said).toMatch(/with --apply --drop-damaged/);
  expect(await readFile(current, 'utf8')).toBe('{"version":1,');
  const { status, said } = await run('--apply', '--drop-damaged');
  expect([status, said]).toEqual([0, expect.stringMatching(/done: {2}taken away/)]);
  for (const file of files) {
    expect(await readFile(`${file}.before-repair-${STAMP}`, 'utf8')).toBe('{"version":1,');
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  }
  expect((await run()).said).toContain('everything can be read');
});

test('a document that may not be read is left to whoever may', async () => {
  // a folder in its place: also root is not given its content
  await mkdir(join(folder.jobs, 'current.json'));
  expect((await run('--apply', '--drop-damaged')).said).toMatch(/may not be read \(EISDIR\)/);
});

test('a key of booking codes that nobody can read stops the start; it goes only when told to', async () => {
  const key = folder.document('booking-key');
  for (const file of [key, `${key}.bak`]) await writeFile(file, '{"version":1,"key":"short"}');
  const asked = await run('--apply');
  expect(asked.said).toMatch(/booking-key\.json\n {2}wrong: key: invalid_format/);
  expect(asked.said).toMatch(/codes of bookings are known no more/);
  expect(asked.status).toBe(1);
  expect((await run('--apply', '--drop-damaged')).status).toBe(0);
  expect((await run()).said).toContain('everything can be read');
});
