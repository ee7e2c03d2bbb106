import type { ReactNode } from 'react';

import type { Figure } from '#protocol/glossary.js';
import type { TableCell, TableId } from '#protocol/reports.js';
import { TABLES } from '#protocol/reports.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { CountRow } from './count-table.js';
import { CountTable } from './count-table.js';
import { cellsOf, useCellWords } from './cell-words.js';
import type { View } from './view.js';

/** A published table as it stands in a report; nothing where nothing of the kind was counted. */
export function ReportTable<T extends TableId>(props: {
  view: View;
  table: T;
  means?: Figure;
  /** Fewer or other cells than all of them. */
  cells?: readonly TableCell<T>[];
  /** Its label in place of the words. */
  label?: (cell: TableCell<T>) => ReactNode;
  color?: (cell: TableCell<T>) => string;
  /** A drawing of the same rows. */
  drawing?: (rows: readonly CountRow[]) => ReactNode;
}) {
  const { view, table, means, cells = cellsOf(table), label, color, drawing } = props;
  const t = useT('reports');
  const words = useCellWords();
  const now = view.period.tables[table];
  const before = view.before?.tables[table];
  if (now === undefined) return null;
  const { unit } = TABLES[table];
  const rows = cells.map((cell): CountRow => {
    const own = { key: cell, label: (label ?? words[table])(cell), count: now.cells[cell] };
    const compared = before === undefined ? own : { ...own, before: before.cells[cell] };
    return color === undefined ? compared : { ...compared, color: color(cell) };
  });
  return (
    <CountTable
      view={view}
      title={t(`tables.${table}.title`)}
      {...(means !== undefined && { means })}
      note={t(`units.${unit}.note`)}
      heads={{ row: t(`tables.${table}.head`), count: t(`units.${unit}.name`) }}
      whole={{ count: now.total, before: before?.total }}
      rows={rows}
    >
      {drawing?.(rows)}
    </CountTable>
  );
}
