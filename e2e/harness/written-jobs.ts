import { readdirSync, readFileSync } from 'node:fs';

import type { WrittenSheet } from '#protocol/jobs/written-sheet.js';
import { writtenSheetsSchema } from '#protocol/jobs/written-sheet.js';

const folder = new URL('../../assets/jobs/sheets/', import.meta.url);

/**
 * An occupation of the built-in directory, as it was written.
 * @throws where there is none of that id
 */
export function writtenJob(id: string): WrittenSheet {
  for (const file of readdirSync(folder)) {
    const sheets = writtenSheetsSchema.parse(
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
    );
    const found = sheets.find((sheet) => sheet.id === id);
    if (found !== undefined) return found;
  }
  throw new Error(`no occupation "${id}" is written`);
}
