import type { Language } from '#protocol/vocabulary.js';

import { labelsOf } from './coded-labels.js';
import { known } from '../known.js';
import { webAddress } from '../web-address.js';
import type { FoundOffer } from './found-offer.js';
import { at, many, textIn } from './raw-values.js';
import { languageOf, spokenLanguage } from './spoken-language.js';

/** Where pages keep several things of schema.org. */
export const SCHEMA_ORG_LISTS = ['@graph', 'itemListElement'];

/** Lists in lists that are looked into. */
const MOST_DEPTH = 4;

/**
 * The job postings in a record: itself, those of its `@graph` or of its list.
 * @returns none for a record of another type
 */
export function schemaOrgOffers(record: unknown, depth = 0): FoundOffer[] {
  if (depth > MOST_DEPTH) return [];
  if (Array.isArray(record)) return record.flatMap((each) => schemaOrgOffers(each, depth + 1));
  if (isPosting(record)) return [postingOf(record)];
  const inside = [at(record, '@graph'), at(record, 'itemListElement'), at(record, 'item')];
  return inside.flatMap((each) => (each === undefined ? [] : schemaOrgOffers(each, depth + 1)));
}

function isPosting(record: unknown): boolean {
  return many(at(record, '@type')).some(
    (type) =>
      typeof type === 'string' && /^(?:schema:|https?:\/\/schema\.org\/)?JobPosting$/.test(type),
  );
}

function postingOf(record: unknown): FoundOffer {
  const title = at(record, 'title') ?? at(record, 'name');
  const body = at(record, 'description');
  const language =
    many(at(record, 'inLanguage')).map(languageIn).find(Boolean) ??
    spokenLanguage(`${textIn(title)} ${textIn(body)}`, 'fr');
  const [place] = many(at(record, 'jobLocation'));
  const [address] = many(at(place, 'address'));
  const country = at(address, 'addressCountry');
  const category = categoriesIn(record);
  const urls = [at(record, 'url'), at(record, 'sameAs'), at(record, 'mainEntityOfPage')];
  const employment = labelsOf(many(at(record, 'employmentType')).map(textIn));
  return {
    reference: referenceIn(record),
    title: { [language]: title },
    employer: at(record, 'hiringOrganization', 'name') ?? at(record, 'hiringOrganization'),
    postcode: at(address, 'postalCode'),
    country: at(country, 'name') ?? country,
    place: { [language]: at(address, 'addressLocality') },
    ...employment,
    published: at(record, 'datePosted'),
    until: at(record, 'validThrough'),
    urls,
    ...known({ site: hostIn(urls) }),
    body: { [language]: body },
    jobs: at(record, 'totalJobOpenings'),
    codes: codesIn(category, language),
    persons: personsIn(record),
    newness: textIn(at(record, 'dateModified') ?? at(record, 'datePosted')),
  };
}

/** Each site numbers its offers by itself. */
function hostIn(urls: readonly unknown[]): string | undefined {
  const url = urls.map((value) => webAddress(textIn(value).trim())).find(Boolean);
  return url === undefined ? undefined : new URL(url).host;
}

function languageIn(value: unknown): Language | undefined {
  return (
    languageOf(value) ?? languageOf(at(value, 'alternateName')) ?? languageOf(at(value, 'name'))
  );
}

/** A value, a text, or the address of the page, which is one offer's own as well. */
function referenceIn(record: unknown): unknown {
  const [identifier] = many(at(record, 'identifier'));
  return at(identifier, 'value') ?? identifier ?? at(record, '@id') ?? at(record, 'url');
}

/** `5311`, `5311 - Childcare workers`, an ESCO address, words, or any of these as a `CategoryCode`. */
function categoriesIn(record: unknown): string[] {
  const categories = many(
    at(record, 'occupationalCategory') ?? at(record, 'relevantOccupation', 'occupationalCategory'),
  );
  return categories.flatMap((category) =>
    [category, at(category, 'codeValue'), at(category, 'url'), at(category, 'name')].map(textIn),
  );
}

function codesIn(
  categories: readonly string[],
  language: Language,
): NonNullable<FoundOffer['codes']> {
  const esco = categories.find((text) => /\/esco\/occupation\//.test(text));
  const isco = categories
    .map((text) => /^(\d{4})(?:\s*[-–:]\s*\D.*)?$/.exec(text)?.[1])
    .find(Boolean);
  const label = categories.find((text) => /^\p{L}/u.test(text) && !text.startsWith('http'));
  return { esco, isco, label: { [language]: label } };
}

function personsIn(record: unknown): unknown[] {
  const contacts = [
    at(record, 'applicationContact'),
    at(record, 'hiringOrganization', 'contactPoint'),
  ];
  return contacts
    .flatMap(many)
    .flatMap((contact) => [at(contact, 'name'), at(contact, 'contactName')]);
}
