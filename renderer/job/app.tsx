import { useCallback, useEffect, useState } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import { AppearanceScope } from '../shared/appearance/appearance-scope.js';
import { plainAppearance } from '../shared/appearance/appearance.js';
import { BothLanguages } from '../shared/app/both-languages.js';
import { LanguageScope } from '../shared/i18n/i18n.js';
import { readJobAddress, writeJobAddress } from '../shared/jobs/job-address.js';
import { JobPage } from './job-page.js';
import { useSheet } from './use-sheet.js';

/** The address is all this page knows: it keeps nothing, here or elsewhere. */
export function App() {
  const [address, setAddress] = useState(() => readJobAddress(location.hash));
  const [appearance, setAppearance] = useState(plainAppearance);
  useEffect(() => {
    const read = () => setAddress(readJobAddress(location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const { found, again } = useSheet(address?.id);
  const setLanguage = useCallback(
    (language: Language) => {
      if (address === undefined) return;
      const chosen = { ...address, language };
      // In the address, so that a page loaded again comes back in the chosen language.
      history.replaceState(null, '', writeJobAddress(chosen));
      setAddress(chosen);
    },
    [address],
  );

  if (address === undefined)
    return <BothLanguages title="noJob.title" text="noJob.text" pictogram="steward" />;
  return (
    <AppearanceScope appearance={appearance}>
      <LanguageScope language={address.language} onChange={setLanguage}>
        <JobPage
          found={found}
          onAgain={again}
          appearance={appearance}
          onAppearance={setAppearance}
        />
      </LanguageScope>
    </AppearanceScope>
  );
}
