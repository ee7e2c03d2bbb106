import { useEffect, useState } from 'react';

import { AppearanceScope } from '../shared/appearance/appearance-scope.js';
import { LanguageScope, useT } from '../shared/i18n/i18n.js';
import { Contents } from './contents.js';
import { Controls } from './controls.js';
import styles from './gallery.module.css';
import { lookFrom, searchOf } from './query.js';
import type { Look } from './query.js';
import { ComponentSection } from './section.js';
import { sections } from './sections.js';

/** For who builds screens: every component in each of its states. Axe and the screenshots read it too. */
export function Gallery() {
  const [look, setLook] = useState(() => lookFrom(location.search, navigator.languages));
  useEffect(() => {
    history.replaceState(null, '', searchOf(look) + location.hash);
  }, [look]);
  const change = (next: Look) => {
    setLook(next);
    // The texts are lengthened as the page starts.
    if (next.words !== look.words) location.assign(searchOf(next) + location.hash);
  };
  return (
    <LanguageScope
      language={look.language}
      onChange={(language) => setLook((before) => ({ ...before, language }))}
    >
      <AppearanceScope appearance={look.appearance}>
        <Page look={look} onChange={change} />
      </AppearanceScope>
    </LanguageScope>
  );
}

function Page(props: { look: Look; onChange: (look: Look) => void }) {
  const { look, onChange } = props;
  const t = useT('gallery');
  const shown = sections.filter(({ name }) => look.only === undefined || name === look.only);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        <Controls look={look} onChange={onChange} />
      </header>
      <Contents look={look} />
      <main className={styles['sections']}>
        {shown.map((section) => (
          <ComponentSection key={section.name} section={section} look={look} />
        ))}
      </main>
    </div>
  );
}
