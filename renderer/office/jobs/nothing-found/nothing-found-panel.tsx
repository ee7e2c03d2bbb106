import type { NothingFoundWeek } from '#protocol/jobs/library.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import office from '../../office.module.css';
import styles from '../jobs.module.css';
import { weekDays } from './week-days.js';

/** Words that visitors looked for in vain, by week: what the directory lacks. */
export function NothingFoundPanel(props: { weeks: readonly NothingFoundWeek[] }) {
  const t = useT('office');
  const format = useFormat();
  const columns: readonly Column<NothingFoundWeek>[] = [
    {
      key: 'week',
      head: t('jobs.nothing.week'),
      names: true,
      cell: (row) => {
        const { week, from, to } = weekDays(row.week);
        return t('jobs.nothing.weekOf', { week, from: format.day(from), to: format.day(to) });
      },
    },
    {
      key: 'words',
      head: t('jobs.nothing.words'),
      wide: true,
      cell: ({ words }) => (
        <ul className={styles['words']}>
          {words.map(({ word, count }) => (
            <li key={word}>{t('jobs.nothing.word', { word, count: format.number(count) })}</li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <section className={office['panel']} aria-labelledby="jobs-nothing">
      <h2 id="jobs-nothing" className={office['panelTitle']}>
        {t('jobs.nothing.title')}
      </h2>
      <p className={office['soft']}>{t('jobs.nothing.text')}</p>
      <div className={office['table']}>
        <DataTable
          caption={t('jobs.nothing.title')}
          columns={columns}
          rows={props.weeks}
          keyOf={({ week }) => week}
          empty={t('jobs.nothing.none')}
        />
      </div>
    </section>
  );
}
