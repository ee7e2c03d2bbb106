import { useId } from 'react';

import type { PublishedCross, ReportCount } from '#protocol/reports.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import office from '../../office.module.css';
import { CountFigure } from '../counts/count-figure.js';
import figures from '../counts/figure.module.css';
import { GlossaryLink } from '../counts/glossary-link.js';
import styles from './count-table.module.css';
import { cellsOf, useCellWords } from './cell-words.js';
import type { CellWords } from './cell-words.js';
import { FittingTable } from '../../tables/fitting-table.js';

/** Tables that are crossed (protocol, PublishedPeriod). */
type Crossed = 'theme' | 'language' | 'hour';

interface Row {
  readonly name: string;
  readonly cells: readonly ReportCount[];
}

/** What names and figures need, rem. */
const NAME_WIDTH = 12;
const COLUMN_WIDTH = 5;

/** Two answers crossed. Columns without a ticket are left out: the night has no hours to show. */
export function CrossTable(props: {
  title: string;
  note: string;
  cross: PublishedCross;
  row: { readonly head: string; readonly table: Crossed };
  column: Crossed;
}) {
  const { title, note, cross, row, column } = props;
  const t = useT('reports');
  const words = useCellWords();
  const id = useId();
  const rows = cross.rows.map((key, index): Row => ({
    name: wordOf(words, row.table, key),
    cells: cross.cells[index] ?? [],
  }));
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: row.head, names: true, wide: true, cell: ({ name }) => name },
    ...shownColumns(cross).map((index): Column<Row> => ({
      key: String(index),
      head: wordOf(words, column, cross.columns[index] ?? ''),
      align: 'end',
      cell: ({ cells }) => <CountFigure count={cells[index] ?? null} short />,
    })),
  ];
  return (
    <section className={`${office['panel']} ${styles['block']}`} aria-labelledby={id} data-wide>
      <h3 className={office['panelTitle']}>
        <span id={id}>{title}</span> <GlossaryLink figure="withheld" />
      </h3>
      <p className={figures['unit']}>
        {note} {t('cross.note')}
      </p>
      <FittingTable
        caption={title}
        columns={columns}
        rows={rows}
        keyOf={({ name }) => name}
        width={NAME_WIDTH + columns.length * COLUMN_WIDTH}
      />
    </section>
  );
}

/** Columns with anything in them, from the first to the last. */
export function shownColumns(cross: Pick<PublishedCross, 'columns' | 'cells'>): readonly number[] {
  const filled = cross.columns.flatMap((_, index) =>
    cross.cells.some((row) => row[index] !== 0) ? [index] : [],
  );
  const [first, last] = [filled[0] ?? 0, filled.at(-1) ?? -1];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function wordOf(words: CellWords, table: Crossed, key: string): string {
  switch (table) {
    case 'theme':
      return known(THEMES, key, words.theme);
    case 'language':
      return known(LANGUAGES, key, words.language);
    case 'hour':
      return known(cellsOf('hour'), key, words.hour);
  }
}

/** A cell that this page does not know yet is shown by its key. */
function known<K extends string>(
  cells: readonly K[],
  key: string,
  word: (cell: K) => string,
): string {
  const cell = cells.find((each) => each === key);
  return cell === undefined ? key : word(cell);
}
