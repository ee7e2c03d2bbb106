import { expect, type Locator, type Page } from '@playwright/test';

import type { Language, Theme } from '#protocol/vocabulary.js';
import { openDay, pair, signIn, ticketRequest } from './harness/centre.js';
import { Client } from './harness/client.js';
import type { StewardScreen } from './harness/desks.js';
import { scan } from './harness/hand-scanner.js';
import { test } from './harness/stage.js';
import type { Stage } from './harness/stage.js';
import { text } from './harness/texts.js';
import { PhoneScreen } from './harness/visitors.js';
import { phoneAddress } from '../renderer/shared/ticket-address/ticket-address.js';

const card = (number: number): string => text('fr', 'steward-tickets', 'open', { number });
const say = (key: string, values = {}): string => text('fr', 'steward-tickets', key, values);

/** A ticket from the desk's socket, and what its visitor holds. */
async function take(steward: Client<'steward'>, theme: Theme, language: Language) {
  const { payload, secret } = ticketRequest(theme, language);
  const { ticketId, number } = await steward.accepted('take-ticket', payload);
  return { ticketId, number, secret };
}

/** Presses a button of the dialog that is open. */
async function inDialog(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

async function advisor(stage: Stage, languages: readonly Language[]): Promise<Client<'advisor'>> {
  const { token } = await signIn(stage.server.url, 'A1');
  const client = await Client.connect(stage.server.url, { audience: 'advisor', token });
  await client.accepted('sign-in-island', {
    island: 1,
    languages: [...languages],
    themes: ['work'],
  });
  return client;
}

function alerts(screen: StewardScreen): Locator {
  return screen.page.getByRole('region', { name: text('fr', 'steward-alerts', 'title') });
}

test('three touches at the desk give a ticket', async ({ stage }) => {
  (await openDay(stage.server.url)).close();
  const steward = await stage.openSteward('fr');
  let touches = 0;
  await steward.page.exposeFunction('touched', () => (touches += 1));
  await steward.page.evaluate(() => {
    document.addEventListener('pointerdown', () =>
      (window as unknown as { touched(): void }).touched(),
    );
  });
  const ticket = await steward.checkIn('nl', 'mobility');
  await expect(ticket).toContainText(text('fr', 'steward', 'checkIn.doneTitle', { number: 1 }));
  expect(touches).toBe(3);
  await inDialog(steward.page, text('fr', 'steward', 'verb.priority'));
  await expect(ticket.getByRole('status')).toContainText(text('fr', 'steward', 'checkIn.priority'));
});

test('a scanned ticket opens, and is corrected', async ({ stage }) => {
  const desk = await openDay(stage.server.url);
  const { number, secret } = await take(desk, 'work', 'fr');
  const { page } = await stage.openSteward('fr');
  await page.getByRole('button', { name: card(number) }).waitFor();
  await scan(page, phoneAddress(stage.phoneUrl, { language: 'fr', secret }));
  await inDialog(page, say('verb.correct'));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(text('fr', 'common', 'theme.mobility')).click();
  await dialog.getByText(text('fr', 'common', 'language.nl')).click();
  await inDialog(page, say('correct.confirm'));
  await expect(page.getByText(say('correct.done', { number }))).toBeVisible();
  await desk.until(({ waiting }) => waiting.mobility.nl === 1 && waiting.work.fr === 0);
  desk.close();
});

test('a ticket found by its number opens by Enter, and nothing else happens', async ({ stage }) => {
  const desk = await openDay(stage.server.url);
  const { ticketId, number } = await take(desk, 'work', 'fr');
  await desk.accepted('park-ticket', { ticketId });
  const { page } = await stage.openSteward('fr');
  const field = page.getByLabel(text('fr', 'steward', 'find.label'));
  await field.fill(String(number));
  await expect(page.getByRole('button', { name: card(number) })).toBeVisible();
  await field.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(text('fr', 'staff', 'state.parked'));
  // What that Enter had pressed would come to the server before this.
  await inDialog(page, say('verb.correct'));
  await page
    .getByRole('dialog')
    .getByText(text('fr', 'common', 'theme.mobility'))
    .click();
  await inDialog(page, say('correct.confirm'));
  const { tickets } = await desk.until((view) => view.tickets[ticketId]?.theme === 'mobility');
  expect(tickets[ticketId]?.status).toBe('parked');
  desk.close();
});

test('a double is merged, and its phone follows the one that stays', async ({ stage }) => {
  const desk = await openDay(stage.server.url);
  const first = await take(desk, 'work', 'fr');
  const double = await take(desk, 'work', 'fr');
  const address = phoneAddress(stage.phoneUrl, { language: 'fr', secret: double.secret });
  const phone = new PhoneScreen((await stage.open(address, 'fr')).page, 'fr');
  await phone.expectNumber(double.number);
  const { page } = await stage.openSteward('fr');
  await page.getByRole('button', { name: card(first.number) }).click();
  await inDialog(page, say('verb.merge'));
  await page.getByLabel(say('merge.other')).fill(String(double.number));
  const effect = say('merge.effect', { stays: first.number, goes: double.number });
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(effect);
  await inDialog(page, say('merge.confirm'));
  await phone.expectNumber(first.number);
  await desk.until(({ tickets }) => tickets[double.ticketId]?.mergedInto === first.number);
  desk.close();
});

test('a notice in both languages is seen on a display, and taken down', async ({ stage }) => {
  const desk = await openDay(stage.server.url);
  const { token } = await pair(stage.server.url, desk, 'display', 'Salle');
  const display = await Client.connect(stage.server.url, { audience: 'display', token });
  const { page } = await stage.openSteward('fr');
  await page.getByRole('button', { name: text('fr', 'steward', 'nav.today'), exact: true }).click();
  const ready = text('fr', 'steward-today', 'ready.closing.name');
  await page.getByRole('button', { name: ready, exact: true }).click();
  await inDialog(page, text('fr', 'steward-today', 'notice.show'));
  const shown = {
    fr: text('fr', 'steward-today', 'ready.closing.text'),
    nl: text('nl', 'steward-today', 'ready.closing.text'),
  };
  await display.until(({ notices }) => {
    const [notice] = Object.values(notices);
    return notice?.fr === shown.fr && notice.nl === shown.nl;
  });
  const remove = text('fr', 'steward-today', 'notice.removeThis', { text: shown.fr });
  await page.getByRole('button', { name: remove, exact: true }).click();
  await display.until(({ notices }) => Object.keys(notices).length === 0);
  display.close();
  desk.close();
});

test('an alert comes, can be put aside, and goes when somebody is on duty', async ({ stage }) => {
  const desk = await openDay(stage.server.url);
  const { token } = await pair(stage.server.url, desk, 'display', 'Salle');
  const display = await Client.connect(stage.server.url, { audience: 'display', token });
  const steward = await stage.openSteward('fr');
  const { number } = await take(desk, 'work', 'nl');
  const mend = text('fr', 'steward-alerts', 'mend.ticket', { number });
  const there = alerts(steward).getByRole('button', { name: mend });
  await expect(there).toBeVisible();
  const later = text('fr', 'steward-alerts', 'later');
  await alerts(steward).getByText(later, { exact: true }).first().click();
  await expect(there).toBeHidden();
  const back = text('fr', 'steward-alerts', 'aside', { count: 1 });
  await alerts(steward).getByRole('button', { name: back }).click();
  await expect(there).toBeVisible();
  const a1 = await advisor(stage, ['nl']);
  await expect(there).toBeHidden();
  for (const client of [a1, display, desk]) client.close();
});

test('two stewards, one alarm: both see it, one goes', async ({ stage }) => {
  const desk = await openDay(stage.server.url);
  const a1 = await advisor(stage, ['fr']);
  const [one, two] = [await stage.openSteward('fr'), await stage.openSteward('nl')];
  await a1.accepted('raise-alarm', { island: 1 });
  await expect(
    two.page.getByText(text('nl', 'steward-alerts', 'alarm.atIsland', { island: 1 })),
  ).toBeVisible();
  await one.page
    .getByRole('button', { name: text('fr', 'steward-alerts', 'alarm.answer') })
    .click();
  await expect(two.page.getByText(text('nl', 'steward-alerts', 'alarm.answered'))).toBeVisible();
  await two.page.getByRole('button', { name: text('nl', 'steward-alerts', 'alarm.end') }).click();
  await expect(
    one.page.getByText(text('fr', 'steward-alerts', 'alarm.atIsland', { island: 1 })),
  ).toBeHidden();
  a1.close();
  desk.close();
});

test('an alarm is seen and answered over a dialog that is open', async ({ stage }) => {
  const desk = await openDay(stage.server.url);
  const a1 = await advisor(stage, ['fr']);
  const { number } = await take(desk, 'work', 'fr');
  const { page } = await stage.openSteward('nl');
  await page
    .getByRole('button', { name: text('nl', 'steward-tickets', 'open', { number }) })
    .click();
  await a1.accepted('raise-alarm', { island: 1 });
  const dialog = page.getByRole('dialog');
  const alarm = text('nl', 'steward-alerts', 'alarm.atIsland', { island: 1 });
  await expect(dialog.getByText(alarm)).toBeVisible();
  await inDialog(page, text('nl', 'steward-alerts', 'alarm.answer'));
  await desk.until(({ alarms }) => Object.values(alarms).every(({ answered }) => answered));
  await expect(dialog.getByText(alarm)).toBeHidden();
  await expect(dialog).toBeVisible();
  a1.close();
  desk.close();
});

for (const size of [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
]) {
  test(`the plan at ${size.width} × ${size.height}`, async ({ stage }) => {
    (await openDay(stage.server.url)).close();
    const { page } = await stage.openSteward('nl');
    await page.setViewportSize(size);
    const state = text('nl', 'staff', 'islandState.closed');
    const last = page.getByTitle(text('nl', 'steward', 'islands.open', { island: 15, state }));
    const entrance = page.getByText(text('nl', 'steward-plan', 'entrance'), { exact: true });
    await expect(last).toBeVisible();
    // beside the tickets everything is in sight; on a smaller screen the page goes on below
    if (size.width === 1366) await expect(entrance).toBeInViewport({ ratio: 1 });
    await last.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText(
      text('nl', 'staff', 'island', { island: 15 }),
    );
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  });
}
