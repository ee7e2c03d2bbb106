import { expect, it } from 'vitest';

import { memoryFile } from '../testing/memory-file.js';
import { keptBook } from './kept-book.js';
import type { KeptFile } from './machine-files.js';

it('changes what was read, and nothing else', async () => {
  const file = memoryFile<KeptFile>();
  const book = keptBook(file);
  expect(await book.read()).toEqual({ revision: 0, text: null });
  expect(await book.change({ from: 0, text: 'a' })).toEqual({ ok: true, revision: 1 });
  expect(await book.change({ from: 0, text: 'b' })).toEqual({
    ok: false,
    kept: { revision: 1, text: 'a' },
  });
  expect(file.value).toEqual({ revision: 1, text: 'a' });
});

it('lets one of two changes at once through', async () => {
  const book = keptBook(memoryFile<KeptFile>({ revision: 4, text: 'a' }));
  const both = await Promise.all(['b', 'c'].map((text) => book.change({ from: 4, text })));
  expect(both.map(({ ok }) => ok)).toEqual([true, false]);
  expect(await book.read()).toEqual({ revision: 5, text: 'b' });
});

it('is as before where the disk did not take the change', async () => {
  const file = memoryFile<KeptFile>({ revision: 1, text: 'a' });
  const book = keptBook(file);
  file.full = true;
  await expect(book.change({ from: 1, text: 'b' })).rejects.toThrow('disk full');
  expect(await book.read()).toEqual({ revision: 1, text: 'a' });
  file.full = false;
  expect(await book.change({ from: 1, text: 'b' })).toEqual({ ok: true, revision: 2 });
});

it('begins anew for another server', async () => {
  const book = keptBook(memoryFile<KeptFile>({ revision: 7, text: 'a' }));
  await book.read();
  await book.forget();
  expect(await book.read()).toEqual({ revision: 0, text: null });
});
