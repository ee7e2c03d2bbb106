import { useId } from 'react';

import type { ReportCount } from '#protocol/reports.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { floorOf } from '../counts/count.js';
import styles from './column-chart.module.css';
import { fillOf, Patterns } from './marks.js';
import type { LegendEntry } from './plot.js';
import { Plot, PLOT } from './plot.js';
import { middleOf, scaleEnd } from './scale.js';

export interface ChartColumn {
  readonly key: string;
  /** Under the column. */
  readonly name: string;
  /** `undefined`: not counted, nothing is drawn. */
  readonly count: ReportCount | undefined;
  /** The same of a year before. */
  readonly before?: ReportCount | undefined;
}

/** Share of its place that a column takes, and that of the year before behind it. */
const WIDE = 0.62;
const WIDER = 0.84;
/** Two columns alone are no walls. */
const WIDEST = 110;
/** Height of the mark for a withheld count. */
const STUB = 14;
/** More names than these do not stand side by side: every second, third … is written. */
const MOST_NAMES = 16;

/** Counts as columns; the year before stands behind as a frame. */
export function ColumnChart(props: {
  name: string;
  unit: string;
  columns: readonly ChartColumn[];
  /** What the columns and the frames are. */
  labels: { readonly now: string; readonly before?: string | undefined };
}) {
  const { name, unit, columns, labels } = props;
  const t = useT('reports');
  const id = useId();
  const end = scaleEnd(columns.flatMap(({ count, before }) => [floorOf(count), floorOf(before)]));
  const height = (value: number) => (value / end) * PLOT.height;
  const place = Math.min(WIDEST, PLOT.width / Math.max(1, columns.length));
  const every = Math.ceil(columns.length / MOST_NAMES);
  const counts = columns.map(({ count }) => count);
  const pasts = columns.map(({ before }) => before);
  const hasBefore = pasts.some((before) => before !== undefined);
  const legend: LegendEntry[] = [
    { key: 'now', label: labels.now, sign: <rect width="20" height="20" fill="var(--brand)" /> },
  ];
  if (labels.before !== undefined && hasBefore)
    legend.push({
      key: 'before',
      label: labels.before,
      sign: <rect className={styles['frame']} x="1" y="1" width="18" height="18" />,
    });
  if ([...counts, ...pasts].some((count) => typeof count === 'object' && count !== null))
    legend.push({
      key: 'floor',
      label: t('chart.floor'),
      sign: (
        <>
          <rect y="6" width="20" height="14" fill="var(--brand)" />
          <line className={styles['open']} x2="20" y1="2" y2="2" />
        </>
      ),
    });
  if ([...counts, ...pasts].includes(null))
    legend.push({
      key: 'withheld',
      label: t('chart.withheld'),
      sign: <rect width="20" height="20" fill={fillOf('stripes', id)} />,
    });
  return (
    <Plot
      name={name}
      unit={unit}
      end={end}
      names={columns.map((column, index) => (index % every === 0 ? column.name : ''))}
      legend={legend}
    >
      <Patterns id={id} />
      {columns.map(({ key, count, before }, index) => {
        const middle = middleOf(index, columns.length, PLOT.width);
        const floor = floorOf(count);
        const past = floorOf(before);
        const left = middle - (place * WIDE) / 2;
        const top = PLOT.height - height(floor ?? 0);
        return (
          <g key={key}>
            {past !== undefined && (
              <rect
                className={styles['frame']}
                x={middle - (place * WIDER) / 2}
                y={PLOT.height - height(past)}
                width={place * WIDER}
                height={height(past)}
              />
            )}
            {past !== undefined && typeof before === 'object' && (
              <line
                className={styles['open']}
                x1={middle - (place * WIDER) / 2}
                x2={middle + (place * WIDER) / 2}
                y1={PLOT.height - height(past) - 5}
                y2={PLOT.height - height(past) - 5}
              />
            )}
            {before === null && (
              <rect
                className={styles['frame']}
                x={middle - (place * WIDER) / 2}
                y={PLOT.height - STUB}
                width={place * WIDER}
                height={STUB}
                style={{ fill: fillOf('stripes', id), fillOpacity: 1 }}
              />
            )}
            {floor !== undefined && (
              <rect
                x={left}
                y={top}
                width={place * WIDE}
                height={height(floor)}
                fill="var(--brand)"
              />
            )}
            {floor !== undefined && typeof count === 'object' && (
              <line
                className={styles['open']}
                x1={left}
                x2={left + place * WIDE}
                y1={top - 5}
                y2={top - 5}
              />
            )}
            {count === null && (
              <rect
                x={left}
                y={PLOT.height - STUB}
                width={place * WIDE}
                height={STUB}
                fill={fillOf('stripes', id)}
              />
            )}
          </g>
        );
      })}
    </Plot>
  );
}
