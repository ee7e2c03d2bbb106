import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { jobsUploads } from './jobs-uploads.js';

/** A disk that takes one byte with each plain write, as a disk that fills up may. */
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  return {
    ...fs,
    async open(...wanted: Parameters<typeof fs.open>) {
      const file = await fs.open(...wanted);
      const write = file.write.bind(file);
      return Object.assign(file, {
        write: (bytes: Uint8Array, offset = 0) => write(bytes, offset, 1),
      });
    },
  };
});

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'uploads-'))));
afterEach(() => rm(folder, { recursive: true }));

it('keeps a file to its last byte on a disk that takes parts', async () => {
  const store = jobsUploads(folder, Date.now);
  async function* whole() {
    yield Buffer.from('first');
    yield Buffer.from('second');
  }
  expect(await store.put('upload-id-000001', 1, 'a.csv', whole())).toBe('kept');
  const [file = ''] = await store.files('upload-id-000001');
  expect(await readFile(file, 'utf8')).toBe('firstsecond');
});
