import { useEffect } from 'react';

import type { Appearance } from '../shared/appearance/appearance.js';
import { useLanguage, useT } from '../shared/i18n/i18n.js';
import { nameIn } from '../shared/jobs/view/shown.js';
import { AccessibilityBar } from '../shared/ui/accessibility-bar/accessibility-bar.js';
import { Button } from '../shared/ui/button/button.js';
import { LanguageSwitch } from '../shared/ui/language-switch/language-switch.js';
import type { FoundSheet } from './fetch-sheet.js';
import styles from './job-page.module.css';
import { JobSheet } from './job-sheet.js';

/** One occupation, or why it is not there, in the chosen language. */
export function JobPage(props: {
  /** Absent while it is on its way. */
  found: FoundSheet | undefined;
  onAgain: () => void;
  appearance: Appearance;
  onAppearance: (appearance: Appearance) => void;
}) {
  const { found, onAgain } = props;
  const t = useT('job');
  const common = useT('common');
  const [language, setLanguage] = useLanguage();
  const name =
    found?.status === 'ready' ? nameIn(found.sheet.occupation.name, language) : undefined;
  useEffect(() => {
    document.title = name === undefined ? t('directory') : t('title', { name });
  }, [name, t]);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <p className={styles['centre']}>{common('centre')}</p>
        <LanguageSwitch
          language={language}
          onChange={setLanguage}
          label={common('chooseLanguage')}
        />
      </header>
      <main className={styles['main']}>
        {found === undefined && <p role="status">{t('loading')}</p>}
        {found?.status === 'ready' && <JobSheet sheet={found.sheet} />}
        {found !== undefined && found.status !== 'ready' && (
          <section className={styles['sentence']} role="status">
            <h1>{t(`${found.status}.title`)}</h1>
            <p>{t(`${found.status}.text`)}</p>
            <Button wide onPress={onAgain}>
              {t('again')}
            </Button>
          </section>
        )}
      </main>
      <footer className={styles['foot']}>
        <p className={styles['kept']}>{t('kept')}</p>
        <AccessibilityBar appearance={props.appearance} onChange={props.onAppearance} />
      </footer>
    </div>
  );
}
