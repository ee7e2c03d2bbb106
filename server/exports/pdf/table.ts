import { readText } from '../cell-text.js';
import type { Block, Row } from '../document.js';
import { formOf } from '../document.js';
import type { ExportWords } from '../words.js';
import type { Language } from '#protocol/vocabulary.js';
import type { Look, Page } from './page.js';
import { COLOURS, PAGE, TEXT_WIDTH } from './page.js';
import { printable } from './printable.js';

interface Told {
  readonly words: Readonly<Record<Language, ExportWords>>;
  readonly language: Language;
}

const HEAD: Look = { font: 'bold', size: 8.5, after: 0 };
const CELL: Look = { font: 'plain', size: 9, after: 0 };
const SUM: Look = { font: 'bold', size: 9, after: 0 };
const QUIET: Look = { font: 'plain', size: 8.5, colour: COLOURS.quiet, after: 14 };
const MARK: Look = { font: 'plain', size: 8.5, colour: COLOURS.quiet, after: 0 };

/** Points. */
const WIDEST_VALUE = 76;
const LEAST_LABEL = 96;
const BAR_WIDTH = 110;
const BAR_HEIGHT = 10;
const GAP = 6;
const PADDING = 2.5;

/** A heading, a table with a bar in each row where that helps, and what is to be known about it. */
export function drawBlock(page: Page, block: Block, told: Told): void {
  const { language } = told;
  page.within('Sect', () => {
    page.paragraph('H3', printable(block.title[language]), {
      font: 'bold',
      size: 11,
      after: 4,
      keep: 64,
    });
    page.within('Table', () => drawTable(page, block, told));
    page.y += 4;
    const notes = [block.note?.[language]].filter((note) => note !== undefined);
    for (const note of notes) page.paragraph('P', printable(note), QUIET);
    if (notes.length === 0) page.y += 10;
  });
}

function drawTable(page: Page, block: Block, told: Told): void {
  const layout = layoutOf(block);
  const heads = [block.head, ...block.columns.map(({ title }) => title)].map((title) =>
    printable(title[told.language]),
  );
  const headHeight = heightOf(page, heads, layout.widths, HEAD);
  const drawHead = (cell: (draw: () => void) => void): void => {
    for (const [at, text] of heads.entries()) {
      cell(() => drawText(page, text, layout.lefts[at] ?? 0, layout.widths[at] ?? 0, HEAD, at > 0));
    }
  };
  const endHead = (): void => {
    page.y += headHeight;
    page.decoration(() => drawLine(page));
  };
  page.within('TR', () => drawHead((draw) => page.element('TH', draw, 'Column')));
  endHead();
  const most = Math.max(0, ...block.rows.map((row) => lengthOf(row)));
  for (const row of block.rows) {
    const texts = textsOf(block, row, told);
    const height = heightOf(page, texts, layout.widths, row.sum === true ? SUM : CELL);
    if (page.makeRoom(height)) {
      page.decoration(() => drawHead((draw) => draw()));
      endHead();
    }
    page.within('TR', () => drawRow(page, row, texts, layout));
    if (layout.bars !== undefined && most > 0) {
      const width = (lengthOf(row) / most) * BAR_WIDTH;
      const left = layout.bars;
      page.decoration(() => drawBar(page, left, width));
    }
    page.y += height;
  }
  page.decoration(() => drawLine(page));
}

interface Layout {
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  /** Where bars begin; absent: none are drawn. */
  readonly bars?: number;
}

/** Labels take what values and bars leave. */
function layoutOf({ columns, bars = false }: Block): Layout {
  const reserved = bars ? BAR_WIDTH + GAP : 0;
  const room = (TEXT_WIDTH - reserved - LEAST_LABEL) / columns.length - GAP;
  const value = Math.min(WIDEST_VALUE, room);
  const label = TEXT_WIDTH - reserved - columns.length * (value + GAP);
  const first = PAGE.left + label + reserved + GAP;
  return {
    lefts: [PAGE.left, ...columns.map((_column, at) => first + at * (value + GAP))],
    widths: [label, ...columns.map(() => value)],
    ...(bars && { bars: PAGE.left + label + GAP }),
  };
}

function drawRow(page: Page, row: Row, texts: readonly string[], layout: Layout): void {
  const look = row.sum === true ? SUM : CELL;
  for (const [at, text] of texts.entries()) {
    const isMark = at > 0 && row.values[at - 1]?.value === null;
    const draw = (): void =>
      drawText(
        page,
        text,
        layout.lefts[at] ?? 0,
        layout.widths[at] ?? 0,
        isMark ? MARK : look,
        at > 0,
      );
    if (at === 0) page.element('TH', draw, 'Row');
    else page.element('TD', draw);
  }
}

function textsOf(block: Block, row: Row, { words, language }: Told): readonly string[] {
  return [
    printable(row.label[language]),
    ...block.columns.map((column, at) => {
      const value = row.values[at] ?? { value: null };
      return printable(readText(value, formOf(row, column), words, language));
    }),
  ];
}

/** Of the first column's number; sums and what stands apart have no bar. */
function lengthOf(row: Row): number {
  return row.sum === true || row.apart === true ? 0 : Math.max(0, row.values[0]?.value ?? 0);
}

function heightOf(
  page: Page,
  texts: readonly string[],
  widths: readonly number[],
  look: Look,
): number {
  page.style(look);
  const heights = texts.map((text, at) =>
    page.pdf.heightOfString(text === '' ? ' ' : text, { width: widths[at] ?? TEXT_WIDTH }),
  );
  return Math.max(...heights) + 2 * PADDING;
}

function drawText(
  page: Page,
  text: string,
  left: number,
  width: number,
  look: Look,
  isNumber: boolean,
): void {
  page.style(look);
  page.pdf.text(text, left, page.y + PADDING, { width, align: isNumber ? 'right' : 'left' });
}

function drawLine({ pdf, y }: Page): void {
  pdf.moveTo(PAGE.left, y).lineTo(PAGE.right, y).lineWidth(0.5).stroke(COLOURS.line);
}

function drawBar({ pdf, y }: Page, left: number, width: number): void {
  if (width > 0) pdf.rect(left, y + PADDING, width, BAR_HEIGHT).fill(COLOURS.bar);
}
