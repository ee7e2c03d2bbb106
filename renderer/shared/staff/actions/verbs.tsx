import type { ReactNode } from 'react';

import styles from './verbs.module.css';

/** Buttons of what can be done, in a row that wraps. */
export function Verbs(props: { children: ReactNode }) {
  return <div className={styles['verbs']}>{props.children}</div>;
}
