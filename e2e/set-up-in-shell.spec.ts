import type { Page } from '@playwright/test';

import { heardByShell, releaseShell, withShell } from './harness/fake-shell.js';
import type { ShellFacts } from './harness/fake-shell.js';
import { expect, test } from './harness/stage.js';
import type { Stage } from './harness/stage.js';
import { text } from './harness/texts.js';

/** A new machine whose shell takes its time to answer, and a steward who does not wait. */

const PIN = '246810';
const NEARBY = { address: 'http://192.168.1.2:8080', fits: true };
const NEW: ShellFacts = {
  servers: { 'http://192.168.1.2:8080': true, 'http://192.168.1.20:8080': true },
  printers: [{ name: 'TM20', title: 'Epson', ready: true }],
};

const said = (key: string) => text('fr', 'kiosk-shell', key);
const button = (page: Page, key: string) =>
  page.getByRole('button', { name: said(key), exact: true });
const field = (page: Page, key: string) => page.getByLabel(said(key), { exact: true });
/** In the list of steps, where a step in order says so behind its word. */
const step = (page: Page, key: string) => page.getByRole('button', { name: said(key) });

async function open(stage: Stage, facts: ShellFacts): Promise<Page> {
  const { page } = await stage.open('/kiosk', 'fr', {
    watch: (opened) => withShell(opened, facts),
  });
  return page;
}

test('an address that is corrected while it is looked at is not overruled', async ({ stage }) => {
  const page = await open(stage, { ...NEW, held: ['findServer'] });
  await button(page, 'server.other').click();
  const address = field(page, 'server.label');
  await expect(address).toBeFocused();
  await page.keyboard.type('192.168.1.2');
  await page.keyboard.press('Enter');
  await expect(page.getByText(said('server.checking'))).toBeVisible();
  await page.keyboard.type('0');
  await releaseShell(page, 'findServer');
  await expect(page.getByText(said('server.checking'))).toBeHidden();
  await expect(address).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page, 'pin.first')).toBeVisible();
  await step(page, 'setUp.step.server').click();
  await expect(page.getByText('http://192.168.1.20:8080')).toBeVisible();
});

test('a corrected address is looked at without waiting for the one before', async ({ stage }) => {
  const page = await open(stage, { ...NEW, held: ['findServer'] });
  await button(page, 'server.other').click();
  const address = field(page, 'server.label');
  await address.fill('onthaal');
  await address.press('Enter');
  await address.fill('192.168.1.20');
  await address.press('Enter');
  await expect
    .poll(() => heardByShell(page, 'findServer'))
    .toEqual([null, 'http://onthaal:8080', 'http://192.168.1.20:8080']);
  await releaseShell(page, 'findServer');
  await expect(field(page, 'pin.first')).toBeVisible();
});

test('a steward who went on to another step is not called back', async ({ stage }) => {
  const page = await open(stage, { ...NEW, held: ['findServer'] });
  await button(page, 'server.other').click();
  await field(page, 'server.label').fill('192.168.1.20');
  await button(page, 'setUp.further').click();
  await step(page, 'setUp.step.printer').click();
  await expect(page.getByLabel('Epson')).toBeVisible();
  await releaseShell(page, 'findServer');
  // One more drawing of the screen, after whatever the answer has done to it.
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await expect(page.getByLabel('Epson')).toBeVisible();
});

test('what is saved is what stands there once the server has answered', async ({ stage }) => {
  const page = await open(stage, { ...NEW, held: ['findServer'] });
  await button(page, 'server.other').click();
  await field(page, 'server.label').fill('192.168.1.20');
  await step(page, 'setUp.step.pin').click();
  await field(page, 'pin.first').fill(PIN);
  await field(page, 'pin.again').fill(PIN);
  await button(page, 'setUp.further').click();
  await page.getByLabel('Epson').check();
  await button(page, 'setUp.start').click();
  await page.getByLabel(said('printer.none')).check();
  await releaseShell(page, 'findServer');
  await expect
    .poll(() => heardByShell(page, 'changeMachine'))
    .toEqual([
      { server: 'http://192.168.1.20:8080', printer: null, paper: 'roll80', exitPin: PIN },
    ]);
});

test('a button that comes beside a finger is not the one that was touched', async ({ stage }) => {
  const page = await open(stage, { ...NEW, nearby: NEARBY, held: ['findServer'] });
  const other = button(page, 'server.other');
  const before = await other.boundingBox();
  await other.hover();
  await page.mouse.down();
  await releaseShell(page, 'findServer');
  await expect(button(page, 'server.use')).toBeVisible();
  expect((await other.boundingBox())?.x).toBe(before?.x);
  await page.mouse.up();
  await expect(field(page, 'server.label')).toBeFocused();
});

test('a server that was found is chosen once, and the focus is not lost', async ({ stage }) => {
  const page = await open(stage, { ...NEW, nearby: NEARBY });
  await button(page, 'server.use').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: said('setUp.title') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(said('server.chosen'))).toBeVisible();
});

test('how a test page fared is told of no other printer or paper', async ({ stage }) => {
  const page = await open(stage, { ...NEW, held: ['printTest'] });
  await step(page, 'setUp.step.printer').click();
  await page.getByLabel('Epson').check();
  await button(page, 'test.print').click();
  await expect(page.getByText(said('test.printing'))).toBeVisible();
  await field(page, 'printer.size.a4').check();
  await releaseShell(page, 'printTest');
  const printed = page.getByText(said('test.printed'));
  await button(page, 'test.print').click();
  await expect(printed).toHaveCount(1);
  await field(page, 'printer.size.roll80').check();
  await expect(printed).toHaveCount(0);
});
