import type { ReactNode } from 'react';

import styles from './facts.module.css';

/** What is known of one thing, name by name: in one column, or side by side where there is room. */
export function Facts(props: { wide?: boolean; children: ReactNode }) {
  const { wide = false, children } = props;
  return <dl className={styles[wide ? 'wide' : 'facts']}>{children}</dl>;
}

export function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
