import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { numberText, safeText, UNIT_SIGNS } from './cell-text.js';
import type { Block, FiguresDocument, Form, Value } from './document.js';
import { formOf } from './document.js';
import type { Both, ExportWords } from './words.js';
import { inBoth } from './words.js';

const BYTE_ORDER_MARK = '\uFEFF';
const BETWEEN_CELLS = ';';
const QUOTED = /["\n\r;]/;

export interface CsvOptions {
  readonly words: Readonly<Record<Language, ExportWords>>;
  /** Which of the two languages stands first. */
  readonly first: Language;
}

/**
 * One table for people and machines: a number a row, with the table, row and column it stands in, its unit, why
 * it is withheld, and a code that stays the same whatever the words (docs/exports.md). First what is to be
 * read before, last the definitions. UTF-8 with its mark, `;` between cells, a decimal comma (RFC 4180 else).
 */
export function writeReportCsv(document: FiguresDocument, { words, first }: CsvOptions): string {
  const say = (text: Both): string => inBoth(text, first);
  const word = (pick: (words: ExportWords) => string): string =>
    say({ fr: pick(words.fr), nl: pick(words.nl) });
  const header = (['table', 'row', 'column', 'value', 'unit', 'mark', 'code'] as const).map(
    (column) => word(({ csv }) => csv[column]),
  );
  const unitOf = (block: Block, form: Form): string => {
    if (form !== 'count' && form !== 'change') return UNIT_SIGNS[form];
    return block.unit === undefined ? '' : say(block.unit);
  };
  const markOf = ({ mark }: Value): string =>
    mark === undefined ? '' : word((each) => each.mark[mark]);
  const readMe = word(({ sheet }) => sheet['read-me']);
  const definitions = word(({ sheet }) => sheet.definitions);
  return csvOf([
    header,
    ...document.facts.flatMap(({ id, label, text }) =>
      LANGUAGES.map((language) => [
        readMe,
        say(label),
        word(({ languageName }) => languageName[language]),
        text[language],
        '',
        '',
        `read-me.${id}.${language}`,
      ]),
    ),
    ...document.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.rows.flatMap((row) =>
          block.columns.map((column, at) => {
            const value = row.values[at] ?? { value: null };
            const form = formOf(row, column);
            return [
              say(block.title),
              say(row.label),
              say(column.title),
              value.value === null ? '' : { number: numberText(value.value, form) },
              unitOf(block, form),
              markOf(value),
              `${block.id}.${row.id}.${column.id}`,
            ];
          }),
        ),
      ),
    ),
    ...document.definitions.flatMap(({ id, name, text }) =>
      LANGUAGES.map((language) => [
        definitions,
        say(name),
        word(({ languageName }) => languageName[language]),
        text[language],
        '',
        '',
        `definition.${id}.${language}`,
      ]),
    ),
  ]);
}

/** A row each day, a column each figure; where a number could not be told its mark stands in its place. */
export function writeDaysCsv(document: FiguresDocument, { words, first }: CsvOptions): string {
  const cellOf = ({ value, mark }: Value, form: Form): CsvCell => {
    if (value !== null) return { number: numberText(value, form) };
    if (mark === undefined) return '';
    return inBoth({ fr: words.fr.mark[mark], nl: words.nl.mark[mark] }, first);
  };
  const blocks = document.sheets.flatMap((sheet) => sheet.blocks);
  return csvOf(
    blocks.flatMap((block) => [
      [
        inBoth(block.head, first),
        ...block.columns.map(({ title, form }) => {
          const sign = UNIT_SIGNS[form];
          return sign === '' ? inBoth(title, first) : `${inBoth(title, first)} (${sign})`;
        }),
      ],
      ...block.rows.map((row) => [
        inBoth(row.label, first),
        ...block.columns.map((column, at) =>
          cellOf(row.values[at] ?? { value: null }, formOf(row, column)),
        ),
      ]),
    ]),
  );
}

/** A number of ours begins with a minus and is no formula. */
type CsvCell = string | { readonly number: string };

function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  const lines = rows.map((row) => row.map(cellText).join(BETWEEN_CELLS));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cellText(cell: CsvCell): string {
  const text = typeof cell === 'string' ? safeText(cell) : cell.number;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
