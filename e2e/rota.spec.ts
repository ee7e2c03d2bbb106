import type { Page } from '@playwright/test';

import type { Settings } from '#protocol/settings.js';
import { changeSettings, signIn } from './harness/centre.js';
import { accepted, Client } from './harness/client.js';
import { ADMIN_CODE, ADMIN_PIN } from './harness/server-process.js';
import { expect, type Stage, test } from './harness/stage.js';
import { text, type Values } from './harness/texts.js';

test.setTimeout(120_000);

const said = (key: string, values?: Values) => text('fr', 'islands', key, values);
const office = (key: string, values?: Values) => text('fr', 'office', key, values);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openIslands(stage: Stage): Promise<Page> {
  const signedIn = await signIn(stage.server.url, ADMIN_CODE, ADMIN_PIN);
  const { page } = await stage.open('/office#islands', 'fr', { signedIn });
  await button(page, '+ NL').waitFor();
  return page;
}

/** Adds somebody on the day that is shown. */
async function add(page: Page, languages: string): Promise<void> {
  await button(page, `+ ${languages}`).click();
  await button(page, '10:00').click();
  await button(page, '12:00').click();
}

async function settingsOf(stage: Stage): Promise<Settings> {
  const { token } = await signIn(stage.server.url, ADMIN_CODE, ADMIN_PIN);
  const client = await Client.connect(stage.server.url, { audience: 'office', token });
  const { settings } = accepted('settings', await client.query('settings', {}));
  client.close();
  return settings;
}

test('a rota is made once, copied to the week, saved, and found by who tries days', async ({
  stage,
}) => {
  const page = await openIslands(stage);
  await add(page, 'NL');
  await page.getByText(said('rota.copy.title', { day: 'lundi' })).click();
  for (const day of ['mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'])
    await page.getByRole('checkbox', { name: day }).check();
  await button(page, said('rota.copy.copy')).click();
  // Meanwhile somebody else saves something of theirs.
  await changeSettings(stage.server.url, { seatMinutes: 75 });
  await button(page, office('settings.save')).first().click();
  await expect(page.getByText(office('settings.saved'))).toBeVisible();

  const { rota, seatMinutes } = await settingsOf(stage);
  expect(rota.map((day) => day.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(seatMinutes).toBe(75);

  const signedIn = await signIn(stage.server.url, 'F1');
  const { page: other } = await stage.open('/office#what-if', 'fr', { signedIn });
  await other.getByLabel(text('fr', 'what-if', 'day.kind.imagined'), { exact: true }).check();
  const table = other.getByRole('table', { name: text('fr', 'what-if', 'staffing.title') });
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(button(other, text('fr', 'what-if', 'keep.button'))).toBeHidden();
});

test('two who change one day are asked, and neither undoes the other unseen', async ({ stage }) => {
  const page = await openIslands(stage);
  await add(page, 'FR');
  const { rota } = await settingsOf(stage);
  const theirs = { island: 9, languages: ['nl' as const], themes: ['work' as const] };
  await changeSettings(stage.server.url, {
    rota: rota.with(0, [{ ...theirs, from: '13:00', to: '15:00' }]),
  });
  await button(page, office('settings.save')).first().click();
  await expect(page.getByText(office('settings.clash.mine'))).toBeVisible();
  expect((await settingsOf(stage)).rota[0]?.[0]?.island).toBe(9);
  await button(page, office('settings.clash.mine')).click();
  await expect(page.getByText(office('settings.saved'))).toBeVisible();
  expect((await settingsOf(stage)).rota[0]).toMatchObject([{ island: 1, from: '10:00' }]);
});

test('the plan is changed by keyboard alone and kept', async ({ stage }) => {
  const page = await openIslands(stage);
  await button(page, said('part.plan')).click();
  const name = said('plan.kind.island', { number: 3 });
  const there = (column: number, width: number) =>
    page.getByRole('button', {
      name: said('plan.said', { name, column, row: 1, width, height: 2 }),
    });
  await there(9, 3).focus();
  await page.keyboard.press('ArrowRight');
  await expect(there(10, 3)).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(there(10, 4)).toBeFocused();
  const couple = { a: name, b: said('plan.kind.island', { number: 4 }) };
  await expect(page.getByText(said('plan.overlap', couple))).toBeVisible();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByText(said('plan.overlap', couple))).toBeHidden();
  await page
    .getByRole('button', { name: office('settings.save') })
    .filter({ visible: true })
    .click();
  await expect(page.getByText(office('settings.saved'))).toBeVisible();
  const { floorPlan } = await settingsOf(stage);
  expect(floorPlan.find(({ kind, ref }) => kind === 'island' && ref === '3')).toMatchObject({
    x: 9,
    y: 0,
    width: 3,
  });

  await button(page, said('plan.drawAnew')).click();
  await expect(there(9, 3)).toBeVisible();
  await page
    .getByRole('button', { name: office('settings.save') })
    .filter({ visible: true })
    .click();
  await expect.poll(async () => (await settingsOf(stage)).floorPlan).toEqual([]);
});
