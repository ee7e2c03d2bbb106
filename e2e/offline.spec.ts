import { defaultSettings } from '#protocol/settings.js';
import type { Client } from './harness/client.js';
import { StewardScreen } from './harness/desks.js';
import { OfflineKiosk, ticketsOf, watchBoard } from './harness/offline-kiosk.js';
import { expect, type Stage, test } from './harness/stage.js';
import { expectInBothLanguages, KioskScreen } from './harness/visitors.js';

const FIRST = defaultSettings.firstLeasedNumber;
const MINUTE = 60_000;
const HALF_AN_HOUR = 30 * MINUTE;

test.setTimeout(180_000);

async function openDay(
  stage: Stage,
): Promise<{ steward: StewardScreen; board: Client<'steward'> }> {
  const { page } = await stage.open('/steward', 'fr');
  const steward = new StewardScreen(page, 'fr');
  await steward.signIn('S1');
  await steward.openDay();
  return { steward, board: await watchBoard(stage.server.url) };
}

/** All tickets of the day are these, each once. */
async function expectTickets(
  board: Client<'steward'>,
  expected: Readonly<Record<number, string>>,
): Promise<void> {
  const view = await board.until(
    ({ tickets }) => Object.keys(tickets).length >= Object.keys(expected).length,
  );
  expect(ticketsOf(view)).toEqual(expected);
}

/** The server that runs now has its kiosk with it. */
async function expectBack(stage: Stage): Promise<void> {
  const board = await watchBoard(stage.server.url);
  await board.until(({ devices }) => Object.values(devices).some(({ online }) => online));
  board.close();
}

test('cut off for 60 s: the same visit, a number of the kiosk’s own, and it is in the queue after', async ({
  stage,
}) => {
  const { steward, board } = await openDay(stage);
  const kiosk = await OfflineKiosk.open(stage, 'K1', { clock: true });
  kiosk.at.cable.cut();
  expect(await kiosk.take('nl', 'training')).toBe(FIRST);
  await kiosk.finish('nl');
  await kiosk.page.clock.fastForward(MINUTE);
  expect(await kiosk.take('fr', 'work')).toBe(FIRST + 1);
  await kiosk.finish('fr');
  await steward.expectCount('waiting', 0);
  kiosk.at.cable.mend();
  await kiosk.page.clock.fastForward(5_000);
  await expectTickets(board, {
    [FIRST]: 'nl training waiting offline',
    [FIRST + 1]: 'fr work waiting offline',
  });
  await kiosk.expectNothingKept();
  const view = await board.until(({ devices }) =>
    Object.values(devices).some(({ kiosk: k1 }) => k1?.pending === 0 && k1.meanwhile !== undefined),
  );
  const [device] = Object.values(view.devices);
  expect(device?.kiosk?.meanwhile).toMatchObject({ tickets: 2 });
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  board.close();
});

test.describe('for an hour', () => {
  test.use({ clockStepMs: HALF_AN_HOUR });

  test('each ticket has its own time of arrival in the queue', async ({ stage }) => {
    const { steward, board } = await openDay(stage);
    const kiosk = await OfflineKiosk.open(stage, 'K1', { clock: true });
    const halfAnHour = async (): Promise<void> => {
      process.kill(stage.server.pid, 'SIGUSR2');
      await kiosk.page.clock.fastForward(HALF_AN_HOUR);
    };
    const began = Date.now();
    kiosk.at.cable.cut();
    for (const theme of ['work', 'training', 'mobility'] as const) {
      await kiosk.take('fr', theme);
      await kiosk.finish('fr');
      if (theme !== 'mobility') await halfAnHour();
    }
    // Somebody takes an ordinary number meanwhile at the desk.
    await steward.checkIn('fr', 'enterprise');
    kiosk.at.cable.mend();
    await kiosk.page.clock.fastForward(5_000);
    await expectTickets(board, {
      1: 'fr enterprise waiting',
      [FIRST]: 'fr work waiting offline',
      [FIRST + 1]: 'fr training waiting offline',
      [FIRST + 2]: 'fr mobility waiting offline',
    });
    const took = Date.now() - began;
    const arrived = Object.values(board.view.tickets)
      .filter(({ offline }) => offline === true)
      .toSorted((a, b) => a.number - b.number)
      .map(({ arrivedAt }, place) => arrivedAt - began - place * HALF_AN_HOUR);
    for (const late of arrived) {
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThanOrEqual(took);
    }
    await kiosk.expectNothingKept();
    board.close();
  });
});

test('the server is killed and comes back: nothing is lost, nothing comes twice', async ({
  stage,
}) => {
  const board = await watchBoard(stage.server.url);
  const kiosk = await OfflineKiosk.open(stage, 'K1');
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  await kiosk.finish('fr');
  await stage.server.kill();
  expect(await kiosk.take('fr', 'training')).toBe(FIRST);
  await kiosk.finish('fr');
  expect(await kiosk.take('nl', 'enterprise')).toBe(FIRST + 1);
  await kiosk.finish('nl');
  await stage.server.restart();
  await kiosk.expectNothingKept();
  await stage.server.kill();
  await stage.server.restart();
  await expectBack(stage);
  await kiosk.goToThemes('nl');
  await kiosk.theme('nl', 'mobility').click();
  await kiosk.expectTicket('nl', 2);
  await expectTickets(board, {
    1: 'fr work waiting',
    2: 'nl mobility waiting',
    [FIRST]: 'fr training waiting offline',
    [FIRST + 1]: 'nl enterprise waiting offline',
  });
  expect(kiosk.at.loads).toBe(1);
  board.close();
});

test('loaded anew without a server, the kiosk is there and gives a ticket', async ({ stage }) => {
  const board = await watchBoard(stage.server.url);
  const kiosk = await OfflineKiosk.open(stage, 'K1');
  const { page } = kiosk;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await stage.server.kill();
  expect(await kiosk.take('fr', 'work')).toBe(FIRST);
  await page.reload();
  await expect(kiosk.door('nl')).toBeVisible();
  const began = Date.now();
  expect(await kiosk.take('nl', 'training')).toBe(FIRST + 1);
  const ended = Date.now();
  await kiosk.finish('nl');
  await stage.server.restart();
  await expectTickets(board, {
    [FIRST]: 'fr work waiting offline',
    [FIRST + 1]: 'nl training waiting offline',
  });
  const second = Object.values(board.view.tickets).find(({ number }) => number === FIRST + 1);
  expect(second?.arrivedAt).toBeGreaterThanOrEqual(began - 1_000);
  expect(second?.arrivedAt).toBeLessThanOrEqual(ended + 1_000);
  await kiosk.expectNothingKept();
  board.close();
});

test('an answer that is lost on its way: the visitor’s number counts, once', async ({ stage }) => {
  const board = await watchBoard(stage.server.url);
  const kiosk = await OfflineKiosk.open(stage, 'K1');
  await kiosk.goToThemes('fr');
  kiosk.at.cable.deafen();
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', FIRST);
  await board.until(({ tickets }) => Object.values(tickets).some(({ number }) => number === FIRST));
  expect(ticketsOf(board.view)).toEqual({ [FIRST]: 'fr work waiting offline' });
  await kiosk.finish('fr');
  kiosk.at.cable.mend();
  await kiosk.expectNothingKept();
  expect(ticketsOf(board.view)).toEqual({ [FIRST]: 'fr work waiting offline' });
  board.close();
});

test('three kiosks cut off at once give different numbers, and so do two windows of one', async ({
  stage,
}) => {
  const board = await watchBoard(stage.server.url);
  const kiosks: OfflineKiosk[] = [];
  for (const name of ['K1', 'K2', 'K3']) {
    kiosks.push(await OfflineKiosk.open(stage, name));
  }
  const [one] = kiosks;
  if (one === undefined) throw new Error('no kiosk');
  const window = await one.at.context.newPage();
  await window.goto(one.page.url());
  const other = new OfflineKiosk({ ...one.at, page: window });
  await other.expectNumbers();
  for (const { at } of kiosks) at.cable.cut();
  const numbers: number[] = [];
  for (const theme of ['work', 'training'] as const) {
    const round = await Promise.all(
      [...kiosks, other].map(async (kiosk) => {
        const number = await kiosk.take('fr', theme);
        await kiosk.finish('fr');
        return number;
      }),
    );
    numbers.push(...round);
  }
  expect(new Set(numbers).size).toBe(8);
  for (const { at } of kiosks) at.cable.mend();
  const view = await board.until(({ tickets }) => Object.keys(tickets).length >= 8);
  const inQueue = Object.keys(ticketsOf(view)).map(Number);
  expect(inQueue.toSorted((a, b) => a - b)).toEqual(numbers.toSorted((a, b) => a - b));
  for (const kiosk of kiosks) await kiosk.expectNothingKept();
  board.close();
});

test('a browser that keeps nothing: the kiosk works with its server, and says when it cannot', async ({
  stage,
}) => {
  const { steward, board } = await openDay(stage);
  const { page, cable, context } = await stage.open('/kiosk', 'fr');
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.reload();
  await steward.approve(page, 'kiosk', 'K1');
  const kiosk = new KioskScreen(page);
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  await kiosk.finish('fr');
  cable.cut();
  await expectInBothLanguages(page, 'kioskLost.title');
  cable.mend();
  await expect(kiosk.door('fr')).toBeVisible();
  await expectTickets(board, { 1: 'fr work waiting' });
  board.close();
});
