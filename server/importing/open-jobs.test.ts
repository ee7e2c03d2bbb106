import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { countingIds, memoryDocument, settableClock } from '../application/access/testing/fakes.js';
import type { ImportProgress } from '#protocol/jobs/harvest.js';
import type { Actor } from '../application/desk.js';
import { importData } from '../cli/import-data.js';
import { openDataFolder } from '../storage/data-folder.js';
import { builtInFolder } from './built-in.js';
import { forkImports } from './fork-imports.js';
import { openJobs } from './open-jobs.js';
import { runJob } from './run-job.js';
import type { CentreFolder } from './testing/centre-folder.js';
import { centreFolder, forem, TRAININGS } from './testing/centre-folder.js';

/** The import process from its sources. */
const SCRIPT = join(import.meta.dirname, '..', 'import-process.ts');
const NODE = ['--import', 'tsx'];
const EDITOR: Actor = { kind: 'staff', staffId: 'staff-1', roles: ['editor'] };
/** Starting the sources takes its time on a busy machine, ms. */
const LONG = 120_000;

let centre: CentreFolder;
beforeEach(async () => {
  centre = await centreFolder();
});
afterEach(() => centre.remove());

it(
  'the server makes a directory, notices imports by hand, and runs the office’s',
  { timeout: LONG },
  async () => {
    const folder = await openDataFolder(centre.root);
    const clock = settableClock(Date.now());
    const problems: string[] = [];
    const { desk, files, stop } = await openJobs({
      folder,
      script: SCRIPT,
      node: NODE,
      document: (_name, _interpret, initial) => memoryDocument(initial),
      clock,
      ids: countingIds(),
      timeZone: () => 'Europe/Brussels',
      problem: (what) => void problems.push(what),
    });
    /** Rounds of the server, a second each, until it is so. */
    async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
      while (!(await isSo())) {
        clock.advance(1_000);
        await desk.round();
        await new Promise((resolve) => void setImmediate(resolve));
      }
    }
    try {
      expect(desk.stamp()).toEqual({ directory: '' });
      await until(() => desk.stamp().directory !== '');
      const { directory } = desk.stamp();
      const file = await files.packages.open(`directory-${directory}.json`);
      expect(file?.size).toBeGreaterThan(100);
      for await (const piece of file?.bytes ?? []) expect(piece.length).toBeGreaterThan(0);

      const offers = await centre.file('a.json', forem(['1', 'Licorne']));
      const printed: string[] = [];
      const importByHand = () =>
        importData(
          ['offers-forem', offers, '--data', centre.root],
          {},
          {
            builtIn: builtInFolder(),
            newId: () => 'import-by-hand-1',
            print: (text) => void printed.push(text),
            tell: () => undefined,
            isTerminal: false,
          },
        );
      // the directory is there a moment before the process that made it is gone
      await until(async () => (await importByHand()) === 0);
      expect(printed.at(-1)).toContain('1 records');
      await until(() => desk.stamp().offers !== undefined);
      expect(desk.stamp().directory).toBe(directory);
      expect(desk.library().sources).toMatchObject([{ importId: 'import-by-hand-1' }]);

      async function* bytes() {
        yield Buffer.from(TRAININGS);
      }
      await files.uploads.put('upload-id-000001', 1, 'list.csv', bytes());
      const answer = await desk.submit(
        'command-1',
        { kind: 'start-import', payload: { uploadId: 'upload-id-000001', format: 'trainings' } },
        EDITOR,
      );
      expect(answer).toMatchObject({ ok: true });
      expect(desk.office().running).toMatchObject({ from: 'list.csv' });
      await until(() => desk.office().running === undefined);
      expect(desk.library().sources).toMatchObject([{ from: 'list.csv', leftOut: 1 }, {}]);
      await until(async () => (await files.uploads.files('upload-id-000001')).length === 0);
      expect(problems).toEqual([]);
    } finally {
      stop();
      await folder.release();
    }
  },
);

it('the server goes on with what counted while the document cannot be read, and says so once', async () => {
  await runJob(
    centre.importOf('trainings', await centre.file('list.csv', TRAININGS)),
    await centre.parts(),
  );
  const folder = await openDataFolder(centre.root);
  const clock = settableClock(Date.now());
  const problems: string[] = [];
  const { desk, stop } = await openJobs({
    folder,
    script: SCRIPT,
    node: NODE,
    document: (_name, _interpret, initial) => memoryDocument(initial),
    clock,
    ids: countingIds(),
    timeZone: () => 'Europe/Brussels',
    problem: (what, reason) => void problems.push(`${what}: ${String(reason)}`),
  });
  try {
    await desk.round();
    const stamp = desk.stamp();
    expect(stamp.directory).not.toBe('');
    const current = join(centre.root, 'jobs', 'current.json');
    for (const file of [current, `${current}.bak`]) await writeFile(file, 'junk');
    for (let round = 0; round < 3; round += 1) {
      clock.advance(2_000);
      await desk.round();
    }
    expect(desk.stamp()).toEqual(stamp);
    expect(desk.library().sources).toHaveLength(1);
    expect(problems.filter((problem) => problem.includes('npm run repair'))).toHaveLength(1);
  } finally {
    stop();
    await folder.release();
  }
});

describe('an import process', () => {
  it(
    'that is killed has changed nothing, and the next one goes on',
    { timeout: LONG },
    async () => {
      const runner = forkImports({
        script: SCRIPT,
        node: NODE,
        root: centre.root,
        problem: (file) => expect.unreachable(file),
      });
      const file = await centre.file('list.csv', TRAININGS);
      const job = centre.importOf('trainings', file);
      const steps: ImportProgress['step'][] = [];
      const killed = await runner.run(job, ({ step }) => {
        steps.push(step);
        // its harvest is written by now, its packages are being made
        if (step === 'composing') runner.stop();
      });
      expect(killed).toEqual({ ok: false, fault: 'stopped' });
      expect(steps).toContain('composing');
      expect([...(await centre.files()).keys()]).toEqual([`harvests/${job.importId}.json.gz`]);
      const next = centre.importOf('trainings', file);
      expect(await runner.run(next, () => undefined)).toEqual({ ok: true });
      const { sources } = await (await centre.parts()).current.read();
      expect(sources.map(({ importId }) => importId)).toEqual([next.importId]);
      expect([...(await centre.files()).keys()]).not.toContain(`harvests/${job.importId}.json.gz`);
    },
  );

  it('that cannot even start has stopped', async () => {
    const runner = forkImports({
      script: join(centre.folder, 'nowhere.js'),
      root: centre.root,
      problem: () => undefined,
    });
    expect(await runner.run({ kind: 'compose' }, () => undefined)).toEqual({
      ok: false,
      fault: 'stopped',
    });
  });
});
