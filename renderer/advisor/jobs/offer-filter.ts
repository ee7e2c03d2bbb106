import type { OffersOf } from '../../shared/jobs/jobs.js';
import type { Commune } from '../../shared/jobs/view/communes.js';
import { communeAt } from '../../shared/jobs/view/communes.js';

type OfferShown = OffersOf['offers'][number];

/** Where offers may be: one of the 19 communes, another place, or nobody knows. */
export type OfferPlace = Commune | 'elsewhere' | 'unknown';

export function placeOf({ postcode }: Pick<OfferShown, 'postcode'>): OfferPlace {
  if (postcode === undefined) return 'unknown';
  return communeAt(postcode) ?? 'elsewhere';
}

export interface PlaceCount {
  readonly place: OfferPlace;
  readonly count: number;
}

/** The places where there are offers: communes by name, then elsewhere and unknown. */
export function placesOf(
  offers: readonly Pick<OfferShown, 'postcode'>[],
  nameOf: (commune: Commune) => string,
): readonly PlaceCount[] {
  const counts = new Map<OfferPlace, number>();
  for (const offer of offers) {
    const place = placeOf(offer);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const rank = (place: OfferPlace) => (place === 'unknown' ? 2 : place === 'elsewhere' ? 1 : 0);
  const name = (place: OfferPlace) =>
    place === 'unknown' || place === 'elsewhere' ? '' : nameOf(place);
  return [...counts]
    .map(([place, count]) => ({ place, count }))
    .toSorted(
      (a, b) => rank(a.place) - rank(b.place) || name(a.place).localeCompare(name(b.place)),
    );
}

/** @param place `undefined`: anywhere */
export function offersAt<O extends Pick<OfferShown, 'postcode'>>(
  offers: readonly O[],
  place: OfferPlace | undefined,
): readonly O[] {
  return place === undefined ? offers : offers.filter((offer) => placeOf(offer) === place);
}
