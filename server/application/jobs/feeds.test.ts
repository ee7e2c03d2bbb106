import { beforeEach, describe, expect, it } from 'vitest';

import type { ImportFault } from '#protocol/jobs/harvest.js';

import type { MemoryDocument, SettableClock } from '../access/testing/fakes.js';
import { memoryDocument, settableClock } from '../access/testing/fakes.js';
import type { Feeds, FeedsDocument } from './feeds.js';
import { noFeeds, openFeeds } from './feeds.js';

const MINUTE = 60_000;
const folder = {
  feedId: 'feed-folder-1',
  format: 'offers-actiris',
  kind: 'folder',
  where: '/in/actiris',
  everyMinutes: 5,
} as const;
const address = {
  feedId: 'feed-address-1',
  format: 'offers-forem',
  kind: 'address',
  where: 'https://offers.example/all.json',
  everyMinutes: 30,
} as const;

let clock: SettableClock;
let store: MemoryDocument<FeedsDocument>;
let prints: Map<string, string>;
let feeds: Feeds;

function open(): Promise<Feeds> {
  return openFeeds({
    store,
    clock,
    printOf: (path) => Promise.resolve(prints.get(path)),
    isAbsolute: (path) => path.startsWith('/'),
  });
}
beforeEach(async () => {
  clock = settableClock(Date.parse('2026-11-16T09:00:00Z'));
  store = memoryDocument(noFeeds);
  prints = new Map();
  feeds = await open();
});

async function look(): Promise<string | undefined> {
  clock.advance(MINUTE);
  return (await feeds.look())?.feed.feedId;
}
async function lookAndTry(fault?: ImportFault): Promise<string | undefined> {
  clock.advance(MINUTE);
  const due = await feeds.look();
  if (due !== undefined) await feeds.tried(due, fault);
  return due?.feed.feedId;
}

describe('setting feeds', () => {
  it.each([
    ['plain http', [{ ...address, where: 'http://offers.example/' }]],
    ['no address', [{ ...address, where: 'offers' }]],
    ['an address with a password', [{ ...address, where: 'https://me:secret@offers.example/' }]],
    ['an address with a name', [{ ...address, where: 'https://me@offers.example/' }]],
    ['a file address', [{ ...address, where: 'file:///etc/passwd' }]],
    ['a relative folder', [{ ...folder, where: 'in' }]],
    ['an id twice', [folder, folder]],
  ])('refuses %s', async (_what, wrong) => {
    expect(await feeds.set(wrong)).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    expect(feeds.list()).toEqual([]);
  });

  it('keeps what it knows of a feed that stays the same', async () => {
    await feeds.set([address]);
    await lookAndTry('broken-file');
    await feeds.set([{ ...address, everyMinutes: 60 }, folder]);
    expect(feeds.list()[0]).toMatchObject({ everyMinutes: 60, lastFault: 'broken-file' });
    await feeds.set([{ ...address, where: 'https://other.example/' }]);
    expect(feeds.list()).toEqual([{ ...address, where: 'https://other.example/' }]);
  });

  it('is refused on a full disk', async () => {
    store.failing = true;
    expect(await feeds.set([address])).toMatchObject({ refusal: { code: 'storage-unavailable' } });
    expect(feeds.list()).toEqual([]);
  });
});

describe('an address', () => {
  it('has its turn when its minutes are over, also after a restart', async () => {
    await feeds.set([address]);
    expect(await lookAndTry()).toBe(address.feedId);
    for (let minute = 1; minute < 30; minute += 1) expect(await look()).toBeUndefined();
    feeds = await open();
    expect(await look()).toBe(address.feedId);
  });

  it('says what went wrong until it goes well', async () => {
    await feeds.set([address]);
    await lookAndTry('broken-file');
    expect(feeds.list()[0]).toMatchObject({ lastFault: 'broken-file', lastTriedAt: clock.now() });
    clock.advance(30 * MINUTE);
    await lookAndTry();
    expect(feeds.list()[0]?.lastFault).toBeUndefined();
  });

  it.each(['import-running', 'stopped', 'disk-full', 'source-unreadable'] as const)(
    'is asked again soon where only its turn was wrong: %s',
    async (fault) => {
      await feeds.set([address]);
      await lookAndTry(fault);
      for (let minute = 1; minute < 5; minute += 1) expect(await look()).toBeUndefined();
      expect(await lookAndTry()).toBe(address.feedId);
      for (let minute = 1; minute < 30; minute += 1) expect(await look()).toBeUndefined();
    },
  );

  it('does not fall silent when the clock is set back', async () => {
    await feeds.set([address]);
    await lookAndTry();
    clock.advance(-24 * 60 * MINUTE);
    expect(await lookAndTry()).toBe(address.feedId);
    expect(await look()).toBeUndefined();
  });
});

describe('a folder', () => {
  beforeEach(() => feeds.set([folder]));

  it('is imported once what it holds stays the same for a minute', async () => {
    prints.set(folder.where, 'half');
    expect(await look()).toBeUndefined();
    prints.set(folder.where, 'whole');
    expect(await look()).toBeUndefined();
    expect(await lookAndTry()).toBe(folder.feedId);
    expect(await look()).toBeUndefined();
  });

  it('is imported again when something in it has changed, and not by a restart', async () => {
    prints.set(folder.where, 'one');
    await look();
    await lookAndTry();
    feeds = await open();
    expect([await look(), await look()]).toEqual([undefined, undefined]);
    prints.set(folder.where, 'two');
    expect([await look(), await look()]).toEqual([undefined, folder.feedId]);
  });

  it('is left alone with a file that cannot be read, until that changes', async () => {
    prints.set(folder.where, 'bad');
    await look();
    expect(await lookAndTry('broken-file')).toBe(folder.feedId);
    expect([await look(), await look()]).toEqual([undefined, undefined]);
    expect(feeds.list()[0]).toMatchObject({ lastFault: 'broken-file' });
  });

  it('is tried again where only its turn was wrong', async () => {
    prints.set(folder.where, 'good');
    await look();
    expect(await lookAndTry('import-running')).toBe(folder.feedId);
    for (let minute = 1; minute < 5; minute += 1) expect(await look()).toBeUndefined();
    expect(await lookAndTry()).toBe(folder.feedId);
  });

  it('that is missing is told, and one that is empty imports nothing', async () => {
    expect(await look()).toBeUndefined();
    expect(feeds.list()[0]).toMatchObject({ lastFault: 'file-missing' });
    const { writes } = store;
    await look();
    expect(store.writes).toBe(writes);
    prints.set(folder.where, '');
    expect([await look(), await look()]).toEqual([undefined, undefined]);
  });
});

describe('a folder that was away and is back', () => {
  beforeEach(async () => {
    await feeds.set([folder]);
    prints.set(folder.where, 'one');
    await look();
  });

  it.each([undefined, 'broken-file'] as const)(
    'says what it said before, and is not imported again: %s',
    async (fault) => {
      await lookAndTry(fault);
      prints.delete(folder.where);
      await look();
      expect(feeds.list()[0]).toMatchObject({ lastFault: 'file-missing' });
      prints.set(folder.where, 'one');
      expect([await look(), await look()]).toEqual([undefined, undefined]);
      expect(feeds.list()[0]?.lastFault).toBe(fault);
    },
  );

  it('is imported where it went away while it was read, or was asked for by hand', async () => {
    await lookAndTry('file-missing');
    clock.advance(5 * MINUTE);
    expect(await lookAndTry()).toBe(folder.feedId);
    await feeds.tried({ feed: feeds.list()[0] ?? expect.unreachable() }, 'file-missing');
    clock.advance(5 * MINUTE);
    expect(await lookAndTry()).toBe(folder.feedId);
    expect(feeds.list()[0]?.lastFault).toBeUndefined();
  });
});

it('lets the one go first that has waited longest', async () => {
  const other = { ...address, feedId: 'feed-address-2', where: 'https://b.example/' };
  await feeds.set([address, other]);
  expect(await lookAndTry()).toBe(address.feedId);
  expect(await lookAndTry()).toBe(other.feedId);
  clock.advance(60 * MINUTE);
  expect(await lookAndTry()).toBe(address.feedId);
});
