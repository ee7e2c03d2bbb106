import { useT } from '../../i18n/i18n.js';
import styles from './skeleton.module.css';

/** Stands where something is about to be, at about its size, so that nothing jumps when it comes. */
export function Skeleton(props: {
  /** `lines` of a text, `rows` of a table, `tiles` to choose from. */
  shape: 'lines' | 'rows' | 'tiles';
  count: number;
}) {
  const { shape, count } = props;
  const t = useT('common');
  return (
    <div className={`${styles['skeleton']} ${styles[shape]}`} role="status">
      <span className="visually-hidden">{t('connecting.title')}</span>
      {Array.from({ length: count }, (_, at) => (
        <span key={at} className={styles['part']} aria-hidden="true" />
      ))}
    </div>
  );
}
