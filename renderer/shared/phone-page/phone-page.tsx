import type { ReactNode } from 'react';

import { useLanguage, useT } from '../i18n/i18n.js';
import { AccessibilityBar } from '../ui/accessibility-bar/accessibility-bar.js';
import { LanguageSwitch } from '../ui/language-switch/language-switch.js';
import type { Look } from './phone-app.js';
import styles from './phone-page.module.css';

/** A page on a visitor's own phone: the centre's name and the languages, what it is about, what can be done. */
export function PhonePage(props: {
  look: Look;
  /** Something to read, rather than a few words. */
  wide?: boolean;
  /** Calls the visitor: the whole screen says so. */
  calling?: boolean;
  /** Above the accessibility bar. */
  foot?: ReactNode;
  children: ReactNode;
}) {
  const { look, wide = false, calling = false } = props;
  const common = useT('common');
  const [language, setLanguage] = useLanguage();
  const classes = [styles['page']];
  if (wide) classes.push(styles['wide']);
  if (calling) classes.push(styles['call']);
  return (
    <div className={classes.join(' ')}>
      <header className={styles['head']}>
        <p className={styles['centre']}>{common('centre')}</p>
        <LanguageSwitch
          language={language}
          onChange={setLanguage}
          label={common('chooseLanguage')}
        />
      </header>
      <main className={styles['main']}>{props.children}</main>
      <footer className={styles['foot']}>
        {props.foot}
        <AccessibilityBar appearance={look.appearance} onChange={look.onAppearance} />
      </footer>
    </div>
  );
}

/** In place of what the page is about: why it is not there, and what to do. */
export function PhoneSentence(props: {
  title: string;
  text: string;
  role?: 'status';
  children?: ReactNode;
}) {
  return (
    <section className={styles['sentence']} role={props.role}>
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.children}
    </section>
  );
}
