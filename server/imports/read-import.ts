import type { Harvest, RowProblem } from '#protocol/jobs/harvest.js';
import type { ImportFormat } from '#protocol/jobs/vocabulary.js';

import { readCompetent } from './competent.js';
import { readEsco } from './esco/esco.js';
import type { ImportInput } from './import-input.js';
import { readIscedFields } from './isced-fields.js';
import { Notes } from './notes.js';
import { readOffers } from './offers/offers.js';
import { readRiasec } from './riasec.js';
import { readTrainings } from './trainings.js';
import type { Refused } from './unreadable.js';
import { refusedBy, Unreadable } from './unreadable.js';

export type ReadOutcome =
  | {
      readonly ok: true;
      readonly harvest: Harvest;
      /** The first 10,000 rows left out. */
      readonly problems: readonly RowProblem[];
      /** Rows left out in all. */
      readonly leftOut: number;
      /** Rows that were one with another: the same row twice, an offer published again. */
      readonly merged: number;
    }
  | Refused;

export interface ReadContext {
  /** `YYYY-MM-DD`; offers that end before it are left out. */
  readonly today: string;
  /** Hears the share of the bytes read, 0 to 1. */
  readonly told: (share: number) => void;
}

/**
 * Reads one import of one format. Never throws for what stands in the files: what does not fit is left out
 * and reported, and what cannot be used at all is refused with a code.
 * @param inputs from `inputsAt` or `inputsOf`
 */
export async function readImport(
  format: ImportFormat,
  inputs: readonly ImportInput[],
  { today, told }: ReadContext,
): Promise<ReadOutcome> {
  const notes = new Notes(told);
  try {
    const harvest = await read(format, inputs, notes, today);
    if (recordsOf(harvest) === 0 && !isEmptyDay(harvest, notes))
      throw new Unreadable('nothing-usable');
    told(1);
    const { problems, leftOut, merged } = notes;
    return { ok: true, harvest, problems, leftOut, merged };
  } catch (error) {
    return refusedBy(error);
  }
}

/**
 * A service without a single open offer says so by an empty list, or by offers that are all over; without it
 * yesterday's would remain. Where most rows were left out for what they hold, the feed has changed its ways
 * instead.
 */
function isEmptyDay(harvest: Harvest, { leftOut }: Notes): boolean {
  if (!('offers' in harvest)) return false;
  return (harvest.over?.length ?? 0) >= leftOut / 2;
}

async function read(
  format: ImportFormat,
  inputs: readonly ImportInput[],
  notes: Notes,
  today: string,
): Promise<Harvest> {
  switch (format) {
    case 'esco':
      return readEsco(inputs, notes);
    case 'competent':
      return readCompetent(inputs, notes);
    case 'riasec':
      return readRiasec(inputs, notes);
    case 'isced-fields':
      return readIscedFields(inputs, notes);
    case 'trainings':
      return readTrainings(inputs, notes);
    case 'offers-vdab':
    case 'offers-actiris':
    case 'offers-forem':
    case 'offers-eures':
    case 'offers-schema-org':
      return readOffers(format, inputs, notes, today);
  }
}

/** What an import is counted by, as the office shows it. */
export function recordsOf(harvest: Harvest): number {
  switch (harvest.format) {
    case 'esco':
      return harvest.occupations.length;
    case 'competent':
      return harvest.pairs.length;
    case 'riasec':
      return harvest.letters.length;
    case 'isced-fields':
      return harvest.fields.length + harvest.hints.length;
    case 'trainings':
      return harvest.trainings.length;
    case 'offers-vdab':
    case 'offers-actiris':
    case 'offers-forem':
    case 'offers-eures':
    case 'offers-schema-org':
      return harvest.offers.length;
  }
}
