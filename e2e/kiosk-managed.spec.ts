import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { KioskSettings } from '#protocol/kiosk-settings.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { openDay } from './harness/centre.js';
import type { Client } from './harness/client.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';

test.setTimeout(120_000);

const MESSAGE = { fr: 'L’imprimante est en réparation.', nl: 'De printer is in herstelling.' };

test('out of service: a calm page in both languages, but a visit under way is let finish', async ({
  stage,
}) => {
  const { kiosk } = await stage.openDay('fr');
  const steward = await openDay(stage.server.url);
  await kiosk.goToThemes('fr');
  await change(steward, { outOfService: MESSAGE });
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  await kiosk.page
    .getByRole('button', { name: text('fr', 'kiosk', 'ticket.done'), exact: true })
    .click();
  for (const language of LANGUAGES) {
    await expect(kiosk.page.getByText(MESSAGE[language])).toBeVisible();
    await expect(kiosk.tool(language, 'help')).toBeVisible();
    await expect(kiosk.door(language)).toBeHidden();
  }
  await change(steward, {});
  await expect(kiosk.door('nl')).toBeVisible();
  steward.close();
});

test('it offers what it is set to offer, and begins each visit within reach', async ({ stage }) => {
  const { kiosk } = await stage.openDay('nl');
  const steward = await openDay(stage.server.url);
  await change(steward, { services: ['advice', 'doors'], accessible: true });
  const html = kiosk.page.locator('html');
  await expect(html).toHaveAttribute('data-reach', 'true');
  await kiosk.door('nl').click();
  await expect(kiosk.advice('nl')).toBeVisible();
  await expect(kiosk.page.getByRole('main').getByRole('listitem')).toHaveCount(2);
  await kiosk.tool('nl', 'reach').click();
  await expect(html).toHaveAttribute('data-reach', 'false');
  await kiosk.page.keyboard.press('Escape');
  await expect(kiosk.door('nl')).toBeVisible();
  await expect(html).toHaveAttribute('data-reach', 'false');
  await kiosk.door('nl').click();
  await kiosk.page.getByRole('button', { name: text('nl', 'kiosk', 'frame.startAgain') }).click();
  await expect(html).toHaveAttribute('data-reach', 'true');
  steward.close();
});

test('it is loaded anew when a steward asks, once nobody is using it', async ({ stage }) => {
  const { kiosk } = await stage.openDay('fr');
  const steward = await openDay(stage.server.url);
  let loads = 0;
  kiosk.page.on('load', () => {
    loads += 1;
  });
  await kiosk.goToThemes('fr');
  await steward.accepted('reload-device', { deviceId: kioskOf(steward) });
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  expect(loads).toBe(0);
  const reloaded = kiosk.page.waitForEvent('load');
  await kiosk.finish('fr');
  await reloaded;
  await expect(kiosk.door('fr')).toBeVisible();
  expect(loads).toBe(1);
  steward.close();
});

function kioskOf(steward: Client<'steward'>): string {
  const [found] =
    Object.entries(steward.view.devices).find(([, { kind }]) => kind === 'kiosk') ?? [];
  if (found === undefined) throw new Error('there is no kiosk');
  return found;
}

async function change(steward: Client<'steward'>, settings: Partial<KioskSettings>): Promise<void> {
  await steward.accepted('change-device', {
    deviceId: kioskOf(steward),
    name: 'Kiosk',
    kiosk: { ...defaultKioskSettings, ...settings },
  });
}
