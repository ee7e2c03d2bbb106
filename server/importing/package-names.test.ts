import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { hashOf } from '../storage/content-hash.js';
import { nameOf } from './make-packages.js';
import { runJob } from './run-job.js';
import type { CentreFolder } from './testing/centre-folder.js';
import { centreFolder } from './testing/centre-folder.js';

let centre: CentreFolder;
beforeEach(async () => {
  centre = await centreFolder();
});
afterEach(() => centre.remove());

it('packages have another name as soon as one of them holds something else', async () => {
  const parts = await centre.parts();
  await runJob({ kind: 'compose' }, parts);
  const { made } = await parts.current.read();
  const contents = made?.contents ?? expect.unreachable('nothing was made');
  const stored = async (name: string) =>
    hashOf(gunzipSync(await readFile(join(centre.root, 'jobs', 'packages', name))));
  expect(made?.directory).toBe(nameOf(contents));
  expect(contents.directory).toBe(await stored(`directory-${made?.directory}.json.gz`));
  expect(contents.index).toBe(await stored(`index-${made?.directory}.bin.gz`));
  for (const changed of ['directory', 'index', 'sheets'] as const) {
    expect(nameOf({ ...contents, [changed]: hashOf(Buffer.from('other')) })).not.toBe(
      made?.directory,
    );
  }
});
