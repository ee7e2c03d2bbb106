import type { TableCell, TableId } from '#protocol/reports.js';
import { TABLES } from '#protocol/reports.js';

import type { ExportWords } from './words.js';

/** What each table's answers are called; hours are said by their number. */
export const CELL_WORDS: {
  readonly [T in TableId]: (words: ExportWords, cell: TableCell<T>) => string;
} = {
  outcome: ({ cell: { outcome } }, cell) => outcome[cell],
  theme: ({ theme }, cell) => theme[cell],
  language: ({ language }, cell) => language[cell],
  hour: (_words, cell) => hourName(cell),
  channel: ({ cell: { channel } }, cell) => channel[cell],
  transferred: ({ cell: { transferred } }, cell) => transferred[cell],
  parked: ({ cell: { parked } }, cell) => parked[cell],
  noted: ({ cell: { noted } }, cell) => noted[cell],
  'seat-kind': ({ seatKind }, cell) => seatKind[cell],
  'seat-channel': ({ cell: { channel } }, cell) => channel[cell],
  'seat-hour': (_words, cell) => hourName(cell),
  help: ({ cell: { help } }, cell) => help[cell],
  'activity-theme': ({ theme }, cell) => theme[cell],
  'activity-format': ({ format }, cell) => format[cell],
  'activity-language': ({ spoken }, cell) => spoken[cell],
  satisfaction: ({ satisfaction }, cell) => satisfaction[cell],
  'divide-equipment': ({ cell: words }, cell) => words['divide-equipment'][cell],
  'divide-skills': ({ cell: words }, cell) => words['divide-skills'][cell],
  directory: ({ cell: { directory } }, cell) => directory[cell],
};

/** A text, so that no spreadsheet takes it for a number to add. */
export function hourName(hour: string): string {
  return `${hour.padStart(2, '0')}:00–${hour.padStart(2, '0')}:59`;
}

/** Each answer of a table with what it is called. */
export function cellsOf<T extends TableId>(
  table: T,
): readonly { readonly id: TableCell<T>; name(words: ExportWords): string }[] {
  const name = CELL_WORDS[table];
  const cells: readonly TableCell<T>[] = TABLES[table].cells;
  return cells.map((id) => ({ id, name: (words) => name(words, id) }));
}
