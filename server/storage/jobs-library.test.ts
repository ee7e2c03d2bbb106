import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { StorageUnavailable } from '../application/ports.js';
import { nodeDisk } from './disk.js';
import { hashOf } from './content-hash.js';
import { JobsLibrary } from './jobs-library.js';
import { faultyDisk } from './testing/faulty-disk.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jobs-library-'));
});
afterEach(() => rm(root, { recursive: true }));

async function open(): Promise<JobsLibrary> {
  const library = new JobsLibrary(nodeDisk, root);
  await (
    await library.hold()
  )?.();
  return library;
}
const names = async (folder: string) => (await readdir(join(root, folder))).sort();
const bytes = Buffer.from('{"a":1}');
const HASH = hashOf(bytes);
const NAME = `directory-${HASH}.json`;
const SHEETS = ['a', 'b', 'c'].map((id) => ({ name: `${id}.json`, content: Buffer.from(id) }));

describe('the library', () => {
  it('is one process’ alone, until it lets go', async () => {
    const one = new JobsLibrary(nodeDisk, root);
    const release = await one.hold();
    expect(await new JobsLibrary(nodeDisk, root).hold()).toBeUndefined();
    await release?.();
    const again = await one.hold();
    expect(again).toBeDefined();
    await again?.();
  });

  it('has room again after a process that was killed and left its socket', async () => {
    await open();
    // a name such as holding leaves it, that nobody answers
    await writeFile(join(root, 'server-000000000000.sock'), '');
    const release = await new JobsLibrary(nodeDisk, root).hold();
    expect(release).toBeDefined();
    await release?.();
  });
});

describe('harvests', () => {
  it('are read as they were written', async () => {
    const library = await open();
    await library.writeHarvest('import-1', { format: 'riasec', letters: ['é'] });
    expect(await library.readHarvest('import-1')).toEqual({ format: 'riasec', letters: ['é'] });
    expect(await library.readHarvest('import-2')).toBeUndefined();
  });

  it('that are damaged are none', async () => {
    const library = await open();
    await library.writeHarvest('import-1', { format: 'riasec', letters: [] });
    const file = join(root, 'harvests', 'import-1.json.gz');
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 9));
    expect(await library.readHarvest('import-1')).toBeUndefined();
    await writeFile(file, 'no gzip at all');
    expect(await library.readHarvest('import-1')).toBeUndefined();
  });
});

describe('packages', () => {
  it('are stored as they travel, and made whole again where they are not', async () => {
    const library = await open();
    const size = await library.keepPackage(NAME, bytes);
    const file = join(root, 'packages', `${NAME}.gz`);
    const stored = await readFile(file);
    expect(stored).toHaveLength(size);
    expect(gunzipSync(stored)).toEqual(bytes);
    expect(await library.isWhole(NAME, HASH)).toBe(true);
    await writeFile(file, stored.subarray(0, 5));
    expect(await library.isWhole(NAME, HASH)).toBe(false);
    await library.keepPackage(NAME, bytes);
    expect(await library.isWhole(NAME, HASH)).toBe(true);
    expect(await library.isWhole('directory-none.json', HASH)).toBe(false);
  });

  it('of many small files are there all or not at all, whatever fails', async () => {
    const library = await open();
    let operations = 0;
    const counting = new JobsLibrary(
      faultyDisk(() => void (operations += 1)),
      root,
    );
    await counting.keepFolder('sheets-0', SHEETS, () => undefined);
    expect(operations).toBeGreaterThan(6);
    for (let failing = 1; failing <= operations; failing += 1) {
      let left = failing;
      const library = new JobsLibrary(
        faultyDisk(() => ((left -= 1) === 0 ? { code: 'ENOSPC', written: 0 } : undefined)),
        root,
      );
      const name = `sheets-${failing}`;
      await expect(library.keepFolder(name, SHEETS, () => undefined)).rejects.toThrow(
        StorageUnavailable,
      );
      const isThere = (await names('packages')).includes(name);
      // the last sync alone may fail with everything in its place
      if (isThere) expect(await names(`packages/${name}`)).toHaveLength(SHEETS.length);
      else expect((await names('packages')).filter((one) => one.startsWith(name))).toEqual([]);
    }
    await library.keepFolder('sheets-1', SHEETS, () => undefined);
    expect(await names('packages/sheets-1')).toEqual(['a.json.gz', 'b.json.gz', 'c.json.gz']);
  });
});

it('is swept of all that no longer counts, and of what was left half written', async () => {
  const library = await open();
  for (const id of ['import-1', 'import-2']) await library.writeHarvest(id, {});
  for (const name of [NAME, 'offers-old.json']) await library.keepPackage(name, bytes);
  for (const name of ['sheets-new', 'sheets-old'])
    await library.keepFolder(name, SHEETS, () => undefined);
  await nodeDisk.makeFolder(join(root, 'packages', 'sheets-half.tmp'));
  await writeFile(join(root, 'packages', 'offers-half.json.gz.tmp'), 'half');
  await writeFile(join(root, 'harvests', 'import-1.json.gz.tmp'), 'half');

  await library.sweepHarvests(new Set(['import-1']), expect.unreachable);
  await library.sweepPackages(new Set([NAME, 'sheets-new']), expect.unreachable);
  expect(await names('harvests')).toEqual(['import-1.json.gz']);
  expect(await names('packages')).toEqual([`${NAME}.gz`, 'sheets-new']);
});
