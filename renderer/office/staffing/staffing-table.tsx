import { Fragment } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { BreakRow } from './break-row.js';
import { breaksOf } from './breaks.js';
import type { RowProblem } from './check.js';
import type { RowChange } from './compare.js';
import type { ShiftDraft } from './drafts.js';
import { HEADS } from './heads.js';
import { ShiftRow } from './shift-row.js';
import styles from './staffing-table.module.css';

/** A day's staffing, a row for each time an island is staffed without a pause; everything can be changed. */
export function StaffingTable(props: {
  caption: string;
  rows: readonly ShiftDraft[];
  islands: number;
  problems: ReadonlyMap<string, RowProblem>;
  changes?: ReadonlyMap<string, RowChange>;
  onRows: (rows: readonly ShiftDraft[]) => void;
}) {
  const { caption, rows, islands, problems, changes, onRows } = props;
  const t = useT('islands');
  const breaks = new Map(breaksOf(rows).map((found) => [found.before.key, found]));
  if (rows.length === 0) return <p className={styles['none']}>{t('staffing.nobody')}</p>;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(`staffing.${head}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('staffing.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const pause = breaks.get(row.key);
            return (
              <Fragment key={row.key}>
                <ShiftRow
                  row={row}
                  rows={rows}
                  islands={islands}
                  problem={problems.get(row.key)}
                  change={changes?.get(row.key) ?? 'same'}
                  onRows={onRows}
                />
                {pause !== undefined && <BreakRow pause={pause} rows={rows} onRows={onRows} />}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
