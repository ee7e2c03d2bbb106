import type { FoundOffer, RawEither } from './found-offer.js';
import { at, joined, textIn } from './raw-values.js';
import { spokenLanguage } from './spoken-language.js';

/** Where an Actiris export keeps its offers. */
export const ACTIRIS_LISTS = ['items'];

const COMPETENT = /^OP-\d{1,6}$/;

/** @returns `undefined` for a record that is none of theirs */
export function actirisOffer(record: unknown): FoundOffer | undefined {
  const [fr, nl] = [at(record, 'titreFr'), at(record, 'titreNl')];
  if (at(record, 'reference') === undefined || (fr === undefined && nl === undefined)) {
    return undefined;
  }
  // labels have one field for both languages: they are in that of the title
  const inItsLanguage = (text: string | undefined): RawEither => {
    if (text === undefined) return {};
    const language = nl === null ? 'fr' : fr === null ? 'nl' : spokenLanguage(text, 'fr');
    return { [language]: text };
  };
  return {
    reference: at(record, 'reference'),
    title: { fr, nl },
    employer: at(record, 'employeur', 'nomFr') ?? at(record, 'employeur', 'nomNl'),
    postcode: at(record, 'codePostal'),
    country: at(record, 'codePays'),
    place: { fr: at(record, 'communeFr'), nl: at(record, 'communeNl') },
    contract: inItsLanguage(
      joined(at(record, 'typeContratLibelle'), at(record, 'dureeContratLibelle')),
    ),
    hours: inItsLanguage(joined(at(record, 'regimeTravail'))),
    published: at(record, 'dateCreation'),
    newness: textIn(at(record, 'dateModification') ?? at(record, 'dateCreation')),
    codes: { competent: competentIn(record) },
  };
}

/** Exports differ in the field that holds the occupation; its codes look like nothing else. */
function competentIn(record: unknown): unknown {
  const values: unknown[] =
    typeof record === 'object' && record !== null ? Object.values(record) : [];
  return values.find((value) => typeof value === 'string' && COMPETENT.test(value));
}
