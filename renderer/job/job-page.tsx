import { useEffect } from 'react';

import { useLanguage, useT } from '../shared/i18n/i18n.js';
import { nameIn } from '../shared/jobs/view/shown.js';
import type { Look } from '../shared/phone-page/phone-app.js';
import { PhonePage, PhoneSentence } from '../shared/phone-page/phone-page.js';
import { Button } from '../shared/ui/button/button.js';
import type { FoundSheet } from './fetch-sheet.js';
import styles from './job-page.module.css';
import { JobSheet } from './job-sheet.js';

/** One occupation, or why it is not there, in the chosen language. */
export function JobPage(props: {
  /** Absent while it is on its way. */
  found: FoundSheet | undefined;
  onAgain: () => void;
  look: Look;
}) {
  const { found, onAgain } = props;
  const t = useT('job');
  const [language] = useLanguage();
  const name =
    found?.status === 'ready' ? nameIn(found.sheet.occupation.name, language) : undefined;
  useEffect(() => {
    document.title = name === undefined ? t('directory') : t('title', { name });
  }, [name, t]);
  return (
    <PhonePage look={props.look} wide foot={<p className={styles['kept']}>{t('kept')}</p>}>
      {found === undefined && <p role="status">{t('loading')}</p>}
      {found?.status === 'ready' && <JobSheet sheet={found.sheet} />}
      {found !== undefined && found.status !== 'ready' && (
        <PhoneSentence
          title={t(`${found.status}.title`)}
          text={t(`${found.status}.text`)}
          role="status"
        >
          <Button wide onPress={onAgain}>
            {t('again')}
          </Button>
        </PhoneSentence>
      )}
    </PhonePage>
  );
}
