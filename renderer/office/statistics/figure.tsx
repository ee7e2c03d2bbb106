import type { ReactNode } from 'react';

import styles from './key-figures.module.css';

/** A figure with its name, inside a `dl`. */
export function Figure(props: { name: string; children: ReactNode }) {
  return (
    <div className={styles['figure']}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
