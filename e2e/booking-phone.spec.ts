import type { Page } from '@playwright/test';

import type { Language } from '#protocol/vocabulary.js';
import { bookingAddress } from '../renderer/shared/ticket-address/booking-address.js';
import { openDay } from './harness/centre.js';
import { bookingKeys, openPlanner, planSession, putActivity } from './harness/planner.js';
import { expect, test } from './harness/stage.js';
import type { Stage } from './harness/stage.js';
import { text } from './harness/texts.js';

test('who cancels by phone gives the seat to the first who waits, whose phone tells it', async ({
  stage,
}) => {
  const [first, second] = await bookOneSeat(stage, 2);
  const one = await openPhone(stage, 'fr', first);
  const two = await openPhone(stage, 'nl', second);
  await expect(one.says('booked', { count: 1 })).toBeVisible();
  await expect(two.says('waiting', { place: 1 })).toBeVisible();
  expect(await two.vibrations()).toBe(0);

  await one.button('cancel.offer').click();
  await one.button('cancel.stay').click();
  await expect(one.says('booked', { count: 1 })).toBeVisible();
  // By keyboard: another touch as soon as this counts as the same one.
  await one.button('cancel.offer').press('Enter');
  await one.button('cancel.confirm').click();
  await expect(one.says('cancelled')).toBeVisible();
  await expect(one.button('cancel.offer')).toBeHidden();

  await expect(two.says('movedUp')).toBeVisible();
  await expect(two.page).toHaveTitle(new RegExp(text('nl', 'booking', 'state.movedUp.title')));
  expect(await two.vibrations()).toBe(1);
  // Loaded again it is no news any more.
  await two.page.reload();
  await expect(two.says('movedUp')).toBeVisible();
  expect(await two.vibrations()).toBe(0);
});

test('a phone heals after the connection was gone, and was told nothing wrong meanwhile', async ({
  stage,
}) => {
  const [first, second] = await bookOneSeat(stage, 2);
  const phone = await openPhone(stage, 'fr', second);
  await expect(phone.says('waiting', { place: 1 })).toBeVisible();
  phone.cable.cut();
  await expect(phone.page.getByText(text('fr', 'booking', 'notUpToDate'))).toBeVisible();
  const steward = await openDay(stage.server.url);
  await steward.accepted('cancel-booking', { key: { secret: first } });
  steward.close();
  phone.cable.mend();
  await expect(phone.says('movedUp')).toBeVisible();
  await expect(phone.page.getByText(text('fr', 'booking', 'notUpToDate'))).toBeHidden();
  expect(phone.loads()).toBe(1);
});

test('a yes without a connection can be taken back: nothing is cancelled later', async ({
  stage,
}) => {
  const [secret] = await bookOneSeat(stage, 1);
  const phone = await openPhone(stage, 'fr', secret);
  const { page, cable } = phone;
  const waits = page.getByText(text('fr', 'booking', 'cancel.lost'));
  for (const takeBack of [
    () => phone.button('cancel.stay').click(),
    () => page.keyboard.press('Escape'),
  ]) {
    await phone.button('cancel.offer').click();
    cable.cut();
    await expect(waits).toBeVisible();
    await phone.button('cancel.confirm').click();
    await expect(phone.button('cancel.confirm')).toHaveAttribute('aria-busy', 'true');
    await takeBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    cable.mend();
    await expect(page.getByText(text('fr', 'booking', 'notUpToDate'))).toBeHidden();
    await expect(phone.says('booked', { count: 1 })).toBeVisible();
  }
  await expect(page.getByText(text('fr', 'booking', 'cancel.failed'))).toBeHidden();

  // one that nobody takes back goes through as soon as it can
  await phone.button('cancel.offer').click();
  cable.cut();
  await expect(waits).toBeVisible();
  await phone.button('cancel.confirm').click();
  cable.mend();
  await expect(phone.says('cancelled')).toBeVisible();
  expect(await phone.vibrations()).toBe(0);
});

test('a phone tells that the desk cancelled', async ({ stage }) => {
  const [secret] = await bookOneSeat(stage, 1);
  const phone = await openPhone(stage, 'nl', secret);
  await expect(phone.says('booked', { count: 1 })).toBeVisible();
  const steward = await openDay(stage.server.url);
  await steward.accepted('cancel-booking', { key: { secret } });
  steward.close();
  await expect(phone.says('cancelled')).toBeVisible();
  expect(await phone.vibrations()).toBe(1);
});

test('the secret goes into the handshake alone, and the phone keeps nothing', async ({ stage }) => {
  const [secret] = await bookOneSeat(stage, 1);
  const asked: string[] = [];
  const sent: string[] = [];
  const phone = await openPhone(stage, 'fr', secret, (page) => {
    page.on('request', (request) => {
      asked.push(`${request.url()} ${JSON.stringify(request.headers())}`);
      // Until a socket is open, its messages travel as requests.
      if (request.postData() !== null) sent.push(String(request.postData()));
    });
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => sent.push(String(payload)));
    });
  });
  await expect(phone.says('booked', { count: 1 })).toBeVisible();
  await phone.button('cancel.offer').click();
  await phone.button('cancel.confirm').click();
  await expect(phone.says('cancelled')).toBeVisible();

  expect(asked.filter((request) => request.includes(secret))).toEqual([]);
  expect(sent.filter((message) => message.includes(secret))).toHaveLength(1);
  expect(sent.length).toBeGreaterThan(1);
  const { page } = phone;
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
});

test('the language is switched, stays when the page is loaded again, and goes with the calendar', async ({
  stage,
}) => {
  const [secret] = await bookOneSeat(stage, 1);
  const phone = await openPhone(stage, 'fr', secret);
  const { page } = phone;
  const calendar = (language: Language) =>
    page.getByRole('link', { name: text(language, 'booking', 'calendar') });
  await expect(calendar('fr')).toHaveAttribute('href', /^\/workshops\/[\w-]+\.fr\.ics$/);
  await page.getByRole('button', { name: text('nl', 'common', 'ownName') }).click();
  await page.reload();
  const href = (await calendar('nl').getAttribute('href')) ?? '';
  expect(href).toMatch(/\.nl\.ics$/);
  const answer = await fetch(new URL(href, stage.server.url));
  expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/);
  expect(await answer.text()).toContain('BEGIN:VEVENT');
});

/** So many bookings of a session with one seat. @returns their secrets, in the order of signing up */
async function bookOneSeat(stage: Stage, bookings: number): Promise<[string, ...string[]]> {
  const { url } = stage.server;
  const planner = await openPlanner(url);
  await putActivity(planner);
  const sessionId = await planSession(planner, { capacity: 1 });
  const steward = await openDay(url);
  const secrets: string[] = [];
  for (let booked = 0; booked < bookings; booked += 1) {
    const keys = bookingKeys();
    await steward.accepted('sign-up', { sessionId, ...keys });
    secrets.push(keys.secret);
  }
  planner.close();
  steward.close();
  const [first = '', ...others] = secrets;
  return [first, ...others];
}

async function openPhone(
  stage: Stage,
  language: Language,
  secret: string | undefined,
  watch?: (page: Page) => void,
) {
  const address = bookingAddress(stage.phoneUrl, { language, secret: secret ?? '' });
  const screen = await stage.open(address, language, {
    watch(page) {
      // Sent before the page is asked for.
      void page.addInitScript(countVibrations);
      watch?.(page);
    },
  });
  const { page, cable } = screen;
  return {
    page,
    cable,
    loads: () => screen.loads,
    says: (state: string, values = {}) =>
      page.getByText(text(language, 'booking', `state.${state}.title`, values)).first(),
    button: (key: string) =>
      page.getByRole('button', { name: text(language, 'booking', key), exact: true }),
    vibrations: () => page.evaluate(() => Number(document.documentElement.dataset['vibrations'])),
  };
}

/** Runs in the page before anything else: a machine without a motor counts. */
function countVibrations(): void {
  let count = 0;
  const tell = () => {
    document.documentElement.dataset['vibrations'] = String(count);
  };
  document.addEventListener('DOMContentLoaded', tell);
  Object.defineProperty(navigator, 'vibrate', {
    value: () => {
      count += 1;
      tell();
      return true;
    },
  });
}
