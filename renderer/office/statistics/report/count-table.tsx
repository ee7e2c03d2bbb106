import type { ReactNode } from 'react';

import type { Figure } from '#protocol/glossary.js';
import type { ReportCount } from '#protocol/reports.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import type { Absence } from '../counts/absence.js';
import { ChangeFigure } from '../counts/change-figure.js';
import { CountFigure } from '../counts/count-figure.js';
import { floorOf, shareOf } from '../counts/count.js';
import { NotCounted } from '../counts/marks.js';
import { percentOf } from '../counts/percent.js';
import styles from './count-table.module.css';
import { TableBlock } from './table-block.js';
import type { View } from './view.js';
import { changeIn, yearOf } from './view.js';

export interface CountRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly count: ReportCount | undefined;
  /** Why there is none; not counted where that is not said. */
  readonly absent?: Absence;
  readonly before?: ReportCount | undefined;
  readonly color?: string;
}

/** Counts with their shares, beside those of the year before; each row's bar is its count drawn, on one scale. */
export function CountTable(props: {
  title: string;
  means?: Figure;
  /** Which population it is about, and what else must be known to read it. */
  note: string;
  /** What the rows are, and what is counted. */
  heads: { readonly row: string; readonly count: string };
  rows: readonly CountRow[];
  /** What the rows add up to; without it they have no shares. */
  whole?: { readonly count: ReportCount; readonly before?: ReportCount | undefined };
  view: View;
  /** A drawing of the same rows, above them. */
  children?: ReactNode;
}) {
  const { title, means, note, heads, rows, whole, view, children } = props;
  const t = useT('reports');
  const format = useFormat();
  const most = Math.max(1, ...rows.map(({ count }) => floorOf(count) ?? 0));
  const year = view.before && yearOf(view.before.period);
  const columns = (row: Omit<CountRow, 'key' | 'label'>) => {
    const share = whole && shareOf(row.count, whole.count);
    return (
      <>
        <td>{shown(row.count, row.absent)}</td>
        {whole && <td>{share === undefined ? '–' : percentOf(share, format.number)}</td>}
        {year !== undefined && (
          <>
            <td>{shown(row.before)}</td>
            <td>
              <ChangeFigure change={changeIn(view, row.count, row.before)} />
            </td>
          </>
        )}
      </>
    );
  };
  return (
    <TableBlock title={title} means={means} note={note} drawing={children}>
      <thead>
        <tr>
          <th scope="col">{heads.row}</th>
          <td className={styles['beside']} aria-hidden="true" />
          <th scope="col">{heads.count}</th>
          {whole && <th scope="col">{t('table.share')}</th>}
          {year !== undefined && (
            <>
              <th scope="col">{t('table.inYear', { year })}</th>
              <th scope="col">{t('table.change')}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            <td className={styles['drawn']} aria-hidden="true">
              <RowBar count={row.count} most={most} color={row.color} />
            </td>
            {columns(row)}
          </tr>
        ))}
      </tbody>
      {whole && (
        <tfoot>
          <tr>
            <th scope="row">{t('table.total')}</th>
            <td className={styles['beside']} aria-hidden="true" />
            {columns(whole)}
          </tr>
        </tfoot>
      )}
    </TableBlock>
  );
}

function shown(count: ReportCount | undefined, absent?: Absence) {
  return count === undefined ? <NotCounted why={absent} /> : <CountFigure count={count} short />;
}

function RowBar(props: {
  count: ReportCount | undefined;
  most: number;
  color?: string | undefined;
}) {
  const { count, most, color = 'var(--brand)' } = props;
  return (
    <svg className={styles['bar']} viewBox="0 0 100 10" preserveAspectRatio="none">
      {count === null ? (
        <rect className={styles['withheld']} width="100" height="10" />
      ) : (
        <rect width={((floorOf(count) ?? 0) / most) * 100} height="10" fill={color} />
      )}
    </svg>
  );
}
