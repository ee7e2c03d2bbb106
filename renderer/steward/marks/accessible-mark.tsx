import { useT } from '../../shared/i18n/i18n.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import styles from './accessible-mark.module.css';

/** Suits a wheelchair: the sign and the word, never one alone. */
export function AccessibleMark() {
  const t = useT('steward');
  return (
    <span className={styles['mark']}>
      <Pictogram name="wheelchair" />
      {t('accessible')}
    </span>
  );
}
