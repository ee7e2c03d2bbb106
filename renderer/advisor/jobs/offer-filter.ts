import type { OffersOf } from '../../shared/jobs/jobs.js';
import type { Commune, OfferPlace } from '../../shared/jobs/view/communes.js';
import { placesOfOffer } from '../../shared/jobs/view/communes.js';

type Placed = Pick<OffersOf['offers'][number], 'postcode' | 'place'>;

export interface PlaceCount {
  readonly place: OfferPlace;
  readonly count: number;
}

/** The places where there are offers: communes by name, then elsewhere and unknown. */
export function placesOf(
  offers: readonly Placed[],
  nameOf: (commune: Commune) => string,
): readonly PlaceCount[] {
  const counts = new Map<OfferPlace, number>();
  for (const place of offers.flatMap(placesOfOffer))
    counts.set(place, (counts.get(place) ?? 0) + 1);
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
export function offersAt<O extends Placed>(
  offers: readonly O[],
  place: OfferPlace | undefined,
): readonly O[] {
  return place === undefined
    ? offers
    : offers.filter((each) => placesOfOffer(each).includes(place));
}
