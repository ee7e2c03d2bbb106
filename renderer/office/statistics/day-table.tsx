import type { PublishedCount, PublishedDay, Spread } from '#protocol/statistics.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import type { Column } from '../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../shared/ui/data-table/data-table.js';
import office from '../office.module.css';
import styles from './day-table.module.css';
import { HiddenMark } from './figures.js';
import type { DayRange } from './range.js';
import { COUNTS } from './totals.js';

/** The range day by day, the latest first; touching a day shows it alone. */
export function DayTable(props: {
  days: readonly PublishedDay[];
  onShow: (range: DayRange) => void;
}) {
  const { days, onShow } = props;
  const t = useT('office');
  const format = useFormat();
  const count = (value: PublishedCount) => (value === null ? <HiddenMark /> : format.number(value));
  const spread = (value: Spread | null) =>
    value === null
      ? t('stats.tooFew')
      : `${format.number(value.median)} / ${format.number(value.p90)}`;
  const spreadHead = (name: string) => `${name} (min)`;
  const columns: readonly Column<PublishedDay>[] = [
    {
      key: 'date',
      head: t('stats.date'),
      names: true,
      wide: true,
      cell: (day) => (
        <>
          <span className={styles['day']}>
            <Button variant="quiet" onPress={() => onShow({ from: day.date, to: day.date })}>
              {format.date(day.date)}
            </Button>
          </span>
          {!day.final && <span className={office['soft']}> {t('stats.provisional')}</span>}
        </>
      ),
    },
    ...COUNTS.map((name): Column<PublishedDay> => ({
      key: name,
      head: t(`stats.${name}`),
      align: 'end',
      cell: (day) => count(day[name]),
    })),
    {
      key: 'multimedia',
      head: t('multimedia.visits'),
      align: 'end',
      cell: (day) =>
        day.multimedia === null ? t('multimedia.unknown') : count(day.multimedia.visits),
    },
    {
      key: 'wait',
      head: spreadHead(t('stats.wait')),
      align: 'end',
      cell: (day) => spread(day.wait),
    },
    {
      key: 'interview',
      head: spreadHead(t('stats.interview')),
      align: 'end',
      cell: (day) => spread(day.interview),
    },
    {
      key: 'level',
      head: t('stats.level'),
      align: 'end',
      cell: (day) =>
        day.serviceLevel === null
          ? t('stats.tooFew')
          : `${format.number(Math.round(day.serviceLevel * 100))} %`,
    },
  ];
  return (
    <section className={office['panel']} aria-labelledby="day-table-title">
      <h2 id="day-table-title" className={office['panelTitle']}>
        {t('stats.byDay')} ({t('stats.median')} / {t('stats.p90')})
      </h2>
      <div className={office['table']}>
        <DataTable
          caption={t('stats.byDay')}
          columns={columns}
          rows={[...days].reverse()}
          keyOf={(day) => day.date}
        />
      </div>
    </section>
  );
}
