import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { StorageUnavailable } from '../application/ports.js';
import { DocumentFile } from './document-file.js';
import type { Fault, Operation } from './testing/faulty-disk.js';
import { faultyDisk } from './testing/faulty-disk.js';
import { wholly } from './interpret.js';
import type { DocumentProblem } from './json-file.js';
import { DocumentDamaged } from './json-file.js';

const schema = z.strictObject({ version: z.literal(1), pins: z.array(z.string()) });
type Doc = z.infer<typeof schema>;
const NONE: Doc = { version: 1, pins: [] };
const doc = (...pins: string[]): Doc => ({ version: 1, pins });

let folder: string;
let file: string;
let problems: DocumentProblem[];
let faults: (operation: Operation, path: string) => Fault;
let store: DocumentFile<Doc>;

function open(irreplaceable = false): DocumentFile<Doc> {
  return new DocumentFile(
    {
      disk: faultyDisk((operation, path) => faults(operation, path)),
      file,
      interpret: wholly(schema),
      onProblem: (problem) => problems.push(problem),
      irreplaceable,
    },
    NONE,
  );
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
  file = join(folder, 'staff.json');
  problems = [];
  faults = () => undefined;
  store = open();
});
afterEach(() => rm(folder, { recursive: true }));

test('is its default before it was written, and afterwards what was written last', async () => {
  expect(await store.read()).toEqual(NONE);
  await store.write(doc('a'));
  await store.write(doc('a', 'b'));
  expect(await store.read()).toEqual(doc('a', 'b'));
  expect(await open().read()).toEqual(doc('a', 'b'));
  expect(problems).toEqual([]);
});

test('only its owner may read it or its copy', async () => {
  await store.write(doc('a'));
  expect((await readdir(folder)).toSorted()).toEqual(['staff.json', 'staff.json.bak']);
  for (const name of await readdir(folder)) {
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  }
});

test('writes that wait for each other happen in their order', async () => {
  const writes = Array.from({ length: 20 }, (_, index) => store.write(doc(`${index}`)));
  const read = store.read();
  await Promise.all(writes);
  expect(await read).toEqual(doc('19'));
});

test.each([
  ['empty', ''],
  ['cut short', '{ "version": 1, "pi'],
  ['of another shape', '{"version":1,"pins":[7]}'],
  ['zeros', '\0'.repeat(60)],
])('a file that is %s gives way to its copy', async (_, damaged) => {
  await store.write(doc('a'));
  await writeFile(file, damaged);
  const again = open();
  expect(await again.read()).toEqual(doc('a'));
  expect(problems.at(-1)).toEqual({ file: 'staff.json', reason: 'its kept copy was used' });
  await again.write(doc('b'));
  expect(await open().read()).toEqual(doc('b'));
  expect(await readFile(`${file}.damaged`, 'utf8')).toBe(damaged);
});

test('a missing file gives way to its copy', async () => {
  await store.write(doc('a'));
  await rm(file);
  expect(await open().read()).toEqual(doc('a'));
});

test.each([
  ['file', '', 'staff.json'],
  ['copy', '.bak', undefined],
])('healed, a damaged %s is whole again', async (_, ending, told) => {
  await store.write(doc('a'));
  const whole = await readFile(file, 'utf8');
  for (const damaged of ['', 'x', whole.replace('a', 'b')]) {
    problems = [];
    await writeFile(file + ending, damaged);
    const again = open();
    expect(await again.read()).toEqual(doc('a'));
    await again.heal();
    expect(await readFile(file, 'utf8')).toBe(whole);
    expect(await readFile(`${file}.bak`, 'utf8')).toBe(whole);
    expect(problems.at(-1)?.file).toBe(told);
  }
});

test('healing gives a missing copy back, and changes nothing where neither is whole', async () => {
  await store.write(doc('a'));
  await rm(`${file}.bak`);
  await store.heal();
  expect(await readFile(`${file}.bak`, 'utf8')).toBe(await readFile(file, 'utf8'));
  await writeFile(file, 'x');
  await writeFile(`${file}.bak`, 'y');
  await store.heal();
  expect(await readFile(file, 'utf8')).toBe('x');
  expect(await readFile(`${file}.bak`, 'utf8')).toBe('y');
});

test('healing on a disk that refuses is told, and harms nothing', async () => {
  await store.write(doc('a'));
  await writeFile(file, 'x');
  faults = () => ({ code: 'EROFS' });
  const again = open();
  await again.heal();
  expect(problems.at(-1)?.reason).toMatch(/could not be made again/);
  expect(await again.read()).toEqual(doc('a'));
});

test('an irreplaceable one does not start anew over what it cannot read', async () => {
  expect(await open(true).read()).toEqual(NONE);
  await store.write(doc('a'));
  await writeFile(file, 'x');
  expect(await open(true).read()).toEqual(doc('a'));
  await writeFile(`${file}.bak`, 'x');
  await expect(open(true).read()).rejects.toThrow(DocumentDamaged);
});

test('where file and copy are damaged it starts anew, and the damaged file is kept', async () => {
  await store.write(doc('a'));
  await writeFile(file, 'x');
  await writeFile(`${file}.bak`, 'y');
  const again = open();
  expect(await again.read()).toEqual(NONE);
  expect(problems.at(-1)?.reason).toMatch(/starts anew/);
  await again.write(doc('b'));
  expect(await readFile(`${file}.damaged`, 'utf8')).toBe('x');
});

test('a problem names the field, never what is in it', async () => {
  await writeFile(file, '{"version":1,"pins":["ok",{"secret":"1234"}]}');
  await store.read();
  expect(problems[0]).toEqual({ file: 'staff.json', reason: 'pins.1: invalid_type' });
  expect(JSON.stringify(problems)).not.toContain('1234');
});

test('what could not be read back is not written', async () => {
  await store.write(doc('a'));
  const wrong = { version: 1, pins: 'a' } as unknown as Doc;
  await expect(store.write(wrong)).rejects.toThrow(TypeError);
  expect(await store.read()).toEqual(doc('a'));
});

test('removed, it is its default again and leaves nothing behind', async () => {
  await store.write(doc('a'));
  await writeFile(`${file}.damaged`, 'x');
  await store.remove();
  expect(await readdir(folder)).toEqual([]);
  expect(await store.read()).toEqual(NONE);
  await store.remove();
});

describe.each<[Operation, number]>([
  ['writeWhole', 0],
  ['writeWhole', 10],
  ['rename', 0],
  ['syncFolder', 0],
])('a disk that fails at %s after %i bytes', (operation, written) => {
  test('refuses the write, keeps a whole document, and works again without a restart', async () => {
    await store.write(doc('old'));
    faults = (asked) => (asked === operation ? { code: 'ENOSPC', written } : undefined);
    await expect(store.write(doc('new'))).rejects.toThrow(StorageUnavailable);
    const found = await open().read();
    expect([doc('old'), doc('new')]).toContainEqual(found);
    if (operation !== 'syncFolder') expect(found).toEqual(doc('old'));
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    faults = () => undefined;
    await store.write(doc('new'));
    expect(await open().read()).toEqual(doc('new'));
  });

  test('only for the copy: the document is kept and the trouble reported', async () => {
    faults = (asked, path) =>
      asked === operation && path.includes('.bak') ? { code: 'ENOSPC', written } : undefined;
    await store.write(doc('a'));
    expect(await store.read()).toEqual(doc('a'));
    const expected = operation === 'syncFolder' ? [] : ['staff.json.bak'];
    expect(problems.map((problem) => problem.file)).toEqual(expected);
  });
});

test('a document in its place is put there until it is durable, whatever fails meanwhile', async () => {
  await store.write(doc('old'));
  const failures: Operation[] = ['syncFolder', 'writeWhole', 'rename', 'syncFolder'];
  const struck: Operation[] = [];
  let renamed = false;
  faults = (asked, path) => {
    if (path.includes('.bak')) return undefined;
    renamed ||= asked === 'rename';
    if (!renamed || asked !== failures[0]) return undefined;
    struck.push(asked);
    failures.shift();
    return { code: 'EIO' };
  };
  await store.write(doc('new'));
  expect(struck).toEqual(['syncFolder', 'writeWhole', 'rename', 'syncFolder']);
  expect(await open().read()).toEqual(doc('new'));
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
