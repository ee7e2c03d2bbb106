import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import styles from './notices.module.css';

/** As the room sees it: both languages, the same size. */
export function NoticePreview(props: { words: Readonly<Record<Language, string>> }) {
  const t = useT('steward-today');
  return (
    <figure className={styles['preview']}>
      <figcaption>{t('notice.preview')}</figcaption>
      <div className={styles['screen']}>
        {LANGUAGES.map((language) => (
          <p key={language} lang={language}>
            {props.words[language]}
          </p>
        ))}
      </div>
    </figure>
  );
}
