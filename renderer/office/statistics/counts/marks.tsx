import { useT } from '../../../shared/i18n/i18n.js';
import type { Absence } from './absence.js';
import styles from './marks.module.css';

/** Stands for a count that is withheld. */
export function HiddenMark() {
  const t = useT('reports');
  return (
    <span className={styles['hidden']} title={t('count.withheldTitle')}>
      {t('count.withheld')}
    </span>
  );
}

/** Stands for a figure that too little is known for. */
export function TooFew() {
  const t = useT('reports');
  return <span className={styles['few']}>{t('count.tooFew')}</span>;
}

/** Stands for a count that is absent, and says why. */
export function NotCounted(props: { why?: Absence | undefined }) {
  const { why = 'notCounted' } = props;
  const t = useT('reports');
  return <span className={styles['few']}>{t(`count.${why}`)}</span>;
}
