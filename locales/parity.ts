import { LANGUAGES, type Language } from '#protocol/vocabulary.js';

import { typographyProblems } from './typography.js';

/** A namespace's texts by dotted key. */
export type Texts = ReadonlyMap<string, string>;
export type Catalogue = Readonly<Record<Language, ReadonlyMap<string, Texts>>>;

const PLURAL_SUFFIX = /_(zero|one|two|few|many|other)$/;
/** What i18next needs for whole numbers in both languages. */
const NEEDED_FORMS = ['one', 'other'];

/** @returns the texts of a parsed namespace file; problems where a leaf is not text */
export function textsOf(json: unknown, name: string): { texts: Texts; problems: string[] } {
  const texts = new Map<string, string>();
  const problems: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      texts.set(key, value);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [part, inner] of Object.entries(value))
        visit(inner, key === '' ? part : `${key}.${part}`);
    } else {
      problems.push(`${name}: "${key}" is neither a text nor a group of texts`);
    }
  };
  visit(json, '');
  return { texts, problems };
}

/** The key as code names it: without the plural form, where it is one. */
export function baseKey(key: string, texts: Texts): string {
  const base = key.replace(PLURAL_SUFFIX, '');
  return base !== key && texts.has(`${base}_other`) ? base : key;
}

/** Everything in which the languages differ, or that is no text at all. */
export function parityProblems(catalogue: Catalogue): string[] {
  const namespaces = new Set(LANGUAGES.flatMap((language) => [...catalogue[language].keys()]));
  return [...namespaces].toSorted().flatMap((namespace) => {
    const missing = LANGUAGES.filter((language) => !catalogue[language].has(namespace));
    if (missing.length > 0)
      return missing.map((language) => `locales/${language}/${namespace}.json is missing`);
    return namespaceProblems(namespace, catalogue);
  });
}

function namespaceProblems(namespace: string, catalogue: Catalogue): string[] {
  const problems: string[] = [];
  const forms = new Map(
    LANGUAGES.map((language) => [
      language,
      formsByKey(catalogue[language].get(namespace) ?? new Map<string, string>()),
    ]),
  );
  const keys = new Set([...forms.values()].flatMap((byKey) => [...byKey.keys()]));
  for (const key of keys) {
    const placeholders = new Map<Language, string>();
    for (const [language, byKey] of forms) {
      const where = `locales/${language}/${namespace}.json`;
      const texts = byKey.get(key);
      if (texts === undefined) {
        problems.push(`${where}: "${key}" is missing`);
        continue;
      }
      problems.push(...formProblems(where, key, texts, language));
      placeholders.set(language, placeholdersOf([...texts.values()]));
    }
    if (new Set(placeholders.values()).size > 1) {
      const each = [...placeholders].map(([language, names]) => `${language}: ${names || 'none'}`);
      problems.push(`${namespace}: "${key}" has other placeholders (${each.join('; ')})`);
    }
  }
  return problems;
}

/** By key as code names it: the text of each plural form, or the one text under ''. */
function formsByKey(texts: Texts): Map<string, Map<string, string>> {
  const result = new Map<string, Map<string, string>>();
  for (const [key, text] of texts) {
    const base = baseKey(key, texts);
    const forms = result.get(base) ?? new Map<string, string>();
    forms.set(base === key ? '' : key.slice(base.length + 1), text);
    result.set(base, forms);
  }
  return result;
}

function formProblems(
  where: string,
  key: string,
  forms: ReadonlyMap<string, string>,
  language: Language,
): string[] {
  const problems: string[] = [];
  for (const text of forms.values()) {
    if (text.trim() === '') problems.push(`${where}: "${key}" is empty`);
    else if (text !== text.trim()) problems.push(`${where}: "${key}" begins or ends with a space`);
    for (const problem of typographyProblems(language, text))
      problems.push(`${where}: "${key}" ${problem}`);
  }
  if (forms.has('')) {
    if (forms.size > 1) problems.push(`${where}: "${key}" stands both with and without plural`);
    return problems;
  }
  for (const form of NEEDED_FORMS)
    if (!forms.has(form)) problems.push(`${where}: "${key}_${form}" is missing`);
  const known = new Set([
    'zero',
    ...new Intl.PluralRules(language).resolvedOptions().pluralCategories,
  ]);
  for (const form of forms.keys())
    if (!known.has(form))
      problems.push(`${where}: "${key}_${form}" is never used in this language`);
  return problems;
}

/** Names in `{{…}}` and tags, sorted; a plural form may leave out the count itself. */
function placeholdersOf(texts: readonly string[]): string {
  const names = texts.flatMap((text) =>
    [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}|<\/?(\w+)\s*\/?>/g)].map(
      ([, name, tag]) => name ?? `<${tag ?? ''}>`,
    ),
  );
  return [...new Set(names)].toSorted().join(', ');
}
