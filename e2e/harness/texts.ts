import { readFileSync } from 'node:fs';

import type { Language } from '#protocol/vocabulary.js';
import { lengthened } from '../../renderer/shared/i18n/long-words.js';

const catalogues = new Map<string, unknown>();

/** What a text's placeholders stand for. */
export type Values = Readonly<Record<string, string | number>>;
/** `long`: as a page shows them that was opened with `?words=long`. */
export type Words = 'plain' | 'long';

/**
 * A text as people read it, to find buttons and headings by.
 * @param key dotted; placeholders are filled in from `values`, and `count` chooses the form
 * @throws where there is no such text
 */
export function text(
  language: Language,
  namespace: string,
  key: string,
  values: Values = {},
  words: Words = 'plain',
): string {
  const texts = catalogue(`${language}/${namespace}`);
  const found = formsOf(key, language, values['count'])
    .map((form) => form.split('.').reduce<unknown>(valueAt, texts))
    .find((form) => form !== undefined);
  if (typeof found !== 'string') throw new Error(`no text "${key}" in ${language}/${namespace}`);
  const said = words === 'long' ? lengthened(found) : found;
  return said.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The forms the pages try for a number of things, in their order. */
function formsOf(key: string, language: Language, count: string | number | undefined): string[] {
  if (typeof count !== 'number') return [key];
  const form = new Intl.PluralRules(language).select(count);
  return [...(count === 0 ? [`${key}_zero`] : []), `${key}_${form}`, `${key}_other`, key];
}

function catalogue(name: string): unknown {
  const known = catalogues.get(name);
  if (known !== undefined) return known;
  const file = new URL(`../../locales/${name}.json`, import.meta.url);
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  catalogues.set(name, read);
  return read;
}

function valueAt(group: unknown, part: string): unknown {
  return typeof group === 'object' && group !== null
    ? Object.getOwnPropertyDescriptor(group, part)?.value
    : undefined;
}
