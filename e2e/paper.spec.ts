import type { Locator } from '@playwright/test';

import { defaultKioskSettings } from '#protocol/kiosk-settings.js';

import { openDay } from './harness/centre.js';
import type { StewardScreen } from './harness/desks.js';
import { PaperTray } from './harness/paper-tray.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';

test.setTimeout(120_000);

test('a kiosk hands the ticket to the printer in the visitor’s language, and keeps nothing of it', async ({
  stage,
}) => {
  const { kiosk } = await stage.openDay('fr');
  const steward = await openDay(stage.server.url);
  const [deviceId = ''] = Object.keys(steward.view.devices);
  const settings = { ...defaultKioskSettings, printer: 'browser' as const };
  await steward.accepted('change-device', { deviceId, name: 'Kiosk', kiosk: settings });
  const tray = await PaperTray.in(kiosk.page);
  await kiosk.goToThemes('nl');
  await kiosk.theme('nl', 'work').click();
  await kiosk.expectTicket('nl', 1);
  await tray.expectSheet('nl', [
    text('nl', 'paper', 'ticket.number'),
    text('nl', 'common', 'theme.work'),
  ]);
  await tray.taken();
  expect(await kiosk.page.content()).not.toContain(kiosk.secret);
  await kiosk.finish('nl');
  expect(tray.prints).toBe(1);
  steward.close();
});

test('the desk has each paper of the kiosk, in the visitor’s language, and keeps nothing of it', async ({
  stage,
}) => {
  await stage.pair('Kiosk');
  const steward = await stage.openSteward('fr');
  const { page } = steward;
  const dialog = page.getByRole('dialog');
  const tray = await PaperTray.in(page);

  await test.step('the ticket', async () => {
    const taken = await steward.checkIn('nl', 'work');
    await print(steward);
    await tray.expectSheet('nl', [
      text('nl', 'paper', 'ticket.number'),
      text('nl', 'common', 'theme.work'),
    ]);
    await tray.taken();
    await taken
      .getByRole('button', { name: text('fr', 'steward', 'checkIn.done'), exact: true })
      .click();
  });

  await test.step('who can help, after the two questions', async () => {
    await steward.button('steward', 'questions.divideShort').click();
    await speakDutch(dialog);
    for (const answer of ['equipment.nothing.word', 'skills.not.word'])
      await dialog.getByText(text('nl', 'divide', answer), { exact: true }).click();
    await steward.button('steward', 'questions.send').click();
    await expect(dialog).toContainText(text('nl', 'divide', 'topic.internet.word'));
    await tray.jam();
    await print(steward);
    await expect(dialog.getByRole('alert')).toContainText(text('fr', 'desk', 'papers.failed'));
    await tray.expectEmpty();
    await tray.clear();
    // by the keyboard, which takes no second press for a double tap
    await page.keyboard.press('Enter');
    await tray.expectSheet('nl', [text('nl', 'divide', 'referral.title'), '0800 120 33']);
    await tray.taken();
    await steward.button('staff', 'action.close').click();
  });

  await test.step('useful addresses', async () => {
    await steward.button('steward', 'doors.title').click();
    await speakDutch(dialog);
    const what = text('fr', 'doors', 'door.phone.word');
    await dialog
      .getByRole('button', { name: text('fr', 'steward', 'paper.printThis', { what }) })
      .click();
    await tray.expectSheet('nl', [text('nl', 'doors', 'title'), '0800 555 66']);
    await tray.taken();
    await steward.button('staff', 'action.close').click();
  });

  await test.step('a place, with its code', async () => {
    await steward.show('multimedia');
    await steward.button('steward', 'seats.give.computer').click();
    await speakDutch(dialog);
    const code = (await dialog.locator('strong').innerText()).replace(/\s/, '');
    await print(steward);
    await tray.expectSheet('nl', [text('nl', 'paper', 'seat.computer'), code]);
    await tray.taken();
    await steward.button('steward', 'seats.told').click();
    await expect(dialog).toBeHidden();
    expect(await page.content()).not.toContain(code);
  });
  expect(tray.prints).toBe(4);
});

async function print(steward: StewardScreen): Promise<void> {
  await steward.button('steward', 'paper.print').click();
}

async function speakDutch(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: text('nl', 'common', 'ownName') }).click();
}
