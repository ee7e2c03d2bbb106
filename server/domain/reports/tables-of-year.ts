import type { PeriodId } from '#protocol/periods.js';
import type { ReportCount, TableId } from '#protocol/reports.js';
import { TABLE_IDS, TABLES } from '#protocol/reports.js';
import { OUTCOMES } from '#protocol/vocabulary.js';

import type { Counted } from './decide.js';
import { decide, decideTogether } from './decide.js';
import { decideWithin } from './decide-within.js';
import type { PeriodFigures } from './period-figures.js';
import type { ShownRow } from './shown-rows.js';
import { shownRows } from './shown-rows.js';
import { TABLE_COUNTS } from './table-counts.js';
import type { PeriodNode } from './year-tree.js';
import { treeOver } from './year-tree.js';

/** Every period of a year that holds something, and its exact figures. */
export interface ExactYear {
  readonly nodes: readonly PeriodNode[];
  readonly figures: ReadonlyMap<PeriodId, PeriodFigures>;
  /** Counts of people under it are withheld. */
  readonly threshold: number;
}

/** What is shown of a table, by period; absent where it was not counted or is not over. */
export type ShownTable = ReadonlyMap<PeriodId, ShownRow>;
export type ShownTables = ReadonlyMap<TableId, ShownTable>;

/**
 * @param participants another table of the participants of collective activities, to be decided with theirs
 * @returns the tables of the protocol, and that one
 */
export function tablesOfYear(
  year: ExactYear,
  participants: Counted,
): { readonly tables: ShownTables; readonly participants: ShownTable } {
  const { threshold } = year;
  const counted = new Map(TABLE_IDS.map((id) => [id, countedTable(id, year)]));
  const shown = new Map<TableId, ShownTable>();
  const together = (unit: string, other?: Counted): ShownTable | undefined => {
    const ids = TABLE_IDS.filter((id) => TABLES[id].unit === unit && id !== 'parked');
    const tables = [...ids.map((id) => counted.get(id) ?? NOTHING), ...(other ? [other] : [])];
    const decisions = decideTogether(tables, { threshold, totals: 'shown' });
    const rows = tables.map((table, at) => shownRows(table, decisions[at] ?? new Map()));
    for (const [at, id] of ids.entries()) shown.set(id, rows[at] ?? new Map());
    return rows[ids.length];
  };
  for (const unit of ['tickets', 'multimedia', 'help', 'marks', 'divide']) together(unit);
  const others = together('participants', participants);

  const uses = counted.get('directory') ?? NOTHING;
  shown.set('directory', usesShown(shownRows(uses, decide(uses, { threshold, totals: 'none' }))));

  const outcome = shown.get('outcome');
  const within = (id: 'parked' | 'noted', whole: (row: ShownRow) => ReportCount): void => {
    const table = counted.get(id) ?? NOTHING;
    const isHidden = (period: PeriodId): boolean => {
      const row = outcome?.get(period);
      return row === undefined || typeof whole(row) !== 'number';
    };
    shown.set(id, shownRows(table, decideWithin(table, isHidden, threshold)));
  };
  within('parked', ({ total }) => total);
  within('noted', ({ cells }) => cells[OUTCOMES.indexOf('served')] ?? null);
  return { tables: shown, participants: others ?? new Map() };
}

function countedTable(id: TableId, year: ExactYear): Counted {
  const kind = TABLES[id].days ? 'day' : 'month';
  const { unit } = TABLES[id];
  const of = unit === 'participants' ? whenAttended(year) : year;
  return countedBy(of, kind, TABLE_COUNTS[id], (each) => HOLDS[unit](each));
}

/** The same, a period being over once those present at its last sessions are counted. */
export function whenAttended(year: ExactYear): ExactYear {
  const nodes = year.nodes.map((node) => ({ ...node, isOver: node.isAttended }));
  return { ...year, nodes };
}

/**
 * @param counts `undefined`: not counted there
 * @param holds whether there is anything at all in a day or month that such a table could be of
 */
export function countedBy(
  { nodes: all, figures }: ExactYear,
  leaf: 'day' | 'month',
  counts: (figures: PeriodFigures) => readonly number[] | undefined,
  holds: (figures: PeriodFigures) => boolean,
): Counted {
  const nodes = treeOver(all, ({ id, kind }) => {
    const each = figures.get(id);
    return each !== undefined && kind === leaf && holds(each);
  });
  const rows = new Map<PeriodId, readonly number[]>();
  for (const { id } of nodes) {
    const each = figures.get(id);
    const row = each && counts(each);
    if (row !== undefined) rows.set(id, row);
  }
  return { nodes, rows };
}

/** How often which use was made: they overlap, so their sum is nothing; the visits stand for the whole. */
function usesShown(rows: ShownTable): ShownTable {
  return new Map(
    [...rows].map(([id, { cells }]) => [id, { total: cells[0] ?? null, cells }] as const),
  );
}

const HOLDS: Readonly<
  Record<(typeof TABLES)[TableId]['unit'], (figures: PeriodFigures) => boolean>
> = {
  tickets: ({ days }) => days > 0,
  interviews: ({ days }) => days > 0,
  multimedia: ({ multimedia }) => multimedia !== undefined,
  help: ({ multimedia }) => multimedia !== undefined,
  participants: ({ workshops }) => workshops !== undefined,
  marks: ({ feedback }) => feedback !== undefined,
  divide: ({ feedback }) => feedback !== undefined,
  directory: ({ feedback }) => feedback !== undefined,
};

const NOTHING: Counted = { nodes: [], rows: new Map() };
