import type { PublishedTable, TableId } from '#protocol/reports.js';
import { TABLES } from '#protocol/reports.js';

import { cellsOf } from './cell-words.js';
import type { Block } from './document.js';
import type { Parts } from './table-block.js';
import { countsBlock, tableLines } from './table-block.js';

/** Tables by the sheet they stand on, in the order they are read. */
export const TABLES_ON = {
  tickets: ['outcome', 'theme', 'language', 'hour', 'channel', 'transferred', 'parked'],
  interviews: ['noted'],
  multimedia: ['seat-kind', 'seat-hour', 'seat-channel', 'help'],
  collective: ['activity-theme', 'activity-format', 'activity-language'],
  voices: ['satisfaction', 'divide-equipment', 'divide-skills', 'directory'],
} as const satisfies Record<string, readonly TableId[]>;

const HOURLY: readonly TableId[] = ['hour', 'seat-hour'];
/** Drawn better over time, or as parts of one thing. */
const DRAWN: readonly TableId[] = [
  'theme',
  'language',
  'hour',
  'seat-hour',
  'help',
  'activity-theme',
  'activity-format',
  'satisfaction',
  'divide-equipment',
  'divide-skills',
];

/** The tables of one sheet that either period counted. */
export function tableBlocks(parts: Parts, sheet: keyof typeof TABLES_ON): readonly Block[] {
  const tables: readonly TableId[] = TABLES_ON[sheet];
  return tables.flatMap((table) => tableBlock(parts, table));
}

function tableBlock(parts: Parts, table: TableId): readonly Block[] {
  const { say } = parts;
  const now: PublishedTable | undefined = parts.now.tables[table];
  const before: PublishedTable | undefined = parts.before?.tables[table];
  if (now === undefined && before === undefined) return [];
  const shown = shownCells(table, [now, before]);
  const cells = cellsOf(table)
    .filter(({ id }) => shown.includes(id))
    .map(({ id, name }) => ({ id, label: say(name) }));
  return [
    countsBlock(parts, {
      id: table,
      title: say((words) => words.table[table]),
      head: say(({ head }) => head[headOf(table)]),
      unit: say(({ unit }) => unit[TABLES[table].unit]),
      lines: tableLines(say, cells, now, before),
      ...(table === 'directory' && { note: say(({ note }) => note.overlap) }),
      ...(DRAWN.includes(table) && { bars: true }),
    }),
  ];
}

function headOf(table: TableId): 'hour' | 'theme' | 'answer' {
  if (HOURLY.includes(table)) return 'hour';
  return table === 'theme' || table === 'activity-theme' ? 'theme' : 'answer';
}

/** Without the hours of the night and without open tickets, where there are none. */
function shownCells(
  table: TableId,
  periods: readonly (PublishedTable | undefined)[],
): readonly string[] {
  const cells: readonly string[] = TABLES[table].cells;
  const isThere = (cell: string): boolean =>
    periods.some((period) => period !== undefined && period.cells[cell] !== 0);
  if (table === 'outcome') return cells.filter((cell) => cell !== 'open' || isThere(cell));
  return HOURLY.includes(table) ? fromFirstToLast(cells, isThere) : cells;
}

/** Also used for the hours of a crossing. */
export function fromFirstToLast(
  cells: readonly string[],
  isThere: (cell: string) => boolean,
): readonly string[] {
  return cells.slice(cells.findIndex(isThere), cells.findLastIndex(isThere) + 1);
}
