import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import type { ImportFormat } from '#protocol/jobs/vocabulary.js';

import { builtIn, sheet } from '../../application/jobs/testing/directory-parts.js';
import type { ImportJob } from '../../application/jobs/import-job.js';
import { openParts } from '../open-parts.js';
import type { JobParts } from '../run-job.js';

/** A data folder and a small built-in directory on disk, and what stands in them. */
export async function centreFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'importing-'));
  const root = join(folder, 'data');
  const assets = join(folder, 'assets');
  await mkdir(join(assets, 'sheets'), { recursive: true });
  await mkdir(root);
  const put = (name: string, text: string) => writeFile(join(folder, name), text);
  await put('assets/sheets/food.json', JSON.stringify([sheet()]));
  await put('assets/sources.json', JSON.stringify(builtIn().sources));
  const problems: string[] = [];
  const steps: string[] = [];
  let count = 0;

  return {
    folder,
    root,
    assets,
    problems,
    steps,
    /** Writes a file to import. @returns its path */
    async file(name: string, content: string | object): Promise<string> {
      await put(name, typeof content === 'string' ? content : JSON.stringify(content));
      return join(folder, name);
    },
    parts: (): Promise<JobParts> =>
      openParts(root, assets, {
        told: ({ step }) => void (steps.at(-1) === step || steps.push(step)),
        problem: (file) => void problems.push(file),
      }),
    importOf(format: ImportFormat, ...places: string[]): Extract<ImportJob, { kind: 'import' }> {
      count += 1;
      const importId = `import-id-00000${count}`;
      return { kind: 'import', importId, format, origin: 'hand', from: 'test', places };
    },
    /** Every file below `jobs` with its content, sockets apart. */
    async files(): Promise<ReadonlyMap<string, string>> {
      const jobs = join(root, 'jobs');
      const entries = await readdir(jobs, { recursive: true, withFileTypes: true }).catch(() => []);
      const files = entries.filter((entry) => entry.isFile());
      return new Map(
        await Promise.all(
          files.map(async ({ parentPath, name }): Promise<[string, string]> => {
            const path = join(parentPath, name);
            return [path.slice(jobs.length + 1), await readFile(path, 'base64')];
          }),
        ),
      );
    },
    /** A package that `current.json` names. */
    async read<T>(name: string): Promise<T> {
      const bytes = await readFile(join(root, 'jobs', 'packages', `${name}.gz`));
      return JSON.parse(gunzipSync(bytes).toString('utf8')) as T;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
export type CentreFolder = Awaited<ReturnType<typeof centreFolder>>;

export const TRAININGS = `reference,title_fr,title_nl,provider_fr,provider_nl,occupations
T1,Pain du matin,Ochtendbrood,École,School,boulanger
T2,Rien,Niets,École,School,licorne
T3,,,École,School,boulanger
`;

/** One offer of that number and title, as Le Forem publishes them. */
export function forem(...offers: readonly (readonly [reference: string, title: string])[]) {
  return {
    total_count: offers.length,
    results: offers.map(([numerooffreforem, titreoffre]) => ({ numerooffreforem, titreoffre })),
  };
}
