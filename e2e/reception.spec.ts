import { readFile } from 'node:fs/promises';

import type { Locator, Page } from '@playwright/test';

import { openDay, pair, ticketRequest } from './harness/centre.js';
import { Client } from './harness/client.js';
import { AdvisorScreen, DeskScreen } from './harness/desks.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';
import { expectInBothLanguages, PhoneScreen } from './harness/visitors.js';

test('a double tap on a theme takes one number', async ({ stage }) => {
  const { kiosk } = await stage.openDay('fr');
  const steward = await stage.openSteward('fr');
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').dblclick();
  await kiosk.expectTicket('fr', 1);
  await kiosk.finish('fr');
  await steward.expectCount('waiting', 1);

  await kiosk.goToThemes('nl');
  const touched = await kiosk.theme('nl', 'training').elementHandle();
  await touched?.evaluate((button) => {
    for (let tap = 0; tap < 5; tap += 1) (button as HTMLElement).click();
  });
  await kiosk.expectTicket('nl', 2);
  await steward.expectCount('waiting', 2);
});

test('a visit left behind is cleared after a warning', async ({ stage }) => {
  const { kiosk } = await stage.openDay('nl', { kioskClock: true });
  await kiosk.goToThemes('nl');
  await kiosk.page.clock.fastForward('01:31');
  const warning = kiosk.page.getByRole('dialog', { name: text('nl', 'kiosk', 'idle.title') });
  await expect(warning).toBeVisible();
  await warning.getByRole('button', { name: text('nl', 'kiosk', 'idle.goOn') }).click();
  await expect(warning).toBeHidden();
  await expect(kiosk.theme('nl', 'work')).toBeVisible();

  await kiosk.page.clock.fastForward('01:31');
  await expect(warning).toBeVisible();
  await kiosk.page.clock.fastForward('00:31');
  await expect(kiosk.door('fr')).toBeVisible();
  await expect(kiosk.door('nl')).toBeVisible();
  await expect(warning).toBeHidden();
});

test('the keyboard alone takes a number', async ({ stage }) => {
  const { kiosk } = await stage.openDay('nl');
  const { page } = kiosk;
  await expect(kiosk.door('nl')).toBeVisible();
  for (const control of [kiosk.door('nl'), kiosk.advice('nl'), kiosk.theme('nl', 'mobility')]) {
    await tabTo(page, control);
    await page.keyboard.press('Enter');
  }
  await kiosk.expectTicket('nl', 1);
});

test('the steward checks a visitor in at the desk', async ({ stage }) => {
  await stage.pair('Kiosk');
  const steward = await stage.openSteward('fr');
  const ticket = await steward.checkIn('nl', 'enterprise');
  await expect(ticket).toContainText(text('fr', 'steward', 'checkIn.doneTitle', { number: 1 }));
  await expect(ticket).toContainText(text('fr', 'steward', 'checkIn.shortCode'));
  await expect(
    ticket.getByRole('img', { name: text('fr', 'steward', 'checkIn.qr') }),
  ).toBeVisible();
  await ticket.getByRole('button', { name: text('fr', 'steward', 'checkIn.done') }).click();
  await expect(ticket).toBeHidden();
  await steward.expectCount('waiting', 1);
});

test('the office shows the figures of the day and gives them as a file', async ({ stage }) => {
  const { url } = stage.server;
  const steward = await openDay(url);
  const { token } = await pair(url, steward, 'kiosk', 'Kiosk');
  const kiosk = await Client.connect(url, { audience: 'kiosk', token });
  const visitors = 12;
  for (let taken = 0; taken < visitors; taken += 1) {
    await kiosk.accepted('take-ticket', ticketRequest('work', 'fr').payload);
  }
  kiosk.close();
  steward.close();
  const { page } = await stage.open('/office', 'fr');
  const office = new DeskScreen(page, 'fr');
  await office.signIn('F1');
  const name = text('fr', 'reports', 'dashboard.today');
  const figures = page.getByRole('region', { name });
  await expect(figures).toContainText(text('fr', 'reports', 'head.running'));
  const tickets = figures.getByRole('term').filter({
    hasText: text('fr', 'reports', 'summary.tickets'),
  });
  await expect(tickets.locator('xpath=following-sibling::dd[1]')).toHaveText(String(visitors));

  await page.getByRole('button', { name: text('fr', 'reports', 'tab.days'), exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('button', { name: text('fr', 'reports', 'export.csv'), exact: true })
    .click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const table = await readFile(await file.path(), 'utf8');
  expect(table.split(/[;,\r\n]/)).toContain(String(visitors));
});

test('two advisors who call the same ticket: one gets it, the other is told', async ({ stage }) => {
  const { kiosk } = await stage.openDay('fr');
  const advisors: AdvisorScreen[] = [];
  const late = await stage.open('/advisor', 'fr');
  for (const [index, screen] of [await stage.open('/advisor', 'fr'), late].entries()) {
    const advisor = new AdvisorScreen(screen.page, 'fr');
    await advisor.signIn(`A${index + 1}`);
    await advisor.chooseIsland(index + 1, 'fr', 'work');
    advisors.push(advisor);
  }
  const [first, second] = advisors;
  if (first === undefined || second === undefined) throw new Error('two advisors are needed');
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await expect(first.callThis(1)).toBeEnabled();
  await expect(second.callThis(1)).toBeEnabled();

  late.cable.silence();
  await second.callThis(1).click();
  await first.callThis(1).click();
  await first.expectTicket(1, 1, 'own.calledTitle');
  late.cable.mend();
  await expect(second.refusal('ticket-not-waiting')).toBeVisible();
  await expect(second.ownIsland(2)).toContainText(text('fr', 'advisor', 'own.none'));
});

test('a page older than its server reloads once and then says so', async ({ stage }) => {
  const { kiosk } = await stage.openDay('fr');
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  const address = await kiosk.phoneAddress(stage.phoneUrl, 'fr');

  const display = await stage.open('/display', 'fr', { oldPage: true });
  await expectInBothLanguages(display.page, 'outdated.title');
  const steward = await stage.open('/steward', 'nl', { oldPage: true });
  await expect(new DeskScreen(steward.page, 'nl').refusal('protocol-too-old')).toBeVisible();
  const phone = await stage.open(address, 'fr', { oldPage: true });
  await expect(
    phone.page.getByRole('heading', { name: text('fr', 'ticket', 'refused.outdated.title') }),
  ).toBeVisible();
  await expect.poll(() => [display.loads, steward.loads, phone.loads]).toEqual([2, 2, 2]);
});

test('a visitor leaves the queue by phone, after a second yes', async ({ stage }) => {
  const { kiosk } = await stage.openDay('nl');
  const steward = await stage.openSteward('nl');
  await kiosk.goToThemes('nl');
  await kiosk.theme('nl', 'work').click();
  await kiosk.expectTicket('nl', 1);
  const { page } = await stage.open(await kiosk.phoneAddress(stage.phoneUrl, 'nl'), 'nl');
  const phone = new PhoneScreen(page, 'nl');
  await phone.expectStatus('ahead', { count: 0 });
  await page.getByRole('button', { name: text('nl', 'ticket', 'leave.offer') }).click();
  await steward.expectCount('waiting', 1);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: text('nl', 'ticket', 'leave.confirm') })
    .click();
  await phone.expectStatus('closed.left.title');
  await steward.expectCount('waiting', 0);
});

/** Walks with Tab, as a person without a pointer would. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never came to the control');
}
