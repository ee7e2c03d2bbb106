import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { LanguageSwitch } from '../../../shared/ui/language-switch/language-switch.js';
import { Pager } from '../../../shared/ui/pager/pager.js';
import styles from './shell-frame.module.css';

/**
 * A screen for whoever looks after the machine: title and language switch above, what is done below, and
 * what does not fit between them is turned. Its heading takes the focus, unless a field of it wants it.
 */
export function ShellFrame(props: {
  title: string;
  /** Stands under the title: where one is among several steps. */
  steps?: ReactNode;
  /** A field of the screen takes the focus. */
  asks?: boolean;
  actions: ReactNode;
  children: ReactNode;
}) {
  const { title, asks = false } = props;
  const common = useT('common');
  const [language, setLanguage] = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (!asks) heading.current?.focus({ preventScroll: true });
  }, [asks]);
  return (
    <section className={styles['frame']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h1 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <LanguageSwitch
          size="touch"
          language={language}
          onChange={setLanguage}
          label={common('chooseLanguage')}
        />
        {props.steps}
      </header>
      <div className={styles['content']}>
        <Pager label={title}>{props.children}</Pager>
      </div>
      <footer className={styles['foot']}>{props.actions}</footer>
    </section>
  );
}
