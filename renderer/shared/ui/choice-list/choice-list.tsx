import { Children } from 'react';
import type { ReactNode } from 'react';

import styles from './choice-list.module.css';

/**
 * Tiles side by side in landscape and under each other in portrait, as many in a row as their words
 * leave room for. Each child becomes an item of the list.
 */
export function ChoiceList(props: {
  /** `roomy`: up to three; `plain`: some; `dense`: many short answers. */
  room?: 'roomy' | 'plain' | 'dense';
  /** The question, where no heading says it. */
  label?: string;
  children: ReactNode;
}) {
  const { room = 'plain', label, children } = props;
  return (
    <ul className={`${styles['list']} ${styles[room]}`} aria-label={label}>
      {Children.map(
        children,
        (child) => child !== null && child !== false && <li className={styles['item']}>{child}</li>,
      )}
    </ul>
  );
}
