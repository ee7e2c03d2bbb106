import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';

import type { Language } from '#protocol/vocabulary.js';

import type { Namespace } from './resources.js';
import { i18n } from './texts.js';
import type { Translate } from './texts.js';

type Chosen = readonly [Language, (language: Language) => void];

const LanguageContext = createContext<Chosen | undefined>(undefined);

/** Tells the browser which language the page is in (`<html lang>`): speech, hyphenation. */
export function useDocumentLanguage(language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}

/** Everything inside is in this language; whoever holds the choice is told of a change. */
export function LanguageScope(props: {
  language: Language;
  onChange: (language: Language) => void;
  children: ReactNode;
}) {
  const { language, onChange } = props;
  useDocumentLanguage(language);
  const chosen = useMemo<Chosen>(() => [language, onChange], [language, onChange]);
  return (
    <I18nextProvider i18n={i18n}>
      <LanguageContext value={chosen}>{props.children}</LanguageContext>
    </I18nextProvider>
  );
}

/** A page that holds its own language, from `initial` on. */
export function LanguageProvider(props: { initial: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(props.initial);
  return (
    <LanguageScope language={language} onChange={setLanguage}>
      {props.children}
    </LanguageScope>
  );
}

export function useLanguage(): Chosen {
  const chosen = useContext(LanguageContext);
  if (chosen === undefined) throw new Error('useLanguage needs a LanguageScope around it');
  return chosen;
}

/** The texts of a namespace in the page's language. */
export function useT<N extends Namespace>(namespace: N): Translate<N> {
  const [language] = useLanguage();
  const { t } = useTranslation(namespace, { i18n, lng: language });
  return useMemo<Translate<N>>(
    () =>
      (key, values = {}) =>
        t(key as never, values as never) as unknown as string,
    [t],
  );
}
