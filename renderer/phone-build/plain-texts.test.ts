import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';

import { baseKey, textsOf } from '../../locales/parity.js';
import { modulesOf } from './module-graph.js';
import type { Catalogue, Namespace, TextKey } from '../shared/i18n/catalogue.js';
import * as plain from '../shared/i18n/plain-texts.js';
import * as full from '../shared/i18n/texts.js';

const RENDERER = join(import.meta.dirname, '..');

/** Namespaces that some phone page carries. */
const namespaces = [
  ...new Set(
    ['ticket', 'booking', 'job']
      .flatMap((page) => modulesOf(join(RENDERER, page, 'main.tsx')).files)
      .flatMap((file) => /\/i18n\/namespaces\/([\w-]+)\.ts$/.exec(file)?.[1] ?? []),
  ),
] as Namespace[];

function textsIn(language: Language, namespace: Namespace): Catalogue[Namespace] {
  const file = join(RENDERER, '../locales', language, `${namespace}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Catalogue[Namespace];
}

for (const namespace of namespaces) {
  const both = { fr: textsIn('fr', namespace), nl: textsIn('nl', namespace) };
  plain.registerTexts(namespace, both);
  full.registerTexts(namespace, both);
}

describe('the phones’ plain texts', () => {
  it('are looked at for every page', () => {
    expect(namespaces).toEqual(expect.arrayContaining(['common', 'ticket', 'booking', 'jobs']));
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(namespaces)('say of %s what i18next says', (namespace) => {
      const { texts } = textsOf(textsIn(language, namespace), namespace);
      const keys = new Set([...texts.keys()].map((key) => baseKey(key, texts)));
      expect(keys.size).toBeGreaterThan(2);
      for (const each of keys) {
        // of this very file
        const key = each as TextKey<Namespace>;
        const names = [...texts.values()].flatMap((text) =>
          [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, `<${name}> & {{x}}`]),
        );
        for (const count of [0, 1, 2, 5, 21]) {
          const values = { ...Object.fromEntries(names), count };
          const said = plain.tIn(language, namespace)(key, values);
          expect(said, key).toBe(full.tIn(language, namespace)(key, values));
        }
      }
    });
  });

  it('know no text that is not there', () => {
    const t = plain.tIn('nl', 'common');
    for (const key of ['theme.sleep', 'theme', 'toString', ''])
      expect(t(key as TextKey<'common'>)).toBe(key);
    expect(() => plain.tIn('fr', 'office')).toThrow('namespaces/office.js');
  });
});
