import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import styles from './comparison.module.css';
import type { Difference, Unit } from './differences.js';

/** A difference in words, with what it means for visitors; colour only repeats it. */
export function DifferenceWords(props: { difference: Difference; unit: Unit }) {
  const { way, by, better } = props.difference;
  const t = useT('what-if');
  const format = useFormat();
  if (way === 'unknown') return <>{t('result.unknown')}</>;
  if (way === 'same') return <>{t('result.same')}</>;
  const amount = t(`result.${props.unit}`, { count: by, amount: format.number(by) });
  return (
    <span className={better === undefined ? undefined : styles[better ? 'better' : 'worse']}>
      {t(`result.${way}`, { amount })}
      {better !== undefined && ` · ${t(better ? 'result.better' : 'result.worse')}`}
    </span>
  );
}

/** One side's figure. */
export function Shown(props: { value: number | undefined; unit: Unit }) {
  const { value, unit } = props;
  const t = useT('what-if');
  const format = useFormat();
  if (value === undefined) return <>{t('result.tooFew')}</>;
  const written = format.number(value);
  return <>{unit === 'share' ? `${written} %` : t('result.shortMinutes', { value: written })}</>;
}
