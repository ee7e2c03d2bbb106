import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Language } from '#protocol/vocabulary.js';

import type { FiguresDocument } from '../document.js';
import type { FactId } from '../facts.js';
import type { ExportWords } from '../words.js';
import { filled } from '../words.js';
import type { Pdf } from './page.js';
import { COLOURS, FONT, Page, PAGE, TEXT_WIDTH } from './page.js';
import { printable } from './printable.js';
import { drawBlock } from './table.js';
import { unpackedWoff } from './typeface.js';

export interface PdfOptions {
  readonly words: Readonly<Record<Language, ExportWords>>;
  readonly language: Language;
  /** ms; written into the file as when it was made */
  readonly at: number;
}

const COLON: Readonly<Record<Language, string>> = { fr: '\u00a0: ', nl: ': ' };
const TYPEFACE = '@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin';

/** What stands under the title; the marks are explained at the end, with the definitions. */
const FACTS: readonly FactId[] = [
  'state',
  'days',
  'missing',
  'twice',
  'not-counted',
  'service',
  'threshold',
];

/**
 * A report to print, in one language: A4, tagged for screen readers (title, language, headings, tables with
 * their headings), with the typeface of the screens.
 */
export async function writePdf(
  document: FiguresDocument,
  { words, language, at }: PdfOptions,
): Promise<Buffer> {
  // read only when somebody wants a PDF: a start needs nothing of it
  const { default: PdfKit } = await import('pdfkit');
  const own = words[language];
  const [plain, bold] = await Promise.all([typeface('400'), typeface('700')]);
  const pdf = new PdfKit({
    size: 'A4',
    margins: { top: PAGE.top, left: PAGE.left, right: 48, bottom: 0 },
    // none of its own: it would read Helvetica's measures
    font: '',
    tagged: true,
    lang: language === 'fr' ? 'fr-BE' : 'nl-BE',
    displayTitle: true,
    bufferPages: true,
    pdfVersion: '1.7',
    info: {
      Title: document.title[language],
      Subject: own.pdf.subject,
      Author: own.centre,
      CreationDate: new Date(at),
      ModDate: new Date(at),
    },
  });
  pdf.registerFont(FONT.plain, plain);
  pdf.registerFont(FONT.bold, bold);
  const whole = collected(pdf);
  const page = new Page(pdf);
  drawFront(page, document, language);
  for (const sheet of document.sheets) {
    page.within('Sect', () => {
      page.paragraph('H2', printable(sheet.title[language]), {
        ...{ font: 'bold', size: 15, after: 8, keep: 110 },
      });
      for (const block of sheet.blocks) drawBlock(page, block, { words, language });
      page.y += 6;
    });
  }
  drawDefinitions(page, document, own, language);
  drawFooters(pdf, document.title[language], own);
  pdf.end();
  return whole;
}

async function typeface(weight: '400' | '700'): Promise<Buffer> {
  const file = createRequire(import.meta.url).resolve(`${TYPEFACE}-${weight}-normal.woff`);
  return unpackedWoff(await readFile(file));
}

function drawFront(page: Page, document: FiguresDocument, language: Language): void {
  page.paragraph('H1', printable(document.title[language]), { font: 'bold', size: 20, after: 4 });
  page.paragraph('P', printable(document.subtitle[language]), {
    ...{ font: 'plain', size: 11, colour: COLOURS.quiet, after: 12 },
  });
  for (const { id, label, text } of document.facts) {
    if (!FACTS.some((fact) => fact === id)) continue;
    page.paragraph('P', printable(`${label[language]}${COLON[language]}${text[language]}`), {
      ...{ font: 'plain', size: 9.5, after: 2 },
    });
  }
  page.y += 14;
}

function drawDefinitions(
  page: Page,
  { definitions }: FiguresDocument,
  { sheet }: ExportWords,
  language: Language,
): void {
  page.within('Sect', () => {
    page.paragraph('H2', sheet.definitions, { font: 'bold', size: 15, after: 8, keep: 60 });
    for (const { name, text } of definitions) {
      page.paragraph('H3', printable(name[language]), {
        ...{ font: 'bold', size: 9.5, after: 1, keep: 30 },
      });
      page.paragraph('P', printable(text[language]), { font: 'plain', size: 9.5, after: 7 });
    }
  });
}

/** On every page once all are there, so that each can say of how many it is. */
function drawFooters(pdf: Pdf, title: string, { pdf: words }: ExportWords): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font(FONT.plain).fontSize(8).fillColor(COLOURS.quiet);
    pdf.text(printable(title), PAGE.left, PAGE.footer, { width: TEXT_WIDTH });
    const place = filled(words.page, { page: at + 1, pages: count });
    pdf.text(place, PAGE.left, PAGE.footer, { width: TEXT_WIDTH, align: 'right' });
    pdf.endMarkedContent();
  }
}

function collected(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    pdf.on('data', (piece: Uint8Array) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
  });
}
