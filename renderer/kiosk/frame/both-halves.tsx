import { useRef } from 'react';
import type { ReactNode } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import { LanguageScope, useDocumentLanguage } from '../../shared/i18n/i18n.js';
import styles from './both-halves.module.css';
import { moveFocus } from './move-focus.js';
import { useStation } from './station.js';
import { Tools } from './tools.js';
import { usePageKeys } from './use-page-keys.js';

/**
 * A screen before a language is chosen: each has its half, of the same size and with an accessibility
 * bar in its own words.
 */
export function BothHalves(props: {
  order: readonly Language[];
  /** Nothing has stood here before: it takes a touch from its first moment. */
  first?: boolean;
  onLanguage: (language: Language) => void;
  /** What only stands to be read; in reach mode it stands above all that can be touched. */
  said: (language: Language) => ReactNode;
  /** What can be touched besides the bar. */
  touched?: (language: Language) => ReactNode;
}) {
  const { order, touched } = props;
  const { reach } = useStation().appearance;
  const screen = useRef<HTMLElement>(null);
  useDocumentLanguage(order[0] ?? 'fr');
  usePageKeys((event) => moveFocus(screen.current, event));
  return (
    <main
      ref={screen}
      className={styles['screen']}
      data-reach={reach || undefined}
      data-first={props.first || undefined}
    >
      {order.map((language) => (
        <LanguageScope key={language} language={language} onChange={props.onLanguage}>
          <Half language={language} said={props.said} touched={touched} />
        </LanguageScope>
      ))}
    </main>
  );
}

function Half(props: {
  language: Language;
  said: (language: Language) => ReactNode;
  touched: ((language: Language) => ReactNode) | undefined;
}) {
  const { language, said, touched } = props;
  const half = useRef<HTMLElement>(null);
  return (
    <section ref={half} lang={language} className={styles['half']}>
      <div className={styles['said']} data-read>
        {said(language)}
      </div>
      <div className={styles['reached']}>
        {touched !== undefined && (
          <div className={styles['touched']} data-read>
            {touched(language)}
          </div>
        )}
        <Tools read={half} />
      </div>
    </section>
  );
}
