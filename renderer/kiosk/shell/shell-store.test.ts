import { describe, expect, it } from 'vitest';

import type { Kept as KeptText, KeptAnswer, KeptChange } from '#protocol/shell.js';

import { pageVersion } from '../../shared/app/version.js';
import { nothingKept } from '../offline/kept.js';
import { keptStoreCases } from '../offline/testing/kept-store-cases.js';
import { shellStore } from './shell-store.js';

/** The shell's side of the bridge, with a file that lies in the test's hands. */
function fakeFiles(text: string | null = null) {
  let kept: KeptText = { revision: text === null ? 0 : 7, text };
  let view: string | null = null;
  let failing = false;
  let changes = 0;
  let damages = 0;
  const bridge = {
    async keep({ from, text: next }: KeptChange): Promise<KeptAnswer> {
      await Promise.resolve();
      changes += 1;
      if (failing) throw new Error('the disk is full');
      if (from !== kept.revision) return { ok: false, kept };
      kept = { revision: from + 1, text: next };
      return { ok: true, revision: kept.revision };
    },
    async keepView(next: string): Promise<void> {
      await Promise.resolve();
      if (failing) throw new Error('the disk is full');
      view = next;
    },
  };
  return {
    open: () => shellStore(bridge, { kept, view }, () => void (damages += 1)),
    fail: (now: boolean) => void (failing = now),
    /** Somebody else changes it each time, just before this page does. */
    disturb() {
      const { keep } = bridge;
      bridge.keep = (change) => {
        kept = { ...kept, revision: kept.revision + 1 };
        return keep(change);
      };
    },
    setView: (text: string) => void (view = text),
    kept: () => kept,
    changes: () => changes,
    damages: () => damages,
  };
}

const count = <T extends { readonly given: number }>(kept: T) => ({
  kept: { ...kept, given: kept.given + 1 },
  result: kept.given,
});

describe('the store over the bridge', () => {
  it.each(keptStoreCases)('$name', async ({ run }) => {
    const files = fakeFiles();
    await run(() => files.open());
    expect(files.damages()).toBe(0);
  });

  it('rejects a change that could not be kept, and goes on from what is kept', async () => {
    const files = fakeFiles();
    const store = files.open();
    await store.change(count);
    files.fail(true);
    await expect(store.change(count)).rejects.toThrow('full');
    await expect(store.keepView({} as never)).rejects.toThrow('full');
    expect((await store.read()).given).toBe(1);
    files.fail(false);
    expect(await store.change(count)).toBe(1);
  });

  it('makes changes of one page one after another, without a wasted message', async () => {
    const files = fakeFiles();
    const store = files.open();
    const given = await Promise.all(Array.from({ length: 20 }, () => store.change(count)));
    expect(given).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(files.changes()).toBe(20);
  });

  it('gives up after a while where it is always overtaken', async () => {
    const files = fakeFiles();
    const store = files.open();
    files.disturb();
    await expect(store.change(count)).rejects.toThrow('all the time');
    expect(files.changes()).toBeLessThan(100);
  });

  it.each([
    ['no JSON', '{"format":1,"given":0,"outb'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['another format', JSON.stringify({ ...nothingKept, format: 2 })],
    ['no outbox', JSON.stringify({ format: 1, given: 0, asked: [] })],
    ['a broken ticket', JSON.stringify({ ...nothingKept, outbox: [{ commandId: 'a' }] })],
    ['a broken lease', JSON.stringify({ ...nothingKept, lease: { date: '2026-03-02' } })],
    ['a broken clock', JSON.stringify({ ...nothingKept, clock: { ahead: 'x', last: 1 } })],
  ])('counts %s as nothing kept, says so, and keeps on from there', async (_what, text) => {
    const files = fakeFiles(text);
    const store = files.open();
    expect(await store.read()).toEqual(nothingKept);
    expect(files.damages()).toBe(1);
    await store.change(count);
    expect(files.kept().revision).toBe(8);
    expect((await files.open().read()).given).toBe(1);
    expect(files.damages()).toBe(1);
  });

  const kept = (view: unknown, version = pageVersion) => JSON.stringify({ version, view });

  it.each([
    '',
    '{"version":',
    'null',
    '"open"',
    JSON.stringify({ settings: {} }),
    kept({ settings: {} }, `${pageVersion}-older`),
    kept(undefined),
    kept(null),
    kept([]),
    kept({}),
    kept({ settings: null }),
  ])('throws a view away that is %s', async (text) => {
    const files = fakeFiles();
    files.setView(text);
    expect(await files.open().readView()).toBeUndefined();
  });

  it('takes a view that a page of its own version kept', async () => {
    const files = fakeFiles();
    files.setView(kept({ settings: {} }));
    expect(await files.open().readView()).toEqual({ settings: {} });
  });
});
