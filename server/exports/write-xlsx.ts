import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Cell, Row as SheetRow, Sheet as BookSheet } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';

import type { Block, FiguresDocument, Form, Sheet, Value } from './document.js';
import { formOf } from './document.js';
import type { Both, ExportWords } from './words.js';
import { inBoth } from './words.js';

export interface XlsxOptions {
  readonly words: Readonly<Record<Language, ExportWords>>;
  /** Which of the two languages stands first, and names the sheets. */
  readonly first: Language;
}

/** How a spreadsheet shows a number: the number itself stays whole. */
const FORMATS: Readonly<Record<Form, string>> = {
  count: '#,##0',
  change: '+#,##0;-#,##0;0',
  share: '0.0%',
  minutes: '0" min"',
  seconds: '0" s"',
  hours: '#,##0.0" h"',
};
const AT_LEAST = '"≥ "';

const HEADER = {
  fontWeight: 'bold',
  backgroundColor: '#e6e6e6',
  alignVertical: 'top',
  wrap: true,
} as const;
const TITLE = { fontWeight: 'bold', fontSize: 14 } as const;
const SECTION = { fontWeight: 'bold', topBorderStyle: 'thin' } as const;
const MARK = { fontStyle: 'italic', textColor: '#595959', align: 'right' } as const;
const TOP = { alignVertical: 'top', wrap: true } as const;
const NOTE = { fontStyle: 'italic', textColor: '#595959' } as const;

/** Widths in characters. */
const NARROWEST_LABEL = 24;
const WIDEST_LABEL = 56;
const VALUE_WIDTH = 18;
const TEXT_WIDTH = 70;
const LABEL_WIDTH = 40;
const NAME_WIDTH = 28;
/** Of a line of text, points. Rows are not made higher by themselves: LibreOffice would cut what is wrapped. */
const LINE_HEIGHT = 15;

/**
 * A workbook: first what is to be read before, then the figures by subject, last the definitions. Numbers are
 * numbers, texts are texts whatever they begin with; nothing in it is a formula.
 */
export function writeXlsx(document: FiguresDocument, options: XlsxOptions): Promise<Buffer> {
  const sheets = [
    readMe(document, options),
    ...document.sheets.map((sheet) => figures(document, sheet, options)),
    definitions(document, options),
  ];
  return writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}

type AnySheet = BookSheet<never>;

function readMe(document: FiguresDocument, { words, first }: XlsxOptions): AnySheet {
  const languages = inOrder(first);
  return {
    sheet: words[first].sheet['read-me'],
    data: [
      [text(inBoth(document.title, first), TITLE)],
      [text(inBoth(document.subtitle, first))],
      ['', ...languages.map((language) => words[language].languageName[language])].map((name) =>
        text(name, HEADER),
      ),
      ...document.facts.map(({ label, text: both }) => {
        const name = inBoth(label, first);
        const height = heightOf([
          [name, LABEL_WIDTH],
          ...languages.map((language) => [both[language], TEXT_WIDTH] as const),
        ]);
        return [
          text(name, { ...TOP, height, fontWeight: 'bold' }),
          ...languages.map((language) => text(both[language], TOP)),
        ];
      }),
    ],
    columns: [{ width: LABEL_WIDTH }, { width: TEXT_WIDTH }, { width: TEXT_WIDTH }],
    stickyRowsCount: 3,
  };
}

function definitions(document: FiguresDocument, { words, first }: XlsxOptions): AnySheet {
  const languages = inOrder(first);
  return {
    sheet: words[first].sheet.definitions,
    data: [
      languages
        .flatMap((language) => [words[language].head.figure, words[language].sheet.definitions])
        .map((name) => text(name, HEADER)),
      ...document.definitions.map(({ name, text: both }) => {
        const height = heightOf(
          languages.flatMap((language) => [
            [name[language], NAME_WIDTH],
            [both[language], TEXT_WIDTH],
          ]),
        );
        return languages.flatMap((language) => [
          text(name[language], { ...TOP, height, fontWeight: 'bold' }),
          text(both[language], TOP),
        ]);
      }),
    ],
    columns: [NAME_WIDTH, TEXT_WIDTH, NAME_WIDTH, TEXT_WIDTH].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

function figures(document: FiguresDocument, sheet: Sheet, options: XlsxOptions): AnySheet {
  const { words, first } = options;
  const { blocks } = sheet;
  const [leading] = blocks;
  const title = [
    [text(inBoth(sheet.title, first), TITLE)],
    [text(inBoth(document.title, first), NOTE)],
  ];
  // one header for all stays in sight; headers that differ stand over their own blocks
  const shared = leading !== undefined && blocks.every((block) => haveSameColumns(block, leading));
  const header = shared && blocks.length > 1 ? [headerRow(leading, options, first)] : [];
  const rows = blocks.flatMap((block) => [
    ...(shared && blocks.length === 1 ? [] : [[text(inBoth(block.title, first), SECTION)]]),
    ...(header.length > 0 ? [] : [headerRow(block, options, first, block.head)]),
    ...blockRows(block, options),
    ...(block.note === undefined ? [] : [[text(inBoth(block.note, first), NOTE)]]),
    ...(blocks.length > 1 ? [[]] : []),
  ]);
  const labels = blocks.flatMap((block) => block.rows.map(({ label }) => inBoth(label, first)));
  const longest = Math.max(0, ...labels.map((label) => label.length));
  const most = Math.max(...blocks.map(({ columns }) => columns.length));
  return {
    sheet: words[first].sheet[sheet.id],
    data: [...title, ...header, ...rows],
    columns: [
      { width: Math.min(WIDEST_LABEL, Math.max(NARROWEST_LABEL, longest + 2)) },
      ...Array.from({ length: most }, () => ({ width: VALUE_WIDTH })),
    ],
    orientation: 'landscape',
    stickyRowsCount: shared ? 3 : 2,
    stickyColumnsCount: 1,
  };
}

function haveSameColumns(one: Block, other: Block): boolean {
  return (
    one.columns.length === other.columns.length &&
    one.columns.every(({ id }, at) => id === other.columns[at]?.id)
  );
}

function headerRow(
  block: Block,
  { words }: XlsxOptions,
  first: Language,
  head: Both = { fr: words.fr.csv.row, nl: words.nl.csv.row },
): SheetRow {
  const titles = block.columns.map(({ title }) => inBoth(title, first));
  const height = heightOf(titles.map((title) => [title, VALUE_WIDTH]));
  return [
    text(inBoth(head, first), { ...HEADER, height }),
    ...titles.map((title) => text(title, { ...HEADER, align: 'right' })),
  ];
}

function blockRows(block: Block, { words, first }: XlsxOptions): SheetRow[] {
  return block.rows.map((row) => {
    const weight = row.sum === true ? ({ fontWeight: 'bold' } as const) : {};
    return [
      text(inBoth(row.label, first), weight),
      ...block.columns.map((column, at) => {
        const value = row.values[at] ?? { value: null };
        return cellOf(value, formOf(row, column), words, first, weight);
      }),
    ];
  });
}

function cellOf(
  { value, mark }: Value,
  form: Form,
  words: XlsxOptions['words'],
  first: Language,
  style: object,
): Cell {
  if (value !== null) {
    const format = mark === 'at-least' ? `${AT_LEAST}${FORMATS[form]}` : FORMATS[form];
    return { value, type: Number, format, ...style };
  }
  if (mark === undefined) return null;
  return text(inBoth({ fr: words.fr.mark[mark], nl: words.nl.mark[mark] }, first), MARK);
}

/** For the one that needs most lines; bold letters and whole words take more than their number. */
function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([{ length }, width]) => Math.ceil((length * 1.2) / width));
  return Math.max(1, ...lines) * LINE_HEIGHT;
}

/** Never taken for a formula or a number: its type says that it is a text. */
function text(value: string, style: object = {}): Cell {
  return { value, type: String, ...style };
}

function inOrder(first: Language): readonly Language[] {
  return [first, ...LANGUAGES.filter((language) => language !== first)];
}
