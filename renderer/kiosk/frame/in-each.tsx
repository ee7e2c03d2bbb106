import type { Language } from '#protocol/vocabulary.js';

import styles from './in-each.module.css';

/** A text in one or in both languages, under each other, each marked as what it is. */
export function InEach(props: {
  languages: readonly Language[];
  text: (language: Language) => string;
}) {
  return props.languages.map((language) => (
    <span key={language} lang={language} className={styles['line']}>
      {props.text(language)}{' '}
    </span>
  ));
}
