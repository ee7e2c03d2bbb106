import { defaultSettings } from '#protocol/settings.js';
import { LANGUAGES } from '#protocol/vocabulary.js';
import { phoneAddress } from '../renderer/shared/ticket-address/ticket-address.js';
import { SHOWN_AT_LEAST } from '../renderer/display/announcements.js';
import { addStaff, openDay, pair, signIn, ticketRequest } from './harness/centre.js';
import { Client } from './harness/client.js';
import { Hall } from './harness/hall.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';
import { PhoneScreen } from './harness/visitors.js';

/** All of the house: more than the rows a display has for calls that were answered. */
const ISLANDS = 15;

test('more calls at once than fit the list: each number stands there and has its turn, the last one too', async ({
  stage,
}) => {
  const { url } = stage.server;
  const codes = Array.from({ length: ISLANDS }, (_, index) => `B${index + 1}`);
  await addStaff(url, Object.fromEntries(codes.map((code) => [code, ['advisor'] as const])));
  const steward = await openDay(url);
  const { token: right } = await pair(url, steward, 'display', 'D1');
  const { page } = await stage.open('/display', 'fr', {
    clock: true,
    watch: (opened) => opened.addInitScript(keepToken, right),
  });
  await expect(page.getByText(text('fr', 'display', 'nobodyYet'))).toBeVisible();
  const advisors = await Promise.all(
    codes.map(async (code, index) => {
      const { token } = await signIn(url, code);
      const advisor = await Client.connect(url, { audience: 'advisor', token });
      const profile = { languages: [...LANGUAGES], themes: ['work' as const] };
      await advisor.accepted('sign-in-island', { island: index + 1, ...profile });
      await steward.accepted('take-ticket', ticketRequest().payload);
      return advisor;
    }),
  );
  const called = await Promise.all(
    advisors.map((advisor, index) => advisor.accepted('call-next', { island: index + 1 })),
  );
  const numbers = called.map(({ number }) => String(number));

  const large = page.locator('main section').first();
  const rows = page.locator('main li');
  await expect(rows).toHaveCount(ISLANDS - 1);
  for (const row of await rows.all()) await expect(row).toBeInViewport({ ratio: 0.99 });
  for (const advisor of advisors) await advisor.until((view) => view.own?.ticket?.shown === true);

  const announced = new Set<string>();
  for (let second = 0; second * 1_000 < ISLANDS * SHOWN_AT_LEAST; second += 1) {
    const [number] = await large.getByText(/^\d+$/).allInnerTexts();
    if (number !== undefined) announced.add(number);
    await page.clock.runFor(1_000);
  }
  expect([...announced].toSorted()).toEqual(numbers.toSorted());
  for (const client of [steward, ...advisors]) client.close();
});

test('a number left behind is off the kiosk’s screen after its time, and nothing of it is left', async ({
  stage,
}) => {
  const { kiosk } = await stage.openDay('fr', { kioskClock: true });
  const { page } = kiosk;
  await kiosk.goToThemes('fr');
  await kiosk.theme('fr', 'work').click();
  await kiosk.expectTicket('fr', 1);
  const { secret } = kiosk;
  await page.clock.runFor((defaultSettings.kioskTicketSeconds + 1) * 1_000);
  await expect(kiosk.door('fr')).toBeVisible();
  await expect(kiosk.door('nl')).toBeVisible();
  const title = text('fr', 'kiosk', 'ticket.title', { number: 1 });
  await expect(page.getByText(title)).toHaveCount(0);
  expect(await page.content()).not.toContain(secret);
});

test('neither a visitor’s phone nor a desk leaves a key in the browser', async ({ stage }) => {
  const steward = await openDay(stage.server.url);
  const { payload, secret } = ticketRequest('work', 'nl');
  await steward.accepted('take-ticket', payload);
  const at = await stage.open(phoneAddress(stage.phoneUrl, { language: 'nl', secret }), 'nl');
  await new PhoneScreen(at.page, 'nl').expectNumber(1);
  const onPhone = await at.context.storageState({ indexedDB: true });
  expect(onPhone.cookies).toEqual([]);
  expect(JSON.stringify(onPhone)).not.toContain(secret);

  const desk = await stage.openSteward('nl');
  await expect(desk.button('staff', 'frame.signOut')).toBeVisible();
  const inTab = () =>
    desk.page.evaluate(() => sessionStorage.getItem('accueil-onthaal.staff') ?? '{}');
  const { token } = JSON.parse(await inTab()) as { readonly token?: string };
  if (token === undefined) throw new Error('nobody is signed in');
  const kept = await desk.page.context().storageState({ indexedDB: true });
  expect(kept.cookies).toEqual([]);
  expect(JSON.stringify(kept)).not.toContain(token);
  await desk.button('staff', 'frame.signOut').click();
  await expect(desk.page.getByLabel(text('nl', 'staff', 'signIn.pin'))).toBeVisible();
  expect(await inTab()).not.toContain(token);
  await expect(Client.connect(stage.server.url, { audience: 'steward', token })).rejects.toThrow(
    'session-expired',
  );
  steward.close();
});

test('an advisor’s next visitor begins with nothing noted of the one before', async ({ stage }) => {
  const hall = await Hall.open(stage, 'fr');
  const [desk] = hall.seats;
  const noted = ['topic.rights', 'topic.digital', 'referral.cpas'];
  const first = await hall.ticket();
  const next = await hall.ticket();
  await desk.press('next.call');
  await desk.press('next.start');
  await desk.expectOwn(first, 'own.servingTitle');
  for (const key of noted) await desk.press(key);
  await expect(desk.ownIsland(desk.island).locator('[aria-pressed="true"]')).toHaveCount(
    noted.length,
  );
  await desk.press('next.finish');
  await desk.expectNobody();
  await desk.press('next.call');
  await desk.expectOwn(next, 'own.calledTitle');
  await expect(desk.ownIsland(desk.island).locator('[aria-pressed="true"]')).toHaveCount(0);
  await desk.press('next.start');
  await desk.expectOwn(next, 'own.servingTitle');
  for (const key of noted)
    await expect(desk.button('advisor', key)).toHaveAttribute('aria-pressed', 'false');
  hall.close();
});

/** Runs in the page before anything else. */
function keepToken(token: string): void {
  localStorage.setItem('accueil-onthaal.display', token);
}
