import type { ReactNode } from 'react';

import type { PublishedDay, PublishedEstimates } from '#protocol/statistics.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import office from '../../office.module.css';
import { NotCounted, TooFew } from '../counts/marks.js';
import { useMeasures } from '../report/use-measures.js';
import { FittingTable } from '../../tables/fitting-table.js';

const SHARES = ['inside', 'shorter', 'longer'] as const;

/** Five columns have no room in less, rem. */
const WIDTH = 44;

/** Waiting times told against the waits that came, day by day, the latest first. */
export function EstimatesByDay(props: { days: readonly PublishedDay[] }) {
  const { days } = props;
  const t = useT('office');
  const format = useFormat();
  const write = useMeasures();
  const column = (
    key: string,
    head: string,
    cell: (day: PublishedEstimates) => ReactNode | undefined,
  ): Column<PublishedDay> => ({
    key,
    head,
    align: 'end',
    cell: ({ estimates }) =>
      estimates === null ? <NotCounted /> : (cell(estimates) ?? <TooFew />),
  });
  const columns: readonly Column<PublishedDay>[] = [
    {
      key: 'date',
      head: t('stats.date'),
      names: true,
      wide: true,
      cell: ({ date }) => format.date(date),
    },
    ...SHARES.map((share) =>
      column(share, t(`estimates.${share}`), (day) => write.percent(day[share])),
    ),
    column('meanError', t('estimates.meanError'), ({ meanError }) => write.minutes(meanError)),
  ];
  return (
    <section className={office['panel']} aria-labelledby="estimates-days-title">
      <h2 id="estimates-days-title" className={office['panelTitle']}>
        {t('estimates.byDay')}
      </h2>
      <p className={office['soft']}>{t('estimates.explain')}</p>
      <FittingTable
        caption={t('estimates.byDay')}
        columns={columns}
        rows={[...days].reverse()}
        keyOf={(day) => day.date}
        width={WIDTH}
      />
    </section>
  );
}
