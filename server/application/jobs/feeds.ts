import { z } from 'zod';

import type { CommandPayload } from '#protocol/commands.js';
import { IMPORT_FAULTS } from '#protocol/jobs/harvest.js';
import type { ImportFault } from '#protocol/jobs/harvest.js';
import type { Feed } from '#protocol/jobs/library.js';
import { IMPORT_FORMATS } from '#protocol/jobs/vocabulary.js';
import type { Result } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';

import { keep } from '../access/kept-document.js';
import type { Clock, DocumentStore } from '../ports.js';
import { StorageUnavailable } from '../ports.js';

const keptFeedSchema = z.strictObject({
  feedId: z.string(),
  format: z.enum(IMPORT_FORMATS),
  kind: z.enum(['folder', 'address']),
  where: z.string(),
  everyMinutes: z.number().int().min(1),
  lastTriedAt: z.number().int().optional(),
  lastFault: z.enum(IMPORT_FAULTS).optional(),
  /** What the folder held when it was last imported. */
  seen: z.string().optional(),
});
type KeptFeed = z.infer<typeof keptFeedSchema>;

export const feedsSchema = z.strictObject({
  version: z.literal(1),
  feeds: z.array(keptFeedSchema),
});
export type FeedsDocument = z.infer<typeof feedsSchema>;
export const noFeeds: FeedsDocument = { version: 1, feeds: [] };

/** Faults that say nothing of what is fed: the same is tried again, after `AGAIN_MS`. */
const TRY_AGAIN: readonly ImportFault[] = [
  'import-running',
  'disk-full',
  'stopped',
  'library-damaged',
  'source-unreadable',
  // a folder that went away while it was read
  'file-missing',
];
const MINUTE_MS = 60_000;
/** The shortest time between two tries, so that a fault that stays costs little, ms. */
const AGAIN_MS = 5 * MINUTE_MS;

/** A feed whose time has come, and what its folder holds. */
export interface DueFeed {
  readonly feed: Feed;
  readonly seen?: string;
}

/**
 * What is looked at again and again. An address when its minutes are over; a folder with each look (every
 * minute), once what it holds has changed and has not changed again by the next look: whoever copies a large
 * file is let finish. The whole folder is imported: a file taken out of it is gone with the next import.
 */
export interface Feeds {
  list(): readonly Feed[];
  find(feedId: string): Feed | undefined;
  /** Refusals: malformed (no https address, no absolute folder, an id twice), storage-unavailable. */
  set(feeds: CommandPayload<'set-feeds'>['feeds']): Promise<Result<Record<string, never>>>;
  /** Call every minute. @returns the feed whose turn it is, of several the one that waits longest */
  look(): Promise<DueFeed | undefined>;
  tried(due: DueFeed, fault: ImportFault | undefined): Promise<void>;
}

export async function openFeeds(parts: {
  readonly store: DocumentStore<FeedsDocument>;
  readonly clock: Clock;
  /** Names, sizes and times of what a folder holds, as one text; `undefined` where it cannot be read. */
  printOf(folder: string): Promise<string | undefined>;
  isAbsolute(path: string): boolean;
}): Promise<Feeds> {
  const { store, clock } = parts;
  let feeds: readonly KeptFeed[] = (await store.read()).feeds;
  /** What each folder held at the last look. */
  const lastLook = new Map<string, string>();
  /** Folders that could not be read at the last look, and since when, ms. In memory: it passes. */
  const away = new Map<string, number>();

  /** What was tried counts in memory where it cannot be written: a full disk repeats no import. */
  async function put(next: readonly KeptFeed[]): Promise<void> {
    feeds = next;
    try {
      await store.write({ version: 1, feeds: [...next] });
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
    }
  }

  function isRight({ kind, where }: Pick<Feed, 'kind' | 'where'>): boolean {
    if (kind === 'folder') return parts.isAbsolute(where);
    if (!URL.canParse(where)) return false;
    const { protocol, username, password } = new URL(where);
    // a secret in an address would stand in documents, and on the screen of the office
    return protocol === 'https:' && username === '' && password === '';
  }

  async function dueFolder(feed: KeptFeed): Promise<DueFeed | undefined> {
    const print = await parts.printOf(feed.where);
    if (print !== undefined) away.delete(feed.where);
    else if (!away.has(feed.where)) away.set(feed.where, clock.now());
    if (print === undefined || print === '') return undefined;
    const isStable = lastLook.get(feed.feedId) === print;
    lastLook.set(feed.feedId, print);
    const isDue = isStable && print !== feed.seen && hasWaited(feed, 0);
    return isDue ? { feed: told(feed), seen: print } : undefined;
  }

  /**
   * Whether its time has come, or only its turn was wrong. A clock that was set back makes a feed due, not
   * silent.
   */
  function hasWaited({ lastTriedAt, lastFault }: KeptFeed, period: number): boolean {
    if (lastTriedAt === undefined) return true;
    const waited = clock.now() - lastTriedAt;
    const isSoon = lastFault !== undefined && TRY_AGAIN.includes(lastFault);
    return waited < 0 || waited >= (isSoon ? AGAIN_MS : period);
  }

  function told({ seen: _seen, ...kept }: KeptFeed): Feed {
    const since = away.get(kept.where);
    const lastTriedAt = since ?? kept.lastTriedAt;
    const lastFault = since === undefined ? kept.lastFault : 'file-missing';
    const { lastTriedAt: _triedAt, lastFault: _fault, ...feed } = kept;
    return {
      ...feed,
      ...(lastTriedAt !== undefined && { lastTriedAt }),
      ...(lastFault !== undefined && { lastFault }),
    };
  }

  return {
    list: () => feeds.map(told),
    find: (feedId) => feeds.map(told).find((feed) => feed.feedId === feedId),
    async set(wanted) {
      const ids = new Set(wanted.map(({ feedId }) => feedId));
      if (ids.size < wanted.length || !wanted.every(isRight)) return refuse('malformed');
      const next = wanted.map((feed): KeptFeed => {
        const before = feeds.find(({ feedId }) => feedId === feed.feedId);
        const isSame = before?.where === feed.where && before.format === feed.format;
        return isSame ? { ...before, ...feed } : feed;
      });
      const kept = await keep(store, { version: 1 as const, feeds: next });
      if (kept.ok) feeds = next;
      return kept;
    },
    async look() {
      const due: DueFeed[] = [];
      for (const feed of feeds) {
        if (feed.kind === 'folder')
          due.push(...[await dueFolder(feed)].flatMap((one) => one ?? []));
        else if (hasWaited(feed, feed.everyMinutes * MINUTE_MS)) due.push({ feed: told(feed) });
      }
      return due.sort((a, b) => (a.feed.lastTriedAt ?? 0) - (b.feed.lastTriedAt ?? 0))[0];
    },
    async tried({ feed: { feedId }, seen }, fault) {
      const feed = feeds.find((one) => one.feedId === feedId);
      if (feed === undefined) return;
      const { lastFault: _lastFault, seen: seenBefore, ...rest } = feed;
      const isAgain = fault !== undefined && TRY_AGAIN.includes(fault);
      const seenNow = isAgain ? undefined : (seen ?? seenBefore);
      await put(
        changed(feeds, {
          ...rest,
          lastTriedAt: clock.now(),
          ...(fault !== undefined && { lastFault: fault }),
          ...(seenNow !== undefined && { seen: seenNow }),
        }),
      );
    },
  };
}

function changed(feeds: readonly KeptFeed[], feed: KeptFeed): readonly KeptFeed[] {
  return feeds.map((one) => (one.feedId === feed.feedId ? feed : one));
}
