import type { WhatIfHour } from '#protocol/what-if.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { HourChart } from './hour-chart.js';
import styles from './comparison.module.css';
import type { HourPair } from './hours.js';

type Side = 'before' | 'after';

const HOUR = 3_600_000;

/** Waits, islands with arrivals, and idle time by hour. @param props.sides `before` only where it was lived */
export function HourCharts(props: { hours: readonly HourPair[]; sides: readonly Side[] }) {
  const { hours, sides } = props;
  const t = useT('what-if');
  const format = useFormat();
  const clock = useFormat('UTC');
  const whole = (value: number | null | undefined) =>
    value === null || value === undefined ? t('result.tooFew') : format.number(Math.round(value));
  const percent = (share: number | null | undefined) =>
    share === null || share === undefined ? t('result.tooFew') : `${whole(share * 100)} %`;
  const hourColumn: Column<HourPair> = {
    key: 'hour',
    head: t('result.hour'),
    names: true,
    cell: ({ hour }) => clock.time(hour * HOUR),
  };
  const column = (
    side: Side,
    what: string,
    cell: (hour: WhatIfHour | undefined) => string,
  ): Column<HourPair> => ({
    key: `${side} ${what}`,
    head: t('result.sideOf', { side: t(`side.${side}`), what }),
    align: 'end',
    cell: (pair) => cell(pair[side]),
  });
  const bothSides = (what: string, cell: (hour: WhatIfHour | undefined) => string) =>
    sides.map((side) => column(side, what, cell));
  return (
    <div className={styles['charts']}>
      <HourChart
        title={t('chart.wait')}
        unit={t('chart.waitUnit')}
        hours={hours}
        series={sides.map((side) => ({
          look: side,
          label: t(`side.${side}`),
          of: (pair) => pair[side]?.wait?.median,
          upTo: (pair) => pair[side]?.wait?.p90,
        }))}
        columns={[
          hourColumn,
          ...sides.map((side) =>
            column(side, t('chart.waitHead'), (hour) => {
              const wait = hour?.wait;
              return wait ? `${whole(wait.median)} / ${whole(wait.p90)}` : t('result.tooFew');
            }),
          ),
        ]}
      />
      <HourChart
        title={t('chart.islands')}
        unit={t('chart.islandsUnit')}
        hours={hours}
        series={[
          { look: 'count', label: t('chart.arrivals'), of: ({ after }) => after?.arrivals },
          ...sides.map((side) => ({
            look: side === 'before' ? ('lineBefore' as const) : ('lineAfter' as const),
            label: t(`chart.islandsOf.${side}`),
            of: (pair: HourPair) => pair[side]?.islands,
          })),
        ]}
        columns={[
          hourColumn,
          {
            key: 'arrivals',
            head: t('chart.arrivals'),
            align: 'end',
            cell: ({ after }) => format.number(tenth(after?.arrivals ?? 0)),
          },
          ...bothSides(t('chart.islandsHead'), (hour) => format.number(tenth(hour?.islands ?? 0))),
        ]}
      />
      <HourChart
        title={t('chart.idle')}
        unit={t('chart.idleUnit')}
        hours={hours}
        series={sides.map((side) => ({
          look: side,
          label: t(`side.${side}`),
          of: (pair) => percentOf(pair[side]?.idle),
        }))}
        columns={[hourColumn, ...bothSides(t('chart.idleHead'), (hour) => percent(hour?.idle))]}
      />
    </div>
  );
}

const tenth = (value: number) => Math.round(value * 10) / 10;

const percentOf = (share: number | null | undefined) =>
  share === null || share === undefined ? share : share * 100;
