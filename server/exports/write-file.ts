import type { Language } from '#protocol/vocabulary.js';

import type { FiguresDocument } from './document.js';
import { writePdf } from './pdf/write-pdf.js';
import type { ExportWords } from './words.js';
import { writeDaysCsv, writeReportCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

/** One file to be written; plain data, so that another thread can be given it. */
export interface FileOrder {
  readonly document: FiguresDocument;
  readonly form: 'csv' | 'xlsx' | 'pdf';
  readonly language: Language;
  /** ms; when it is made */
  readonly at: number;
}

export async function writeFile(
  { document, form, language, at }: FileOrder,
  words: Readonly<Record<Language, ExportWords>>,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (form) {
    case 'csv': {
      const isDays = document.sheets.some(({ id }) => id === 'days');
      const write = isDays ? writeDaysCsv : writeReportCsv;
      return new TextEncoder().encode(write(document, { words, first: language }));
    }
    case 'xlsx':
      return Uint8Array.from(await writeXlsx(document, { words, first: language }));
    case 'pdf':
      return Uint8Array.from(await writePdf(document, { words, language, at }));
  }
}
