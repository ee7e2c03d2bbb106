import { useId } from 'react';
import type { ReactNode } from 'react';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import office from '../office.module.css';
import styles from './bar-table.module.css';
import { TotalFigure } from './figures.js';
import type { Total } from './totals.js';

/** A table of counts; the bar in each row is the same count drawn, on one scale for all rows. */
export function BarTable(props: {
  title: string;
  head: string;
  /** All that the rows add up to, for the share of each. */
  whole: Total;
  rows: readonly {
    readonly key: string;
    readonly label: ReactNode;
    readonly total: Total;
    readonly color?: string;
  }[];
}) {
  const { title, head, whole, rows } = props;
  const t = useT('office');
  const format = useFormat();
  const id = useId();
  const most = Math.max(1, ...rows.map((row) => row.total.sum));
  const share = ({ sum, partial }: Total) =>
    partial || whole.partial || whole.sum === 0
      ? '–'
      : `${format.number(Math.round((sum / whole.sum) * 100))} %`;
  return (
    <section className={office['panel']} aria-labelledby={id}>
      <h2 id={id} className={office['panelTitle']}>
        {title}
      </h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <td aria-hidden="true" />
            <th scope="col">{t('stats.count')}</th>
            <th scope="col">{t('stats.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, total, color = 'var(--brand)' }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className={styles['drawn']} aria-hidden="true">
                <svg className={styles['bar']} viewBox="0 0 100 10" preserveAspectRatio="none">
                  {total.hidden ? (
                    <rect className={styles['hatch']} width="100" height="10" />
                  ) : (
                    <rect width={(total.sum / most) * 100} height="10" fill={color} />
                  )}
                </svg>
              </td>
              <td>
                <TotalFigure total={total} />
              </td>
              <td>{share(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
