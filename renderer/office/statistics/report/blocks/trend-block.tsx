import { useId } from 'react';

import type { PeriodId } from '#protocol/periods.js';
import { yearBefore } from '#protocol/periods.js';
import type { PublishedPeriod, ReportCount } from '#protocol/reports.js';
import { contactsOf } from '#protocol/reports.js';

import { useT } from '../../../../shared/i18n/i18n.js';
import type { Column } from '../../../../shared/ui/data-table/data-table.js';
import office from '../../../office.module.css';
import { ColumnChart } from '../../charts/column-chart.js';
import { LineChart } from '../../charts/line-chart.js';
import type { Absence } from '../../counts/absence.js';
import { absenceIn } from '../../counts/absence.js';
import { CountFigure } from '../../counts/count-figure.js';
import figures from '../../counts/figure.module.css';
import { NotCounted, TooFew } from '../../counts/marks.js';
import { usePeriodName, useShortName } from '../../period/period-name.js';
import styles from '../count-table.module.css';
import type { Trend } from '../trend.js';
import { useMeasures } from '../use-measures.js';
import { FittingTable } from '../../../tables/fitting-table.js';

/** What the columns are drawn of: of days there are no contacts. */
const COUNTS = {
  contacts: (part: PublishedPeriod) => contactsOf(part).all,
  interviews: (part: PublishedPeriod) => contactsOf(part).interviews,
  tickets: (part: PublishedPeriod) => part.tables.outcome?.total,
  visits: (part: PublishedPeriod) => part.people?.door,
} satisfies Readonly<Record<string, (part: PublishedPeriod) => ReportCount | undefined>>;
type Counted = keyof typeof COUNTS;

/** Eight columns have no room in less, rem. */
const WIDTH = 58;

/** The parts of a period one after the other: how many, and how long they waited. */
export function TrendBlock(props: { trend: Trend; ofDays: boolean; year: string }) {
  const { trend, ofDays, year } = props;
  const { parts } = trend;
  const t = useT('reports');
  const name = usePeriodName();
  const short = useShortName();
  const write = useMeasures();
  const id = useId();
  const drawn: Counted = ofDays ? 'tickets' : 'contacts';
  const counted: readonly Counted[] = ofDays
    ? ['tickets', 'interviews']
    : ['contacts', 'interviews', 'tickets', 'visits'];
  const beforeOf = (period: PeriodId) => trend.before.get(yearBefore(period));
  const columns: readonly Column<PublishedPeriod>[] = [
    {
      key: 'name',
      head: t('trend.head'),
      names: true,
      wide: true,
      cell: (of) => <span className={styles['name']}>{name(of.period)}</span>,
    },
    ...counted.map((each): Column<PublishedPeriod> => ({
      key: each,
      head: t(`trend.${each}`),
      align: 'end',
      cell: (part) => shown(COUNTS[each](part), absenceIn(part, each)),
    })),
    ...(trend.before.size === 0
      ? []
      : [
          {
            key: 'before',
            head: t('trend.before', { what: t(`trend.${drawn}`), year: String(Number(year) - 1) }),
            align: 'end',
            cell: (part: PublishedPeriod) => {
              const before = beforeOf(part.period);
              return shown(before && COUNTS[drawn](before));
            },
          } as const,
        ]),
    {
      key: 'wait',
      head: t('trend.wait'),
      align: 'end',
      cell: ({ wait }) => write.pair(wait) ?? <TooFew />,
    },
    {
      key: 'level',
      head: t('trend.level'),
      align: 'end',
      cell: ({ serviceLevel }) => write.percent(serviceLevel) ?? <TooFew />,
    },
  ];
  return (
    <section className={`${office['panel']} ${styles['block']}`} aria-labelledby={id} data-wide>
      <h3 id={id} className={office['panelTitle']}>
        {t(ofDays ? 'trend.days' : 'trend.months')}
      </h3>
      <p className={figures['unit']}>{t(ofDays ? 'trend.noteDays' : 'trend.noteMonths')}</p>
      <ColumnChart
        name={t('chart.columns', { what: t(`trend.${drawn}`) })}
        unit={t(`trend.${drawn}`)}
        columns={parts.map((part) => {
          const before = beforeOf(part.period);
          return {
            key: part.period,
            name: short(part.period),
            count: COUNTS[drawn](part),
            before: before && COUNTS[drawn](before),
          };
        })}
        labels={{ now: year, before: String(Number(year) - 1) }}
      />
      <LineChart
        name={t('chart.lines', { what: t('trend.wait') })}
        unit={t('trend.waitUnit')}
        names={parts.map(({ period }) => short(period))}
        lines={[
          { look: 'full', label: t('measure.median'), values: parts.map((of) => of.wait?.median) },
          { look: 'dashed', label: t('measure.p90'), values: parts.map((of) => of.wait?.p90) },
        ]}
      />
      <FittingTable
        caption={t(ofDays ? 'trend.days' : 'trend.months')}
        columns={columns}
        rows={parts}
        keyOf={({ period }) => period}
        width={WIDTH}
      />
    </section>
  );
}

function shown(count: ReportCount | undefined, why?: Absence) {
  return count === undefined ? <NotCounted why={why} /> : <CountFigure count={count} short />;
}
