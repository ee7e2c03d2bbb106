import { expect, it } from 'vitest';

import { createTurns } from './turns.js';

/** Work that ends when it is told to, and says when it began. */
function pieces() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

it('does one after the other, in the order they came', async () => {
  const turns = createTurns(4);
  const { begun, work, end } = pieces();
  const all = ['a', 'b', 'c'].map((name) => turns.take(name, work(name)));
  await Promise.resolve();
  expect(begun).toEqual(['a']);
  end('a');
  await all[0];
  await expect.poll(() => begun).toEqual(['a', 'b']);
  end('b');
  await expect.poll(() => begun).toEqual(['a', 'b', 'c']);
  end('c');
  expect(await Promise.all(all.map((done) => Promise.resolve(done)))).toEqual(['a', 'b', 'c']);
});

it('lets one of each person wait, next to the one that is done', async () => {
  const turns = createTurns(4);
  const { work, end, begun } = pieces();
  expect(turns.take('ann', work('1'))).toBeDefined();
  expect(turns.take('ann', work('2'))).toBeDefined();
  expect(turns.take('ann', work('3'))).toBeUndefined();
  expect(turns.take('bob', work('4'))).toBeDefined();
  await Promise.resolve();
  end('1');
  await expect.poll(() => begun).toEqual(['1', '2']);
  expect(turns.take('ann', work('5'))).toBeDefined();
  expect(turns.take('ann', work('6'))).toBeUndefined();
});

it('lets no more wait than it is told', () => {
  const turns = createTurns(2);
  const { work } = pieces();
  const taken = ['a', 'b', 'c', 'd'].map((by) => turns.take(by, work(by)) !== undefined);
  expect(taken).toEqual([true, true, true, false]);
});

it('goes on after work that failed, and has room again when all is done', async () => {
  const turns = createTurns(0);
  await expect(turns.take('a', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  await Promise.resolve();
  expect(await turns.take('a', () => Promise.resolve(1))).toBe(1);
});
