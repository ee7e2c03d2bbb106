import type { Offer, OfferList } from '#protocol/jobs/directory.js';

import type { OffersOf } from './jobs.js';

/** What is asked of the offers: they come beside the directory, and more often. */
export interface OfferAnswers {
  offers(id: string, today: string): OffersOf;
}

/** @param list absent where no feed was imported, or its offers could not be had */
export function createOfferAnswers(list?: OfferList): OfferAnswers {
  const offersById = byOccupation(list);
  return {
    offers(id, today) {
      const open = (offersById.get(id) ?? []).filter(
        ({ until }) => until === undefined || until >= today,
      );
      const newest = open.toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1));
      return {
        offers: newest.flatMap((offer) => {
          const from = list?.sources[offer.source];
          return from === undefined ? [] : { ...offer, from };
        }),
      };
    },
  };
}

function byOccupation(list: OfferList | undefined): ReadonlyMap<string, readonly Offer[]> {
  const offers = new Map<string, Offer[]>();
  for (const offer of list?.offers ?? []) {
    for (const id of offer.occupations) {
      const before = offers.get(id);
      if (before === undefined) offers.set(id, [offer]);
      else before.push(offer);
    }
  }
  return offers;
}
