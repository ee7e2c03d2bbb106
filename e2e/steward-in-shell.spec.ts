import type { Page } from '@playwright/test';

import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import { openDay } from './harness/centre.js';
import { heardByShell } from './harness/fake-shell.js';
import { AT_WORK, button, callSteward, openInShell, PIN, said } from './harness/shell-page.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';
import { settled } from './harness/visitors.js';

/** A steward at the kiosk's page, with a shell round it that answers like the real one. */

/** With the code and PIN of `AT_WORK`, in French, whichever language stood first on the screen. */
async function signIn(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: text('fr', 'common', 'ownName') }).click();
  await dialog.getByRole('textbox').focus();
  await page.keyboard.type('s1');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(said('signIn.pin', { code: 'S1' }))).toBeFocused();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
}

test('who closes the sign-in is not let in by an answer that comes later', async ({ stage }) => {
  const kioskToken = await stage.pair('Kiosk');
  const { page } = await openInShell(stage, AT_WORK, { kioskToken });
  await page.evaluate(() => {
    const { shell } = window;
    if (shell === undefined) throw new Error('there is no shell');
    shell.signIn = () =>
      new Promise((resolve) => {
        Object.assign(window, {
          letIn: () => resolve({ ok: true, offline: false }),
        });
      });
  });
  await callSteward(page);
  await signIn(page);
  await page.waitForFunction(() => 'letIn' in window);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await heardByShell(page, 'signOut')).toHaveLength(1);
  await page.evaluate(() => (Reflect.get(window, 'letIn') as () => void)());
  await expect.poll(() => heardByShell(page, 'signOut')).toHaveLength(2);
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await heardByShell(page, 'endVisit')).toHaveLength(0);
});

test('a page that is to be loaded anew waits until the steward has gone', async ({ stage }) => {
  const kioskToken = await stage.pair('Kiosk');
  const { kiosk, screen, page } = await openInShell(stage, AT_WORK, { kioskToken });
  await expect(kiosk.door('fr')).toBeVisible();
  await callSteward(page);
  await signIn(page);
  await expect(page.getByRole('heading', { name: said('panel.title'), exact: true })).toBeFocused();
  const steward = await openDay(stage.server.url);
  const [deviceId = ''] = Object.keys(steward.view.devices);
  await steward.accepted('reload-device', { deviceId });
  // What is told after it is there: the page has heard of it.
  await steward.accepted('change-device', {
    deviceId,
    name: 'Kiosk',
    kiosk: { ...defaultKioskSettings, accessible: true },
  });
  await expect(page.locator('html')).toHaveAttribute('data-reach', 'true');
  steward.close();
  expect(screen.loads).toBe(1);
  await button(page, 'panel.backToKiosk').click();
  await expect.poll(() => screen.loads).toBe(2);
  await expect(kiosk.door('fr')).toBeVisible();
});

test('a second tap on what closed the panel presses nothing under it', async ({ stage }) => {
  const kioskToken = await stage.pair('Kiosk');
  const { kiosk, page } = await openInShell(stage, AT_WORK, {
    kioskToken,
    clock: true,
  });
  await kiosk.goToThemes('fr');
  await settled(page);
  const theme = kiosk.theme('fr', 'work');
  const { x, y, width, height } = (await theme.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  await callSteward(page);
  // From here on only the test lets time go by.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  await button(page, 'signIn.close').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.clock.runFor(500);
  await settled(page);
  await expect(theme).toBeVisible();
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.clock.resume();
  await kiosk.expectTicket('fr', 1);
});

test('a machine whose settings were damaged is reached by its exit PIN', async ({ stage }) => {
  const { page } = await openInShell(stage, { hasExitPin: true, exitPin: PIN });
  await expect(page.getByRole('heading', { name: said('setUp.title') })).toBeVisible();
  await callSteward(page);
  await button(page, 'signIn.away').click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: said('panel.title'), exact: true })).toBeFocused();
});
