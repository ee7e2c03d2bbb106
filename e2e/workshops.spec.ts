import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium, type Locator, type Page } from '@playwright/test';

import type { Language } from '#protocol/vocabulary.js';
import { bookingAddress } from '../renderer/shared/ticket-address/booking-address.js';
import { launchOptions } from './browser.js';
import { changeSettings, signIn } from './harness/centre.js';
import { cameraArguments, filmCode } from './harness/fake-camera.js';
import { scan } from './harness/hand-scanner.js';
import { openPlanner, planSession, putActivity } from './harness/planner.js';
import { expect, type Stage, test } from './harness/stage.js';
import { text } from './harness/texts.js';
import { KioskScreen } from './harness/visitors.js';

const TITLE = { fr: 'Mon CV en une heure', nl: 'Mijn cv in een uur' } as const;

/** One session this afternoon; it is about noon, and check-in has begun. */
async function plan(url: string, capacity: number, waitingList: number): Promise<void> {
  await changeSettings(url, { workshopCheckInMinutes: 240 });
  const planner = await openPlanner(url);
  await putActivity(planner, { title: TITLE });
  await planSession(planner, { capacity, waitingList });
  planner.close();
}

test('one seat: signed up in Dutch, waited for, freed by phone, and taken by QR code', async ({
  stage,
}) => {
  await plan(stage.server.url, 1, 1);
  const { kiosk } = await stage.openDay('nl');

  const first = await signUp(kiosk, stage, 'nl');
  await expectHeading(kiosk.page, text('nl', 'kiosk-workshops', 'signedUp.seat'));
  await finish(kiosk, 'nl');
  const second = await signUp(kiosk, stage, 'fr', 'signUpToWait');
  await expectHeading(kiosk.page, text('fr', 'kiosk-workshops', 'signedUp.waiting'));
  await expect(
    kiosk.page.getByText(text('fr', 'workshops', 'waitingPlace', { place: 1 })),
  ).toBeVisible();
  await finish(kiosk, 'fr');

  // a third finds neither a seat nor a place to wait
  await toDetails(kiosk, 'nl');
  await expect(kiosk.page.getByText(text('nl', 'kiosk-workshops', 'state.full'))).toBeVisible();
  await expect(button(kiosk.page, 'nl', 'signUp')).toHaveCount(0);
  await expect(button(kiosk.page, 'nl', 'signUpToWait')).toHaveCount(0);
  await kiosk.page.getByRole('button', { name: text('nl', 'kiosk', 'frame.startAgain') }).click();

  const holder = await stage.open(first, 'nl');
  await expect(holder.page.getByRole('definition').filter({ hasText: /^1$/ })).toBeVisible();
  const next = await stage.open(second, 'fr');
  const waiting = text('fr', 'booking', 'state.waiting.title', { place: 1 });
  await expect(next.page.getByText(waiting)).toBeVisible();

  await holder.page.getByRole('button', { name: text('nl', 'booking', 'cancel.offer') }).click();
  await holder.page.getByRole('button', { name: text('nl', 'booking', 'cancel.confirm') }).click();
  await expect(holder.page.getByText(text('nl', 'booking', 'state.cancelled.title'))).toBeVisible();
  await expect(next.page.getByText(text('fr', 'booking', 'state.movedUp.title'))).toBeVisible();

  const steward = await withCameraOn(second, stage);
  try {
    const present = new RegExp(`${text('fr', 'attendance', 'answer.present.word')}$`);
    await expect(steward.page.getByText(present).first()).toBeVisible();
  } finally {
    await steward.close();
  }
  await expect(next.page.getByText(text('fr', 'booking', 'state.present.title'))).toBeVisible();
  expect(holder.loads + next.loads).toBe(2);
});

test('a code at the kiosk: there, or cancelled; nothing of it is left for the next', async ({
  stage,
}) => {
  await plan(stage.server.url, 5, 0);
  const { kiosk } = await stage.openDay('fr');
  const { page } = kiosk;

  await signUp(kiosk, stage, 'fr');
  const code = await shownCode(kiosk, 'fr');
  await finish(kiosk, 'fr');
  await expect(page.getByText(code)).toHaveCount(0);

  await toCode(kiosk, 'nl');
  await findByCode(page, 'AAAAAA');
  await expect(
    page.getByText(text('nl', 'kiosk-workshops', 'trouble.booking-unknown')),
  ).toBeVisible();
  for (let sign = 0; sign < 6; sign += 1) await page.keyboard.press('Backspace');
  await findByCode(page, code);
  await button(page, 'nl', 'booking.checkIn').click();
  await expectHeading(page, text('nl', 'kiosk-workshops', 'arrived.present.title'));
  await finish(kiosk, 'nl');

  // what a scanner types: the whole address, and Enter
  const address = await signUp(kiosk, stage, 'nl');
  await finish(kiosk, 'nl');
  await toCode(kiosk, 'nl');
  await scan(page, address);
  await button(page, 'nl', 'booking.cancel').click();
  await button(page, 'nl', 'sure.yes').click();
  await expectHeading(page, text('nl', 'kiosk-workshops', 'cancelled.title'));
  await page.reload();
  await expect(kiosk.door('fr')).toBeVisible();
  const rest = await kept(page);
  expect(rest).toContain('accueil-onthaal.kiosk');
  expect(rest).not.toContain(code);
  expect(rest).not.toContain(kiosk.secret);
});

test('a sign-up that is cut off takes no seat from anybody', async ({ stage }) => {
  await plan(stage.server.url, 1, 0);
  const { kiosk, cable } = await stage.openDay('fr');
  const { page } = kiosk;
  await toDetails(kiosk, 'fr');
  // The server hears it and gives the seat; the kiosk never learns of it.
  cable.deafen();
  await button(page, 'fr', 'signUp').click();
  await expect(page.getByText(text('fr', 'kiosk-workshops', 'cutOff.details'))).toBeVisible({
    timeout: 60_000,
  });
  cable.mend();
  await expect(button(page, 'fr', 'signUp')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(text('fr', 'workshops', 'left', { count: 1 }))).toBeVisible();
  await expect(page.getByText(text('fr', 'kiosk-workshops', 'signedUp.seat'))).toHaveCount(0);
});

test('a scanner writes in no field, and from the services leads to the booking', async ({
  stage,
}) => {
  await plan(stage.server.url, 5, 0);
  const { kiosk } = await stage.openDay('fr');
  const { page } = kiosk;
  const address = await signUp(kiosk, stage, 'fr');
  await finish(kiosk, 'fr');

  await kiosk.door('fr').click();
  await page.getByRole('button', { name: text('fr', 'kiosk', 'service.jobs.word') }).click();
  const field = page.getByRole('textbox');
  await field.pressSequentially('bou', { delay: 120 });
  await page.waitForFunction(() => document.querySelector('input')?.value === 'bou');
  await scan(page, address);
  await expect(field).toHaveValue('bou');

  await page.getByRole('button', { name: text('fr', 'kiosk', 'frame.back') }).click();
  await expectHeading(page, text('fr', 'kiosk', 'service.title'));
  await scan(page, address);
  await expect(button(page, 'fr', 'booking.cancel')).toBeVisible();
});

/** From the attract screen until a booking is on the screen. @returns the address of its phone page */
async function signUp(
  kiosk: KioskScreen,
  stage: Stage,
  language: Language,
  by: 'signUp' | 'signUpToWait' = 'signUp',
): Promise<string> {
  await toDetails(kiosk, language);
  await button(kiosk.page, language, by).click();
  await expect(
    kiosk.page.getByText(text(language, 'kiosk-workshops', 'signedUp.code'), { exact: true }),
  ).toBeVisible();
  return bookingAddress(stage.phoneUrl, { language, secret: kiosk.secret });
}

async function toDetails(kiosk: KioskScreen, language: Language): Promise<void> {
  await toProgramme(kiosk, language);
  await kiosk.page.getByRole('button', { name: TITLE[language] }).click();
  await expectHeading(kiosk.page, TITLE[language]);
}

async function toCode(kiosk: KioskScreen, language: Language): Promise<void> {
  await toProgramme(kiosk, language);
  await button(kiosk.page, language, 'haveCode').click();
  await expectHeading(kiosk.page, text(language, 'kiosk-workshops', 'haveCode'));
}

/** On the Dutch screen that asks for a code, typed by hand: two quick touches of a button are one. */
async function findByCode(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code, { delay: 80 });
  await expect(page.getByRole('textbox')).toHaveValue(code);
  await button(page, 'nl', 'code.find').click();
}

async function toProgramme(kiosk: KioskScreen, language: Language): Promise<void> {
  const { page } = kiosk;
  await kiosk.door(language).click();
  const service = text(language, 'kiosk', 'service.collective.word');
  await page.getByRole('button', { name: service }).click();
  await expect(button(page, language, 'haveCode')).toBeVisible();
}

async function finish(kiosk: KioskScreen, language: Language): Promise<void> {
  await button(kiosk.page, language, 'done').click();
  await expect(kiosk.door(language)).toBeVisible();
}

async function shownCode(kiosk: KioskScreen, language: Language): Promise<string> {
  const label = kiosk.page.getByText(text(language, 'kiosk-workshops', 'signedUp.code'), {
    exact: true,
  });
  const code = (await label.locator('xpath=following-sibling::*[1]').innerText()).trim();
  expect(code).toMatch(/^[3-9A-Y]{6}$/);
  return code;
}

function button(page: Page, language: Language, key: string): Locator {
  return page.getByRole('button', { name: text(language, 'kiosk-workshops', key), exact: true });
}

async function expectHeading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}

/** All that the kiosk's page keeps in its browser, as text. */
async function kept(page: Page): Promise<string> {
  const beyond = await page.context().storageState({ indexedDB: true });
  const ofTab = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  return JSON.stringify(beyond) + ofTab;
}

/** The steward's workshops in a browser whose camera sees the QR code of an address. */
async function withCameraOn(address: string, stage: Stage) {
  const folder = await mkdtemp(path.join(tmpdir(), 'camera-'));
  const film = path.join(folder, 'code.y4m');
  await filmCode(film, address);
  const { args = [], ...options } = launchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...args, ...cameraArguments(film)],
  });
  const context = await browser.newContext({ locale: 'fr-BE', permissions: ['camera'] });
  const session = await signIn(stage.server.url, 'S1');
  await context.addInitScript((signedIn) => {
    sessionStorage.setItem('accueil-onthaal.staff', JSON.stringify(signedIn));
  }, session);
  const page = await context.newPage();
  await page.goto(`${stage.server.url}/steward`);
  await page.getByRole('button', { name: text('fr', 'steward', 'nav.workshops') }).click();
  await page.getByRole('button', { name: text('fr', 'attendance', 'camera.start') }).click();
  return {
    page,
    async close() {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}
