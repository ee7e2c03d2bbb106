import { useId } from 'react';

import styles from './progress.module.css';

/** How far something is: a bar with its words. Without `value`, nobody can say how long it takes. */
export function Progress(props: {
  /** What is under way, and how far: always in sight. */
  label: string;
  /** 0 to `most`. */
  value?: number;
  most?: number;
}) {
  const { label, value, most = 1 } = props;
  const id = useId();
  const share = value === undefined ? undefined : Math.min(Math.max(value / most, 0), 1);
  return (
    <div className={styles['progress']}>
      <p id={id} className={styles['label']}>
        {label}
      </p>
      <div
        className={styles['track']}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={value}
      >
        <div
          className={`${styles['bar']} ${share === undefined ? styles['unknown'] : ''}`}
          style={share === undefined ? undefined : { width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
