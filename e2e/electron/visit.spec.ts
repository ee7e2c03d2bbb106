import { LANGUAGES } from '#protocol/vocabulary.js';
import { defaultSettings } from '#protocol/settings.js';
import { ticketsOf, watchBoard } from '../harness/offline-kiosk.js';
import { text } from '../harness/texts.js';
import { expect, test } from './fixtures.js';

const FIRST_LEASED = defaultSettings.firstLeasedNumber;

test('a visit in each language, on the whole screen', async ({ pairedKiosk }) => {
  const { kiosk, shell, stage } = pairedKiosk;
  const board = await watchBoard(stage.server.url);
  for (const [at, language] of LANGUAGES.entries()) {
    await kiosk.goToThemes(language);
    await kiosk.theme(language, 'work').click();
    await kiosk.expectTicket(language, at + 1);
    await kiosk.phoneAddress(stage.phoneUrl, language);
    await kiosk.finish(language);
  }
  const view = await board.until(({ tickets }) => Object.keys(tickets).length === 2);
  expect(ticketsOf(view)).toEqual({ 1: 'fr work waiting', 2: 'nl work waiting' });
  const window = await shell.app.evaluate(({ BrowserWindow, screen }) => {
    const [only, ...others] = BrowserWindow.getAllWindows();
    return {
      others: others.length,
      kiosk: only?.isKiosk(),
      bounds: only?.getBounds(),
      screen: screen.getPrimaryDisplay().bounds,
    };
  });
  expect(window).toMatchObject({ others: 0, kiosk: true });
  expect(window.bounds).toEqual(window.screen);
  board.close();
});

test('the server goes and comes back: a number of the kiosk’s own, delivered once, over a power cut too', async ({
  pairedKiosk,
}) => {
  const { kiosk, shell, stage } = pairedKiosk;
  await expect.poll(async () => (await shell.kept()).lease?.numbers.length ?? 0).toBeGreaterThan(0);
  await stage.server.kill();
  await kiosk.goToThemes('nl');
  await kiosk.theme('nl', 'training').click();
  await kiosk.expectTicket('nl', FIRST_LEASED);
  await expect(kiosk.page.getByText(text('nl', 'waits', 'unknown'))).toBeVisible();
  await shell.kill();
  expect((await shell.kept()).outbox).toHaveLength(1);
  expect(await shell.file('kept.json')).not.toMatch(/secret\W+"[\w-]{22}\W/);

  await shell.relaunch();
  await stage.server.restart();
  const board = await watchBoard(stage.server.url);
  const view = await board.until(({ tickets }) => Object.keys(tickets).length > 0);
  expect(ticketsOf(view)).toEqual({ [FIRST_LEASED]: 'nl training waiting offline' });
  await expect.poll(async () => (await shell.kept()).outbox).toEqual([]);
  board.close();
});
