import type { Locator } from '@playwright/test';

import { Fingers } from './harness/fingers.js';
import { expect, test } from './harness/gallery.js';
import { text } from './harness/texts.js';

/** The sample texts of the gallery, in French. */
const sample = (key: string) => text('fr', 'gallery', `sample.${key}`);
const word = (key: string, values = {}) => text('fr', 'common', key, values);

test.describe('the keyboard on the screen', () => {
  const key = (sign: string) => ({ name: sign, exact: true });

  test.beforeEach(async ({ gallery }) => {
    await gallery.show({ language: 'fr', only: 'keyboard' });
  });

  test('writes where the caret is, accents too, and takes back', async ({ gallery, page }) => {
    const board = gallery.state('empty');
    const field = board.getByRole('textbox', { name: sample('search') });
    for (const sign of ['é', 'c', 'o', 'l', 'e']) await board.getByRole('button', key(sign)).tap();
    await board.getByRole('button', key(word('keyboard.space'))).tap();
    for (const sign of ['1', '2']) await board.getByRole('button', key(sign)).tap();
    await board.getByRole('button', key(word('keyboard.delete'))).tap();
    await expect(field).toHaveValue('école 1');
    await field.focus();
    await page.keyboard.press('Home');
    await board.getByRole('button', key('à')).tap();
    await board.getByRole('button', key('ï')).tap();
    await expect(field).toHaveValue('àïécole 1');
  });

  test('writes one letter for a long press, two for two quick touches', async ({
    gallery,
    page,
  }) => {
    const board = gallery.state('empty');
    const fingers = await Fingers.on(page);
    await fingers.longPress(board.getByRole('button', key('n')), 900);
    await expect(board.getByRole('textbox')).toHaveValue('n');
    await board.getByRole('button', key('l')).tap();
    await expect(board.getByRole('textbox')).toHaveValue('nl');
    await fingers.rest(150);
    await board.getByRole('button', key('l')).tap();
    await expect(board.getByRole('textbox')).toHaveValue('nll');
  });

  test('is reached by Tab and walked by arrows', async ({ gallery, page }) => {
    const board = gallery.state('empty');
    await board.getByRole('textbox').focus();
    await page.keyboard.press('Tab');
    await expect(board.getByRole('button', key('1'))).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(board.getByRole('button', key('a'))).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(board.getByRole('button', key('s'))).toBeFocused();
    await expect(board.getByRole('textbox')).toHaveValue('s');
    await page.keyboard.press('Tab');
    await expect(board.getByRole('button', key('d'))).toBeFocused();
  });

  test('shares its field with a real keyboard', async ({ gallery, page }) => {
    const field = gallery.state('empty').getByRole('textbox');
    await field.focus();
    await page.keyboard.type('l’été');
    await expect(field).toHaveValue('l’été');
    const code = gallery.state('code').getByRole('textbox', { name: sample('code') });
    await code.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('-m p0o4');
    await expect(code).toHaveValue('K7MP4');
  });

  test('offers a code’s own signs alone, and rests when it is full', async ({ gallery }) => {
    const board = gallery.state('code-full');
    await expect(board.getByRole('button', key('O'))).toHaveCount(0);
    await expect(board.getByRole('button', key('A'))).toHaveAttribute('aria-disabled', 'true');
    await board.getByRole('button', key(word('keyboard.delete'))).tap();
    await expect(board.getByRole('textbox')).toHaveValue('K7MP4');
    await board.getByRole('button', key('W')).tap();
    await expect(board.getByRole('textbox')).toHaveValue('K7MP4W');
  });

  test('never hides its field', async ({ gallery }) => {
    for (const state of ['typed', 'code']) {
      const board = gallery.state(state);
      await board.getByRole('textbox').scrollIntoViewIfNeeded();
      await board.getByRole('button', key(word('keyboard.delete'))).scrollIntoViewIfNeeded();
      await expect(board.getByRole('textbox')).toBeInViewport({ ratio: 1 });
    }
  });
});

test.describe('the pager', () => {
  // The whole of it in sight, and what is not in the viewport is on another page.
  test.use({ viewport: { width: 1500, height: 1400 } });

  test.beforeEach(async ({ gallery }) => {
    await gallery.show({ language: 'fr', only: 'pager' });
  });

  /** `Page 2 sur 3`, as it stands between the two buttons. */
  const place = (pager: Locator) => pager.getByRole('paragraph').filter({ hasText: /^Page \d/ });
  const count = async (pager: Locator) => Number(/\d+$/.exec(await place(pager).innerText())?.[0]);

  test('turns by big buttons, from the first page to the last and back', async ({ gallery }) => {
    const pager = gallery.state('tiles');
    const tiles = pager.getByRole('listitem').getByRole('button');
    const further = pager.getByRole('button', { name: word('pager.further') });
    const back = pager.getByRole('button', { name: word('pager.back') });
    const pages = await count(pager);
    expect(pages).toBeGreaterThan(1);
    await expect(place(pager)).toHaveText(word('pager.place', { page: 1, pages }));
    await expect(back).toHaveAttribute('aria-disabled', 'true');
    for (let page = 2; page <= pages; page += 1) {
      await expect(tiles.last()).not.toBeInViewport();
      await further.press('Enter');
      await expect(pager.getByRole('status')).toHaveText(word('pager.place', { page, pages }));
    }
    await expect(tiles.last()).toBeInViewport({ ratio: 1 });
    await expect(tiles.first()).not.toBeInViewport();
    await expect(further).toHaveAttribute('aria-disabled', 'true');
    await expect(further).toBeFocused();
    await back.tap();
    await expect(place(pager)).toHaveText(word('pager.place', { page: pages - 1, pages }));
  });

  test('brings the page of what gets the focus, without a word', async ({ gallery, page }) => {
    const pager = gallery.state('tiles');
    const tiles = pager.getByRole('listitem').getByRole('button');
    const pages = await count(pager);
    await tiles.first().focus();
    for (let step = (await tiles.count()) - 1; step > 0; step -= 1)
      await page.keyboard.press('Tab');
    await expect(tiles.last()).toBeFocused();
    await expect(tiles.last()).toBeInViewport({ ratio: 1 });
    await expect(place(pager)).toHaveText(word('pager.place', { page: pages, pages }));
    await expect(pager.getByRole('status')).toHaveText('');
  });

  test('turns by Page Down where there is only text', async ({ gallery, page }) => {
    const pager = gallery.state('text');
    await pager.getByRole('group', { name: sample('info') }).focus();
    await page.keyboard.press('PageDown');
    await expect(pager.getByRole('status')).toContainText(/^Page 2/);
    await page.keyboard.press('PageUp');
    await expect(pager.getByRole('status')).toContainText(/^Page 1/);
  });

  test('follows a finger and comes to rest on a whole page', async ({ gallery, page }) => {
    const pager = gallery.state('tiles');
    const view = pager.getByRole('group', { name: sample('theme') });
    const pages = await count(pager);
    const fingers = await Fingers.on(page);
    await fingers.drag(view, -200);
    await expect(place(pager)).toHaveText(word('pager.place', { page: 2, pages }));
    await fingers.drag(view, -30);
    await expect(place(pager)).toHaveText(word('pager.place', { page: 2, pages }));
  });

  test('shows no buttons where everything fits', async ({ gallery }) => {
    await expect(gallery.state('all-fits').getByRole('button')).toHaveCount(0);
  });
});
