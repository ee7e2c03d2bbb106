import type { Harvest } from '#protocol/jobs/harvest.js';

import { readCandidates } from '../candidates.js';
import type { ImportInput } from '../import-input.js';
import { parsed, readJson } from '../json-records.js';
import type { Marks } from '../marked-pieces.js';
import { piecesOf } from '../marked-pieces.js';
import type { Notes } from '../notes.js';
import { Unreadable } from '../unreadable.js';
import { ACTIRIS_LISTS, actirisOffer } from './actiris.js';
import { EURES_MARKS, euresOffer } from './eures.js';
import { FOREM_LISTS, foremOffer } from './forem.js';
import type { FoundOffer } from './found-offer.js';
import { OfferBook } from './offer-book.js';
import { SCHEMA_ORG_LISTS, schemaOrgOffers } from './schema-org.js';
import { VDAB_LISTS, vdabOffer } from './vdab.js';

type OfferFormat = Extract<Harvest, { readonly offers: unknown }>['format'];

const JSON_FILE = /\.(?:json|jsonl|ndjson|jsonld|geojson)$/i;
const PAGE_OR_JSON = /\.(?:json|jsonl|ndjson|jsonld|html?|xhtml)$/i;

/** Job offers of one feed, from any number of files. */
export async function readOffers(
  format: OfferFormat,
  inputs: readonly ImportInput[],
  notes: Notes,
  today: string,
): Promise<Harvest> {
  const book = new OfferBook(notes, today);
  switch (format) {
    case 'offers-vdab':
      await readRecords(inputs, book, VDAB_LISTS, vdabOffer);
      break;
    case 'offers-actiris':
      await readRecords(inputs, book, ACTIRIS_LISTS, actirisOffer);
      break;
    case 'offers-forem':
      await readRecords(inputs, book, FOREM_LISTS, foremOffer);
      break;
    case 'offers-eures':
      await readCandidates(inputs, notes, /\.xml$/i, (input) => readEures(input, book));
      break;
    case 'offers-schema-org':
      await readCandidates(inputs, notes, PAGE_OR_JSON, (input) => readSchemaOrg(input, book));
      break;
  }
  return { format, ...book.close() };
}

async function readRecords(
  inputs: readonly ImportInput[],
  book: OfferBook,
  lists: readonly string[],
  find: (record: unknown) => FoundOffer | undefined,
): Promise<void> {
  const { notes } = book;
  await readCandidates(inputs, notes, JSON_FILE, (input) =>
    readJson(input, notes, lists, (record, row) => {
      const found = find(record);
      if (found === undefined) notes.leaveOut(input.name, row, 'missing-value', 'reference');
      else book.add(input.name, row, found);
      return found !== undefined;
    }),
  );
}

async function readEures(input: ImportInput, book: OfferBook): Promise<void> {
  const { notes } = book;
  let row = 0;
  let fitting = 0;
  for await (const piece of piecesOf(input, notes, EURES_MARKS)) {
    row += 1;
    const found = euresOffer(piece);
    if (found === undefined) notes.leaveOut(input.name, row, 'broken-row');
    else {
      fitting += 1;
      book.add(input.name, row, found);
    }
  }
  if (fitting === 0) throw new Unreadable('not-this-format', input.name);
}

/** The part of a page that holds its facts for machines. */
const SCRIPT_MARKS: Marks = {
  open: /<script\b[^<>]{0,500}application\/ld\+json[^<>]{0,500}>/i,
  close: /<\/script\s*>/i,
};

async function readSchemaOrg(input: ImportInput, book: OfferBook): Promise<void> {
  const { notes } = book;
  let fitting = 0;
  const take = (record: unknown, row: number) => {
    const offers = schemaOrgOffers(record);
    fitting += offers.length;
    for (const offer of offers) book.add(input.name, row, offer);
    return offers.length > 0;
  };
  try {
    await readJson(input, notes, SCHEMA_ORG_LISTS, take);
    return;
  } catch (error) {
    // no JSON: a page, or nothing at all
    if (!(error instanceof Unreadable) || error.fault !== 'not-this-format') throw error;
  }
  let row = 0;
  for await (const piece of piecesOf(input, notes, SCRIPT_MARKS)) {
    row += 1;
    const record = parsed(piece.slice(piece.indexOf('>') + 1, piece.lastIndexOf('<')));
    if (record === undefined) notes.leaveOut(input.name, row, 'broken-row');
    else take(record, row);
  }
  if (fitting === 0) throw new Unreadable('not-this-format', input.name);
}
