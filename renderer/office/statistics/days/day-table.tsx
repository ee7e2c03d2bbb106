import type { PublishedCount, PublishedDay } from '#protocol/statistics.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import office from '../../office.module.css';
import { CountFigure } from '../counts/count-figure.js';
import { NotCounted, TooFew } from '../counts/marks.js';
import { useMeasures } from '../report/use-measures.js';
import styles from './day-table.module.css';
import { FittingTable } from '../../tables/fitting-table.js';

/** Counts of a day's tickets, in the order of the columns. */
const COUNTS = [
  'tickets',
  'interviews',
  'left',
  'leftAtClosing',
  'noShow',
  'transfers',
  'desk',
] as const satisfies readonly (keyof PublishedDay)[];

/** Twelve columns have no room in less, rem. */
const WIDTH = 68;

/** The days one by one, the latest first; touching one shows all about it. */
export function DayTable(props: { days: readonly PublishedDay[]; onDay: (date: string) => void }) {
  const { days, onDay } = props;
  const t = useT('office');
  const tReports = useT('reports');
  const format = useFormat();
  const write = useMeasures();
  const count = (value: PublishedCount | undefined) =>
    value === undefined ? <NotCounted /> : <CountFigure count={value} short />;
  const column = (
    key: string,
    head: string,
    value: (day: PublishedDay) => PublishedCount | undefined,
  ): Column<PublishedDay> => ({ key, head, align: 'end', cell: (day) => count(value(day)) });
  const columns: readonly Column<PublishedDay>[] = [
    {
      key: 'date',
      head: t('stats.date'),
      names: true,
      wide: true,
      cell: ({ date, final }) => (
        <>
          <span className={styles['day']}>
            <Button variant="quiet" onPress={() => onDay(date)}>
              {format.date(date)}
            </Button>
          </span>
          {!final && <span className={office['soft']}> {t('stats.provisional')}</span>}
        </>
      ),
    },
    ...COUNTS.map((name) => column(name, t(`stats.${name}`), (day) => day[name])),
    column('multimedia', t('multimedia.visits'), ({ multimedia }) =>
      multimedia === null ? undefined : multimedia.visits,
    ),
    {
      key: 'wait',
      head: tReports('days.wait'),
      align: 'end',
      cell: ({ wait }) => write.pair(wait) ?? <TooFew />,
    },
    {
      key: 'interview',
      head: tReports('days.interview'),
      align: 'end',
      cell: ({ interview }) => write.pair(interview) ?? <TooFew />,
    },
    {
      key: 'level',
      head: t('stats.level'),
      align: 'end',
      cell: ({ serviceLevel }) => write.percent(serviceLevel) ?? <TooFew />,
    },
  ];
  return (
    <section className={office['panel']} aria-labelledby="day-table-title">
      <h2 id="day-table-title" className={office['panelTitle']}>
        {t('stats.byDay')}
      </h2>
      <FittingTable
        caption={t('stats.byDay')}
        columns={columns}
        rows={[...days].reverse()}
        keyOf={(day) => day.date}
        width={WIDTH}
      />
    </section>
  );
}
