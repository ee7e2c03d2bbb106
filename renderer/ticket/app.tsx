import { useCallback, useEffect, useState } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import { BothLanguages } from '../shared/app/both-languages.js';
import { LanguageScope } from '../shared/i18n/i18n.js';
import { connectLive } from '../shared/live/live.js';
import type { Live } from '../shared/live/live.js';
import { readTicketAddress, writeTicketAddress } from '../shared/ticket-address/ticket-address.js';
import { TicketPage } from './ticket-page.js';

/** The address is all this page knows: it keeps nothing, here or elsewhere. */
export function App() {
  const [address, setAddress] = useState(() => readTicketAddress(location.hash));
  useEffect(() => {
    const read = () => setAddress(readTicketAddress(location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);

  const secret = address?.secret;
  const live = useTicketLive(secret);
  const setLanguage = useCallback(
    (language: Language) => {
      if (secret === undefined) return;
      // In the address, so that a page loaded again comes back in the chosen language.
      history.replaceState(null, '', writeTicketAddress({ language, secret }));
      setAddress({ language, secret });
    },
    [secret],
  );

  if (address === undefined)
    return <BothLanguages title="noTicket.title" text="noTicket.text" pictogram="steward" />;
  if (live === undefined) return null;
  return (
    <LanguageScope language={address.language} onChange={setLanguage}>
      <TicketPage live={live} />
    </LanguageScope>
  );
}

function useTicketLive(secret: string | undefined): Live<'phone'> | undefined {
  const [live, setLive] = useState<Live<'phone'>>();
  useEffect(() => {
    if (secret === undefined) return;
    const connected = connectLive<'phone'>({ audience: 'phone', secret });
    setLive(connected);
    return () => {
      connected.close();
      setLive(undefined);
    };
  }, [secret]);
  return live;
}
