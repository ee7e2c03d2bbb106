import type { HarvestedOffer } from '#protocol/jobs/harvest.js';
import type { ImportFormat } from '#protocol/jobs/vocabulary.js';

import type { ImportInput } from '../import-input.js';
import type { ReadOutcome } from '../read-import.js';
import { readImport } from '../read-import.js';

/** A file of a test: its name and what stands in it. */
export function input(name: string, content: string | Uint8Array): ImportInput {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  async function* open() {
    if (bytes.length > 0) yield bytes;
  }
  return { name, path: name, size: bytes.length, open };
}

/** Reads files on a day in the summer of 2031. */
export async function reading(
  format: ImportFormat,
  ...inputs: readonly ImportInput[]
): Promise<ReadOutcome> {
  return readImport(format, inputs, { today: '2031-07-15', told: () => undefined });
}

/** What is read of one file of offers. @throws where it is refused */
export async function offersIn(format: ImportFormat, name: string, text: string) {
  const read = await reading(format, input(name, text));
  if (!read.ok || !('offers' in read.harvest)) throw new Error(JSON.stringify(read));
  return { ...read, offers: read.harvest.offers };
}

/** The one offer of a list of one. */
export async function oneOffer(
  format: ImportFormat,
  record: unknown,
): Promise<HarvestedOffer | undefined> {
  const { offers } = await offersIn(format, 'feed.json', JSON.stringify([record]));
  return offers[0];
}
