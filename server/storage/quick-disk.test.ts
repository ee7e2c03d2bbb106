import { expect, test } from 'vitest';

import { createQuickDisk } from './quick-disk.js';

test('a disk is quick until a write is slow, and again a while after', () => {
  let now = 100;
  const disk = createQuickDisk(() => now);
  expect(disk.isQuick()).toBe(true);
  disk.took(0.2);
  disk.took(4);
  expect(disk.isQuick()).toBe(true);
  disk.took(4.1);
  expect(disk.isQuick()).toBe(false);
  now += 9_999;
  expect(disk.isQuick()).toBe(false);
  now += 1;
  expect(disk.isQuick()).toBe(true);
});
