import type { ReactNode } from 'react';

import styles from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for figures and for buttons. */
  readonly align?: 'start' | 'end';
  /** The cell that names its row. */
  readonly names?: boolean;
  /** Takes what width is left. */
  readonly wide?: boolean;
  /** The head is there for screen readers only. */
  readonly quietHead?: boolean;
}

/** Rows under heads that stay in sight. Sorting and filtering are the caller's. */
export function DataTable<Row>(props: {
  /** What the table holds; read aloud, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Shown in place of rows. */
  empty?: string;
  /** Rows that stand out, and those that stand back. */
  toneOf?: (row: Row) => 'plain' | 'mine' | 'soft' | 'head';
}) {
  const { caption, columns, rows, keyOf, empty, toneOf } = props;
  if (rows.length === 0 && empty !== undefined) return <p className={styles['empty']}>{empty}</p>;
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={classes(column)}>
              <span className={column.quietHead === true ? 'visually-hidden' : ''}>
                {column.head}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className={styles[toneOf?.(row) ?? 'plain']}>
            {columns.map((column) =>
              column.names === true ? (
                <th key={column.key} scope="row" className={classes(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={classes(column)}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classes(column: Pick<Column<never>, 'align' | 'wide'>): string {
  const names = [styles[column.align ?? 'start']];
  if (column.wide === true) names.push(styles['wide']);
  return names.join(' ');
}
