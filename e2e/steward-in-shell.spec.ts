import type { Page } from '@playwright/test';

import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import { openDay } from './harness/centre.js';
import { heardByShell, withShell } from './harness/fake-shell.js';
import type { ShellFacts } from './harness/fake-shell.js';
import { expect, test } from './harness/stage.js';
import type { ScreenOptions, Stage } from './harness/stage.js';
import { text, type Values } from './harness/texts.js';
import { KioskScreen, settled } from './harness/visitors.js';

/** A steward at the kiosk's page, with a shell round it that answers like the real one. */

const PIN = '246810';
const AT_WORK: ShellFacts = {
  settings: { printer: 'TM20', paper: 'roll80' },
  printers: [{ name: 'TM20', title: 'Epson', ready: true }],
  hasExitPin: true,
  steward: { code: 'S1', pin: PIN },
};

const said = (key: string, values?: Values) => text('fr', 'kiosk-shell', key, values);

async function open(stage: Stage, facts: ShellFacts, how: ScreenOptions = {}) {
  const kiosks: KioskScreen[] = [];
  const screen = await stage.open('/kiosk', 'fr', {
    ...how,
    watch(page) {
      void withShell(page, facts);
      kiosks.push(new KioskScreen(page));
    },
  });
  const [kiosk] = kiosks;
  if (kiosk === undefined) throw new Error('no kiosk was opened');
  return { screen, kiosk, page: screen.page };
}

const button = (page: Page, key: string) =>
  page.getByRole('button', { name: said(key), exact: true });

const ROUND = ['top left', 'top right', 'bottom right', 'bottom left'];

/** Round the screen's corners; again where a busy machine was too slow. */
async function callSteward(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const dialog = page.getByRole('dialog');
  await expect(async () => {
    for (const corner of ROUND)
      await page.mouse.click(
        corner.endsWith('left') ? 5 : width - 5,
        corner.startsWith('top') ? 5 : height - 5,
      );
    await expect(dialog).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect(dialog.getByRole('textbox')).toBeFocused();
}

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
  const { page } = await open(stage, AT_WORK, { kioskToken });
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
  const { kiosk, screen, page } = await open(stage, AT_WORK, { kioskToken });
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
  const { kiosk, page } = await open(stage, AT_WORK, {
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
  const { page } = await open(stage, { hasExitPin: true, exitPin: PIN });
  await expect(page.getByRole('heading', { name: said('setUp.title') })).toBeVisible();
  await callSteward(page);
  await button(page, 'signIn.away').click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: said('panel.title'), exact: true })).toBeFocused();
});
