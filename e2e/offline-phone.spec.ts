import type { Locator, Page } from '@playwright/test';

import { defaultSettings } from '#protocol/settings.js';
import type { Language } from '#protocol/vocabulary.js';
import { phoneAddress } from '../renderer/shared/ticket-address/ticket-address.js';
import { newTicketKeys } from '#protocol/ticket-keys.js';
import { hashSecret } from '../renderer/kiosk/offline/secret-hash.js';
import { expectSound, ON_PHONE } from './axe.js';
import { Client } from './harness/client.js';
import { openDay, pair } from './harness/centre.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';
import { PhoneScreen } from './harness/visitors.js';

const NUMBER = defaultSettings.firstLeasedNumber;

for (const language of ['fr', 'nl'] as const satisfies readonly Language[]) {
  test(`a phone is told the truth of a number that the server does not know yet (${language})`, async ({
    stage,
  }) => {
    const steward = await openDay(stage.server.url);
    const { token } = await pair(stage.server.url, steward, 'kiosk', 'K1');
    const kiosk = await Client.connect(stage.server.url, { audience: 'kiosk', token });
    const { date } = await kiosk.accepted('lease-numbers', {});
    const keys = newTicketKeys((bytes) => crypto.getRandomValues(bytes));
    const address = phoneAddress(stage.phoneUrl, {
      language,
      secret: keys.secret,
      number: NUMBER,
    });
    const { page } = await stage.open(address, language, { clock: true });
    const phone = new PhoneScreen(page, language);
    await phone.expectNumber(NUMBER);
    await phone.expectStatus('untold.title');
    await expectSoundInEveryLook(page, `${language}, not known yet`, language);
    await page.clock.fastForward(10_000);
    await phone.expectStatus('untold.title');

    await kiosk.accepted('deliver-ticket', {
      date,
      number: NUMBER,
      theme: 'work',
      language,
      secretHash: hashSecret(keys.secret),
      shortCode: keys.shortCode,
      takenAt: Date.now(),
    });
    await page.clock.fastForward(11_000);
    await phone.expectStatus('ahead', { count: 0 });
    await phone.expectNumber(NUMBER);
    await expect(page.getByText(text(language, 'ticket', 'untold.title'))).toBeHidden();
    await expectSoundInEveryLook(page, `${language}, waiting`, language);
    await page.reload();
    await phone.expectStatus('ahead', { count: 0 });
    expect(new URL(page.url()).hash).toMatch(new RegExp(`\\.${NUMBER}$`));
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    steward.close();
    kiosk.close();
  });
}

/** In plain and in the largest text, each in both themes; then plain again. */
async function expectSoundInEveryLook(
  page: Page,
  where: string,
  language: Language,
): Promise<void> {
  const look = page.getByRole('group', { name: text(language, 'common', 'look.label') });
  const contrast = look.getByRole('button', { name: text(language, 'common', 'look.contrast') });
  const size = look.getByRole('button').nth(1);
  for (const textSize of ['4', '1']) {
    await touchUntil(page, size, 'data-text-size', textSize);
    for (const theme of ['high', 'normal']) {
      await touchUntil(page, contrast, 'data-contrast', theme);
      await expectSound(page, `${where}, ${theme}, text ${textSize}`, ON_PHONE);
    }
  }
}

/** A button takes two touches in one moment for one. */
async function touchUntil(
  page: Page,
  button: Locator,
  attribute: string,
  value: string,
): Promise<void> {
  await expect(async () => {
    const now = () => page.locator('html').getAttribute(attribute);
    if ((await now()) !== value) await button.click();
    expect(await now()).toBe(value);
  }).toPass();
}

test('a phone without a number in its address says that the server knows no such ticket', async ({
  stage,
}) => {
  const { secret } = newTicketKeys((bytes) => crypto.getRandomValues(bytes));
  const { page } = await stage.open(phoneAddress(stage.phoneUrl, { language: 'fr', secret }), 'fr');
  const title = text('fr', 'ticket', 'refused.unknown.title');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});
