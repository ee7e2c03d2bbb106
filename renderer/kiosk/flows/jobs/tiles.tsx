import { Children } from 'react';
import type { ReactNode } from 'react';

import styles from './jobs.module.css';

/**
 * Tiles of one screen, each child an item: `parts` of a sheet and `pictures` three in a row, `offers` with
 * more words two in a row, `lines` under each other; fewer where the words are large or the screen narrow.
 */
export function Tiles(props: {
  of: 'parts' | 'pictures' | 'offers' | 'lines';
  label?: string;
  children: ReactNode;
}) {
  return (
    <ul className={`${styles['tiles']} ${styles[props.of]}`} aria-label={props.label}>
      {Children.map(
        props.children,
        (child) => child !== null && child !== false && <li>{child}</li>,
      )}
    </ul>
  );
}
