import { useRef } from 'react';

import type { Column } from '../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../shared/ui/data-table/data-table.js';
import office from '../office.module.css';
import { useNarrow } from '../programme/views/use-narrow.js';
import styles from './fitting-table.module.css';
import { useOnPaper } from './on-paper.js';

/**
 * A table where there is room for its columns, else each row's figures under its name: nobody scrolls
 * sideways. The first column names the rows.
 * @param props.width that the columns need, rem
 */
export function FittingTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  width: number;
}) {
  const { caption, columns, rows, keyOf, width } = props;
  const part = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(part, width);
  const onPaper = useOnPaper();
  const [naming, ...others] = columns;
  return (
    <div ref={part}>
      {narrow && !onPaper ? (
        <ul className={styles['list']} aria-label={caption}>
          {rows.map((row) => (
            <li key={keyOf(row)}>
              <strong>{naming?.cell(row)}</strong>
              <dl className={styles['figures']}>
                {others.map((column) => (
                  <div key={column.key}>
                    <dt>{column.head}</dt>
                    <dd>{column.cell(row)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      ) : (
        <div className={office['table']}>
          <DataTable caption={caption} columns={columns} rows={rows} keyOf={keyOf} />
        </div>
      )}
    </div>
  );
}
