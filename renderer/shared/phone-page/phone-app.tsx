import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import { AppearanceScope } from '../appearance/appearance-scope.js';
import { plainAppearance } from '../appearance/appearance.js';
import type { Appearance } from '../appearance/appearance.js';
import { LanguageScope } from '../i18n/i18n.js';

/** How the page looks, and who may change it; it ends with the page. */
export interface Look {
  readonly appearance: Appearance;
  readonly onAppearance: (appearance: Appearance) => void;
}

/** The address is all that a phone page knows: it keeps nothing, here or elsewhere. */
export function PhoneApp<A extends { readonly language: Language }>(props: {
  /** Of what stands behind `#`; `undefined` where it was cut short. The same function each time. */
  read: (fragment: string) => A | undefined;
  write: (address: A) => string;
  /** Where the address was cut short. */
  missing: ReactNode;
  children: (address: A, look: Look) => ReactNode;
}) {
  const { read, write } = props;
  const [opened] = useState(location.hash);
  const [address, setAddress] = useState(() => read(opened));
  const [appearance, setAppearance] = useState(plainAppearance);
  useEffect(() => {
    const again = () => setAddress(read(location.hash));
    window.addEventListener('hashchange', again);
    // It may have changed while the page was being drawn, before anybody listened.
    if (location.hash !== opened) again();
    return () => window.removeEventListener('hashchange', again);
  }, [read, opened]);
  const setLanguage = useCallback(
    (language: Language) => {
      if (address === undefined) return;
      const chosen = { ...address, language };
      // In the address, so that a page loaded again comes back in the chosen language.
      history.replaceState(null, '', write(chosen));
      setAddress(chosen);
    },
    [address, write],
  );
  if (address === undefined) return props.missing;
  return (
    <AppearanceScope appearance={appearance}>
      <LanguageScope language={address.language} onChange={setLanguage}>
        {props.children(address, { appearance, onAppearance: setAppearance })}
      </LanguageScope>
    </AppearanceScope>
  );
}
