import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { PerhapsKept, StorageUnavailable } from '../application/ports.js';
import type { Fault, Operation } from './testing/faulty-disk.js';
import { faultyDisk } from './testing/faulty-disk.js';
import { RECEPTION_EVENTS } from './journal-events.js';
import { FileJournal } from './journal-file.js';
import { encodeLine } from './journal-line.js';
import { DAY, record, records } from './testing/journal-suite.js';

const FULL: Fault = { code: 'ENOSPC' };
const LINE = Buffer.byteLength(encodeLine(record(3)));

let folder: string;
let journal: FileJournal;
let faults: Partial<Record<Operation, Fault>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  faults = {};
  journal = new FileJournal(
    folder,
    RECEPTION_EVENTS,
    faultyDisk((operation) => faults[operation]),
  );
});
afterEach(async () => {
  await journal.close();
  await rm(folder, { recursive: true });
});

const append = (from: number, to: number) => journal.append(DAY, from - 1, records(from, to));
const refused = (from: number, to: number) =>
  expect(append(from, to)).rejects.toThrow(StorageUnavailable);
const after = async (last: number) => expect(await journal.read(DAY, 0)).toEqual(records(1, last));
const onDisk = () => new FileJournal(folder, RECEPTION_EVENTS).read(DAY, 0);

test('a journal moved away keeps all later ones out until it is back', async () => {
  await append(1, 2);
  const elsewhere = `${folder}-elsewhere`;
  await rename(folder, elsewhere);
  await mkdir(folder);
  expect(await journal.days()).toEqual([]);
  await refused(3, 3);
  await refused(3, 3);
  await rm(folder, { recursive: true });
  await rename(elsewhere, folder);
  await append(3, 3);
  await after(3);
  expect(await onDisk()).toEqual(records(1, 3));
});

describe.each([
  ['nothing written', 0],
  ['a part of the first line', 40],
  ['the first line and a part of the second', LINE + 10],
  ['everything written, the sync failed', 2 * LINE],
])('a batch that fails with %s', (_, written) => {
  test('is refused, nothing of it counts, and the same append works when the disk does', async () => {
    await append(1, 2);
    faults = { append: { code: 'ENOSPC', written } };
    await expect(append(3, 4)).rejects.not.toThrow(PerhapsKept);
    await refused(3, 4);
    await after(2);
    expect(await onDisk()).toEqual(records(1, 2));
    faults = {};
    await append(3, 5);
    await after(5);
    expect(await onDisk()).toEqual(records(1, 5));
  });

  test('that cannot be cut off either keeps all later ones out until it can', async () => {
    await append(1, 2);
    faults = { append: { code: 'EIO', written }, truncate: { code: 'EIO' }, open: { code: 'EIO' } };
    await expect(append(3, 4)).rejects.toThrow(PerhapsKept);
    // nothing of this one is written
    await expect(append(3, 4)).rejects.not.toThrow(PerhapsKept);
    faults = { truncate: { code: 'EIO' } };
    if (written > 0) await refused(3, 3);
    await after(2);
    faults = {};
    await append(3, 3);
    await after(3);
    expect(await onDisk()).toEqual(records(1, 3));
  });

  test('that the process did not live to cut off: a restart finds a beginning of it, never damage', async () => {
    await append(1, 2);
    faults = { append: { code: 'EIO', written }, open: { code: 'EIO' } };
    await refused(3, 4);
    const left = await onDisk();
    expect(left).toEqual(records(1, 2 + Math.floor(written / LINE)));
    const restarted = new FileJournal(folder, RECEPTION_EVENTS);
    await restarted.append(DAY, left.length, records(left.length + 1, 6));
    expect(await restarted.read(DAY, 0)).toEqual(records(1, 6));
    await restarted.close();
  });

  test('of a day before: the next day waits until it is cut off', async () => {
    await append(1, 2);
    faults = { append: { code: 'EIO', written }, open: { code: 'EIO' } };
    await refused(3, 4);
    await expect(journal.append('2025-04-01', 0, records(1, 1))).rejects.toThrow(
      StorageUnavailable,
    );
    faults = {};
    await journal.append('2025-04-01', 0, records(1, 1));
    expect(await onDisk()).toEqual(records(1, 2));
  });
});

test.each<Operation>(['open', 'append', 'syncFolder'])(
  'the first append of a day, failing at %s, leaves an empty day that can begin later',
  async (operation) => {
    faults = { [operation]: { code: 'ENOSPC', written: 30 } };
    await refused(1, 2);
    await after(0);
    expect(await onDisk()).toEqual([]);
    faults = {};
    await append(1, 2);
    await after(2);
    expect(await onDisk()).toEqual(records(1, 2));
  },
);

test('a disk that became read-only: reading goes on, appends come back without a restart', async () => {
  await append(1, 2);
  const readOnly: Fault = { code: 'EROFS' };
  faults = { open: readOnly, append: readOnly, truncate: readOnly, syncFolder: readOnly };
  await refused(3, 3);
  await refused(3, 3);
  await after(2);
  expect(await journal.days()).toEqual([DAY]);
  await expect(journal.remove('2025-01-01')).rejects.toThrow(StorageUnavailable);
  faults = {};
  await append(3, 3);
  await after(3);
});

test('a torn line found at the start is cut off before the next append, else refused', async () => {
  await append(1, 2);
  faults = { append: { code: 'EIO', written: 50 }, open: { code: 'EIO' } };
  await refused(3, 3);
  journal = new FileJournal(
    folder,
    RECEPTION_EVENTS,
    faultyDisk((operation) => faults[operation]),
  );
  faults = { truncate: FULL };
  await after(2);
  await refused(3, 3);
  faults = {};
  await append(3, 3);
  const text = await readFile(join(folder, `${DAY}.jsonl`), 'utf8');
  expect(text.trimEnd().split('\n')).toHaveLength(4);
});
