import { useId } from 'react';

import type { ReportCount } from '#protocol/reports.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { exactly, floorOf } from '../counts/count.js';
import type { Look } from './marks.js';
import { fillOf, LOOKS, Patterns } from './marks.js';
import styles from './stacked-bar.module.css';

export interface BarPart {
  readonly key: string;
  readonly label: string;
  readonly count: ReportCount | undefined;
}

const WIDTH = 1000;
const HEIGHT = 36;
/** Room of an open end. */
const OPEN = 60;

/**
 * Parts of a whole on one line; what is withheld of it is striped, and its end is open where the whole itself
 * is known at least only. The table beside it carries the figures.
 */
export function StackedBar(props: {
  name: string;
  parts: readonly BarPart[];
  /** What is published as their sum; `undefined` where nothing is. */
  total: ReportCount | undefined;
}) {
  const { name, parts, total } = props;
  const t = useT('reports');
  const id = useId();
  const { parts: drawn, withheld, open } = drawnBar(parts, total);
  const width = open ? WIDTH - OPEN : WIDTH;
  return (
    <div role="img" aria-label={name} className={styles['figure']}>
      <svg
        className={styles['bar']}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <Patterns id={id} />
        {drawn.map(({ key, look, from, share }) => (
          <rect
            key={key}
            className={styles['part']}
            x={from * width}
            width={share * width}
            height={HEIGHT}
            fill={fillOf(look, id)}
          />
        ))}
        {withheld > 0 && (
          <rect
            className={styles['part']}
            x={(1 - withheld) * width}
            width={withheld * width}
            height={HEIGHT}
            fill={fillOf('stripes', id)}
          />
        )}
        {open && (
          <path
            className={styles['open']}
            d={`M${width} 1H${WIDTH}M${width} ${HEIGHT - 1}H${WIDTH}`}
          />
        )}
      </svg>
      <p className={styles['legend']}>
        {drawn.map(({ key, label, look }) => (
          <span key={key} className={styles['entry']}>
            <svg className={styles['sign']} viewBox="0 0 20 20" aria-hidden="true">
              <rect
                className={styles['part']}
                x="1"
                y="1"
                width="18"
                height="18"
                fill={fillOf(look, id)}
              />
            </svg>
            {label}
          </span>
        ))}
        {withheld > 0 && (
          <span className={styles['entry']}>
            <svg className={styles['sign']} viewBox="0 0 20 20" aria-hidden="true">
              <rect
                className={styles['part']}
                x="1"
                y="1"
                width="18"
                height="18"
                fill={fillOf('stripes', id)}
              />
            </svg>
            {t('chart.withheld')}
          </span>
        )}
        {open && (
          <span className={styles['entry']}>
            <svg className={styles['sign']} viewBox="0 0 20 20" aria-hidden="true">
              <path className={styles['open']} d="M1 3H20M1 17H20" />
            </svg>
            {t('chart.open')}
          </span>
        )}
      </p>
    </div>
  );
}

interface DrawnPart {
  readonly key: string;
  readonly label: string;
  readonly look: Look;
  /** Shares of the bar, 0 to 1. */
  readonly from: number;
  readonly share: number;
}

interface DrawnBar {
  /** Those with something to draw, one after the other; each keeps its look whatever the others are. */
  readonly parts: readonly DrawnPart[];
  /** Share of the published whole that none of the parts shows, at the end of the bar. */
  readonly withheld: number;
  /** The whole is no exact count: there is more, nobody is told how much. */
  readonly open: boolean;
}

/** @param total what is published as the sum of the parts */
export function drawnBar(parts: readonly BarPart[], total: ReportCount | undefined): DrawnBar {
  const known = parts.reduce((sum, { count }) => sum + (floorOf(count) ?? 0), 0);
  const whole = Math.max(1, known, floorOf(total) ?? 0);
  let from = 0;
  const drawn = parts.flatMap(({ key, label, count }, index) => {
    const share = (floorOf(count) ?? 0) / whole;
    if (share === 0) return [];
    const look = LOOKS[index % LOOKS.length] ?? 'full';
    const part = { key, label, look, from, share };
    from += share;
    return [part];
  });
  const all = floorOf(total) ?? 0;
  return {
    parts: drawn,
    withheld: all > known ? (all - known) / whole : 0,
    open: exactly(total) === undefined,
  };
}
