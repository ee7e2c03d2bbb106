import { fold } from '../search/fold.js';
import type { Commune } from './communes.js';

/**
 * What else feeds call a commune: short, older and parts of the City of Brussels. Names that are another
 * place's too ("Berchem" of Antwerp) are left out. Written as `plainName` reads them.
 */
export const OTHER_NAMES: { readonly [C in Commune]?: readonly string[] } = {
  berchem: ['berchem-bruxelles', 'berchem-brussel'],
  brussels: [
    'brussels',
    'ville-de-bruxelles',
    'bruxelles-ville',
    'stad-brussel',
    'brussel-stad',
    'brussels-city',
    'city-of-brussels',
    'bruxelles-centre',
    'brussel-centrum',
    'laeken',
    'laken',
    'neder-over-heembeek',
    'haren',
  ],
  molenbeek: ['molenbeek', 'molenbeek-bruxelles'],
  'saint-gilles': ['saint-gilles-lez-bruxelles', 'sint-gillis-brussel'],
  'saint-josse': ['saint-josse', 'sint-joost'],
  watermael: ['watermael', 'watermaal', 'boitsfort', 'bosvoorde'],
};

/** Regions and countries: offers there may be in a commune or not. */
export const WIDER: ReadonlySet<string> = new Set(
  [
    'region-de-bruxelles-capitale',
    'region-bruxelles-capitale',
    'bruxelles-capitale',
    'region-bruxelloise',
    'region-de-bruxelles',
    'brussels-hoofdstedelijk-gewest',
    'brussels-gewest',
    'brussels-capital-region',
    'brussels-region',
    'belgique',
    'belgie',
    'belgium',
  ].map(plainName),
);

/** A place's name as it is compared: no case, accents or hyphens, saints in full, no number of a district. */
export function plainName(name: string): string {
  return fold(name)
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b(?= (?:agatha|gillis|jans|joost|lambrechts|pieters))/g, 'sint')
    .replace(/\bst\b/g, 'saint');
}
