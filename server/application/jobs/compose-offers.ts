import type { Directory, DirectorySource, Offer, OfferList } from '#protocol/jobs/directory.js';
import type { Harvest, HarvestedOffer, OfferOver } from '#protocol/jobs/harvest.js';

import type { Imported } from './compose-parts.js';
import { theOne } from './compose-parts.js';
import type { MatchTitle } from './match-offer.js';
import { offerMatcher } from './match-offer.js';
import type { WrittenSources } from './written-sources.js';
import { directorySource } from './written-sources.js';

/** Told so often, offers; the process hears of the world as often. */
const TELL_EVERY = 500;
/**
 * How long an offer without a last day is shown after the feed was last brought in with it. Services take away
 * what nobody confirms within about two months; a feed that is still read brings it again every day.
 */
const DATELESS_DAYS = 60;
const DAY_MS = 86_400_000;

export interface ComposedOffers {
  readonly list: OfferList;
  /** By import, how many of its offers fit no occupation. */
  readonly unmatched: ReadonlyMap<string, number>;
}

type OfferImport = Imported & {
  readonly harvest: Extract<Harvest, { readonly offers: readonly HarvestedOffer[] }>;
};

/**
 * The offers of the day: those that are still open, each once, matched with the directory's occupations.
 * Of the same reference in two imports of one kind of source the newer counts, of two as new the later import;
 * where that one says that it is over, it is. Gives way to the rest of the process every 500 offers.
 * @param parts.directoryHash of the directory that they are matched with
 * @param parts.today at the centre, `YYYY-MM-DD`
 * @param told the share done, 0 to 1
 * @returns undefined where no import is of offers
 */
export async function composeOffers(
  parts: {
    readonly directory: Directory;
    readonly directoryHash: string;
    readonly sources: WrittenSources;
    readonly imports: readonly Imported[];
    readonly today: string;
    readonly matchTitle: MatchTitle;
  },
  told: (share: number) => void,
): Promise<ComposedOffers | undefined> {
  const imports = parts.imports.filter(isOffers);
  if (imports.length === 0) return undefined;
  const match = offerMatcher({
    occupations: parts.directory.occupations,
    pairs: theOne(parts.imports, 'competent')?.harvest.pairs ?? [],
    matchTitle: parts.matchTitle,
  });
  const sources = sourcesOf(parts.sources, imports);
  const open = openOffers(imports, parts.today);
  const unmatched = new Map(imports.map(({ importId }) => [importId, 0]));
  const offers: Offer[] = [];
  for (const { offer, from } of open) {
    if (offers.length % TELL_EVERY === 0) {
      told(offers.length / open.length);
      await new Promise((resolve) => void setImmediate(resolve));
    }
    const { codes: _codes, site: _site, newness: _newness, ...published } = offer;
    const found = match(offer);
    const source = sources.findIndex(({ format }) => format === from.harvest.format);
    offers.push({ ...published, source, ...found });
    if (found.matchedBy === 'none')
      unmatched.set(from.importId, (unmatched.get(from.importId) ?? 0) + 1);
  }
  return {
    list: {
      format: 1,
      directory: parts.directoryHash,
      sources,
      offers,
    },
    unmatched,
  };
}

/**
 * One of each format, however many imports of it: nothing of an import's own, such as its id, may make another
 * file of the same offers. The day is the latest.
 */
function sourcesOf(
  written: WrittenSources,
  imports: readonly OfferImport[],
): readonly DirectorySource[] {
  const dates = new Map<OfferImport['harvest']['format'], string>();
  for (const { date, harvest } of imports) {
    const known = dates.get(harvest.format) ?? '';
    dates.set(harvest.format, date > known ? date : known);
  }
  return [...dates].map(([format, date]) => directorySource(written, { id: format, format, date }));
}

interface Told {
  readonly from: OfferImport;
  readonly newness: string;
  /** Absent where all that is told is that it is over. */
  readonly offer?: HarvestedOffer;
}

/** In the order of their references, so that the order of the feed's pages makes no other file. */
function openOffers(
  imports: readonly OfferImport[],
  today: string,
): readonly { readonly from: OfferImport; readonly offer: HarvestedOffer }[] {
  const byKey = new Map<string, Told>();
  const tell = (from: OfferImport, what: OfferOver, offer?: HarvestedOffer): void => {
    const key = `${from.harvest.format} ${what.site ?? ''} ${what.reference}`;
    const newness = what.newness ?? offer?.published ?? '';
    const before = byKey.get(key);
    if (before !== undefined && before.newness > newness) return;
    byKey.set(key, { from, newness, ...(offer !== undefined && { offer }) });
  };
  for (const from of imports) {
    for (const offer of from.harvest.offers) tell(from, offer, offer);
    for (const over of from.harvest.over ?? []) tell(from, over);
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { from, offer }]) =>
      offer !== undefined && lastDay(offer, from) >= today ? [{ from, offer }] : [],
    );
}

/** `YYYY-MM-DD` */
function lastDay({ until }: HarvestedOffer, { date }: OfferImport): string {
  if (until !== undefined) return until;
  return new Date(Date.parse(date) + DATELESS_DAYS * DAY_MS).toISOString().slice(0, 10);
}

function isOffers(one: Imported): one is OfferImport {
  return 'offers' in one.harvest;
}
