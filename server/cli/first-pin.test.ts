import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { noStaff, noWrongTries } from '../application/access/documents.js';
import { createPinHasher } from '../application/access/pin-hash.js';
import type { Staff } from '../application/access/staff.js';
import { openStaff } from '../application/access/staff.js';
import { countingIds, memoryDocument, settableClock } from '../application/access/testing/fakes.js';
import { nodeDisk } from '../storage/disk.js';
import { FIRST_PIN_FILE, isJournal, tellFirstPin } from './first-pin.js';

const PIN = '48205317';
const told = { code: 'ADMIN', pin: PIN };

type Does = () => Promise<unknown>;

let root: string;
let staff: Staff;
let staffId: string;
let said: string;
let removed: Promise<void>;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'first-pin-'));
  staff = await openStaff({
    store: memoryDocument(noStaff),
    wrongTries: memoryDocument(noWrongTries),
    hasher: createPinHasher({ cost: { n: 2, r: 1, p: 1 } }),
    clock: settableClock(1_000_000),
    ids: countingIds(),
  });
  await staff.addFirstAdministrator(PIN);
  await staff.add('AB', '73914628', ['advisor']);
  staffId = staff.list()[0]?.staffId ?? expect.unreachable();
  said = '';
  removed = Promise.resolve();
});
afterEach(() => rm(root, { recursive: true }));

const disk: typeof nodeDisk = {
  ...nodeDisk,
  remove: (file) => (removed = nodeDisk.remove(file)),
};
const tell = (more: Partial<Parameters<typeof tellFirstPin>[0]> = {}) =>
  tellFirstPin({
    ...{ told, root, staff, disk },
    toJournal: true,
    print: (text) => void (said += `${text}\n`),
    ...more,
  });
const files = () => readdir(root);

it('is printed where no journal keeps it, and nowhere else', async () => {
  await tell({ toJournal: false });
  expect(said).toContain(`administrator code ADMIN pin ${PIN}`);
  expect(await files()).toEqual([]);
});

it('is in a file of the server’s account where a journal would keep it', async () => {
  await tell();
  expect(said).not.toContain(PIN);
  const file = join(root, FIRST_PIN_FILE);
  expect(said).toContain(file);
  expect(await readFile(file, 'utf8')).toBe(`administrator code ADMIN pin ${PIN}\n`);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it.each<[string, Does]>([
  ['it is signed in with', () => staff.check('ADMIN', PIN)],
  ['the PIN is another one', () => staff.setPin(staffId, '80256913')],
])('goes when %s, at a later start too', async (_when, does) => {
  for (const restarted of [false, true]) {
    await tell();
    if (restarted) await tell({ told: undefined });
    expect(await files()).toEqual([FIRST_PIN_FILE]);
    await does();
    await removed;
    expect(await files()).toEqual([]);
  }
});

it.each<[string, Does]>([
  ['somebody tries another PIN', () => staff.check('ADMIN', '80256913')],
  ['somebody else signs in', () => staff.check('AB', '73914628')],
])('stays when %s', async (_when, does) => {
  await tell();
  await does();
  await removed;
  expect(await files()).toEqual([FIRST_PIN_FILE]);
});

it('is printed all the same where the disk does not take it', async () => {
  const full = { ...disk, writeWhole: () => Promise.reject(new Error('ENOSPC')) };
  await tell({ disk: full });
  expect(said).toContain(PIN);
});

it.each([
  [undefined, false],
  ['', false],
  ['8:4242', true],
  ['8:4243', false],
  ['9:4242', false],
])('a journal that says %j is read from here: %s', (stream, is) => {
  expect(isJournal(stream, () => ({ dev: 8, ino: 4242 }))).toBe(is);
});
