import type { Language } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { LanguageSwitch } from '../../shared/ui/language-switch/language-switch.js';
import styles from './desk-questions.module.css';

/** The questions are read aloud: the visitor's language may be another than the desk's. */
export function SpokenLanguage(props: {
  lead: string;
  language: Language;
  onChange: (language: Language) => void;
}) {
  const { lead, language, onChange } = props;
  const t = useT('steward');
  return (
    <div className={styles['spoken']}>
      <span lang={language}>{lead}</span>
      <LanguageSwitch language={language} onChange={onChange} label={t('questions.language')} />
    </div>
  );
}
