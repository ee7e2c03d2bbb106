import type { ReactNode } from 'react';

import { useFormat } from '../../../shared/i18n/i18n.js';
import styles from './plot.module.css';

/** How large the drawing is for who draws in it; it is stretched to the room there is. */
export const PLOT = { width: 1000, height: 200 } as const;

export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  /** Its sign, drawn in a square of 20. */
  readonly sign: ReactNode;
}

/**
 * The frame of a chart with columns: scale, names under it, what is what. One picture to screen readers: the
 * figures themselves stand in the table under it.
 */
export function Plot(props: {
  /** What is drawn, in a sentence. */
  name: string;
  end: number;
  /** Under the columns, each at its own; an empty one is left out. */
  names: readonly string[];
  legend: readonly LegendEntry[];
  /** What the heights are. */
  unit: string;
  children: ReactNode;
}) {
  const { name, end, names, legend, unit, children } = props;
  const format = useFormat();
  return (
    <div role="img" aria-label={name} className={styles['figure']}>
      <p className={styles['legend']}>
        <span className={styles['unit']}>{unit}</span>
        {legend.map(({ key, label, sign }) => (
          <span key={key} className={styles['entry']}>
            <svg className={styles['sign']} viewBox="0 0 20 20" aria-hidden="true">
              {sign}
            </svg>
            {label}
          </span>
        ))}
      </p>
      <div className={styles['chart']}>
        <div className={styles['scale']}>
          {[1, 0.5, 0].map((share) => (
            <span key={share} style={{ bottom: `${share * 100}%` }}>
              {format.number(end * share)}
            </span>
          ))}
        </div>
        <svg
          className={styles['plot']}
          viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {[0, 0.5, 1].map((share) => (
            <line
              key={share}
              className={styles[share === 1 ? 'ground' : 'grid']}
              x2={PLOT.width}
              y1={share * PLOT.height}
              y2={share * PLOT.height}
            />
          ))}
          {children}
        </svg>
        <div className={styles['names']}>
          {names.map((each, index) => (
            // Names can repeat; their place is who they are.
            <span key={index}>{each}</span>
          ))}
        </div>
      </div>
    </div>
  );
}
