import '../../i18n/namespaces/communes.js';
import type { PORTRAIT } from '#protocol/feedback.js';
import type { Offer } from '#protocol/jobs/directory.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { tIn } from '../../i18n/i18n.js';
import { OTHER_NAMES, plainName, WIDER } from './commune-names.js';

/** The 19 communes of the Brussels Region with their postcodes (bpost, public). */
export const COMMUNE_POSTCODES = {
  anderlecht: ['1070'],
  auderghem: ['1160'],
  berchem: ['1082'],
  brussels: ['1000', '1020', '1120', '1130'],
  etterbeek: ['1040'],
  evere: ['1140'],
  forest: ['1190'],
  ganshoren: ['1083'],
  ixelles: ['1050'],
  jette: ['1090'],
  koekelberg: ['1081'],
  molenbeek: ['1080'],
  'saint-gilles': ['1060'],
  'saint-josse': ['1210'],
  schaerbeek: ['1030'],
  uccle: ['1180'],
  watermael: ['1170'],
  'woluwe-lambert': ['1200'],
  'woluwe-pierre': ['1150'],
} as const satisfies Partial<Record<(typeof PORTRAIT.residence)[number], readonly string[]>>;

export type Commune = keyof typeof COMMUNE_POSTCODES;

export const COMMUNES = Object.keys(COMMUNE_POSTCODES) as readonly Commune[];

const BY_POSTCODE = new Map<string, Commune>(
  COMMUNES.flatMap((commune) =>
    COMMUNE_POSTCODES[commune].map((postcode) => [postcode, commune] as const),
  ),
);

const BY_NAME = new Map<string, Commune>(
  COMMUNES.flatMap((commune) =>
    [
      ...LANGUAGES.map((language) => tIn(language, 'communes')(`commune.${commune}`)),
      ...(OTHER_NAMES[commune] ?? []),
    ].map((name) => [plainName(name), commune] as const),
  ),
);

/** Where an offer may be: one of the 19 communes, another place, or nobody knows. */
export type OfferPlace = Commune | 'elsewhere' | 'unknown';

/**
 * Where an offer is: by its postcode, else by the communes its place names, in either language. One that
 * names several is in each of them; `elsewhere` and `unknown` stand alone.
 */
export function placesOfOffer(offer: Pick<Offer, 'postcode' | 'place'>): readonly OfferPlace[] {
  const { postcode, place = {} } = offer;
  if (postcode !== undefined) return [BY_POSTCODE.get(postcode) ?? 'elsewhere'];
  const named = LANGUAGES.flatMap((language) => placesIn(place[language] ?? ''));
  const communes = named.filter((each) => each !== 'elsewhere');
  if (communes.length > 0) return [...new Set(communes)];
  return [named.length > 0 ? 'elsewhere' : 'unknown'];
}

/** "Uccle, Namur", "1180 Uccle", "Ixelles (Bruxelles)". */
function placesIn(text: string): readonly (Commune | 'elsewhere')[] {
  return text.split(/[,;/|\n]/).flatMap((part) => {
    const codes = part.match(/\b\d{4}\b/g) ?? [];
    if (codes.length > 0) return codes.map((code) => BY_POSTCODE.get(code) ?? 'elsewhere');
    const names = part
      .split(/[()]| [-–] /)
      .map(plainName)
      .filter((name) => name !== '' && !WIDER.has(name));
    const communes = names.flatMap((name) => BY_NAME.get(name) ?? []);
    // beside another commune, "Bruxelles" is the city as a whole
    const exact = communes.filter((commune) => commune !== 'brussels');
    if (communes.length > 0) return exact.length > 0 ? exact : communes;
    return names.length > 0 ? ['elsewhere' as const] : [];
  });
}

export interface WhereOffersAre {
  /** An offer in several communes counts in each of them. */
  readonly communes: Readonly<Record<Commune, number>>;
  /** In a place that is none of the 19. */
  readonly elsewhere: number;
  /** Without a postcode and without a place, or with no more than a region's name. */
  readonly unknown: number;
}

export function whereOffersAre(
  offers: readonly Pick<Offer, 'postcode' | 'place'>[],
): WhereOffersAre {
  const communes = Object.fromEntries(COMMUNES.map((each) => [each, 0])) as Record<Commune, number>;
  const others = { elsewhere: 0, unknown: 0 };
  for (const place of offers.flatMap(placesOfOffer)) {
    if (place === 'elsewhere' || place === 'unknown') others[place] += 1;
    else communes[place] += 1;
  }
  return { communes, ...others };
}
