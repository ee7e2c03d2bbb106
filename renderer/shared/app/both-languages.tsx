import type { ReactNode } from 'react';

import type { TextKey } from '../i18n/i18n.js';
import { tIn, useDocumentLanguage } from '../i18n/i18n.js';
import { Pictogram } from '../ui/pictogram/pictogram.js';
import type { PictogramName } from '../ui/pictogram/pictogram.js';
import styles from './both-languages.module.css';
import { useLanguageOrder } from './language-order.js';

/** A calm page for whoever stands there, in both languages at the same size. */
export function BothLanguages(props: {
  title: TextKey<'common'>;
  text: TextKey<'common'>;
  pictogram: PictogramName;
  /** Stands under both texts: a code, a button. */
  children?: ReactNode;
}) {
  const order = useLanguageOrder();
  useDocumentLanguage(order[0] ?? 'fr');
  return (
    <main className={styles['page']}>
      <span className={styles['pictogram']}>
        <Pictogram name={props.pictogram} />
      </span>
      <div className={styles['texts']}>
        {order.map((language) => {
          const t = tIn(language, 'common');
          return (
            <section key={language} lang={language} className={styles['text']}>
              <h1>{t(props.title)}</h1>
              <p>{t(props.text)}</p>
            </section>
          );
        })}
      </div>
      {props.children}
    </main>
  );
}
