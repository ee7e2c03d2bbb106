import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Directory, OfferList, PhoneSheet } from '#protocol/jobs/directory.js';

import { sheet } from '../application/jobs/testing/directory-parts.js';
import { settableClock } from '../application/access/testing/fakes.js';
import type { ImportJob } from '../application/jobs/import-job.js';
import { nodeDisk } from '../storage/disk.js';
import { JobsLibrary } from '../storage/jobs-library.js';
import { faultyDisk } from '../storage/testing/faulty-disk.js';
import type { JobParts } from './run-job.js';
import { runJob } from './run-job.js';
import type { CentreFolder } from './testing/centre-folder.js';
import { centreFolder, forem, TRAININGS } from './testing/centre-folder.js';

const DONE = { ok: true };
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
const COMPOSE: ImportJob = { kind: 'compose' };

describe('composing', () => {
  it('makes every package of the built-in directory', async () => {
    expect(await run(COMPOSE)).toEqual(DONE);
    const { directory: hash, ...rest } = await made();
    expect(rest).toMatchObject({ occupations: 1, written: 1, offers: 0 });
    expect((await directory()).occupations.map(({ id }) => id)).toEqual(['boulanger']);
    const phone = await centre.read<PhoneSheet>(`sheets-${hash}/boulanger.json`);
    expect(phone.occupation.name.nl).toBe('bakker');
    const names = [...(await centre.files()).keys()].filter((name) => name.startsWith('packages'));
    expect(names.sort()).toEqual([
      `packages/directory-${hash}.json.gz`,
      `packages/index-${hash}.bin.gz`,
      `packages/sheets-${hash}/boulanger.json.gz`,
    ]);
  });

  it('is done once a day, while nothing it is made of changes', async () => {
    await run(COMPOSE);
    const before = await centre.files();
    await run(COMPOSE);
    expect(centre.steps).toEqual(['composing', 'matching', 'writing']);
    expect(await centre.files()).toEqual(before);
  });

  it('is done anew with a new built-in directory, and where a package is damaged', async () => {
    await run(COMPOSE);
    const first = (await made()).directory;
    await writeFile(
      join(centre.assets, 'sheets', 'more.json'),
      JSON.stringify([sheet({ id: 'autre' })]),
    );
    await run(COMPOSE);
    const second = (await made()).directory;
    expect(second).not.toBe(first);
    expect([...(await centre.files()).keys()].join()).toContain(first);
    await truncate(join(centre.root, 'jobs', 'packages', `directory-${second}.json.gz`), 20);
    await run(COMPOSE);
    expect((await directory()).occupations).toHaveLength(2);
    expect([...(await centre.files()).keys()].join()).not.toContain(first);
  });

  it('lets offers go that have ended', async () => {
    const start = Date.parse('2026-11-20T12:00:00Z');
    const clock = settableClock(start);
    const vdab = {
      '@type': 'JobPosting',
      title: 'Bakker',
      identifier: 'REF-1',
      validThrough: '2026-11-21',
      hiringOrganization: { name: 'EXEMPLE' },
    };
    const file = await centre.file('jobs.json', vdab);
    expect(await run(centre.importOf('offers-schema-org', file), { clock })).toEqual(DONE);
    expect((await offers()).offers).toHaveLength(1);
    clock.advance(86_400_000);
    await run(COMPOSE, { clock });
    expect((await offers()).offers).toHaveLength(1);
    clock.advance(86_400_000);
    await run(COMPOSE, { clock });
    expect((await offers()).offers).toHaveLength(0);
    expect(await made()).toMatchObject({ offers: 0, date: '2026-11-22' });
  });
});

describe('an import', () => {
  it('counts with what was left out, and what leads nowhere', async () => {
    const file = await centre.file('list.csv', TRAININGS);
    expect(await run(centre.importOf('trainings', file))).toEqual(DONE);
    expect((await directory()).trainings.map(({ title }) => title.nl)).toEqual(['Ochtendbrood']);
    const [source] = (await current()).sources;
    expect(source).toMatchObject({ records: 2, leftOut: 1 });
    expect(source?.problems.map(({ reason, what }) => [reason, what])).toEqual([
      ['missing-value', 'title_fr'],
      ['unknown-occupation', 'T2'],
    ]);
    expect(centre.steps).toEqual(['reading', 'composing', 'matching', 'writing']);
  });

  it('matches offers by their titles with the visitors’ own search', async () => {
    const file = await centre.file('a.json', forem(['1', 'Boulangère (H/F/X)'], ['2', 'Licorne']));
    await run(centre.importOf('offers-forem', file));
    expect((await offers()).offers.map(({ occupations }) => occupations)).toEqual([
      ['boulanger'],
      [],
    ]);
    expect((await current()).sources[0]).toMatchObject({ records: 2, unmatched: 1 });
  });

  it('gives the same packages for the same content, to the byte', async () => {
    const file = await centre.file('a.json', forem(['1', 'Boulanger'], ['2', 'Licorne']));
    const rows = await centre.file('list.csv', TRAININGS);
    const both = async () => {
      await run(centre.importOf('trainings', rows));
      await run(centre.importOf('offers-forem', file));
      return made();
    };
    expect(await both()).toEqual(await both());
  });

  it.each([
    ['a missing file', 'trainings', '/nowhere/at/all.csv', 'file-missing'],
    ['a file of something else', 'trainings', '{"a":1}', 'not-this-format'],
    ['an empty file', 'competent', '', 'file-empty'],
    ['another encoding', 'riasec', 'escoOccupationId,riasec\n\u0000', 'not-utf8'],
  ] as const)('is refused for %s, and nothing is changed', async (_what, format, text, fault) => {
    await run(COMPOSE);
    const before = await centre.files();
    const place = text.startsWith('/') ? text : await centre.file('wrong.csv', text);
    expect(await run(centre.importOf(format, place))).toMatchObject({ ok: false, fault });
    expect(await centre.files()).toEqual(before);
  });

  it('is refused while another process imports', async () => {
    const other = await new JobsLibrary(nodeDisk, join(centre.root, 'jobs')).hold();
    expect(await run(COMPOSE)).toEqual({ ok: false, fault: 'import-running' });
    await other?.();
    expect(await run(COMPOSE)).toEqual(DONE);
  });

  it('of two at once, lets the first through', async () => {
    const file = await centre.file('list.csv', TRAININGS);
    let answer = (_response: Response): void => undefined;
    let begun = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const fetch = () => {
      begun();
      return new Promise<Response>((resolve) => (answer = resolve));
    };
    const first = run(centre.importOf('trainings', 'https://203.0.113.7/list.csv'), { fetch });
    await hasBegun;
    const second = await run(centre.importOf('trainings', file));
    expect(second).toEqual({ ok: false, fault: 'import-running' });
    answer(new Response(TRAININGS));
    expect(await first).toEqual(DONE);
    expect((await current()).sources.map(({ importId }) => importId)).toEqual(['import-id-000001']);
  });

  it('has its whole effect or none, whichever step of the disk fails', async () => {
    await run(COMPOSE);
    const file = await centre.file('list.csv', TRAININGS);
    const job = centre.importOf('trainings', file);
    let operations = 0;
    const folder = join(centre.root, 'jobs');
    await run(job, {
      library: new JobsLibrary(
        faultyDisk(() => void (operations += 1)),
        folder,
      ),
    });
    await run({ kind: 'take-back', importId: job.importId });
    await run(COMPOSE);
    expect(operations).toBeGreaterThan(10);
    for (let failing = 1; failing <= operations; failing += 1) {
      let left = failing;
      const disk = faultyDisk(() => ((left -= 1) === 0 ? { code: 'ENOSPC' } : undefined));
      const outcome = await run(job, { library: new JobsLibrary(disk, folder) }).catch(
        () => 'failed',
      );
      const { sources } = await current();
      expect(sources).toHaveLength(
        outcome instanceof Object && 'ok' in outcome && outcome.ok ? 1 : 0,
      );
      // whatever counts can be read
      expect((await directory()).occupations).toHaveLength(1);
      if (sources.length > 0) await run({ kind: 'take-back', importId: job.importId });
    }
  });
});

describe('taking back', () => {
  it('puts the one before it in its place, then nothing', async () => {
    const one = await centre.file('one.json', forem(['1', 'Boulanger']));
    const two = await centre.file('two.json', forem(['2', 'Boulanger'], ['3', 'Boulanger']));
    const jobs = [centre.importOf('offers-forem', one), centre.importOf('offers-forem', two)];
    for (const job of jobs) await run(job);
    const references = async () => (await offers()).offers.map(({ reference }) => reference);
    expect(await references()).toEqual(['2', '3']);
    expect(await run({ kind: 'take-back', importId: jobs[1]?.importId ?? '' })).toEqual(DONE);
    expect(await references()).toEqual(['1']);
    expect(await run({ kind: 'take-back', importId: jobs[0]?.importId ?? '' })).toEqual(DONE);
    expect((await made()).offerList).toBeUndefined();
    expect(await run({ kind: 'take-back', importId: 'import-none' })).toEqual({
      ok: false,
      fault: 'import-unknown',
    });
  });

  it('keeps one import before each, and sweeps the ones before that', async () => {
    const file = await centre.file('list.csv', TRAININGS);
    for (let time = 0; time < 4; time += 1) await run(centre.importOf('trainings', file));
    await run({ kind: 'take-back', importId: 'none' });
    const harvests = [...(await centre.files()).keys()].filter((name) => name.startsWith('harv'));
    // of the fourth, of the third that stands before it, and of the second until the next sweep
    expect(harvests.sort()).toEqual([2, 3, 4].map((id) => `harvests/import-id-00000${id}.json.gz`));
  });
});
