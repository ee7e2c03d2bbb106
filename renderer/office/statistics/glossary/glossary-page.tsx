import { useEffect, useRef } from 'react';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import office from '../../office.module.css';
import { entriesIn } from './entries.js';
import styles from './glossary-page.module.css';

/** What each figure counts. @param props.figure the one that somebody came for */
export function GlossaryPage(props: { figure: string | undefined }) {
  const { figure } = props;
  const t = useT('glossary');
  const [language] = useLanguage();
  const sought = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The reading goes on there, and the page is where the eye is.
    sought.current?.focus();
    sought.current?.scrollIntoView({ block: 'center' });
  }, [figure]);
  const entries = entriesIn(language, (each) => t(`${each}.name`));
  return (
    <section className={office['panel']} aria-labelledby="glossary-title">
      <h2 id="glossary-title" className={office['panelTitle']}>
        {t('title')}
      </h2>
      <p className={office['soft']}>{t('lead')}</p>
      <dl className={styles['list']}>
        {entries.map(({ figure: each, group, name }) => (
          <div
            key={each}
            id={`figure-${each}`}
            ref={each === figure ? sought : null}
            tabIndex={-1}
            className={styles['entry']}
            data-sought={each === figure || undefined}
          >
            <dt>
              {name} <span className={styles['group']}>{t(`group.${group}`)}</span>
            </dt>
            <dd>{t(`${each}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
