import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { restoreProgramme } from '../application/workshops/restore-programme.js';
import { openProgramme } from '../application/workshops/open-programme.js';
import { settableClock, countingIds, memoryDocument } from '../application/access/testing/fakes.js';
import { steadyClock } from '../application/steady-clock.js';
import { noBookingKey } from '../application/workshops/booking-key.js';
import { dayFigures } from '../domain/workshops/figures.js';
import { defaultSettings } from '#protocol/settings.js';
import { openPromise } from 'yauzl';
import { openDataFolder } from '../storage/data-folder.js';
import { filesIn } from '../storage/folder-files.js';
import { holdFolder } from '../storage/folder-hold.js';
import { WORKSHOP_EVENTS } from '../storage/journal-events.js';
import { FileJournal } from '../storage/journal-file.js';
import { wholly } from '../storage/interpret.js';
import { StatisticsStore } from '../storage/statistics-store.js';
import { workshopFiguresSchema } from '../storage/workshop-figures-schema.js';
import { backUp } from './backup-data.js';
import { repair } from './repair-data.js';
import { restoreData } from './restore-data.js';
import { busyFolder, NOW, OF_VISITORS } from './testing/busy-folder.js';

const LEFT_OUT = [
  'documents/backup.json',
  'documents/booking-key.json',
  'documents/jobs-words.json',
  'documents/sessions.json',
  'documents/snapshot.json',
  'documents/wrong-tries.json',
  'feedback/2026/2026-02-20.json',
  'feedback/2026/2026-03-02.json',
  'format.json',
  'jobs/packages/directory-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.json.gz',
  'journal/2026-03-02.jsonl',
  'roll-ups/2025.json.gz',
  'statistics/2025/copies.json.gz',
  'workshops/2026-03-01.jsonl',
  'workshops/2026-03-03.jsonl',
];
/** Everything else has them no more. */
const MADE_FOR_COPIES = ['feedback/2026/2026-02.json'];

let folder: string;
let data: string;
let out: string;
let said: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  data = join(folder, 'data');
  out = join(folder, 'copy.zip');
  said = '';
  await busyFolder(data);
});
afterEach(() => rm(folder, { recursive: true }));

const world = {
  env: {},
  now: NOW,
  version: '1.2.3',
  print: (text: string) => void (said += text),
};
const backup = (...args: string[]) => backUp(['--data', data, '--out', out, ...args], world);
const restore = (root: string, file = out) => restoreData([file, '--data', root], world);

async function unpacked(file: string): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const zip = await openPromise(file, { autoClose: false });
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    found.set(entry.fileName, Buffer.concat(pieces));
  }
  zip.close();
  return found;
}

const pathsOf = async (root: string): Promise<string[]> =>
  (await filesIn(root)).map(({ path }) => path).toSorted();

const traces: readonly string[] = [...Object.values(OF_VISITORS).flat()].flatMap((trace) =>
  typeof trace === 'string' ? [trace] : Object.values(trace),
);

describe('a backup', () => {
  it('has every file of a folder in use but those it says it leaves out', async () => {
    const there = (await pathsOf(data)).filter((path) => !path.endsWith('.bak'));
    expect(await backup()).toBe(0);
    const copied = [...(await unpacked(out)).keys()].filter((path) => path !== 'manifest.json');
    const expected = [
      ...there.filter((path) => !LEFT_OUT.includes(path) && !path.endsWith('.mark')),
      ...MADE_FOR_COPIES,
    ];
    expect(copied.toSorted()).toEqual(expected.toSorted());
    expect(LEFT_OUT.filter((path) => !there.includes(path))).toEqual([]);
    expect(said).toContain('2 days, 2025-12-31 to 2026-02-27');
  });

  it('has nothing of visitors in any byte', async () => {
    await backup();
    const inFolder = Buffer.concat(
      await Promise.all((await pathsOf(data)).map((path) => readFile(join(data, path)))),
    ).toString('latin1');
    const inCopy = [...(await unpacked(out))]
      .map(([path, bytes]) => `${path}\n${bytes.toString('latin1')}`)
      .join('\n');
    expect(traces.length).toBeGreaterThan(12);
    for (const trace of traces) {
      expect(inFolder, trace).toContain(trace);
      // a month's counts say which days are in them, by marks that tell nothing
      if (trace !== OF_VISITORS.marks[0]) expect(inCopy, trace).not.toContain(trace);
    }
    expect(inCopy).not.toContain('"portraits":[');
    expect(inCopy).not.toContain('koekelberg":1');
  });

  it('is of the same bytes in two runs of the same moment', async () => {
    await backup();
    const first = await readFile(out);
    await rm(out);
    // which says that one was made
    await rm(join(data, 'audit', '2026-03.ndjson'));
    await backup();
    expect((await readFile(out)).equals(first)).toBe(true);
  });

  it('is made while a server runs; a whole one is not', async () => {
    const release = await holdFolder(data);
    expect(await backup()).toBe(0);
    await rm(out);
    expect(await backup('--whole')).toBe(2);
    expect(said).toContain('is in use by a running server');
    await release();
    expect(await readdir(folder)).toEqual(['data']);
  });

  it('takes the copy of a document that is damaged, and leaves out what is lost', async () => {
    await writeFile(join(data, 'documents/staff.json'), '{');
    await writeFile(join(data, 'statistics/2026/2026-02-27.json'), '{}');
    await writeFile(join(data, 'statistics/2026/2026-02-27.json.bak'), '{}');
    expect(await backup()).toBe(1);
    const copied = await unpacked(out);
    expect(copied.get('documents/staff.json')?.toString()).toContain('BOSS');
    expect(copied.has('statistics/2026/2026-02-27.json')).toBe(false);
    expect(said).toContain('statistics/2026/2026-02-27.json: left out of a copy');
  });

  it('has a day of which only the copy with its year is left', async () => {
    const year = join(data, 'statistics', '2025');
    const day = await readFile(join(year, '2025-12-31.json'), 'utf8');
    for (const ending of ['', '.bak']) await rm(join(year, `2025-12-31.json${ending}`));
    const copies = JSON.stringify({ version: 1, days: { '2025-12-31': day } });
    await writeFile(join(year, 'copies.json.gz'), gzipSync(copies));
    await backup();
    const copied = await unpacked(out);
    expect(copied.get('statistics/2025/2025-12-31.json')?.toString()).toBe(day);
  });

  it.each([
    ['without --out', ['--data', 'x']],
    ['with a file too many', ['--out', 'x.zip', 'y.zip']],
    ['with an option nobody knows', ['--out', 'x.zip', '--quick']],
    ['of no folder', ['--out', 'x.zip', '--data', '/no/such/folder']],
  ])('asked for %s is not made', async (_name, args) => {
    expect(await backUp(args, world)).toBe(2);
    expect(said).not.toBe('');
  });

  it('that lacks a day says which, ends with 1 and can be restored', async () => {
    for (const ending of ['', '.bak']) {
      await writeFile(join(data, `statistics/2025/2025-12-31.json${ending}`), '{"half');
      await writeFile(join(data, `feedback/2026/2026-02-20.json${ending}`), '{"half');
    }
    await rm(join(data, 'statistics/2025/copies.json.gz'));
    expect(await backup()).toBe(1);
    const left = ['feedback/2026/2026-02-20.json', 'statistics/2025/2025-12-31.json'];
    for (const path of left) expect(said).toContain(`left out ${path}`);
    const manifest = (await unpacked(out)).get('manifest.json')?.toString() ?? '';
    expect(JSON.parse(manifest)).toMatchObject({ leftOut: left });
    said = '';
    expect(await restore(join(folder, 'other'))).toBe(0);
    for (const path of left) expect(said).toContain(`left out ${path}`);
  });

  it.each(['settings', 'staff', 'devices'])('without %s is none', async (name) => {
    for (const ending of ['', '.bak']) {
      await writeFile(join(data, `documents/${name}.json${ending}`), '{"half');
    }
    expect(await backup()).toBe(1);
    expect(said).toContain(`documents/${name}.json cannot be read`);
    expect(await readdir(folder)).toEqual(['data']);
  });

  it('is never made in the data folder', async () => {
    const before = await pathsOf(data);
    expect(await backUp(['--data', data, '--out', join(data, 'copy.zip')], world)).toBe(2);
    expect(await backUp(['--data', data, '--out', join(data, 'audit/copy.zip')], world)).toBe(2);
    expect(said).toContain('lies in the data folder');
    expect(await pathsOf(data)).toEqual(before);
  });

  it('leaves out a line of the audit log that a power cut has torn', async () => {
    await appendFile(join(data, 'audit/2026-03.ndjson'), '{"at":17');
    expect(await backup()).toBe(0);
    expect((await unpacked(out)).get('audit/2026-03.ndjson')?.toString()).not.toMatch(/"at":17$/);
  });

  it('never writes over a file', async () => {
    await writeFile(out, 'precious');
    expect(await backup()).toBe(2);
    expect(await readFile(out, 'utf8')).toBe('precious');
  });
});

describe('restored into a new folder', () => {
  let root: string;
  beforeEach(async () => {
    root = join(folder, 'other');
    await backup();
    expect(await restore(root)).toBe(0);
  });

  it('all that lasts is as it was, and repair finds nothing to say of it', async () => {
    const madeNew = [...MADE_FOR_COPIES, 'jobs/current.json', 'workshops/2026-03-02.jsonl'];
    for (const [path, content] of await unpacked(out)) {
      if (path === 'manifest.json') continue;
      expect(await readFile(join(root, path)), path).toEqual(content);
      if (!madeNew.includes(path)) expect(await readFile(join(data, path)), path).toEqual(content);
    }
    said = '';
    const status = await repair(['--data', root], {}, new Date(NOW), world.print);
    expect({ status, said }).toEqual({ status: 0, said: `${root}: everything can be read.\n` });
  });

  it('notes in its audit log what was done', async () => {
    const log = await readFile(join(root, 'audit', '2026-03.ndjson'), 'utf8');
    expect(log).toContain('{"at":1772442000000,"what":"backup-restored","detail":"2026-03-02"}');
  });

  it('has the programme with its sessions and nobody, and the same figures of what is over', async () => {
    const opened = await openDataFolder(root);
    const { state } = await restoreProgramme(new FileJournal(opened.workshops, WORKSHOP_EVENTS));
    expect([...state.sessions.keys()]).toEqual(['session-1', 'session-2']);
    expect(state.activities.size).toBe(1);
    expect(state.bookings.size).toBe(0);
    const before = await restoreProgramme(
      new FileJournal(join(data, 'workshops'), WORKSHOP_EVENTS),
    );
    expect(dayFigures(state, '2026-03-02')).toEqual(dayFigures(before.state, '2026-03-02'));
    expect(dayFigures(state, '2026-03-02').sessions).toMatchObject([
      { participants: 9, noShows: 1 },
    ]);
    await opened.release();
  });

  it('has a programme that goes on: it carries the next date, and people sign up', async () => {
    const opened = await openDataFolder(root);
    const wall = settableClock(NOW + 86_400_000);
    const problems: string[] = [];
    const programme = await openProgramme({
      journal: new FileJournal(opened.workshops, WORKSHOP_EVENTS),
      figures: new StatisticsStore({
        folder: opened.workshopStatistics,
        interpret: wholly(workshopFiguresSchema),
        onProblem: ({ file }) => problems.push(file),
      }),
      key: memoryDocument(noBookingKey),
      clock: steadyClock(
        () => wall.now(),
        () => 0,
      ),
      ids: countingIds(),
      settings: () => defaultSettings,
      storage: (now) => problems.push(now),
      problem: (what) => problems.push(what),
    });
    await programme.round();
    expect(problems).toEqual([]);
    expect(programme.desk.state().date).toBe('2026-03-03');
    expect((await readdir(opened.workshops)).toSorted()).toEqual([
      '2026-03-02.jsonl',
      '2026-03-02.jsonl.mark',
      '2026-03-03.jsonl',
      '2026-03-03.jsonl.mark',
    ]);
    await opened.release();
  });
});

describe('a whole copy', () => {
  it('has everything that cannot be made again, byte for byte, and warns', async () => {
    const before = new Map<string, string>();
    for (const path of await pathsOf(data)) {
      before.set(path, await readFile(join(data, path), 'latin1'));
    }
    expect(await backup('--whole')).toBe(0);
    expect(said).toContain('single tickets, bookings and answers');
    const root = join(folder, 'other');
    expect(await restore(root)).toBe(0);
    const notCopied = [
      'documents/backup.json',
      'documents/wrong-tries.json',
      'format.json',
      'jobs/packages/directory-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.json.gz',
      'roll-ups/2025.json.gz',
      'statistics/2025/copies.json.gz',
      'workshops/2026-03-01.jsonl',
      'workshops/2026-03-03.jsonl',
    ];
    const made = new Set(await pathsOf(root));
    for (const [path, content] of before) {
      if (notCopied.includes(path.replace(/\.bak$/, '')) || path === 'jobs/current.json') continue;
      if (path === 'jobs/current.json.bak' || path.endsWith('.mark')) continue;
      expect(made, path).toContain(path);
      expect(await readFile(join(root, path), 'latin1'), path).toBe(content);
    }
  });
});

describe('restoring', () => {
  it('puts aside what was there, and says so', async () => {
    await backup();
    await writeFile(join(data, 'documents/settings.json'), '{"islands":3}');
    expect(await restore(data)).toBe(0);
    expect(await readFile(join(data, 'documents/settings.json'), 'utf8')).toContain('"islands":7');
    const aside = (await readdir(data)).find((name) => name.startsWith('before-restore-'));
    expect(aside).toBe('before-restore-2026-03-02T09-00-00-000Z');
    expect(await readdir(join(data, aside ?? '', 'journal'))).toEqual([
      '2026-03-02.jsonl',
      '2026-03-02.jsonl.mark',
    ]);
    expect(await readdir(join(data, 'journal'))).toEqual([]);
  });

  it('changes nothing in the folder of another account', async () => {
    await backup();
    const before = await pathsOf(data);
    const { uid } = await stat(data);
    const as = (account: number) => restoreData([out, '--data', data], { ...world, account });
    expect(await as(uid + 1)).toBe(2);
    expect(said).toContain(`belongs to account ${uid}, this is ${uid + 1}`);
    expect(await pathsOf(data)).toEqual(before);
    expect(await as(uid)).toBe(0);
  });

  it('changes nothing while a server runs, and of what is no backup, damaged or newer', async () => {
    await backup();
    const before = await pathsOf(data);
    const release = await holdFolder(data);
    expect(await restore(data)).toBe(2);
    await release();
    const bytes = await readFile(out);
    await writeFile(out, bytes.subarray(0, -30));
    expect(await restore(data)).toBe(1);
    await writeFile(out, bytes);
    expect(await restoreData([out, '--data', data], { ...world, version: '1.2.2' })).toBe(1);
    expect(said).toContain('update first');
    expect(await restoreData([join(folder, 'none.zip'), '--data', data], world)).toBe(2);
    expect(await restoreData([], world)).toBe(2);
    expect(await pathsOf(data)).toEqual(before);
  });
});
