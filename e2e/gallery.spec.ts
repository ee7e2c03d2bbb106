import { LANGUAGES } from '#protocol/vocabulary.js';

import { AT_DESK, AT_KIOSK, axeProblems, expectSound } from './axe.js';
import { expect, test } from './harness/gallery.js';
import { text } from './harness/texts.js';
import { layoutProblems } from './layout-problems.js';

const CONTRASTS = ['normal', 'high'] as const;
/** The plain words too with `npm run test:screens`: the long ones ask for more room. */
const WORDS =
  process.env['ALL_SCREENS'] === undefined ? (['long'] as const) : (['plain', 'long'] as const);

const views = LANGUAGES.flatMap((language) =>
  CONTRASTS.map((contrast) => ({ language, contrast, size: 4 as const })),
);

for (const view of views) {
  const { language, contrast } = view;

  for (const words of WORDS) {
    test(`every component is sound in ${language}, ${contrast} contrast, largest text, ${words} words`, async ({
      gallery,
      page,
    }) => {
      await gallery.show({ ...view, words });
      expect(await axeProblems(page)).toEqual([]);
      expect(await layoutProblems(page, AT_DESK)).toEqual([]);
      const touched = '[data-targets="touch"] [data-stage]';
      expect(await layoutProblems(page, { ...AT_KIOSK, within: touched })).toEqual([]);
    });
  }

  test(`what opens over the page is sound in ${language}, ${contrast} contrast`, async ({
    gallery,
    page,
  }) => {
    await gallery.show({ ...view, only: 'dialog', words: 'long' });
    for (const [state, rules] of [
      ['form', AT_DESK],
      ['touch', AT_KIOSK],
    ] as const) {
      await gallery.state(state).getByRole('button').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectSound(page, `${state} dialog`, rules);
      await page.keyboard.press('Escape');
    }
    await gallery.show({ ...view, only: 'toast' });
    for (const key of ['showGood', 'showAlert', 'showUndo'])
      await page.getByRole('button', { name: text(language, 'gallery', `sample.${key}`) }).click();
    await expect(page.getByRole('alert')).toContainText(text(language, 'gallery', 'sample.alert'));
    await expectSound(page, 'toasts', AT_DESK);
  });
}

for (const viewport of [
  { width: 800, height: 1280 },
  { width: 1080, height: 1920 },
]) {
  test(`nothing is cut or scrolls sideways at ${viewport.width} × ${viewport.height}`, async ({
    gallery,
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const language of LANGUAGES) {
      await gallery.show({ language });
      expect(await layoutProblems(page, AT_DESK), language).toEqual([]);
    }
  });
}
