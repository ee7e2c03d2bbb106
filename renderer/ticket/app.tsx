import { useCallback, useEffect, useState } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import { AppearanceScope } from '../shared/appearance/appearance-scope.js';
import { plainAppearance } from '../shared/appearance/appearance.js';
import { BothLanguages } from '../shared/app/both-languages.js';
import { LanguageScope } from '../shared/i18n/i18n.js';
import { readTicketAddress, writeTicketAddress } from '../shared/ticket-address/ticket-address.js';
import { TicketPage } from './ticket-page.js';
import { useTicket } from './use-ticket.js';

/** The address is all this page knows: it keeps nothing, here or elsewhere. */
export function App() {
  const [address, setAddress] = useState(() => readTicketAddress(location.hash));
  const [appearance, setAppearance] = useState(plainAppearance);
  useEffect(() => {
    const read = () => setAddress(readTicketAddress(location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);

  const ticket = useTicket(address);
  const setLanguage = useCallback(
    (language: Language) => {
      if (address === undefined) return;
      const chosen = { ...address, language };
      // In the address, so that a page loaded again comes back in the chosen language.
      history.replaceState(null, '', writeTicketAddress(chosen));
      setAddress(chosen);
    },
    [address],
  );

  if (address === undefined)
    return <BothLanguages title="noTicket.title" text="noTicket.text" pictogram="steward" />;
  if (ticket === undefined) return null;
  return (
    <AppearanceScope appearance={appearance}>
      <LanguageScope language={address.language} onChange={setLanguage}>
        <TicketPage {...ticket} appearance={appearance} onAppearance={setAppearance} />
      </LanguageScope>
    </AppearanceScope>
  );
}
