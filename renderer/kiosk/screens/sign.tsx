import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import type { PictogramName } from '../../shared/ui/pictogram/pictogram.js';
import styles from './sign.module.css';

/** A pictogram on the house's own colour, as the themes have theirs. */
export function Sign(props: { name: PictogramName }) {
  return (
    <span className={styles['sign']}>
      <Pictogram name={props.name} />
    </span>
  );
}
