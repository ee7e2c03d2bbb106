import { THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import styles from './theme-pictogram.examples.module.css';
import { ThemePictogram } from './theme-pictogram.js';

function All(props: { size: 'small' | 'large' }) {
  const t = useT('common');
  return (
    <ul className={`${styles['themes']} ${styles[props.size]}`}>
      {THEMES.map((theme) => (
        <li key={theme}>
          <ThemePictogram theme={theme} /> {t(`theme.${theme}`)}
        </li>
      ))}
    </ul>
  );
}

export const examples: readonly Example[] = [
  { name: 'large', Show: () => <All size="large" /> },
  { name: 'small', Show: () => <All size="small" /> },
];
