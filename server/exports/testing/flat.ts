import type { FiguresDocument, Form } from '../document.js';
import { formOf } from '../document.js';
import type { Mark } from '../words.js';

/** One cell of a document, apart from any form. */
export interface FlatCell {
  readonly code: string;
  readonly sheet: string;
  readonly form: Form;
  readonly value: number | null;
  readonly mark: Mark | undefined;
}

/** Every cell, in the order they stand. */
export function flat({ sheets }: FiguresDocument): readonly FlatCell[] {
  return sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) =>
      block.rows.flatMap((row) =>
        block.columns.map((column, at) => ({
          code: `${block.id}.${row.id}.${column.id}`,
          sheet: sheet.id,
          form: formOf(row, column),
          value: row.values[at]?.value ?? null,
          mark: row.values[at]?.mark,
        })),
      ),
    ),
  );
}
