import type { Feed } from '#protocol/jobs/library.js';
import type { ImportFormat } from '#protocol/jobs/vocabulary.js';

/** How often a feed may be looked at, minutes: the protocol's own limits. */
export const FEWEST_MINUTES = 5;
export const MOST_MINUTES = 10_080;
export const MOST_FEEDS = 20;

/** A feed as the server wants it, without what it tells of the last time. */
export type GivenFeed = Pick<Feed, 'feedId' | 'format' | 'kind' | 'where' | 'everyMinutes'>;

/** A feed as it is being typed. */
export interface FeedDraft {
  readonly format: ImportFormat | undefined;
  readonly kind: Feed['kind'];
  readonly where: string;
  readonly minutes: string;
}

export const NEW_FEED: FeedDraft = {
  format: undefined,
  kind: 'address',
  where: '',
  minutes: '1440',
};

export function draftOf(feed: Feed): FeedDraft {
  const { format, kind, where, everyMinutes } = feed;
  return { format, kind, where, minutes: String(everyMinutes) };
}

/** Which fields do not make a feed yet. */
export function wrongFields(draft: FeedDraft): ReadonlySet<'format' | 'where' | 'minutes'> {
  const wrong = new Set<'format' | 'where' | 'minutes'>();
  const minutes = Number(draft.minutes);
  const where = draft.where.trim();
  if (draft.format === undefined) wrong.add('format');
  if (!(draft.kind === 'folder' ? isFolder(where) : isAddress(where))) wrong.add('where');
  if (!/^\d+$/.test(draft.minutes.trim()) || minutes < FEWEST_MINUTES || minutes > MOST_MINUTES)
    wrong.add('minutes');
  return wrong;
}

/** @returns the feed, where every field fits */
export function feedOf(draft: FeedDraft, feedId: string): GivenFeed | undefined {
  const { format, kind, where, minutes } = draft;
  if (format === undefined || wrongFields(draft).size > 0) return undefined;
  return { feedId, format, kind, where: where.trim(), everyMinutes: Number(minutes) };
}

/** Absolute on Linux or on Windows, whichever the server runs on. */
function isFolder(where: string): boolean {
  return /^(\/|[A-Za-z]:[\\/]|\\\\)\S/.test(where) && where.length <= 400;
}

function isAddress(where: string): boolean {
  return /^https:\/\/[^\s/]/.test(where) && URL.canParse(where) && where.length <= 400;
}

/** The list with one feed put in or changed; the others as the server knows them. */
export function withFeed(feeds: readonly Feed[], feed: GivenFeed): GivenFeed[] {
  const others = feeds.map(given);
  return others.some(({ feedId }) => feedId === feed.feedId)
    ? others.map((each) => (each.feedId === feed.feedId ? feed : each))
    : [...others, feed];
}

export function withoutFeed(feeds: readonly Feed[], feedId: string): GivenFeed[] {
  return feeds.map(given).filter((each) => each.feedId !== feedId);
}

function given({ feedId, format, kind, where, everyMinutes }: Feed): GivenFeed {
  return { feedId, format, kind, where, everyMinutes };
}
