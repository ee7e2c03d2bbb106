import { readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Directory, OfferList } from '#protocol/jobs/directory.js';

import { settableClock } from '../application/access/testing/fakes.js';
import { sheet } from '../application/jobs/testing/directory-parts.js';
import { librarySource } from '../application/jobs/library-of.js';
import type { ImportJob } from '../application/jobs/import-job.js';
import { JobsLibrary } from '../storage/jobs-library.js';
import { faultyDisk } from '../storage/testing/faulty-disk.js';
import type { JobParts } from './run-job.js';
import { runJob } from './run-job.js';
import type { CentreFolder } from './testing/centre-folder.js';
import { centreFolder, forem, TRAININGS } from './testing/centre-folder.js';

const DONE = { ok: true };
const COMPOSE: ImportJob = { kind: 'compose' };
const DAY_MS = 86_400_000;
const NEXT_DAY = settableClock(Date.now() + DAY_MS);

let centre: CentreFolder;
beforeEach(async () => {
  centre = await centreFolder();
});
afterEach(() => centre.remove());

async function run(job: ImportJob, change: Partial<JobParts> = {}) {
  return runJob(job, { ...(await centre.parts()), ...change });
}
const current = async () => (await centre.parts()).current.read();
const made = async () => (await current()).made ?? expect.unreachable('nothing was made');
const directory = async () => centre.read<Directory>(`directory-${(await made()).directory}.json`);
const offers = async () => centre.read<OfferList>(`offers-${(await made()).offerList}.json`);
const document = () => join(centre.root, 'jobs', 'current.json');
const inside = (folder: string) => join(centre.root, 'jobs', folder);
const harvests = async () => (await readdir(inside('harvests'))).sort();
const unreadable = async () =>
  (await current()).sources.filter((source) => source.unreadable).map(({ importId }) => importId);

/** Trainings as the first import, an offer as the second. */
async function twoImports(): Promise<void> {
  const list = await centre.file('list.csv', TRAININGS);
  const offer = await centre.file('a.json', forem(['1', 'Boulanger']));
  await run(centre.importOf('trainings', list));
  await run(centre.importOf('offers-forem', offer));
}
const damageFirst = () => truncate(inside('harvests/import-id-000001.json.gz'), 30);

describe('a document that says what counts', () => {
  const jobs = async (): Promise<readonly ImportJob[]> => [
    COMPOSE,
    { kind: 'take-back', importId: 'import-id-000002' },
    centre.importOf('trainings', await centre.file('list.csv', TRAININGS)),
  ];

  it.each([
    ['damaged', 'junk'],
    ['a newer program’s', '{"version":2,"sources":[]}'],
  ])('that is %s, and its copy too, stops every job and loses nothing', async (_what, content) => {
    await twoImports();
    for (const file of [document(), `${document()}.bak`]) await writeFile(file, content);
    const before = await centre.files();
    for (const job of await jobs()) {
      expect(await run(job)).toEqual({ ok: false, fault: 'library-damaged' });
    }
    expect(await centre.files()).toEqual(before);
  });

  it('that is there as its copy alone keeps what the copy may not name', async () => {
    await twoImports();
    const copy = await current();
    await truncate(document(), 10);
    await writeFile(`${document()}.bak`, JSON.stringify({ ...copy, sources: [copy.sources[0]] }));
    const list = await centre.file('list.csv', TRAININGS);
    expect(await run(centre.importOf('trainings', list))).toEqual(DONE);
    expect(await harvests()).toContain('import-id-000002.json.gz');
  });
});

it('what cannot be swept is told, and the import counts all the same', async () => {
  await twoImports();
  await writeFile(inside('harvests/left.json.gz'), 'left over');
  await writeFile(inside('packages/offers-left.json.gz'), 'left over');
  const disk = faultyDisk((operation, file) =>
    operation === 'remove' && file.includes('left') ? { code: 'EACCES' } : undefined,
  );
  const list = await centre.file('list.csv', TRAININGS);
  const library = new JobsLibrary(disk, join(centre.root, 'jobs'));
  expect(await run(centre.importOf('trainings', list), { library })).toEqual(DONE);
  expect(centre.problems).toEqual(['packages/offers-left.json.gz', 'harvests/left.json.gz']);
});

describe('packages', () => {
  const broken = async (file: string, content: Uint8Array) => {
    await run(COMPOSE);
    const before = await centre.files();
    await writeFile(inside(`packages/${file.replace('HASH', (await made()).directory)}`), content);
    expect(await run(COMPOSE)).toEqual(DONE);
    const { made: now } = await current();
    expect(now?.directory).toBeDefined();
    const packages = (files: ReadonlyMap<string, string>) =>
      [...files].filter(([name]) => name.startsWith('packages/'));
    expect(packages(await centre.files())).toEqual(packages(before));
  };
  const other = gzipSync('{"format":1}');

  it.each([
    ['an index of junk', 'index-HASH.bin.gz', Buffer.from('junk')],
    ['an index that holds something else', 'index-HASH.bin.gz', other],
    ['a phone sheet of junk', 'sheets-HASH/boulanger.json.gz', Buffer.from('junk')],
    ['a phone sheet that holds something else', 'sheets-HASH/boulanger.json.gz', other],
    ['a phone sheet too many', 'sheets-HASH/autre.json.gz', other],
  ])('are made whole again: %s', async (_what, file, content) => {
    await broken(file, content);
  });

  it('are made whole again where a phone sheet is gone', async () => {
    await run(COMPOSE);
    const before = await centre.files();
    await rm(inside(`packages/sheets-${(await made()).directory}/boulanger.json.gz`));
    await run(COMPOSE);
    expect([...(await centre.files()).keys()]).toEqual([...before.keys()]);
  });

  it('of another format are made anew', async () => {
    await run(COMPOSE);
    const { made: now, ...rest } = await current();
    await (await centre.parts()).current.write({ ...rest, made: now && { ...now, format: 1 } });
    await run(COMPOSE);
    expect(await made()).toEqual(now);
  });
});

describe('a harvest that can no longer be read', () => {
  it('leaves the packages of before in their place, and its source is marked', async () => {
    await twoImports();
    const before = await made();
    await damageFirst();
    expect(await run(COMPOSE, { clock: NEXT_DAY })).toEqual(DONE);
    expect(await made()).toEqual(before);
    expect((await directory()).trainings).toHaveLength(1);
    expect((await current()).sources.map(librarySource)).toMatchObject([
      { importId: 'import-id-000001', unreadable: true },
      { importId: 'import-id-000002' },
    ]);
    expect(await unreadable()).toEqual(['import-id-000001']);
    expect(centre.problems).toContain('harvests/import-id-000001.json.gz');
  });

  it('refuses to import or take back something else, and names its source', async () => {
    await twoImports();
    const before = await made();
    await damageFirst();
    const offer = await centre.file('b.json', forem(['2', 'Boulanger']));
    const job = centre.importOf('offers-forem', offer);
    const fault = { ok: false, fault: 'source-unreadable', file: 'test' };
    expect(await run(job)).toEqual(fault);
    expect(await run({ kind: 'take-back', importId: 'import-id-000002' })).toEqual(fault);
    expect(await made()).toEqual(before);
    expect(await unreadable()).toEqual(['import-id-000001']);
    expect(await harvests()).not.toContain(`${job.importId}.json.gz`);
  });

  it('is mended by importing it again, or ended by taking it back', async () => {
    await twoImports();
    await damageFirst();
    await run(COMPOSE, { clock: NEXT_DAY });
    const again = centre.importOf('trainings', join(centre.folder, 'list.csv'));
    expect(await run(again)).toEqual(DONE);
    expect(await unreadable()).toEqual([]);
    expect((await directory()).trainings).toHaveLength(1);
    await truncate(inside(`harvests/${again.importId}.json.gz`), 30);
    // what stood before it is damaged as well
    expect(await run({ kind: 'take-back', importId: again.importId })).toEqual(DONE);
    expect(await run({ kind: 'take-back', importId: 'import-id-000001' })).toEqual(DONE);
    expect((await current()).sources.map(({ importId }) => importId)).toEqual(['import-id-000002']);
    expect((await directory()).trainings).toEqual([]);
  });

  it('hinders nobody from mending another one', async () => {
    await twoImports();
    await damageFirst();
    await truncate(inside('harvests/import-id-000002.json.gz'), 30);
    expect(await run(centre.importOf('trainings', join(centre.folder, 'list.csv')))).toEqual(DONE);
    expect(await unreadable()).toEqual(['import-id-000002']);
    const offer = join(centre.folder, 'a.json');
    expect(await run(centre.importOf('offers-forem', offer))).toEqual(DONE);
    expect(await unreadable()).toEqual([]);
    expect((await offers()).offers).toHaveLength(1);
  });

  it('is left out where the packages are damaged too: everything else goes on', async () => {
    await twoImports();
    await damageFirst();
    await rm(inside('packages'), { recursive: true });
    expect(await run(COMPOSE)).toEqual(DONE);
    expect((await directory()).trainings).toEqual([]);
    expect((await offers()).offers).toHaveLength(1);
    expect(await unreadable()).toEqual(['import-id-000001']);
    // they have been without it since: the next day is as any other
    await writeFile(
      join(centre.assets, 'sheets', 'more.json'),
      JSON.stringify([sheet({ id: 'b' })]),
    );
    expect(await run(COMPOSE, { clock: NEXT_DAY })).toEqual(DONE);
    expect((await directory()).occupations).toHaveLength(2);
  });
});
