import { drawings } from './drawings.js';
import type { PictogramName } from './drawings.js';
import styles from './pictogram.module.css';

export type { PictogramName } from './drawings.js';

/** A drawing from assets/pictograms in the colour of the text around it, one em high. */
export function Pictogram(props: { name: PictogramName }) {
  // security: the markup is a file of this repository, put in when the page is built; nothing that
  // comes from outside can get here.
  const markup = { __html: drawings[props.name] };
  return (
    <span className={styles['pictogram']} aria-hidden="true" dangerouslySetInnerHTML={markup} />
  );
}
