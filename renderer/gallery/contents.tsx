import { useT } from '../shared/i18n/i18n.js';
import styles from './contents.module.css';
import { searchOf } from './query.js';
import type { Look } from './query.js';
import { sections } from './sections.js';

/** All components by name; the way back from one that is shown by itself. */
export function Contents(props: { look: Look }) {
  const { look } = props;
  const t = useT('gallery');
  const whole = searchOf({ ...look, only: undefined });
  return (
    <nav className={styles['contents']} aria-label={t('contents')}>
      <ul className={styles['names']}>
        {look.only !== undefined && (
          <li>
            <a href={`${whole}#${look.only}`}>{t('all')}</a>
          </li>
        )}
        {sections.map(({ name, examples }) => (
          <li key={name}>
            <a href={look.only === undefined ? `#${name}` : `${whole}#${name}`}>
              <span lang="en">{name}</span>
              <span className={styles['count']}>{examples.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
