import type { Either } from '#protocol/jobs/directory.js';
import type { Language } from '#protocol/vocabulary.js';

/** A text as it is shown, with the language it is really in. */
export interface Shown {
  readonly text: string;
  readonly language: Language;
}

/** The text in that language, else in the other one; `undefined` where there is none at all. */
export function shownIn(either: Either, language: Language): Shown | undefined {
  for (const each of [language, otherThan(language)]) {
    const text = either[each];
    if (text !== undefined && text !== '') return { text, language: each };
  }
  return undefined;
}

export interface ShownLines {
  readonly lines: readonly string[];
  readonly language: Language;
}

/** All lines in that language, else all in the other one. */
export function linesIn(
  lines: Readonly<Record<Language, readonly string[]>>,
  language: Language,
): ShownLines {
  const other = otherThan(language);
  return lines[language].length === 0 && lines[other].length > 0
    ? { lines: lines[other], language: other }
    : { lines: lines[language], language };
}

/** Texts that exist in that language, and no others. */
export function onlyIn(texts: readonly Either[], language: Language): readonly string[] {
  return texts.flatMap((text) => text[language] ?? []);
}

/** For headings and buttons that have no room for a label. */
export function nameIn(name: Either, language: Language): string {
  return shownIn(name, language)?.text ?? '';
}

export function otherThan(language: Language): Language {
  return language === 'fr' ? 'nl' : 'fr';
}
