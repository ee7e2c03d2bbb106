import type { Either } from '#protocol/jobs/directory.js';
import type { HarvestedOffer, OfferOver, RowReason } from '#protocol/jobs/harvest.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { calendarDay } from '../calendar-day.js';
import { cleanText, ownCopy } from '../clean-text.js';
import { escoOccupation } from '../esco-address.js';
import { known } from '../known.js';
import type { Notes } from '../notes.js';
import { webAddress } from '../web-address.js';
import type { FoundOffer, RawEither } from './found-offer.js';
import { plainLine, plainText } from './plain-text.js';
import { textIn } from './raw-values.js';
import { shortened, wholeSentences } from './shortened.js';
import { titleWithoutContacts, withoutContacts, withoutReach } from './without-contacts.js';

const MOST = {
  reference: 100,
  newness: 60,
  title: 200,
  line: 120,
  text: 600,
  body: 2400,
  jobs: 9999,
};
/** Values by which feeds say that they have no date. */
const NO_DATE = /^(?:|na|n\/a|null|none|-)$/i;
const BELGIUM = /^(?:BE|BEL|Belgi(?:um|ë|que|e)|)$/i;

interface Entry {
  readonly offer: HarvestedOffer;
  readonly newness: string;
  readonly isOver: boolean;
  readonly file: string;
  readonly row: number;
}

/** What one import holds: the offers that can be answered, and those that are told to be over. */
export interface ClosedBook {
  readonly offers: readonly HarvestedOffer[];
  readonly over: readonly OfferOver[];
}

/** Offers of one import: each reference of a site once, the newest counts, and those that are over are apart. */
export class OfferBook {
  readonly #entries = new Map<string, Entry>();

  /** @param today `YYYY-MM-DD`; the last day of an offer is a day on which it can be answered */
  constructor(
    readonly notes: Notes,
    readonly today: string,
  ) {}

  add(file: string, row: number, found: FoundOffer): void {
    const made = offerOf(found);
    if ('reason' in made) {
      this.notes.leaveOut(file, row, made.reason, made.what);
      return;
    }
    const { offer } = made;
    const key = `${offer.site ?? ''} ${offer.reference}`;
    const newness = offer.newness ?? offer.published ?? '';
    const before = this.#entries.get(key);
    if (before !== undefined) this.notes.merged += 1;
    if (before !== undefined && before.newness > newness) return;
    const isOver = found.isOver === true || (offer.until !== undefined && offer.until < this.today);
    this.#entries.set(key, { offer, newness, isOver, file, row });
  }

  /** In the order in which they were first met. */
  close(): ClosedBook {
    const offers: HarvestedOffer[] = [];
    const over: OfferOver[] = [];
    for (const { offer, newness, isOver, file, row } of this.#entries.values()) {
      if (!isOver) {
        offers.push(offer);
        continue;
      }
      this.notes.leaveOut(file, row, 'expired', offer.until ?? offer.reference);
      const { reference, site } = offer;
      over.push({ reference, ...known({ site, newness: newness || undefined }) });
    }
    return { offers, over };
  }
}

type Made =
  { readonly offer: HarvestedOffer } | { readonly reason: RowReason; readonly what: string };

function offerOf(found: FoundOffer): Made {
  const reference = cleanText(textIn(found.reference));
  if (reference === '') return { reason: 'missing-value', what: 'reference' };
  if (reference.length > MOST.reference) return { reason: 'too-long', what: 'reference' };
  const line = (text: string) => shortened(withoutReach(plainLine(text, MOST.line)), MOST.line);
  const employer = line(textIn(found.employer));
  const persons = (found.persons ?? []).map(textIn);
  const title = inEach(found.title, (text) =>
    shortened(titleWithoutContacts(plainLine(text, MOST.title), persons, employer), MOST.title),
  );
  if (title === undefined) return { reason: 'missing-value', what: 'title' };
  const [published, until] = [dayOf(found.published), dayOf(found.until)];
  if (published === 'wrong') return { reason: 'wrong-value', what: 'published' };
  // without its last day it would be shown for ever
  if (until === 'wrong') return { reason: 'wrong-value', what: 'until' };

  const offer: HarvestedOffer = {
    reference: ownCopy(reference),
    title,
    codes: codesOf(found),
    ...known({
      site: found.site,
      newness: newnessOf(found, published),
      employer: employer || undefined,
      postcode: postcodeOf(found),
      place: inEach(found.place, line),
      contract: inEach(found.contract, line),
      hours: inEach(found.hours, line),
      published,
      until,
      url: (found.urls ?? []).map((url) => webAddress(textIn(url).trim())).find(Boolean),
      text: inEach(found.body, (html) => bodyOf(html, persons, employer)),
      jobs: jobsOf(found.jobs),
    }),
  };
  return { offer };
}

/** Only where the day of publication does not say it already. */
function newnessOf({ newness }: FoundOffer, published: string | undefined): string | undefined {
  const text = cleanText(newness ?? '').slice(0, MOST.newness);
  return text === '' || text === published ? undefined : ownCopy(text);
}

/** Half a sentence could hold a name without the words that give it away: it is not looked at. */
function bodyOf(html: string, persons: readonly string[], employer: string): string {
  const text = wholeSentences(plainText(html, MOST.body), MOST.body);
  return shortened(withoutContacts(text, persons, employer), MOST.text);
}

/** @returns `undefined` where nothing is left in either language */
function inEach(raw: RawEither | undefined, clean: (text: string) => string): Either | undefined {
  const either: { fr?: string; nl?: string } = {};
  for (const language of LANGUAGES) {
    const text = clean(textIn(raw?.[language]));
    if (text !== '') either[language] = ownCopy(text);
  }
  return either.fr === undefined && either.nl === undefined ? undefined : either;
}

function dayOf(value: unknown): string | undefined {
  const text = textIn(value).trim();
  return NO_DATE.test(text) ? undefined : (calendarDay(text) ?? 'wrong');
}

/** Belgian postcodes have four digits; other countries' would be taken for them. */
function postcodeOf({ postcode, country }: FoundOffer): string | undefined {
  if (!BELGIUM.test(textIn(country).trim())) return undefined;
  return /^(?:B[- ]?)?([1-9]\d{3})$/i.exec(textIn(postcode).trim())?.[1];
}

function jobsOf(value: unknown): number | undefined {
  const jobs = Number(textIn(value).trim() || Number.NaN);
  return Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST.jobs ? jobs : undefined;
}

function codesOf({ codes }: FoundOffer): HarvestedOffer['codes'] {
  const isco = /^(?:C|.*\/C)?(\d{4})$/.exec(textIn(codes?.isco).trim())?.[1];
  return known({
    competent: /^OP-\d{1,6}$/i.exec(textIn(codes?.competent).trim())?.[0].toUpperCase(),
    isco,
    esco: escoOccupation(textIn(codes?.esco).trim()),
    label: inEach(codes?.label, (text) => shortened(plainLine(text, MOST.line), MOST.line)),
  });
}
