import styles from './number-badge.module.css';

/** A ticket's or an island's number, in digits of one width. */
export function NumberBadge(props: {
  value: number;
  size?: 'normal' | 'large' | 'huge';
  /** `call`: being called now. */
  tone?: 'plain' | 'call' | 'island';
}) {
  const { value, size = 'normal', tone = 'plain' } = props;
  return <span className={`${styles['badge']} ${styles[size]} ${styles[tone]}`}>{value}</span>;
}
