import { describe, expect, it } from 'vitest';

import { nothingKept } from './kept.js';
import { keptStoreCases } from './testing/kept-store-cases.js';
import { memoryDisk } from './testing/memory-store.js';

describe('the store that other tests use', () => {
  it.each(keptStoreCases)('$name', async ({ run }) => {
    const disk = memoryDisk();
    await run(() => disk.open());
  });

  it('rejects everything while its disk fails', async () => {
    const disk = memoryDisk();
    const store = disk.open();
    disk.fail(true);
    await expect(store.read()).rejects.toThrow('full');
    await expect(store.change((kept) => ({ kept, result: 1 }))).rejects.toThrow('full');
    disk.fail(false);
    expect(await store.read()).toEqual(nothingKept);
  });
});
