import { LANGUAGES } from '#protocol/vocabulary.js';

import { Fingers } from './harness/fingers.js';
import { expect, test } from './harness/gallery.js';
import { text } from './harness/texts.js';

/** The sample texts of the gallery, in French. */
const sample = (key: string) => text('fr', 'gallery', `sample.${key}`);
const word = (key: string, values = {}) => text('fr', 'common', key, values);

test.describe('a press', () => {
  test('counts once for a double tap, a long press, two fingers', async ({ gallery, page }) => {
    await gallery.show({ language: 'fr', only: 'button' });
    const button = gallery.state('press').getByRole('button');
    const fingers = await Fingers.on(page);
    await fingers.doubleTap(button);
    await expect(button).toHaveText(text('fr', 'gallery', 'sample.pressed', { count: 1 }));
    await fingers.longPress(button, 900);
    await expect(button).toHaveText(text('fr', 'gallery', 'sample.pressed', { count: 2 }));
    await fingers.twoFingers(button, 900);
    await expect(button).toHaveText(text('fr', 'gallery', 'sample.pressed', { count: 3 }));
  });

  test('counts once for a key that is held down', async ({ gallery, page }) => {
    await gallery.show({ language: 'fr', only: 'button' });
    const button = gallery.state('press').getByRole('button');
    await button.focus();
    for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect(button).toHaveText(text('fr', 'gallery', 'sample.pressed', { count: 1 }));
  });

  test('does nothing while busy or resting, and keeps the focus', async ({ gallery, page }) => {
    await gallery.show({ language: 'fr', only: 'button' });
    for (const state of ['busy', 'resting']) {
      const button = gallery.state(state).getByRole('button').first();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(button).toBeFocused();
      await expect(button).toHaveAttribute('aria-disabled', 'true');
    }
  });
});

test.describe('a dialog', () => {
  test.beforeEach(async ({ gallery }) => {
    await gallery.show({ language: 'fr', only: 'dialog' });
  });

  test('takes the focus, and gives it back when Escape closes it', async ({ gallery, page }) => {
    const opener = gallery.state('form').getByRole('button').first();
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: sample('renameTitle') });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  });

  test('stays while what it asks for is under way', async ({ gallery, page }) => {
    await gallery.state('busy').getByRole('button').first().tap();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('of touch size closes by a touch beside it', async ({ gallery, page }) => {
    await gallery.state('touch').getByRole('button').first().tap();
    const dialog = page.getByRole('dialog', { name: sample('idleTitle') });
    await expect(dialog).toBeVisible();
    // Its first moment takes no touch: the second half of a double tap.
    await page.touchscreen.tap(20, 20);
    await expect(dialog).toBeVisible();
    await dialog.evaluate((shown) =>
      Promise.all(shown.getAnimations().map((each) => each.finished)),
    );
    await page.touchscreen.tap(20, 20);
    await expect(dialog).toHaveCount(0);
  });
});

test('a toast is said, stays as long as it should, and can be closed', async ({
  gallery,
  page,
}) => {
  await page.clock.install();
  await gallery.show({ language: 'fr', only: 'toast' });
  await page.getByRole('button', { name: sample('showGood') }).click();
  await page.getByRole('button', { name: sample('showAlert') }).click();
  const good = page.getByRole('status').filter({ hasText: sample('good') });
  const alert = page.getByRole('alert').filter({ hasText: sample('alert') });
  await expect(good).toBeVisible();
  await expect(alert).toBeVisible();
  await page.clock.fastForward(7_000);
  await expect(good).toHaveCount(0);
  await expect(alert).toBeVisible();
  await page.getByRole('button', { name: sample('dismiss') }).click();
  await expect(alert).toHaveCount(0);
});

test('the accessibility bar says what it does and how it stands', async ({ gallery }) => {
  await gallery.show({ language: 'fr', only: 'accessibility-bar' });
  const bar = gallery.state('normal').getByRole('group', { name: word('look.label') });
  const contrast = bar.getByRole('button', { name: word('look.contrast') });
  await expect(contrast).toHaveAttribute('aria-pressed', 'false');
  await contrast.tap();
  await expect(contrast).toHaveAttribute('aria-pressed', 'true');
  for (const [size, key] of [
    [1, 'look.textSize'],
    [2, 'look.textSize'],
    [3, 'look.textSize'],
    [4, 'look.textPlain'],
  ] as const)
    await bar
      .getByRole('button', { name: word('look.sizeNow', { word: word(key), size, sizes: 4 }) })
      .press('Enter');
  await expect(bar.getByRole('button', { name: word('look.textSize') })).toBeVisible();
  await bar.getByRole('button', { name: word('look.help'), exact: true }).tap();
  await expect(bar.getByRole('status')).toHaveText(word('look.helpAsked'));
});

test('another language leaves everything in its place', async ({ gallery, page }) => {
  await gallery.show({ language: 'fr', only: 'keyboard' });
  const field = gallery.state('empty').getByRole('textbox');
  await field.fill('école');
  await page.getByRole('button', { name: text('nl', 'common', 'ownName') }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(field).toHaveAccessibleName(text('nl', 'gallery', 'sample.search'));
  await expect(field).toHaveValue('école');
});

for (const language of LANGUAGES)
  test(`the gallery opens as its address says, in ${language}`, async ({ gallery, page }) => {
    await gallery.show({ language, contrast: 'high', size: 4, words: 'long' });
    const html = page.locator('html');
    await expect(html).toHaveAttribute('lang', language);
    await expect(html).toHaveAttribute('data-contrast', 'high');
    await expect(html).toHaveCSS('font-size', '24px');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(
      text(language, 'gallery', 'title'),
    );
  });
