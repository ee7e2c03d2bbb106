import type { Figure, GlossaryGroup } from '#protocol/glossary.js';
import { GLOSSARY, GLOSSARY_GROUPS } from '#protocol/glossary.js';
import type { Language } from '#protocol/vocabulary.js';

export interface Entry {
  readonly figure: Figure;
  readonly group: GlossaryGroup;
  readonly name: string;
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE' };

/** Every figure once, as the language orders their names. @param nameOf a figure in that language */
export function entriesIn(
  language: Language,
  nameOf: (figure: Figure) => string,
): readonly Entry[] {
  const order = new Intl.Collator(LOCALES[language]);
  return GLOSSARY_GROUPS.flatMap((group) =>
    GLOSSARY[group].map((figure): Entry => ({ figure, group, name: nameOf(figure) })),
  ).toSorted((a, b) => order.compare(a.name, b.name));
}
