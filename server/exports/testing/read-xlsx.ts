import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

import { entriesOf } from './read-zip.js';

/** A cell as the file holds it. `format`: how a number is shown. */
export interface XlsxCell {
  readonly text?: string;
  readonly number?: number;
  readonly format?: string;
}

export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly xml: string;
}

const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);
const attribute = z.string();
const workbookSchema = z.object({
  workbook: z.object({
    sheets: z.object({ sheet: list(z.object({ '@name': attribute, '@r:id': attribute })) }),
  }),
});
const stylesSchema = z.object({
  styleSheet: z.object({
    numFmts: z
      .object({ numFmt: list(z.object({ '@numFmtId': attribute, '@formatCode': attribute })) })
      .optional(),
    cellXfs: z.object({ xf: list(z.object({ '@numFmtId': attribute.optional() })) }),
  }),
});
const textSchema = z.object({
  t: z.union([z.string(), z.object({ '#text': z.string() })]).optional(),
});
const stringsSchema = z.object({ sst: z.object({ si: list(textSchema) }) });
const cellSchema = z.object({
  '@r': attribute,
  '@t': attribute.optional(),
  '@s': attribute.optional(),
  v: z.string().optional(),
  f: z.unknown().optional(),
});
const sheetSchema = z.object({
  worksheet: z.object({
    sheetViews: z
      .object({
        sheetView: z.array(
          z.object({
            pane: z
              .object({ '@xSplit': attribute.optional(), '@ySplit': attribute.optional() })
              .optional(),
          }),
        ),
      })
      .optional(),
    sheetData: z.object({
      row: list(z.object({ '@r': attribute, c: list(cellSchema) })),
    }),
  }),
});

const LISTS = new Set(['sheet', 'numFmt', 'xf', 'si', 'row', 'c', 'sheetView']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => LISTS.has(name),
});

/** A workbook read by other means than it was written. @throws where it is none, or holds a formula */
export async function readXlsx(content: Uint8Array): Promise<readonly XlsxSheet[]> {
  const entries = await entriesOf(content);
  const part = (name: string): string => {
    const xml = entries.get(name);
    if (xml === undefined) throw new Error(`the workbook has no ${name}`);
    return xml;
  };
  const strings = stringsSchema
    .parse(parser.parse(part('xl/sharedStrings.xml')))
    .sst.si.map(({ t }) => (typeof t === 'object' ? t['#text'] : (t ?? '')));
  const { numFmts, cellXfs } = stylesSchema.parse(parser.parse(part('xl/styles.xml'))).styleSheet;
  const formats = new Map(
    numFmts?.numFmt.map((each) => [each['@numFmtId'], each['@formatCode']]) ?? [],
  );
  const { sheets } = workbookSchema.parse(parser.parse(part('xl/workbook.xml'))).workbook;
  return sheets.sheet.map((sheet, at) => {
    const xml = part(`xl/worksheets/sheet${at + 1}.xml`);
    const { sheetData, sheetViews } = sheetSchema.parse(parser.parse(xml)).worksheet;
    const pane = sheetViews?.sheetView[0]?.pane;
    const rows: XlsxCell[][] = [];
    for (const row of sheetData.row) {
      const cells: XlsxCell[] = [];
      for (const cell of row.c) {
        if (cell.f !== undefined) throw new Error(`${cell['@r']} holds a formula`);
        const format = formats.get(cellXfs.xf[Number(cell['@s'] ?? 0)]?.['@numFmtId'] ?? '');
        const shown = format === undefined ? {} : { format };
        if (cell.v !== undefined) {
          cells[columnOf(cell['@r'])] =
            cell['@t'] === 's'
              ? { text: strings[Number(cell.v)] ?? '' }
              : { number: Number(cell.v), ...shown };
        }
      }
      rows[Number(row['@r']) - 1] = Array.from(cells, (cell) => cell ?? {});
    }
    return {
      name: sheet['@name'],
      rows: Array.from(rows, (row) => row ?? []),
      frozen: { rows: Number(pane?.['@ySplit'] ?? 0), columns: Number(pane?.['@xSplit'] ?? 0) },
      xml,
    };
  });
}

/** `AB12` → 27 */
function columnOf(place: string): number {
  const letters = /^[A-Z]+/.exec(place)?.[0] ?? '';
  return (
    Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1
  );
}
