import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { LanguageSwitch } from '../../shared/ui/language-switch/language-switch.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import styles from './frame.module.css';
import { moveFocus } from './move-focus.js';

/**
 * What every screen of a visit shares, always at the same place: language switch above, back and
 * start again below. The heading takes the focus, so that reading starts there.
 */
export function Frame(props: {
  title: string;
  lead?: string | undefined;
  /** Absent where there is no way back (a ticket cannot be un-taken): its place stays empty. */
  onBack?: (() => void) | undefined;
  onStartAgain: () => void;
  startAgainLabel?: string | undefined;
  /** Stands between the two buttons below. */
  between?: ReactNode;
  children: ReactNode;
}) {
  const { onBack } = props;
  const t = useT('kiosk');
  const common = useT('common');
  const [language, setLanguage] = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && !event.repeat) onBack?.();
    else moveFocus(event);
  };
  return (
    <div className={styles['frame']} onKeyDown={keys}>
      <header className={styles['head']}>
        <p className={styles['centre']}>{common('centre')}</p>
        <LanguageSwitch
          size="touch"
          language={language}
          onChange={setLanguage}
          label={common('chooseLanguage')}
        />
      </header>
      <main className={styles['main']}>
        <div className={styles['title']}>
          <h1 ref={heading} tabIndex={-1}>
            {props.title}
          </h1>
          {props.lead !== undefined && <p role="status">{props.lead}</p>}
        </div>
        {props.children}
      </main>
      <nav className={styles['foot']} aria-label={t('frame.navigation')}>
        <div className={styles['back']}>
          {onBack !== undefined && (
            <Button size="touch" icon={<Pictogram name="back" />} onPress={onBack}>
              {t('frame.back')}
            </Button>
          )}
        </div>
        <div className={styles['between']}>{props.between}</div>
        <Button size="touch" icon={<Pictogram name="restart" />} onPress={props.onStartAgain}>
          {props.startAgainLabel ?? t('frame.startAgain')}
        </Button>
      </nav>
    </div>
  );
}
