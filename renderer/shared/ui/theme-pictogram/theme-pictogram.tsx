import type { Theme } from '#protocol/vocabulary.js';

import { Pictogram } from '../pictogram/pictogram.js';
import styles from './theme-pictogram.module.css';

/** The theme's own sign on its own colour. Always beside its word, never instead of it. */
export function ThemePictogram(props: { theme: Theme }) {
  return (
    <span className={`${styles['disc']} ${styles[props.theme]}`}>
      <Pictogram name={props.theme} />
    </span>
  );
}
