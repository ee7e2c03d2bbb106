import { stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CentreFolder } from '../importing/testing/centre-folder.js';
import { centreFolder, forem, TRAININGS } from '../importing/testing/centre-folder.js';
import { nodeDisk } from '../storage/disk.js';
import { JobsLibrary } from '../storage/jobs-library.js';
import { importData } from './import-data.js';
import { readImportOptions, WrongUse } from './import-options.js';

let centre: CentreFolder;
let ids: number;
beforeEach(async () => {
  centre = await centreFolder();
  ids = 0;
});
afterEach(() => centre.remove());

async function run(...args: string[]) {
  return runAs(undefined, ...args);
}

async function runAs(account: number | undefined, ...args: string[]) {
  let said = '';
  let told = '';
  const status = await importData(
    [...args, '--data', centre.root],
    {},
    {
      builtIn: centre.assets,
      newId: () => `import-id-00000${(ids += 1)}`,
      print: (text) => void (said += text),
      tell: (text) => void (told += text),
      isTerminal: false,
      ...(account !== undefined && { account }),
    },
  );
  return { status, said, told };
}

describe('npm run import', () => {
  it('imports, says how far it is, and lists what was left out', async () => {
    const { status, said, told } = await run('trainings', await centre.file('list.csv', TRAININGS));
    expect(status).toBe(0);
    expect(told.split('\n').filter(Boolean)).toEqual([
      'reading',
      'composing',
      'matching',
      'writing',
    ]);
    expect(said).toContain('import-id-000001: 2 records, 1 rows left out');
    expect(said).toMatch(/file +row +reason +what\n/);
    expect(said).toMatch(/list\.csv +3 +missing-value +title_fr\n/);
    expect(said).toMatch(/list\.csv +unknown-occupation +T2\n/);
  });

  it('tells programs the same as JSON', async () => {
    const { said } = await run('trainings', await centre.file('list.csv', TRAININGS), '--json');
    expect(JSON.parse(said)).toMatchObject({
      ok: true,
      source: { importId: 'import-id-000001', from: 'list.csv', records: 2, leftOut: 1 },
      seconds: expect.any(Number) as number,
      memoryMb: expect.any(Number) as number,
    });
  });

  it('lists what counts and takes it back', async () => {
    const file = await centre.file('list.csv', TRAININGS);
    await run('trainings', file);
    await run('trainings', file);
    expect((await run('--list')).said).toMatch(
      /import-id-000002 +trainings +list\.csv +\S+ \S+ +2 +1 +import-id-000001\n/,
    );
    expect((await run('--take-back', 'import-id-000002')).status).toBe(0);
    const listed = JSON.parse((await run('--list', '--json')).said) as object;
    expect(listed).toMatchObject({ sources: [{ importId: 'import-id-000001' }] });
    expect((await run('--take-back', 'import-id-000001')).status).toBe(0);
    expect((await run('--list')).said).toContain('nothing imported');
  });

  it('ends with 1 where it is refused, and says that nothing was changed', async () => {
    const wrong = await run('trainings', await centre.file('a.csv', 'no columns'));
    expect(wrong.status).toBe(1);
    expect(wrong.said).toContain(
      'Not imported (a.csv): it is not of that format. Nothing was changed.',
    );
    const json = await run('trainings', join(centre.folder, 'none.csv'), '--json');
    expect([json.status, JSON.parse(json.said)]).toEqual([
      1,
      expect.objectContaining({ ok: false, fault: 'file-missing' }),
    ]);
    expect((await run('--take-back', 'import-none')).status).toBe(1);
    const release = await new JobsLibrary(nodeDisk, join(centre.root, 'jobs')).hold();
    const busy = await run('trainings', await centre.file('list.csv', TRAININGS));
    expect([busy.status, busy.said]).toEqual([1, expect.stringContaining('another import')]);
    await release?.();
  });

  it('changes nothing for another account than the folder’s, and lists for everybody', async () => {
    const file = await centre.file('list.csv', TRAININGS);
    const { uid } = await stat(centre.root);
    const strange = await runAs(uid + 1, 'trainings', file);
    expect([strange.status, strange.said]).toEqual([
      2,
      expect.stringContaining(`belongs to account ${uid}, this is ${uid + 1}`),
    ]);
    expect((await centre.files()).size).toBe(0);
    expect((await runAs(uid, 'trainings', file)).status).toBe(0);
    expect((await runAs(uid + 1, '--list')).said).toContain('import-id-000001');
  });

  it('names a source that can no longer be read, and marks it in the list', async () => {
    const file = await centre.file('list.csv', TRAININGS);
    await run('trainings', file);
    await truncate(join(centre.root, 'jobs/harvests/import-id-000001.json.gz'), 30);
    const offer = await centre.file('a.json', forem(['1', 'Boulanger']));
    const refused = await run('offers-forem', offer);
    expect([refused.status, refused.said]).toEqual([
      1,
      expect.stringContaining('Not imported (list.csv): this import, which counts, can no longer'),
    ]);
    expect((await run('--list')).said).toMatch(/import-id-000001 .*damaged: import it again\n/);
  });

  it('does nothing where what counts cannot be read', async () => {
    const file = await centre.file('list.csv', TRAININGS);
    await run('trainings', file);
    const document = join(centre.root, 'jobs', 'current.json');
    for (const one of [document, `${document}.bak`]) await writeFile(one, 'junk');
    for (const args of [['trainings', file], ['--list']]) {
      const { status, said } = await run(...args);
      expect([status, said]).toEqual([1, expect.stringContaining('npm run repair')]);
    }
  });

  it('ends with 2 where it is asked wrongly, and explains itself', async () => {
    expect((await run('recipes', 'a.csv')).said).toContain('"recipes" is no format; known: esco,');
    for (const args of [['trainings'], ['--list', '--take-back', 'x'], ['--speed'], []]) {
      expect((await run(...args)).status).toBe(2);
    }
    expect(await run('--help')).toMatchObject({ status: 0 });
  });
});

describe('its options', () => {
  it('take the data folder from the flag, the environment, or ./data', () => {
    const data = (args: string[], env = {}) => readImportOptions(['--list', ...args], env).data;
    expect(data(['--data', 'a'], { DATA_FOLDER: 'b' })).toBe('a');
    expect(data([], { DATA_FOLDER: 'b' })).toBe('b');
    expect(data([])).toBe('data');
  });

  it('take several places', () => {
    expect(readImportOptions(['esco', 'fr', 'nl'], {})).toMatchObject({ places: ['fr', 'nl'] });
    expect(() => readImportOptions(['esco', 'fr', '--list'], {})).toThrow(WrongUse);
  });
});
