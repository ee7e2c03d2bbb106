import type { Directory, Offer, OfferList } from '#protocol/jobs/directory.js';
import type { Harvest, HarvestedOffer } from '#protocol/jobs/harvest.js';

import type { Imported } from './compose-parts.js';
import { theOne } from './compose-parts.js';
import type { MatchTitle } from './match-offer.js';
import { offerMatcher } from './match-offer.js';
import type { WrittenSources } from './written-sources.js';
import { directorySource } from './written-sources.js';

/** Told so often, offers. */
const TELL_EVERY = 500;

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
 * Of the same reference in two imports of one kind of source the later counts.
 * @param parts.directoryHash of the directory that they are matched with
 * @param parts.today at the centre, `YYYY-MM-DD`
 * @param told the share done, 0 to 1
 * @returns undefined where no import holds offers
 */
export function composeOffers(
  parts: {
    readonly directory: Directory;
    readonly directoryHash: string;
    readonly sources: WrittenSources;
    readonly imports: readonly Imported[];
    readonly today: string;
    readonly matchTitle: MatchTitle;
  },
  told: (share: number) => void,
): ComposedOffers | undefined {
  const imports = parts.imports.filter(isOffers);
  if (imports.length === 0) return undefined;
  const match = offerMatcher({
    occupations: parts.directory.occupations,
    pairs: theOne(parts.imports, 'competent')?.harvest.pairs ?? [],
    matchTitle: parts.matchTitle,
  });
  const open = openOffers(imports, parts.today);
  const unmatched = new Map(imports.map(({ importId }) => [importId, 0]));
  const offers: Offer[] = [];
  for (const { offer, at } of open) {
    if (offers.length % TELL_EVERY === 0) told(offers.length / open.length);
    const { codes: _codes, ...published } = offer;
    const found = match(offer);
    offers.push({ ...published, source: at, ...found });
    const id = imports[at]?.importId ?? '';
    if (found.matchedBy === 'none') unmatched.set(id, (unmatched.get(id) ?? 0) + 1);
  }
  return {
    list: {
      format: 1,
      directory: parts.directoryHash,
      sources: imports.map(({ importId, date, harvest }) =>
        directorySource(parts.sources, { id: importId, format: harvest.format, date }),
      ),
      offers,
    },
    unmatched,
  };
}

/** In the order of their references, so that the order of the feed's pages makes no other file. */
function openOffers(
  imports: readonly OfferImport[],
  today: string,
): readonly { readonly offer: HarvestedOffer; readonly at: number }[] {
  const byKey = new Map<string, { readonly offer: HarvestedOffer; readonly at: number }>();
  for (const [at, { harvest }] of imports.entries()) {
    for (const offer of harvest.offers) {
      byKey.set(`${placeOf(harvest.format, offer)} ${offer.reference}`, { offer, at });
    }
  }
  return [...byKey]
    .filter(([, { offer }]) => offer.until === undefined || offer.until >= today)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, found]) => found);
}

/** Each site numbers its offers by itself; the same format may be used by many. */
function placeOf(format: Harvest['format'], { url }: HarvestedOffer): string {
  if (format !== 'offers-schema-org' || url === undefined) return format;
  return `${format} ${URL.canParse(url) ? new URL(url).host : ''}`;
}

function isOffers(one: Imported): one is OfferImport {
  return 'offers' in one.harvest;
}
