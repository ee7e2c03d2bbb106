import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { ROLES } from '#protocol/vocabulary.js';

import {
  noStaff,
  noWrongTries,
  staffDocumentSchema,
  wrongTriesDocumentSchema,
} from '../application/access/documents.js';
import { createPinHasher } from '../application/access/pin-hash.js';
import type { Staff } from '../application/access/staff.js';
import { openStaff } from '../application/access/staff.js';
import { countingIds, settableClock } from '../application/access/testing/fakes.js';
import type { DataFolder } from '../storage/data-folder.js';
import { openDataFolder } from '../storage/data-folder.js';
import { nodeDisk } from '../storage/disk.js';
import { DocumentFile } from '../storage/document-file.js';
import { wholly } from '../storage/interpret.js';
import { FIRST_PIN_FILE } from './first-pin.js';
import { giveNewPin } from './new-pin-data.js';

const NOW = Date.UTC(2026, 2, 2, 12);
const PIN = '48205317';

let root: string;
let folder: DataFolder;
/** Of wrong tries, which nobody waits for. */
const writes: Promise<void>[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'new-pin-'));
  folder = await openDataFolder(root);
  const staff = await opened();
  await staff.addFirstAdministrator(PIN);
  await staff.add('GONE', PIN, ROLES);
  const gone = staff.list().find(({ code }) => code === 'GONE')?.staffId ?? '';
  await staff.change(gone, ROLES, false);
  await folder.release();
});
afterEach(async () => {
  await written();
  await rm(root, { recursive: true });
});

async function written(): Promise<void> {
  while (writes.length > 0) {
    await Promise.all(writes.splice(0));
    await setImmediate();
  }
}

async function opened(): Promise<Staff> {
  const parts = { disk: nodeDisk, onProblem: () => undefined };
  const store = new DocumentFile(
    { ...parts, file: folder.document('staff'), interpret: wholly(staffDocumentSchema) },
    noStaff,
  );
  const file = folder.document('wrong-tries');
  const interpret = wholly(wrongTriesDocumentSchema);
  const tries = new DocumentFile({ ...parts, file, interpret }, noWrongTries);
  return openStaff({
    store,
    wrongTries: {
      read: () => tries.read(),
      remove: () => tries.remove(),
      write(content) {
        const written = tries.write(content);
        writes.push(written);
        return written;
      },
    },
    hasher: createPinHasher({ cost: { n: 2, r: 1, p: 1 } }),
    clock: settableClock(NOW),
    ids: countingIds(),
  });
}

async function run(args: readonly string[], account?: number) {
  let said = '';
  const status = await giveNewPin([...args, '--data', root], {
    env: {},
    now: NOW,
    print: (text) => void (said += text),
    ...(account !== undefined && { account }),
  });
  return { status, said };
}

test('gives a member another PIN, ends their sessions and says so in the audit’s book', async () => {
  await writeFile(join(root, FIRST_PIN_FILE), `administrator code ADMIN pin ${PIN}\n`);
  const { status, said } = await run(['ADMIN']);
  expect(status).toBe(0);
  const [, pin = ''] = /new PIN is (\d{8})\./.exec(said) ?? [];
  const staff = await opened();
  expect(await staff.check('ADMIN', PIN)).toMatchObject({ ok: false });
  expect(await staff.check('ADMIN', pin)).toMatchObject({ ok: true, value: { epoch: 2 } });
  expect(await readdir(root)).not.toContain(FIRST_PIN_FILE);
  const book = await readFile(join(folder.audit, '2026-03.ndjson'), 'utf8');
  expect(book).toContain('"what":"pin-set","detail":"ADMIN"');
  expect(book).not.toContain(pin);
});

test('lifts a lock', async () => {
  const staff = await opened();
  for (let tries = 0; tries < 5; tries += 1) await staff.check('ADMIN', '00000000');
  expect(await staff.check('ADMIN', PIN)).toMatchObject({ refusal: { code: 'locked-out' } });
  await written();
  const { said } = await run(['ADMIN']);
  const [, pin = ''] = /new PIN is (\d{8})\./.exec(said) ?? [];
  expect(await (await opened()).check('ADMIN', pin)).toMatchObject({ ok: true });
});

test.each([
  ['without a code', [], 'whose PIN?; administrators: ADMIN'],
  ['for a code nobody has', ['NONE'], 'nobody works here as NONE; administrators: ADMIN'],
  ['for who does not work here any more', ['GONE'], 'nobody works here as GONE'],
  ['for two at once', ['ADMIN', 'GONE'], 'npm run new-pin'],
  ['with an option that is none', ['ADMIN', '--pin'], 'npm run new-pin'],
])('changes nothing %s', async (_how, args, words) => {
  const before = await readFile(folder.document('staff'));
  const { status, said } = await run(args);
  expect([status, said]).toEqual([2, expect.stringContaining(words)]);
  expect(await readFile(folder.document('staff'))).toEqual(before);
});

test('changes nothing while a server runs, or for another account than the folder’s', async () => {
  const { uid } = await stat(root);
  expect((await run(['ADMIN'], uid + 1)).said).toContain(`belongs to account ${uid}`);
  folder = await openDataFolder(root);
  expect(await run(['ADMIN'])).toEqual({ status: 2, said: expect.stringContaining('in use') });
  await folder.release();
  expect(await (await opened()).check('ADMIN', PIN)).toMatchObject({ ok: true });
});
