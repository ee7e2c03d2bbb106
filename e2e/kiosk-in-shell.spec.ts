import type { Page } from '@playwright/test';

import { heardByShell } from './harness/fake-shell.js';
import {
  AT_WORK,
  BELOW,
  button,
  callSteward,
  openInShell,
  PIN,
  said,
} from './harness/shell-page.js';
import { expect, test } from './harness/stage.js';
import { expectInBothLanguages, settled } from './harness/visitors.js';

/** The kiosk's page with a shell round it that answers like the real one. */

/** With the code and PIN of `AT_WORK`. */
async function signIn(page: Page): Promise<void> {
  await page.keyboard.type('s1');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(said('signIn.pin', { code: 'S1' }))).toBeFocused();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
}

test('a visit leaves what must last to the shell, and its end is told', async ({ stage }) => {
  const kioskToken = await stage.pair('Kiosk');
  const { kiosk, page } = await openInShell(stage, AT_WORK, { kioskToken });
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  await expect.poll(() => heardByShell(page, 'print')).toMatchObject([{ kind: 'ticket' }]);
  expect(await heardByShell(page, 'endVisit')).toHaveLength(0);
  await kiosk.finish('fr');
  expect(await heardByShell(page, 'endVisit')).toHaveLength(1);

  expect((await heardByShell(page, 'keep')).length).toBeGreaterThan(0);
  expect((await heardByShell(page, 'keepView')).length).toBeGreaterThan(0);
  const kept = await page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ databases: [], workers: 0 });
});

test('a steward comes in by the corners, and goes: the visit under way is over', async ({
  stage,
}) => {
  const kioskToken = await stage.pair('Kiosk');
  const { kiosk, page } = await openInShell(stage, AT_WORK, { kioskToken });
  await kiosk.goToThemes('fr');
  await settled(page);
  const theme = kiosk.theme('fr', 'work');
  await theme.focus();

  // The keys do it too; going away again changes nothing of the visit.
  await page.keyboard.press('Control+Alt+Shift+S');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByLabel(said('signIn.code'), { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(theme).toBeFocused();
  expect(await heardByShell(page, 'endVisit')).toHaveLength(0);
  expect(await heardByShell(page, 'signOut')).toHaveLength(1);

  await callSteward(page, BELOW);
  await signIn(page);
  await expect(page.getByRole('heading', { name: said('panel.title') })).toBeFocused();
  expect(await heardByShell(page, 'signIn')).toEqual([{ code: 'S1', pin: PIN }]);
  // What the visitor had set for reading stays as long as the steward reads with it.
  expect(await heardByShell(page, 'endVisit')).toHaveLength(0);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(kiosk.door('fr')).toBeVisible();
  expect(await heardByShell(page, 'endVisit')).toHaveLength(1);
  expect(await heardByShell(page, 'signOut')).toHaveLength(2);
});

test('touches in the corners go where they were meant to go', async ({ stage }) => {
  const kioskToken = await stage.pair('Kiosk');
  const { kiosk, page } = await openInShell(stage, AT_WORK, { kioskToken });
  await expect(kiosk.door('fr')).toBeVisible();
  await page.evaluate(() => {
    const heard = new Set<string>();
    document.addEventListener('pointerdown', (event) => {
      if (!event.defaultPrevented) heard.add(`${event.clientX},${event.clientY}`);
    });
    Object.assign(window, { touchedAt: heard });
  });
  await callSteward(page);
  const touched = await page.evaluate(() => [...(Reflect.get(window, 'touchedAt') as Set<string>)]);
  expect(touched).toHaveLength(4);
});

test('what a steward typed is gone after half a minute', async ({ stage }) => {
  const kioskToken = await stage.pair('Kiosk');
  const { kiosk, page } = await openInShell(stage, AT_WORK, { kioskToken, clock: true });
  await kiosk.door('fr').click();
  await expect(kiosk.advice('fr')).toBeVisible();
  await callSteward(page);
  await page.keyboard.type('S1');
  await page.keyboard.press('Enter');
  const pin = page.getByLabel(said('signIn.pin', { code: 'S1' }));
  await page.keyboard.type('1234');
  await expect(pin).toHaveValue('1234');
  await expect(pin).toHaveAttribute('type', 'password');
  await page.clock.runFor(19_000);
  const warning = page
    .getByRole('dialog')
    .getByRole('status')
    .filter({
      hasText: said('closing', { count: 10 }),
    });
  await expect(warning).toBeHidden();
  // Said before it happens; any key goes on.
  await page.clock.runFor(5_000);
  await expect(warning).toBeVisible();
  await page.keyboard.press('Shift');
  await expect(warning).toBeHidden();
  await page.clock.runFor(29_000);
  await expect(warning).toBeVisible();
  await expect(pin).toHaveValue('1234');
  await page.clock.runFor(2_000);
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await page.content()).not.toContain('1234');
  await callSteward(page);
  await expect(page.getByLabel(said('signIn.code'), { exact: true })).toHaveValue('');
  expect(await heardByShell(page, 'signIn')).toEqual([]);
});

test('a new machine is set up by keyboard alone', async ({ stage }) => {
  const { page } = await openInShell(stage, {
    servers: { 'http://192.168.1.20:8080': true },
    printers: [{ name: 'TM20', title: 'Epson', ready: true }],
  });
  await page.getByLabel(said('server.label')).focus();
  await page.keyboard.type('192.168.1.20');
  await page.keyboard.press('Enter');
  await page.getByLabel(said('pin.first'), { exact: true }).focus();
  await page.keyboard.type(PIN);
  await page.getByLabel(said('pin.again'), { exact: true }).focus();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await page.getByLabel('Epson').focus();
  await page.keyboard.press('Space');
  await page.getByLabel(said('printer.size.a4'), { exact: true }).focus();
  await page.keyboard.press('Space');
  await button(page, 'setUp.start').focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => heardByShell(page, 'changeMachine'))
    .toEqual([{ server: 'http://192.168.1.20:8080', printer: 'TM20', paper: 'a4', exitPin: PIN }]);
});

test('an app that is older than its server says so, and loads nothing anew', async ({ stage }) => {
  const kioskToken = await stage.pair('Kiosk');
  const { screen, page } = await openInShell(stage, AT_WORK, { kioskToken, oldPage: true });
  await expectInBothLanguages(page, 'outdated.title');
  // A steward still finds the way in.
  await callSteward(page);
  expect(screen.loads).toBe(1);
});

test('a machine whose right was taken away forgets it, and pairs again', async ({ stage }) => {
  const { page } = await openInShell(stage, AT_WORK, { kioskToken: 'x'.repeat(43) });
  await expectInBothLanguages(page, 'pairing.title');
  expect(await heardByShell(page, 'keepToken')).toEqual([null]);
});
