import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';

import type { Catalogue, Namespace } from './catalogue.js';
import { lengthenedTexts, wantsLongWords } from './long-words.js';
import type { TextValues, Translate } from './texts.js';

/** A namespace as its file holds it: texts, and groups of texts. */
interface TextTree {
  readonly [part: string]: string | TextTree;
}

/** By `language/namespace`. */
const bundles = new Map<string, TextTree>();

const longWords = typeof location !== 'undefined' && wantsLongWords(location.search);

/**
 * In place of `texts.ts` where every byte is paid for by a visitor: keys with dots, `{{name}}`, and the
 * endings `_zero`, `_one` and `_other`; that is all that the phones' texts use (phone-build/plain-texts.test.ts
 * holds the two side by side).
 */
export function registerTexts<N extends Namespace>(
  namespace: N,
  texts: Readonly<Record<Language, Catalogue[N]>>,
): void {
  for (const language of LANGUAGES) {
    const own: TextTree = texts[language];
    bundles.set(`${language}/${namespace}`, longWords ? lengthenedTexts(own) : own);
  }
}

/** @throws where the page does not import the namespace */
export function tIn<N extends Namespace>(language: Language, namespace: N): Translate<N> {
  const texts = bundles.get(`${language}/${namespace}`);
  if (texts === undefined) throw new Error(`this page does not import namespaces/${namespace}.js`);
  return (key, values = {}) => {
    const text = forms(language, key, values['count'])
      .map((form) => at(texts, form))
      .find((found) => found !== undefined);
    // A key in place of a text: `npm run check` looks for those before.
    return text === undefined ? key : filled(text, values);
  };
}

/** The key's own forms, the fittest first. */
function forms(
  language: Language,
  key: string,
  count: string | number | undefined,
): readonly string[] {
  if (typeof count !== 'number') return [key];
  const plural = `${key}_${new Intl.PluralRules(language).select(count)}`;
  return count === 0 ? [`${key}_zero`, plural, key] : [plural, key];
}

function at(texts: TextTree, key: string): string | undefined {
  let found: string | TextTree | undefined = texts;
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || !Object.hasOwn(found, part)) return undefined;
    found = found[part];
  }
  return typeof found === 'string' ? found : undefined;
}

function filled(text: string, values: TextValues): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
}
