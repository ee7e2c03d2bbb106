import type { Example } from '../example.js';
import { drawings } from './drawings.js';
import type { PictogramName } from './drawings.js';
import styles from './pictogram.examples.module.css';
import { Pictogram } from './pictogram.js';

const NAMES = Object.keys(drawings) as PictogramName[];

function All() {
  return (
    <ul className={styles['all']}>
      {NAMES.map((name) => (
        <li key={name}>
          <Pictogram name={name} />
          <code lang="en">{name}</code>
        </li>
      ))}
    </ul>
  );
}

export const examples: readonly Example[] = [{ name: 'all', Show: All }];
