import type { Spread } from '#protocol/statistics.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { percentOf, tenths } from '../counts/percent.js';

/** How figures that are no counts are written; nothing for what too little is known for. */
export interface Measures {
  /** Both of a spread, in minutes. */
  readonly spread: (value: Spread | null | undefined) => string | undefined;
  /** The same, short: for tables whose head names both. */
  readonly pair: (value: Spread | null | undefined) => string | undefined;
  readonly minutes: (value: number | null | undefined) => string | undefined;
  readonly seconds: (value: number | null | undefined) => string | undefined;
  readonly hours: (value: number | null | undefined) => string | undefined;
  readonly percent: (share: number | null | undefined) => string | undefined;
  readonly count: (value: number | null | undefined) => string | undefined;
}

export function useMeasures(): Measures {
  const t = useT('reports');
  const format = useFormat();
  const known =
    <V>(write: (value: V) => string) =>
    (value: V | null | undefined) =>
      value === null || value === undefined ? undefined : write(value);
  const number = (value: number) => format.number(tenths(value));
  return {
    spread: known(({ median, p90 }) =>
      p90 === null
        ? t('measure.medianOnly', { median: number(median) })
        : t('measure.spread', { median: number(median), p90: number(p90) }),
    ),
    pair: known(({ median, p90 }) =>
      t('measure.pair', { median: number(median), p90: p90 === null ? '–' : number(p90) }),
    ),
    minutes: known((value) => t('measure.minutes', { value: number(value) })),
    seconds: known((value) => t('measure.seconds', { value: format.number(Math.round(value)) })),
    hours: known((value) => t('measure.hours', { value: format.number(Math.round(value)) })),
    percent: known((share) => percentOf(share, format.number)),
    count: known((value) => format.number(value)),
  };
}
