import { useState } from 'react';

import type { Shell } from '#protocol/shell.js';

import { LanguageScope, useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { Progress } from '../../../shared/ui/progress/progress.js';
import { ShellFrame } from '../frame/shell-frame.js';
import { shellLanguage } from '../frame/shell-language.js';
import { useMachine } from '../frame/use-machine.js';
import styles from './set-up.module.css';
import { SetUpForm } from './set-up-form.js';

/** The first screen of a new machine. It ends when the shell loads the page anew, with a server. */
export function SetUpPage({ shell }: { shell: Shell }) {
  const [language, setLanguage] = useState(() => shellLanguage(undefined, navigator.languages));
  return (
    <LanguageScope language={language} onChange={setLanguage}>
      <main className={styles['page']}>
        <LoadedForm shell={shell} />
      </main>
    </LanguageScope>
  );
}

function LoadedForm({ shell }: { shell: Shell }) {
  const t = useT('kiosk-shell');
  const [machine, lookAgain] = useMachine(shell);
  if (typeof machine === 'object') return <SetUpForm shell={shell} machine={machine} />;
  return (
    <ShellFrame
      title={t('setUp.title')}
      actions={
        machine === 'failed' && (
          <Button size="touch" icon={<Pictogram name="restart" />} onPress={lookAgain}>
            {t('setUp.again')}
          </Button>
        )
      }
    >
      {machine === 'failed' ? (
        <Notice kind="alert">{t('setUp.failed')}</Notice>
      ) : (
        <Progress label={t('setUp.looking')} />
      )}
    </ShellFrame>
  );
}
