import { useId } from 'react';

import { useFormat } from '../../../shared/i18n/i18n.js';
import type { Column } from '../../../shared/ui/data-table/data-table.js';
import { DataTable } from '../../../shared/ui/data-table/data-table.js';
import office from '../../office.module.css';
import styles from './hour-chart.module.css';
import type { HourPair } from './hours.js';
import { scaleEnd } from './scale.js';

/** How a series is drawn: a bar of its own, or a line over the whole hour. */
export type Look = 'before' | 'after' | 'count' | 'lineBefore' | 'lineAfter';

export interface Series {
  readonly look: Look;
  readonly label: string;
  readonly of: (pair: HourPair) => number | null | undefined;
  /** A mark above a bar. */
  readonly upTo?: (pair: HourPair) => number | null | undefined;
}

/** Figures by hour, drawn, with the same figures as a table under them. */
export function HourChart(props: {
  title: string;
  /** What the heights are. */
  unit: string;
  hours: readonly HourPair[];
  series: readonly Series[];
  columns: readonly Column<HourPair>[];
}) {
  const { title, unit, hours, series, columns } = props;
  const format = useFormat();
  const id = useId();
  const end = scaleEnd(
    hours.flatMap((pair) => series.flatMap(({ of, upTo }) => [of(pair), upTo?.(pair)])),
  );
  const bars = series.filter(({ look }) => !isLine(look));
  const lines = series.filter(({ look }) => isLine(look));
  const height = (value: number) => `${(value / end) * 100}%`;
  return (
    <section className={office['panel']} aria-labelledby={id}>
      <h3 id={id} className={office['panelTitle']}>
        {title}
      </h3>
      <div aria-hidden="true">
        <ul className={styles['legend']}>
          {series.map(({ look, label }) => (
            <li key={look}>
              <span className={`${styles['sample']} ${styles[look]}`} />
              {label}
            </li>
          ))}
        </ul>
        <div className={styles['chart']}>
          <div className={styles['scale']}>
            {[1, 0.5, 0].map((share) => (
              <span key={share} style={{ bottom: `${share * 100}%` }}>
                {format.number(end * share)}
              </span>
            ))}
          </div>
          <div className={styles['plot']}>
            {hours.map((pair) => (
              <div key={pair.hour} className={styles['hour']}>
                {bars.map(({ look, of, upTo }) => {
                  const value = of(pair);
                  const top = upTo?.(pair);
                  return (
                    <span key={look} className={styles['place']}>
                      {typeof value === 'number' && (
                        <span
                          className={`${styles['bar']} ${styles[look]}`}
                          style={{ height: height(value) }}
                        />
                      )}
                      {typeof top === 'number' && (
                        <span className={styles['top']} style={{ bottom: height(top) }} />
                      )}
                    </span>
                  );
                })}
                {lines.map(({ look, of }) => {
                  const value = of(pair);
                  return (
                    typeof value === 'number' && (
                      <span
                        key={look}
                        className={`${styles['line']} ${styles[look]}`}
                        style={{ bottom: height(value) }}
                      />
                    )
                  );
                })}
                <span className={styles['name']}>{pair.hour}</span>
              </div>
            ))}
          </div>
        </div>
        <p className={styles['unit']}>{unit}</p>
      </div>
      <div className={office['table']}>
        <DataTable
          caption={title}
          columns={columns}
          rows={hours}
          keyOf={({ hour }) => String(hour)}
        />
      </div>
    </section>
  );
}

const isLine = (look: Look) => look === 'lineBefore' || look === 'lineAfter';
