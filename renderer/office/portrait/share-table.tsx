import { useId } from 'react';

import type { ReportCount } from '#protocol/reports.js';

import { useT } from '../../shared/i18n/i18n.js';
import { CountFigure } from '../statistics/counts/count-figure.js';
import styles from './share-table.module.css';
import { usePercent } from './use-percent.js';

export interface ShareRow {
  readonly key: string;
  readonly label: string;
  readonly count: ReportCount;
  /** 0 to 100. */
  readonly percent: number | null;
  /** Stands under a sum that it is part of. */
  readonly part?: boolean;
}

/** Answers with their counts and shares; each bar is the share beside it, on one scale for all questions. */
export function ShareTable(props: {
  title: string;
  /** Of how many the shares are. */
  base: string;
  rows: readonly ShareRow[];
}) {
  const { title, base, rows } = props;
  const t = useT('portrait-report');
  const percent = usePercent();
  const id = useId();
  return (
    <section className={styles['question']} aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        {title}
      </h3>
      <p className={styles['base']}>{base}</p>
      <table className={styles['table']} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('head.answer')}</th>
            <td aria-hidden="true" />
            <th scope="col">{t('head.count')}</th>
            <th scope="col">{t('head.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, count, percent: share, part = false }) => (
            <tr key={key} data-part={part || undefined}>
              <th scope="row">{label}</th>
              <td className={styles['drawn']} aria-hidden="true">
                <svg className={styles['bar']} viewBox="0 0 100 10" preserveAspectRatio="none">
                  {count === null ? (
                    <rect className={styles['withheld']} width="100" height="10" />
                  ) : (
                    <rect className={styles['full']} width={share ?? 0} height="10" />
                  )}
                </svg>
              </td>
              <td>
                <CountFigure count={count} short />
              </td>
              <td>{share === null ? '–' : percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
