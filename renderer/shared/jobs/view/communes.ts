import type { PORTRAIT } from '#protocol/feedback.js';

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

export function communeAt(postcode: string | undefined): Commune | undefined {
  return postcode === undefined ? undefined : BY_POSTCODE.get(postcode);
}

export interface WhereOffersAre {
  readonly communes: Readonly<Record<Commune, number>>;
  /** In a place that is none of the 19. */
  readonly elsewhere: number;
  /** Without a postcode. */
  readonly unknown: number;
}

/** @param total of all offers, with a postcode or without */
export function whereOffersAre(
  byPostcode: Readonly<Record<string, number>>,
  total: number,
): WhereOffersAre {
  const communes = Object.fromEntries(COMMUNES.map((each) => [each, 0])) as Record<Commune, number>;
  let elsewhere = 0;
  let placed = 0;
  for (const [postcode, count] of Object.entries(byPostcode)) {
    const commune = communeAt(postcode);
    if (commune === undefined) elsewhere += count;
    else communes[commune] += count;
    placed += count;
  }
  return { communes, elsewhere, unknown: Math.max(0, total - placed) };
}
