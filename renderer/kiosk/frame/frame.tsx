import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { useFocusHome } from '../../shared/ui/focus/use-focus-home.js';
import { LanguageSwitch } from '../../shared/ui/language-switch/language-switch.js';
import { Pager } from '../../shared/ui/pager/pager.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import styles from './frame.module.css';
import { moveFocus } from './move-focus.js';
import { useStation } from './station.js';
import { Tools } from './tools.js';
import { usePageKeys } from './use-page-keys.js';

/**
 * What every screen of a visit shares, always at the same place: below, start again, back and the
 * accessibility bar; above, the language switch. In reach mode the upper part holds title and picture
 * only, and all that can be touched stands under it. The heading takes the focus, so that reading
 * starts there.
 */
export function Frame(props: {
  title: string;
  lead?: string | undefined;
  /** Stands under the title and changes too often to be said: a countdown. */
  note?: ReactNode;
  /** What fills the upper part in reach mode. */
  picture?: ReactNode;
  /** Absent where there is no way back (a ticket cannot be un-taken): its place stays empty. */
  onBack?: (() => void) | undefined;
  onStartAgain: () => void;
  startAgainLabel?: string | undefined;
  /** Stands beside the two buttons below. */
  between?: ReactNode;
  children: ReactNode;
}) {
  const { onBack } = props;
  const t = useT('kiosk');
  const common = useT('common');
  const { reach } = useStation().appearance;
  const heading = useRef<HTMLHeadingElement>(null);
  const screen = useRef<HTMLElement>(null);
  const whole = useFocusHome<HTMLDivElement>('h1');
  useEffect(() => heading.current?.focus(), []);

  usePageKeys((event) => {
    if (event.key === 'Escape' && !event.repeat) onBack?.();
    else moveFocus(whole.current, event);
  });
  return (
    <div ref={whole} className={styles['frame']} data-reach={reach || undefined}>
      <main ref={screen} className={styles['main']}>
        <header className={styles['head']}>
          <p className={styles['centre']}>{common('centre')}</p>
          {reach ? (
            <div className={styles['picture']}>{props.picture ?? <Pictogram name="advice" />}</div>
          ) : (
            <Languages />
          )}
          <div className={styles['title']} data-read>
            <h1 ref={heading} tabIndex={-1}>
              {props.title}
            </h1>
            {props.lead !== undefined && (
              <p className={styles['lead']} role="status">
                {props.lead}
              </p>
            )}
            {props.note !== undefined && <div className={styles['lead']}>{props.note}</div>}
          </div>
        </header>
        <div className={styles['content']}>
          <Pager label={props.title}>
            <div className={styles['inside']} data-read>
              {props.children}
            </div>
          </Pager>
        </div>
      </main>
      <footer className={styles['foot']}>
        <nav className={styles['ways']} aria-label={t('frame.navigation')}>
          <Button size="touch" icon={<Pictogram name="restart" />} onPress={props.onStartAgain}>
            {props.startAgainLabel ?? t('frame.startAgain')}
          </Button>
          {onBack !== undefined && (
            <Button size="touch" icon={<Pictogram name="back" />} onPress={onBack}>
              {t('frame.back')}
            </Button>
          )}
          {props.between !== undefined && <div className={styles['between']}>{props.between}</div>}
          {reach && <Languages />}
        </nav>
        <div className={styles['tools']}>
          <Tools read={screen} />
        </div>
      </footer>
    </div>
  );
}

function Languages() {
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
