import { AdvisorScreen } from './harness/desks.js';
import { allowWriting, forbidWriting } from './harness/full-disk.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';
import { PhoneScreen } from './harness/visitors.js';

test('while nothing can be written commands are refused, reading goes on, and it passes', async ({
  stage,
}) => {
  const { kiosk } = await stage.openDay('fr');
  const steward = await stage.openSteward('fr');
  const { page } = await stage.open('/advisor', 'nl');
  const advisor = new AdvisorScreen(page, 'nl');
  await advisor.signIn('A1');
  await advisor.chooseIsland(1, 'fr', 'work');
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  const address = await kiosk.phoneAddress(stage.phoneUrl, 'fr');
  await kiosk.finish('fr');

  const { pid } = stage.server;
  await forbidWriting(pid);
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await expect(kiosk.page.getByRole('alert')).toContainText(text('fr', 'kiosk', 'theme.failed'));
  await advisor.button('advisor', 'next.call').click();
  await expect(advisor.refusal('storage-unavailable')).toBeVisible();
  await expect(steward.page.getByText(text('fr', 'staff', 'frame.storageFailing'))).toBeVisible();
  await steward.expectCount('waiting', 1);
  const phoneAt = await stage.open(address, 'fr');
  const phone = new PhoneScreen(phoneAt.page, 'fr');
  await phone.expectNumber(1);
  await phone.expectStatus('ahead', { count: 0 });

  await allowWriting(pid);
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 2);
  await advisor.button('advisor', 'next.call').click();
  await advisor.expectTicket(1, 1, 'own.calledTitle');
  await phone.expectStatus('yourTurn');
  await expect(steward.page.getByText(text('fr', 'staff', 'frame.storageFailing'))).toBeHidden();
  expect(stage.server.pid).toBe(pid);
});

test('what was taken while the disk failed is not there after a kill, all else is', async ({
  stage,
}) => {
  const { kiosk } = await stage.openDay('nl');
  const steward = await stage.openSteward('nl');
  await kiosk.goToThemes('nl');
  await kiosk.theme('nl', 'training').click();
  await kiosk.expectTicket('nl', 1);
  await kiosk.finish('nl');
  await forbidWriting(stage.server.pid);
  await kiosk.goToThemes('nl');
  await kiosk.theme('nl', 'training').click();
  await expect(kiosk.page.getByRole('alert')).toContainText(text('nl', 'kiosk', 'theme.failed'));
  const nobody = text('nl', 'kiosk', 'theme.nobody.note');
  await expect(kiosk.theme('nl', 'training')).toContainText(nobody);
  await stage.server.kill();
  // Cut off it would give a number of its own: who is there is known again once it is back.
  await expect(kiosk.theme('nl', 'training')).not.toContainText(nobody);
  await stage.server.restart();
  await steward.expectCount('waiting', 1);
  await expect(kiosk.theme('nl', 'training')).toContainText(nobody);
  await kiosk.theme('nl', 'training').click();
  await kiosk.expectTicket('nl', 2);
});
