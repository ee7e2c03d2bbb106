import type { Locator, Page } from '@playwright/test';

import { STAFF_PIN } from '../harness/centre.js';
import { watchBoard } from '../harness/offline-kiosk.js';
import { text, type Values } from '../harness/texts.js';
import { KioskScreen } from '../harness/visitors.js';
import { expect, test } from './fixtures.js';
import type { ShellApp } from './shell-app.js';

const EXIT_PIN = '246813';
const WRONG = '111111';

/** What stands behind the kiosk, in French. */
class Behind {
  constructor(readonly shell: ShellApp) {}

  get dialog(): Locator {
    return this.shell.page.getByRole('dialog');
  }

  said(key: string, values?: Values): string {
    return text('fr', 'kiosk-shell', key, values);
  }

  button(key: string): Locator {
    return this.shell.page.getByRole('button', { name: this.said(key) });
  }

  field(key: string, values?: Values): Locator {
    return this.shell.page.getByLabel(this.said(key, values), { exact: true });
  }

  async sees(key: string): Promise<void> {
    await expect(this.shell.page.getByText(this.said(key)).first()).toBeVisible();
  }

  /** Goes round the corners, and has the dialog in French. */
  async open(): Promise<void> {
    const { page } = this.shell;
    const { width, height } = await page.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
    }));
    for (const [x, y] of [
      [9, 9],
      [width - 9, 9],
      [width - 9, height - 9],
      [9, height - 9],
    ] as const)
      await page.mouse.click(x, y);
    await this.inFrench(this.dialog);
  }

  async inFrench(within: Page | Locator): Promise<void> {
    await within.getByRole('button', { name: 'Français' }).click();
  }

  /** The page is gone before the click has ended. */
  async leave(how: 'panel.quit' | 'panel.restart'): Promise<void> {
    await this.button(how)
      .click()
      .catch(() => undefined);
  }

  async signIn(code: string, pin: string): Promise<void> {
    await this.field('signIn.code').fill(code);
    await this.button('signIn.further').click();
    await this.field('signIn.pin', { code }).fill(pin);
    await this.button('signIn.enter').click();
  }
}

test('a steward leaves the kiosk; nobody else does, and no PIN stays', async ({ pairedKiosk }) => {
  const { shell, kiosk } = pairedKiosk;
  await expect(kiosk.door('fr')).toBeVisible();
  const behind = new Behind(shell);
  await behind.open();
  await behind.signIn('S1', WRONG);
  await behind.sees('signIn.failure.wrong');
  await behind.button('signIn.close').click();
  await behind.open();
  await behind.signIn('A1', STAFF_PIN);
  await behind.sees('signIn.failure.not-steward');
  await behind.button('signIn.close').click();
  await kiosk.goToThemes('fr');
  await behind.open();
  await behind.signIn('S1', STAFF_PIN);
  await behind.sees('panel.online');
  expect(await shell.everything()).not.toContain(STAFF_PIN);
  const ended = new Promise((resolve) => shell.app.process().once('exit', resolve));
  await behind.leave('panel.quit');
  expect(await ended).toBe(0);
});

test('a steward comes and goes by keys, and a visit begins anew', async ({ pairedKiosk }) => {
  const { shell, kiosk } = pairedKiosk;
  await kiosk.goToThemes('fr');
  await kiosk.page.keyboard.press('Control+Alt+Shift+KeyS');
  const behind = new Behind(shell);
  await behind.signIn('S1', STAFF_PIN);
  await behind.button('panel.backToKiosk').click();
  await expect(kiosk.door('fr')).toBeVisible();
  await kiosk.goToThemes('fr');
});

test('a restart is left to the supervisor where there is one', async ({ launchPaired }) => {
  const { shell, kiosk } = await launchPaired({ args: ['--supervised'] });
  await expect(kiosk.door('fr')).toBeVisible();
  const behind = new Behind(shell);
  await behind.open();
  await behind.signIn('S1', STAFF_PIN);
  const ended = new Promise((resolve) => shell.app.process().once('exit', resolve));
  await behind.leave('panel.restart');
  expect(await ended).toBe(75);
});

test('from the box to the first visitor: set up, paired, and left without its server', async ({
  kioskApp: shell,
  stage,
}) => {
  test.setTimeout(180_000);
  await stage.pair('another');
  const behind = new Behind(shell);
  await behind.inFrench(shell.page);
  const other = behind.button('server.other');
  await behind.field('server.label').or(other).first().waitFor();
  // Once it has done looking nothing there changes by itself any more.
  await expect(shell.page.getByText(behind.said('server.looking'))).toBeHidden();
  if (await other.isVisible()) await other.click();
  await behind.field('server.label').fill('127.0.0.1:1');
  await behind.field('server.label').press('Enter');
  await behind.sees('server.problem.unreachable');
  await behind.field('server.label').fill(stage.server.url.replace('http://', ''));
  await behind.button('setUp.further').click();
  await behind.field('pin.first').fill(EXIT_PIN);
  await behind.field('pin.again').fill(EXIT_PIN);
  await behind.button('setUp.further').click();
  await shell.page.getByLabel(behind.said('printer.none')).check();
  await behind.button('setUp.start').click();

  await expect(shell.page.getByText(text('fr', 'common', 'pairing.title'))).toBeVisible();
  expect(JSON.parse(await shell.file('settings.json'))).toEqual({
    server: stage.server.url,
    printer: null,
    paper: 'roll80',
  });
  const steward = await watchBoard(stage.server.url);
  const { pairing } = await steward.until((view) => Object.keys(view.pairing).length === 1);
  const [requestId = ''] = Object.keys(pairing);
  await steward.accepted('approve-device', { requestId, name: 'Hall' });
  steward.close();
  const kiosk = new KioskScreen(shell.page);
  await kiosk.goToThemes('nl');
  await kiosk.theme('nl', 'work').click();
  await kiosk.expectTicket('nl', 1);
  await kiosk.finish('nl');

  await stage.server.kill();
  await behind.open();
  await behind.button('signIn.away').click();
  await behind.field('signIn.exitPin').fill(WRONG);
  await behind.button('signIn.enter').click();
  await behind.sees('signIn.failure.wrongExit');
  await behind.field('signIn.exitPin').fill(EXIT_PIN);
  await behind.button('signIn.enter').click();
  await behind.sees('panel.offline');
  expect(await shell.everything()).not.toContain(EXIT_PIN);
  await behind.leave('panel.quit');
  await shell.gone;
});
