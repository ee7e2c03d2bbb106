import { createContext, useContext, useLayoutEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import type { Namespace } from './catalogue.js';
import { tIn } from './texts.js';
import type { Translate } from './texts.js';

type Chosen = readonly [Language, (language: Language) => void];

const LanguageContext = createContext<Chosen | undefined>(undefined);

/** Tells the browser which language the page is in (`<html lang>`): speech, hyphenation. */
export function useDocumentLanguage(language: Language): void {
  // With the words themselves: a moment later everything would be styled and laid out once more.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}

interface Scope {
  language: Language;
  onChange: (language: Language) => void;
  children: ReactNode;
}

/** Everything inside is in this language; whoever holds the choice is told of a change. */
export function LanguageScope(props: Scope) {
  useDocumentLanguage(props.language);
  return <LanguagePart {...props} />;
}

/** The same for a part that lies over the page and is marked with its own `lang`: the page keeps its own. */
export function LanguagePart(props: Scope) {
  const { language, onChange } = props;
  const chosen = useMemo<Chosen>(() => [language, onChange], [language, onChange]);
  return <LanguageContext value={chosen}>{props.children}</LanguageContext>;
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
  return useMemo(() => tIn(language, namespace), [language, namespace]);
}
