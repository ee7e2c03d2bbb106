import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { JournalRecord, Workshops } from '../application/ports.js';
import { restoreProgramme } from '../application/workshops/restore-programme.js';
import type { WorkshopEvent } from '../domain/workshops/events.js';
import { carried, planned, put, talk } from '../domain/workshops/testing/story.js';
import type { DataFolder } from '../storage/data-folder.js';
import { openDataFolder } from '../storage/data-folder.js';
import { WORKSHOP_EVENTS } from '../storage/journal-events.js';
import { FileJournal } from '../storage/journal-file.js';
import { repair } from './repair-data.js';

const YESTERDAY = '2026-03-02';
const TODAY = '2026-03-03';
const STAMP = '2026-03-03T06-30-00-000Z';

let root: string;
let folder: DataFolder;
let today: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'repair-'));
  folder = await openDataFolder(root);
  today = join(folder.workshops, `${TODAY}.jsonl`);
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
    new Date('2026-03-03T06:30:00.000Z'),
    (text) => {
      said += text;
    },
  );
  return { status, said };
}

const opened = () => new FileJournal<Workshops>(folder.workshops, WORKSHOP_EVENTS);

async function write(day: string, events: readonly WorkshopEvent[]): Promise<void> {
  const journal = opened();
  const records = events.map((event, at): JournalRecord<Workshops> => ({
    seq: at + 1,
    at: event.at,
    id: `command-${day}-${at}`,
    by: 'system',
    events: [event],
    answer: {},
  }));
  await journal.append(day, 0, records);
  await journal.close();
}

function booked(bookingId: string): WorkshopEvent {
  return {
    type: 'booked',
    at: carried.at + 5,
    bookingId,
    sessionId: 'session-2',
    secretHash: `secret-of-${bookingId}`,
    codeHash: `code-of-${bookingId}`,
    places: 1,
    channel: 'desk',
    waiting: false,
  };
}

/** Yesterday an activity and a session; today all of it carried over, another session, two bookings. */
async function writeBoth(): Promise<string[]> {
  await write(YESTERDAY, [carried, put(talk), planned('session-1')]);
  const { state } = await restoreProgramme(opened());
  const programme = {
    ...carried.programme,
    activities: [...state.activities.values()],
    sessions: [...state.sessions.values()],
  };
  await write(TODAY, [
    { ...carried, date: TODAY, programme },
    planned('session-2'),
    booked('anna'),
    booked('bob'),
  ]);
  return (await readFile(today, 'utf8')).split(/(?<=\n)/);
}

const spoiled = (lines: readonly string[], line: number) =>
  lines.with(line - 1, (lines[line - 1] ?? '').replace('"answer"', '"answxr"')).join('');
const restored = async () => (await restoreProgramme(opened())).state;

test('a torn last write in the programme’s journal is cut off', async () => {
  const lines = await writeBoth();
  await writeFile(today, `${lines.join('')}{"crc":"0badc0de","bytes":200,"data":{"seq":5`);
  const { status, said } = await run('--apply');
  expect(said).toMatch(/workshops\/2026-03-03\.jsonl, line 6\n {2}wrong: the last write was cut/);
  expect(status).toBe(0);
  expect(await readFile(today, 'utf8')).toBe(lines.join(''));
});

test('a lost booking is dropped only when told to, and the others stay', async () => {
  const lines = await writeBoth();
  await writeFile(today, spoiled(lines, 4));
  const asked = await run('--apply');
  expect(asked.status).toBe(1);
  expect(asked.said).toMatch(/1 command\(s\) can no longer be read .*programme in the office/);
  expect((await run('--apply', '--drop-damaged')).status).toBe(0);
  expect([...(await restored()).bookings.keys()]).toEqual(['bob']);
  expect((await run()).said).toContain('everything can be read');
});

test('the first line lost: the day before tells what it held', async () => {
  const lines = await writeBoth();
  await writeFile(today, spoiled(lines, 2));
  expect((await run('--apply', '--drop-damaged')).status).toBe(0);
  const state = await restored();
  expect(state.date).toBe(TODAY);
  expect([...state.activities.keys()]).toEqual(['talk']);
  expect([...state.sessions.keys()]).toEqual(['session-1', 'session-2']);
  expect([...state.bookings.keys()]).toEqual(['anna', 'bob']);
  expect((await readdir(folder.workshops)).toSorted()).toEqual([
    `${YESTERDAY}.jsonl`,
    `${YESTERDAY}.jsonl.mark`,
    `${TODAY}.jsonl`,
    `${TODAY}.jsonl.before-repair-${STAMP}`,
  ]);
});

test('the first line lost and no day before: the programme is empty, and nothing hangs in the air', async () => {
  const lines = await writeBoth();
  await rm(join(folder.workshops, `${YESTERDAY}.jsonl`));
  await writeFile(today, spoiled(lines, 2));
  const { status, said } = await run('--apply', '--drop-damaged');
  expect(said).toMatch(/3 later one\(s\) build on them .*\(records 2, 3, 4\)/);
  expect(status).toBe(0);
  const state = await restored();
  expect(state.date).toBe(TODAY);
  expect([state.activities.size, state.sessions.size, state.bookings.size]).toEqual([0, 0, 0]);
});

test('figures of a day that nobody can read are named', async () => {
  const year = join(folder.workshopStatistics, '2026');
  await mkdir(year);
  await writeFile(join(year, '2026-03-02.json'), '{"date":"2026-03-02"}');
  expect((await run()).said).toMatch(/2026\/2026-03-02\.json\n {2}wrong: sessions: invalid_type/);
});
