import { describe, expect, it } from 'vitest';

import { COMMANDS } from '#protocol/commands.js';
import type { Feed } from '#protocol/jobs/library.js';

import type { FeedDraft } from './feed-draft.js';
import { draftOf, feedOf, NEW_FEED, withFeed, withoutFeed, wrongFields } from './feed-draft.js';

const draft = (over: Partial<FeedDraft> = {}): FeedDraft => ({
  format: 'offers-forem',
  kind: 'address',
  where: 'https://example.org/offers.json',
  minutes: '60',
  ...over,
});
const feed: Feed = {
  feedId: 'feed-one',
  format: 'offers-eures',
  kind: 'folder',
  where: '/srv/offers',
  everyMinutes: 30,
  lastTriedAt: 1,
  lastFault: 'file-missing',
};

describe('a feed that is being typed', () => {
  it.each<[string, Partial<FeedDraft>, readonly string[]]>([
    ['an address', {}, []],
    ['a folder', { kind: 'folder', where: '/srv/offres du jour' }, []],
    ['a folder of Windows', { kind: 'folder', where: 'D:\\offers' }, []],
    ['no kind of offers', { format: undefined }, ['format']],
    ['an open address', { where: 'http://example.org/' }, ['where']],
    ['an address without a host', { where: 'https://' }, ['where']],
    ['an address for a folder', { kind: 'folder' }, ['where']],
    ['a relative folder', { kind: 'folder', where: 'offers' }, ['where']],
    ['too often', { minutes: '4' }, ['minutes']],
    ['too rarely', { minutes: '10081' }, ['minutes']],
    ['no number', { minutes: '1e3' }, ['minutes']],
  ])('%s', (_name, over, wrong) => {
    expect([...wrongFields(draft(over))]).toEqual(wrong);
    expect(feedOf(draft(over), 'feed-two') === undefined).toBe(wrong.length > 0);
  });

  it('says at first what is still to be filled in', () => {
    expect([...wrongFields(NEW_FEED)]).toEqual(['format', 'where']);
  });
});

describe('the list of feeds', () => {
  const added = feedOf(draft({ where: ' https://example.org/a ' }), 'feed-two');

  it('takes one more, and the server takes the list', () => {
    if (added === undefined) throw new Error('the draft fits');
    const feeds = withFeed([feed], added);
    expect(feeds.map(({ where }) => where)).toEqual(['/srv/offers', 'https://example.org/a']);
    expect(COMMANDS['set-feeds'].payload.safeParse({ feeds }).success).toBe(true);
  });

  it('takes a changed one in its place', () => {
    const changed = feedOf({ ...draftOf(feed), minutes: '45' }, feed.feedId);
    if (changed === undefined) throw new Error('the draft fits');
    expect(withFeed([feed], changed)).toEqual([
      {
        feedId: 'feed-one',
        format: 'offers-eures',
        kind: 'folder',
        where: '/srv/offers',
        everyMinutes: 45,
      },
    ]);
  });

  it('goes without one', () => {
    expect(withoutFeed([feed], 'feed-one')).toEqual([]);
  });
});
