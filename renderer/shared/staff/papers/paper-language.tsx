import type { Language } from '#protocol/vocabulary.js';

import '../../i18n/namespaces/desk.js';
import { useT } from '../../i18n/i18n.js';
import { LanguageSwitch } from '../../ui/language-switch/language-switch.js';
import styles from './papers.module.css';

/** The paper is the visitor's: its language may be another than the desk's. */
export function PaperLanguage(props: {
  language: Language;
  onChange: (language: Language) => void;
}) {
  const label = useT('desk')('papers.language');
  return (
    <div className={styles['language']}>
      <span aria-hidden="true">{label}</span>
      <LanguageSwitch {...props} label={label} />
    </div>
  );
}
