import { XMLParser } from 'fast-xml-parser';

import type { Language } from '#protocol/vocabulary.js';

import type { Marks } from '../marked-pieces.js';
import { labelsOf } from './coded-labels.js';
import type { FoundOffer, RawEither } from './found-offer.js';
import { at, many, textIn } from './raw-values.js';
import { languageOf, spokenLanguage } from './spoken-language.js';

/**
 * Reads one `PositionOpening` by itself. Entities are not expanded here, neither those of a document type,
 * which can grow without end, nor the usual ones, which the cleaning of the text knows.
 */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** Where one offer begins and ends in a file of one or many. */
export const EURES_MARKS: Marks = {
  open: /<(?:[\w.-]{1,40}:)?PositionOpening(?=[\s>])/,
  close: /<\/(?:[\w.-]{1,40}:)?PositionOpening\s*>/,
  isXml: true,
};

/** @returns `undefined` for XML that is broken or holds no offer */
export function euresOffer(xml: string): FoundOffer | undefined {
  const opening = at(parsedXml(xml), 'PositionOpening');
  const profiles = many(at(opening, 'PositionProfile'));
  const [first] = profiles;
  if (first === undefined) return undefined;
  const inTheirLanguages = (...names: readonly string[]): RawEither => {
    const found: { [L in Language]?: string } = {};
    for (const profile of profiles) found[languageIn(profile)] ??= valueAt(profile, ...names);
    return found;
  };
  const location = many(at(first, 'PositionLocation'))[0];
  const address = many(at(location, 'Address'))[0];
  const status = valueAt(opening, 'PositionOpeningStatusCode');
  return {
    reference: valueAt(opening, 'DocumentID'),
    title: inTheirLanguages('PositionTitle'),
    employer: valueAt(first, 'PositionOrganization', 'OrganizationIdentifiers', 'OrganizationName'),
    postcode: valueAt(address, 'PostalCode'),
    country: valueAt(address, 'CountryCode'),
    place: { [languageIn(first)]: valueAt(address, 'CityName') },
    ...labelsOf([
      valueAt(first, 'PositionOfferingTypeCode'),
      valueAt(first, 'PositionScheduleTypeCode'),
    ]),
    published: at(opening, '@validFrom'),
    until: valueAt(first, 'ApplicationCloseDate') || at(opening, '@validTo'),
    urls: profiles.flatMap(addressesIn),
    body: inTheirLanguages('PositionFormattedDescription', 'Content'),
    jobs: valueAt(first, 'PositionOpenQuantity'),
    codes: codesIn(first),
    persons: profiles.flatMap(personsIn),
    newness: textIn(at(opening, '@validFrom')),
    isOver: status !== '' && status !== 'Active',
  };
}

function parsedXml(xml: string): unknown {
  try {
    return parser.parse(xml) as unknown;
  } catch {
    // the parser tells broken XML by plain errors
    return undefined;
  }
}

/** The text of an element, with attributes or without; of several the first. */
function valueAt(element: unknown, ...names: readonly string[]): string {
  let value = element;
  for (const name of names) [value] = many(at(value, name));
  return textIn(value) || textIn(at(value, '#text'));
}

/** An offer in a third language is shown under the one that is worked in, else under French. */
function languageIn(profile: unknown): Language {
  const worked = many(at(profile, 'WorkingLanguageCode')).map(languageOf).find(Boolean);
  const written = textIn(at(profile, '@languageCode'));
  return languageOf(written) ?? worked ?? spokenLanguage(valueAt(profile, 'PositionTitle'), 'fr');
}

/** How to apply is written as HTML; the first address of the web in it counts. */
function addressesIn(profile: unknown): string[] {
  const ways = many(at(profile, 'PostingInstruction')).flatMap((instruction) =>
    many(at(instruction, 'ApplicationMethod')),
  );
  return ways.flatMap((way) => {
    const text = valueAt(way, 'Instructions').replaceAll('&amp;', '&');
    return text.match(/https?:\/\/[^\s"'<>]{1,500}/g) ?? [];
  });
}

function codesIn(profile: unknown): NonNullable<FoundOffer['codes']> {
  const codes = many(at(profile, 'JobCategoryCode')).map((code) => ({
    list: textIn(at(code, '@listName')),
    value: textIn(code) || textIn(at(code, '#text')),
  }));
  const isco = codes.find(({ list, value }) => /isco/i.test(list) || /\/isco\//.test(value));
  const esco = codes.find(({ value }) => /\/esco\/occupation\//.test(value));
  return { isco: isco?.value, esco: esco?.value };
}

const NAMES = ['FormattedName', 'GivenName', 'FamilyName', 'Name'];

/** Names under any element that has to do with contact. */
function personsIn(profile: unknown): string[] {
  const contacts = ['PostingInstruction', 'PositionOrganization', 'PersonContact'].flatMap(
    (place) =>
      many(at(profile, place)).flatMap((element) => [
        element,
        ...many(at(element, 'PersonContact')),
      ]),
  );
  return contacts.flatMap((contact) => {
    const name = many(at(contact, 'PersonName'))[0] ?? contact;
    return typeof name === 'string' ? [name] : NAMES.map((part) => valueAt(name, part));
  });
}
