import type { FoundOffer } from './found-offer.js';
import { at, joined, many } from './raw-values.js';

/** Where the open-data portal keeps the records of Le Forem. */
export const FOREM_LISTS = ['results'];

const MOST_PLACES = 3;

/** @returns `undefined` for a record that is none of theirs */
export function foremOffer(record: unknown): FoundOffer | undefined {
  const reference = at(record, 'numerooffreforem');
  if (reference === undefined) return undefined;
  return {
    reference,
    title: { fr: at(record, 'titreoffre') },
    employer: at(record, 'nomemployeur'),
    place: { fr: joined(...many(at(record, 'lieuxtravaillocalite')).slice(0, MOST_PLACES)) },
    contract: { fr: at(record, 'typecontrat') },
    hours: { fr: at(record, 'regimetravail') },
    published: at(record, 'datedebutdiffusion'),
    until: at(record, 'datefindiffusion'),
    urls: [at(record, 'url')],
    codes: { label: { fr: at(record, 'metier') } },
  };
}
