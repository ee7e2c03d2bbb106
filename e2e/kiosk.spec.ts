import type { Locator, Page } from '@playwright/test';

import type { StewardView } from '#protocol/views.js';
import { Fingers } from './harness/fingers.js';
import { OfflineKiosk, watchBoard } from './harness/offline-kiosk.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';
import { settled } from './harness/visitors.js';
import type { KioskScreen } from './harness/visitors.js';

test.setTimeout(120_000);

for (const [name, touch] of [
  ['a double tap', (fingers: Fingers, tile: Locator) => fingers.doubleTap(tile)],
  ['a long press', (fingers: Fingers, tile: Locator) => fingers.longPress(tile, 900)],
  ['two fingers', (fingers: Fingers, tile: Locator) => fingers.twoFingers(tile, 120)],
] as const) {
  test(`${name} on a theme takes one number`, async ({ stage }) => {
    const { kiosk } = await stage.openDay('fr');
    const steward = await stage.openSteward('fr');
    const fingers = await Fingers.on(kiosk.page);
    await kiosk.goToThemes('fr');
    await settled(kiosk.page);
    await touch(fingers, kiosk.theme('fr', 'work'));
    await kiosk.expectTicket('fr', 1);
    await kiosk.finish('fr');
    await steward.expectCount('waiting', 1);
  });
}

test('two themes touched in one moment give one number', async ({ stage }) => {
  const { kiosk } = await stage.openDay('nl');
  const steward = await stage.openSteward('nl');
  await kiosk.goToThemes('nl');
  const other = await kiosk.theme('nl', 'training').elementHandle();
  await kiosk.theme('nl', 'work').evaluate((button, second) => {
    (button as HTMLElement).click();
    (second as HTMLElement | null)?.click();
  }, other);
  await kiosk.expectTicket('nl', 1);
  await kiosk.finish('nl');
  await steward.expectCount('waiting', 1);
});

test('a touch in the first moment of a screen hits nothing', async ({ stage }) => {
  const { kiosk } = await stage.openDay('fr');
  const steward = await stage.openSteward('fr');
  const { page } = kiosk;
  await expect(kiosk.door('fr')).toBeVisible();
  const fingers = await Fingers.on(page);
  await settled(page);
  // The second tap falls where the next screen has a tile by now.
  await fingers.doubleTap(kiosk.door('fr'));
  await expect(kiosk.advice('fr')).toBeVisible();
  await settled(page);
  await fingers.doubleTap(kiosk.advice('fr'));
  await expect(kiosk.theme('fr', 'work')).toBeVisible();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    text('fr', 'kiosk', 'theme.title'),
  );
  await steward.expectCount('waiting', 0);
});

test('everything that can be touched in reach mode stands low, from first screen to last', async ({
  stage,
}) => {
  const { kiosk } = await stage.openDay('fr');
  for (const [form, size, upper] of [
    ['portrait', { width: 800, height: 1280 }, 0.5],
    ['landscape', { width: 1280, height: 800 }, 0.4],
  ] as const) {
    await test.step(form, async () => {
      await kiosk.page.setViewportSize(size);
      await kiosk.tool('fr', 'reach').click();
      await expectLow(kiosk.page, size.height * upper);
      await kiosk.door('fr').click();
      await expect(kiosk.advice('fr')).toBeVisible();
      await expectLow(kiosk.page, size.height * upper);
      await kiosk.advice('fr').click();
      await expect(kiosk.theme('fr', 'orientation')).toBeVisible();
      await expectLow(kiosk.page, size.height * upper);
      await kiosk.turnTo('fr', kiosk.theme('fr', 'work'));
      await expectLow(kiosk.page, size.height * upper);
      await kiosk.theme('fr', 'work').click();
      await kiosk.ticketNumber('fr');
      await expectLow(kiosk.page, size.height * upper);
      await kiosk.finish('fr');
      await expect(kiosk.page.locator('html')).toHaveAttribute('data-reach', 'false');
    });
  }
});

test('the look of the screen ends with the visit', async ({ stage }) => {
  const { kiosk } = await stage.openDay('nl');
  const html = kiosk.page.locator('html');
  await kiosk.tool('nl', 'contrast').click();
  await kiosk.tool('nl', 'textSize').click();
  await kiosk.goToThemes('nl');
  await expect(html).toHaveAttribute('data-contrast', 'high');
  await expect(html).toHaveAttribute('data-text-size', '2');
  await kiosk.page.getByRole('button', { name: text('nl', 'kiosk', 'frame.startAgain') }).click();
  await expect(kiosk.door('nl')).toBeVisible();
  await expect(html).toHaveAttribute('data-contrast', 'normal');
  await expect(html).toHaveAttribute('data-text-size', '1');
});

test('the warning is answered by the keyboard, as often as wanted', async ({ stage }) => {
  const { kiosk } = await stage.openDay('fr', { kioskClock: true });
  await kiosk.goToThemes('fr');
  const warning = kiosk.page.getByRole('dialog', { name: text('fr', 'kiosk', 'idle.title') });
  const goOn = warning.getByRole('button', { name: text('fr', 'kiosk', 'idle.goOn') });
  for (const key of ['Enter', 'Escape', 'Enter']) {
    await kiosk.page.clock.fastForward('01:31');
    await expect(warning).toBeVisible();
    await expect(goOn).toBeFocused();
    await kiosk.page.keyboard.press(key);
    await expect(warning).toBeHidden();
    await expect(kiosk.theme('fr', 'work')).toBeVisible();
  }
});

test('the focus goes through a screen as it is read, and round by the arrows', async ({
  stage,
}) => {
  const { kiosk } = await stage.openDay('fr');
  const { page } = kiosk;
  await kiosk.door('fr').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const kioskText = (key: string) => text('fr', 'kiosk', key);
  const languages = (['fr', 'nl'] as const).map((each) => text(each, 'common', 'ownName'));
  const onward = [
    ...['advice', 'jobs', 'collective', 'multimedia', 'divide', 'doors'].map((service) =>
      kioskText(`service.${service}.word`),
    ),
    kioskText('frame.startAgain'),
    kioskText('frame.back'),
    ...['contrast', 'textSize', 'reach', 'help'].map((tool) =>
      text('fr', 'common', `look.${tool}`),
    ),
  ];
  // The heading has the focus; the languages stand beside it, before it.
  for (const name of onward) {
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toContain(name);
  }
  for (const name of [...languages, ...onward]) {
    await page.keyboard.press('ArrowDown');
    expect(await focusedText(page)).toContain(name);
  }
  await page.keyboard.press('Escape');
  await expect(kiosk.door('fr')).toBeVisible();
});

test('a steward is called in one touch and the visitor sees it, until the visit ends', async ({
  stage,
}) => {
  const { kiosk } = await stage.openDay('nl');
  await kiosk.goToThemes('nl');
  await kiosk.tool('nl', 'help').click();
  const panel = kiosk.page.getByRole('dialog', { name: text('nl', 'kiosk', 'help.title') });
  await expect(panel).toContainText(text('nl', 'kiosk', 'help.asked'));
  await panel.getByRole('button', { name: text('nl', 'kiosk', 'help.close') }).click();
  const asked = kiosk.page.getByRole('button', { name: text('nl', 'common', 'look.helpAsked') });
  await expect(asked).toBeVisible();
  await asked.click();
  await panel.getByRole('button', { name: text('nl', 'kiosk', 'help.cancel') }).click();
  await expect(kiosk.tool('nl', 'help')).toBeVisible();
  await kiosk.tool('nl', 'help').click();
  await expect(panel).toContainText(text('nl', 'kiosk', 'help.asked'));
  await kiosk.page.keyboard.press('Escape');
  await startAgain(kiosk, 'nl');
  await expect(kiosk.door('nl')).toBeVisible();
  await expect(kiosk.tool('nl', 'help')).toBeVisible();
});

test('what a visitor thinks of it takes one touch, and is asked once', async ({ stage }) => {
  const { kiosk } = await stage.openDay('fr');
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  const good = kiosk.page.getByRole('button', { name: text('fr', 'kiosk', 'ticket.mark.good') });
  await kiosk.turnTo('fr', good);
  await good.click();
  await expect(kiosk.page.getByText(text('fr', 'kiosk', 'ticket.mark.thanks'))).toBeVisible();
  await expect(good).toBeHidden();
});

test('a call for a steward that was still on its way ends with its visit', async ({ stage }) => {
  const kiosk = await OfflineKiosk.open(stage, 'K1');
  const board = await watchBoard(stage.server.url);
  await kiosk.goToThemes('fr');
  kiosk.at.cable.deafen();
  await kiosk.tool('fr', 'help').click();
  const panel = kiosk.page.getByRole('dialog', { name: text('fr', 'kiosk', 'help.title') });
  await expect(panel).toContainText(text('fr', 'kiosk', 'help.asking'));
  await board.until((view) => isCalled(view));
  await panel.getByRole('button', { name: text('fr', 'kiosk', 'help.close') }).click();
  await startAgain(kiosk, 'fr');
  await board.until((view) => !isCalled(view));
  board.close();
});

test('the keys work wherever the focus was left', async ({ stage }) => {
  const { kiosk } = await stage.openDay('fr');
  const { page } = kiosk;
  await expect(kiosk.door('fr')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button').first()).toBeFocused();
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  const good = page.getByRole('button', { name: text('fr', 'kiosk', 'ticket.mark.good') });
  await good.focus();
  await page.keyboard.press('Enter');
  await expect(good).toBeHidden();
  // Its section has it: the button is gone.
  await expect(page.locator('section:focus')).toContainText(
    text('fr', 'kiosk', 'ticket.mark.thanks'),
  );
  const portrait = page.getByRole('button', { name: text('fr', 'kiosk', 'ticket.portrait.word') });
  await page.keyboard.press('ArrowDown');
  await expect(portrait).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(kiosk.page.getByText(text('fr', 'portrait', 'skip'))).toBeVisible();
  await settled(page);
  // A touch beside every button takes the focus away.
  await page.mouse.click(3, 300);
  await page.keyboard.press('Escape');
  await kiosk.expectTicket('fr', 1);
});

test('a real keyboard writes the code of a place, also where the screen has no field', async ({
  stage,
}) => {
  const { kiosk } = await stage.openDay('fr');
  const { page } = kiosk;
  // By keyboard, where each press counts: two touches so soon would be one.
  for (let press = 0; press < 2; press += 1) await kiosk.tool('fr', 'textSize').press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '3');
  await kiosk.door('fr').click();
  for (const [namespace, key] of [
    ['kiosk', 'service.multimedia.word'],
    ['multimedia', 'choose.return'],
  ] as const) {
    const button = page.getByRole('button', { name: text('fr', namespace, key) });
    await expect(button).toBeVisible();
    await kiosk.turnTo('fr', button);
    await button.click();
  }
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.keyboard.type('acdx');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('346');
  await expect(page.getByRole('status').filter({ hasText: 'ACD346' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    new RegExp(text('fr', 'multimedia', 'return.unknown').slice(0, 20)),
  );
});

async function startAgain(kiosk: KioskScreen, language: 'fr' | 'nl'): Promise<void> {
  const name = text(language, 'kiosk', 'frame.startAgain');
  await kiosk.page.getByRole('button', { name }).click();
}

function isCalled({ devices }: StewardView): boolean {
  return Object.values(devices).some(({ kiosk }) => kiosk?.help !== undefined);
}

/** Nothing that can be touched reaches above the line, px from the top. */
async function expectLow(page: Page, line: number): Promise<void> {
  await expect(async () => {
    const tops = await page.getByRole('button').evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        // what another page of the pager holds lies outside the part that is shown
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        return button.contains(hit) ? [y] : [];
      }),
    );
    expect(tops.length).toBeGreaterThan(0);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(Math.floor(line));
  }).toPass();
}

async function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
