import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { BackupFacts } from '#protocol/keeping.js';
import { auditCheck } from './audit-in-copy.js';
import { jsonCheck } from './content-checks.js';
import { isLater, LOOSE_BYTES } from './manifest.js';
import type { CheckParts } from './read-backup.js';
import { BackupRefused, readBackup } from './read-backup.js';
import type { ZipPart } from './testing/zips.js';
import { copyOf, manifestOf, zipOf } from './testing/zips.js';

const MOST = 100_000;
const PARTS: CheckParts['parts'] = [
  {
    path: /^documents\/staff\.json$/,
    most: MOST,
    check: jsonCheck((raw) =>
      Array.isArray(raw)
        ? { ok: true, value: raw, problems: [] }
        : { ok: false, problems: ['no list'] },
    ),
  },
  { path: /^statistics\/\d{4}\/\d{4}-\d{2}-\d{2}\.json$/ },
  { path: /^audit\/\d{4}-\d{2}\.ndjson$/, checkBrought: auditCheck },
];
const STAFF: ZipPart = { path: 'documents/staff.json', content: '[1,2,3]' };
const DAYS: readonly ZipPart[] = ['2026-02-27', '2025-12-31', '2026-03-02'].map((date) => ({
  path: `statistics/${date.slice(0, 4)}/${date}.json`,
  content: `{"date":"${date}"}`,
}));

const MADE_AT = 1_772_445_600_000;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-backup-'));
  file = join(folder, 'copy.zip');
});
afterEach(() => rm(folder, { recursive: true }));

const check = (version = '1.2.3') => readBackup({ file, parts: PARTS, version, now: MADE_AT });
const damagedIn = (what: BackupFacts | string) =>
  typeof what === 'string' ? what : what.damaged.join();
/** What it is, or why it is not taken. */
const found = async (version?: string) => {
  try {
    return (await check(version)).facts;
  } catch (error) {
    if (error instanceof BackupRefused) return error.code;
    throw error;
  }
};
const whyNot = async (version?: string) => {
  const what = await found(version);
  return typeof what === 'string' ? what : 'taken';
};

describe('a copy', () => {
  it('is told by what is in it', async () => {
    await copyOf(file, [STAFF, ...DAYS]);
    expect((await check()).facts).toEqual({
      madeAt: 1_772_445_600_000,
      version: '1.2.3',
      files: 4,
      bytes: 7 + 3 * 21,
      days: 3,
      firstDay: '2025-12-31',
      lastDay: '2026-03-02',
      damaged: [],
      leftOut: [],
    });
  });

  it('without a day has none', async () => {
    await copyOf(file, [STAFF]);
    const { facts } = await check();
    expect(facts).toMatchObject({ files: 1, days: 0 });
    expect(facts).not.toHaveProperty('firstDay');
  });

  it.each<[string, readonly ZipPart[], readonly ZipPart[], string[]]>([
    ['of which a file is missing', [STAFF, ...DAYS], DAYS, ['documents/staff.json']],
    [
      'of which a file has changed',
      [STAFF],
      [{ ...STAFF, content: '[1,2,4]' }],
      ['documents/staff.json'],
    ],
    [
      'of which a file has grown',
      [STAFF],
      [{ ...STAFF, content: '[1,2,3] ' }],
      ['documents/staff.json'],
    ],
    [
      'with a file that it does not name',
      [STAFF],
      [STAFF, { path: 'statistics/2026/2026-01-05.json', content: '{}' }],
      ['statistics/2026/2026-01-05.json'],
    ],
    [
      'with a document that is none',
      [{ ...STAFF, content: '{}' }],
      [{ ...STAFF, content: '{}' }],
      ['documents/staff.json'],
    ],
    [
      'with a document that is no JSON',
      [{ ...STAFF, content: 'x' }],
      [{ ...STAFF, content: 'x' }],
      ['documents/staff.json'],
    ],
  ])('%s is damaged', async (_name, named, there, damaged) => {
    await writeFile(file, await zipOf([...there, manifestOf(named)]));
    expect((await check()).facts.damaged).toEqual(damaged);
  });

  it('with a byte turned is damaged or none, wherever the byte is', async () => {
    await copyOf(file, [STAFF]);
    const whole = await readFile(file);
    const { facts } = await check();
    for (let at = 0; at < whole.length; at += 3) {
      const turned = Buffer.from(whole);
      turned.writeUInt8(turned.readUInt8(at) ^ 0x55, at);
      await writeFile(file, turned);
      const what = await found();
      // names, times and flags of the zip itself tell nothing that is used
      const isSame = JSON.stringify(what) === JSON.stringify(facts);
      const isFound = typeof what === 'string' || what.damaged.length > 0;
      expect(isSame || isFound, `byte ${at}`).toBe(true);
    }
  });

  it('cut off anywhere is none', async () => {
    await copyOf(file, [STAFF, ...DAYS]);
    const whole = await readFile(file);
    for (let length = 0; length < whole.length; length += 23) {
      await writeFile(file, whole.subarray(0, length));
      expect(await whyNot(), `${length} bytes`).toBe('backup-unreadable');
    }
  });
});

describe('what a copy says that it lacks', () => {
  it('is told, as paths and nothing else', async () => {
    await copyOf(file, [STAFF], { leftOut: ['statistics/2026/2026-01-05.json'] });
    expect((await check()).facts).toMatchObject({
      damaged: [],
      leftOut: ['statistics/2026/2026-01-05.json'],
    });
    await copyOf(file, [STAFF], { leftOut: ['\u001b[2J'] });
    expect(await whyNot()).toBe('backup-unreadable');
  });
});

describe('before anything is unpacked', () => {
  const large = (bytes: number): ZipPart => ({ ...STAFF, content: randomBytes(bytes) });

  it('a file larger than its kind can be is refused', async () => {
    await copyOf(file, [large(MOST + 1)]);
    await expect(check()).rejects.toThrow('documents/staff.json is too large');
    await copyOf(file, [large(MOST)]);
    expect((await check()).facts.damaged).toEqual([STAFF.path]);
  });

  it('one that unpacks to far more than it takes is refused', async () => {
    const path = 'statistics/2026/2026-01-05.json';
    await copyOf(file, [{ path, content: Buffer.alloc(LOOSE_BYTES + 1, ' ') }]);
    await expect(check()).rejects.toThrow('unpacks to too much');
    await copyOf(file, [{ path, content: Buffer.alloc(LOOSE_BYTES, ' ') }]);
    expect((await check()).facts.damaged).toEqual([]);
  });

  it('one that the manifest does not name is looked at too', async () => {
    await writeFile(file, await zipOf([large(MOST + 1), manifestOf([])]));
    await expect(check()).rejects.toThrow('too large');
  });

  it('one that was made on a day to come is refused', async () => {
    await copyOf(file, [STAFF], { madeAt: MADE_AT + 86_400_000 });
    expect(await whyNot()).toBe('taken');
    await copyOf(file, [STAFF], { madeAt: MADE_AT + 86_400_001 });
    expect(await whyNot()).toBe('backup-unreadable');
  });
});

describe('an audit log in a copy', () => {
  const line = (at: string) => JSON.stringify({ at: Date.parse(at), what: 'day-opened' });
  const month = (name: string, ...lines: string[]): ZipPart => ({
    path: `audit/${name}.ndjson`,
    content: lines.map((each) => `${each}\n`).join(''),
  });

  it.each([
    ['of its month', month('2026-02', line('2026-02-03T08:00Z'), line('2026-02-28T23:30Z')), []],
    [
      'of its month at the centre, which is further east',
      month('2026-02', line('2026-01-31T23:30Z')),
      [],
    ],
    ['of another month', month('2026-02', line('2026-01-20T08:00Z')), ['audit/2026-02.ndjson']],
    ['that are no entries', month('2026-02', '{"at":1}'), ['audit/2026-02.ndjson']],
    [
      'with words that nobody knows',
      month('2026-02', line('2026-02-03T08:00Z').replace('day-opened', 'day-forged')),
      ['audit/2026-02.ndjson'],
    ],
  ])('has lines %s', async (_name, part, damaged) => {
    await copyOf(file, [part]);
    expect((await check()).facts.damaged).toEqual(damaged);
  });

  it('has no month after the copy', async () => {
    await copyOf(file, [month('2026-04', line('2026-04-01T08:00Z'))]);
    expect(await whyNot()).toBe('backup-unreadable');
  });
});

describe('what is no copy is refused', () => {
  it.each<[string, readonly ZipPart[]]>([
    ['a zip of something else', [STAFF]],
    ['an empty zip', []],
    ['a manifest that is no JSON', [{ path: 'manifest.json', content: '{' }]],
    ['a manifest of something else', [{ path: 'manifest.json', content: '{"format":"x"}' }]],
    ['a manifest with a field too many', [manifestOf([], { more: 1 })]],
    ['a file twice', [STAFF, STAFF, manifestOf([STAFF])]],
    [
      'two names that are one on some systems',
      [STAFF, { ...STAFF, path: 'documents/STAFF.json' }, manifestOf([STAFF])],
    ],
    ['a file named twice', [STAFF, manifestOf([STAFF, STAFF])]],
    ['a link', [{ ...STAFF, mode: 0o120777 }, manifestOf([STAFF])]],
    ['a device', [{ ...STAFF, mode: 0o020666 }, manifestOf([STAFF])]],
    [
      'a file that has no place in a copy',
      [{ path: 'start.sh', content: 'x' }, manifestOf([{ path: 'start.sh', content: 'x' }])],
    ],
  ])('%s', async (_name, parts) => {
    await writeFile(file, await zipOf(parts));
    expect(await whyNot()).toBe('backup-unreadable');
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:/x/passwd', 'documents\\..\\..\\x'])(
    'a way out of the folder: %s',
    async (path) => {
      // yazl writes no such name: it is put over another one of the same length
      const innocent = 'n'.repeat(path.length);
      const bytes = await zipOf([
        { path: innocent, content: 'x' },
        manifestOf([{ path: innocent, content: 'x' }]),
      ]);
      const text = bytes.toString('latin1').replaceAll(innocent, path);
      await writeFile(file, Buffer.from(text, 'latin1'));
      expect(await whyNot()).toBe('backup-unreadable');
    },
  );

  it('a bomb: it unpacks to more than it says', async () => {
    const parts = [{ ...STAFF, content: Buffer.alloc(5_000_000, ' ') }];
    const bytes = await zipOf([...parts, manifestOf([{ ...STAFF, content: '[]' }])]);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(5_000_000);
    for (let at = bytes.indexOf(size); at !== -1; at = bytes.indexOf(size, at + 1)) {
      bytes.writeUInt32LE(2, at);
    }
    await writeFile(file, bytes);
    expect([STAFF.path, 'backup-unreadable']).toContain(damagedIn(await found()));
  });

  it('a zip that says it has more files than there can be, before any is read', async () => {
    const bytes = await zipOf([STAFF, manifestOf([STAFF])]);
    // of the end record: how many files there are, here and in all
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    bytes.writeUInt16LE(20_002, end + 8);
    bytes.writeUInt16LE(20_002, end + 10);
    await writeFile(file, bytes);
    await expect(check()).rejects.toThrow('too many files');
  });

  it('a file that is not there is the system’s business', async () => {
    await expect(check()).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

it.each([
  ['1.2.3', {}, 'taken'],
  ['1.2.2', {}, 'backup-newer'],
  ['1.1.9', {}, 'backup-newer'],
  ['2.0.0', {}, 'taken'],
  ['unknown', {}, 'taken'],
  ['1.2.3', { formatVersion: 2 }, 'backup-newer'],
  ['1.2.3', { formatVersion: 2, other: 'fields' }, 'backup-newer'],
])('version %s and a copy of %j: %s', async (ours, change, outcome) => {
  await copyOf(file, [STAFF], change);
  expect(await whyNot(ours)).toBe(outcome);
});

it.each([
  ['1.10.0', '1.9.0', true],
  ['1.9.0', '1.10.0', false],
  ['1.2.3', '1.2.3', false],
  ['1.2.3-rc1', '1.2.2', true],
  ['unknown', '1.2.2', false],
])('%s is later than %s: %s', (theirs, ours, later) => {
  expect(isLater(theirs, ours)).toBe(later);
});
