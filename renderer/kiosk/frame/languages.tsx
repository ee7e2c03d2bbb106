import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import { LanguageSwitch } from '../../shared/ui/language-switch/language-switch.js';
import styles from './frame.module.css';

/** The language switch of a visit's screens: above, or in reach mode below. */
export function Languages() {
  const common = useT('common');
  const [language, setLanguage] = useLanguage();
  return (
    <div className={styles['languages']}>
      <LanguageSwitch
        size="touch"
        language={language}
        onChange={setLanguage}
        label={common('chooseLanguage')}
      />
    </div>
  );
}
