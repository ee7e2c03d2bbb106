import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

import { expect, test } from '@playwright/test';

import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';
import { text } from './harness/texts.js';

const FOLDER = fileURLToPath(new URL('../docs/guides', import.meta.url));
const GUIDES = ['advisor', 'steward'] as const;

for (const guide of GUIDES) {
  for (const language of LANGUAGES) {
    test(`${guide}, ${language}: one sheet, in the words of the screens`, async ({ page }) => {
      await page.goto(pathToFileURL(path.join(FOLDER, `${guide}.${language}.html`)).href);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const word of await page.locator('[data-text]').all()) {
        const key = (await word.getAttribute('data-text')) ?? '';
        await expect(word, key).toHaveText(shown(language, key));
      }
      const picture = page.getByRole('img');
      await expect(picture).toHaveJSProperty('complete', true);
      expect(
        await picture.evaluate((image: HTMLImageElement) => image.naturalWidth),
      ).toBeGreaterThan(0);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  }
}

test('there is no guide that is not looked at', async () => {
  const pages = (await readdir(FOLDER)).filter((name) => name.endsWith('.html'));
  const known = GUIDES.flatMap((guide) => LANGUAGES.map((language) => `${guide}.${language}.html`));
  expect(pages.toSorted()).toEqual(known.toSorted());
  expect(known.every((name) => existsSync(path.join(FOLDER, name)))).toBe(true);
});

/** The text of a screen that a guide names as `namespace:key`. */
function shown(language: Language, key: string): string {
  const [namespace = '', name = ''] = key.split(':');
  return text(language, namespace, name);
}
