import { useFormat, useT } from '../../shared/i18n/i18n.js';
import styles from './figures.module.css';
import type { Extent, Total } from './totals.js';

/** A sum, a floor where part of it is suppressed, or the mark that all of it is. */
export function TotalFigure(props: { total: Total }) {
  const { sum, partial, hidden } = props.total;
  const t = useT('office');
  const format = useFormat();
  // "At least 0" says nothing.
  if (hidden || (partial && sum === 0)) return <HiddenMark />;
  const count = format.number(sum);
  return <>{partial ? t('stats.atLeast', { count }) : count}</>;
}

export function HiddenMark() {
  const t = useT('office');
  return (
    <span className={styles['hidden']} title={t('stats.hiddenTitle')}>
      {t('stats.hidden')}
    </span>
  );
}

/** One value, or the smallest and largest of several days. */
export function ExtentFigure(props: {
  extent: Extent | undefined;
  /** A value as written without its unit, and what puts the unit to it. */
  write: (value: number) => string;
  unit: (written: string) => string;
}) {
  const { extent, write, unit } = props;
  const t = useT('office');
  if (extent === undefined) return <span className={styles['few']}>{t('stats.tooFew')}</span>;
  const low = write(extent.low);
  const high = write(extent.high);
  return <>{unit(low === high ? low : `${low} – ${high}`)}</>;
}
