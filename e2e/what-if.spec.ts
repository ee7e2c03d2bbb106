import type { Page } from '@playwright/test';

import type { RotaShift } from '#protocol/rota.js';
import { THEMES } from '#protocol/vocabulary.js';
import { changeSettings, signIn } from './harness/centre.js';
import { accepted, Client } from './harness/client.js';
import { ADMIN_CODE, ADMIN_PIN } from './harness/server-process.js';
import { expect, type Stage, test } from './harness/stage.js';
import { text, type Values } from './harness/texts.js';

test.setTimeout(120_000);

/** Three who speak French only, all day: whoever speaks Dutch waits in vain. */
const STAFFING: RotaShift[] = [1, 2, 3].map((island) => ({
  island,
  languages: ['fr'],
  themes: [...THEMES],
  from: '09:00',
  to: '17:00',
}));

const said = (key: string, values?: Values) => text('fr', 'what-if', key, values);
const staffing = (key: string, values?: Values) => text('fr', 'islands', key, values);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The administrator at an imagined day with few visitors, half of them in Dutch. */
async function openImagined(stage: Stage): Promise<Page> {
  await changeSettings(stage.server.url, { rota: Array.from({ length: 7 }, () => STAFFING) });
  const signedIn = await signIn(stage.server.url, ADMIN_CODE, ADMIN_PIN);
  const { page } = await stage.open('/office#what-if', 'fr', { signedIn });
  await page.getByLabel(said('day.kind.imagined'), { exact: true }).check();
  await page.getByRole('textbox', { name: said('day.visitors') }).fill('60');
  await page.getByRole('textbox', { name: said('day.dutchPercent') }).fill('50');
  return page;
}

test('one more Dutch-speaking advisor is three touches, and what it brings is told', async ({
  stage,
}) => {
  const page = await openImagined(stage);
  const rows = page.getByRole('table', { name: said('staffing.title') }).getByRole('row');
  await expect(rows).toHaveCount(1 + STAFFING.length);
  await button(page, '+ NL').click();
  await button(page, '10:00').click();
  await button(page, '12:00').click();
  const values = { island: 4, languages: 'NL', from: '10:00', to: '12:00' };
  await expect(page.getByText(staffing('staffing.add.done', values))).toBeVisible();
  await expect(rows).toHaveCount(2 + STAFFING.length);

  await button(page, said('run.run')).click();
  const figures = page.getByRole('table', { name: said('result.title') });
  await expect(figures).toBeVisible({ timeout: 60_000 });
  const closing = figures.getByRole('row', { name: said('figure.leftAtClosing') });
  await expect(closing).toContainText(said('result.better'));
  // Every chart says the same as a table.
  for (const chart of ['wait', 'islands', 'idle'])
    await expect(page.getByRole('table', { name: said(`chart.${chart}`) }).last()).toBeVisible();

  await button(page, staffing('staffing.undoAll')).click();
  await expect(rows).toHaveCount(1 + STAFFING.length);
  await expect(page.getByText(said('run.old'))).toBeVisible();
});

test('what is wrong is said at its row, and nothing is lived', async ({ stage }) => {
  const page = await openImagined(stage);
  const island = staffing('staffing.named', {
    what: staffing('staffing.island'),
    island: 2,
    from: '09:00',
  });
  await page.getByLabel(island).selectOption('1');
  await expect(page.getByText(staffing('staffing.problem.overlap', { island: 1 }))).toBeVisible();
  await button(page, said('run.run')).click();
  await expect(page.getByText(said('run.fix'))).toBeVisible();
  await expect(page.getByText(said('result.title'), { exact: true })).toBeHidden();
});

test('a staffing that proved good is kept as the rota of a weekday', async ({ stage }) => {
  const page = await openImagined(stage);
  await button(page, '+ FR + NL').click();
  await button(page, '09:00').click();
  await button(page, '17:00').click();
  await button(page, said('keep.button')).click();
  await page.getByRole('dialog').getByLabel(said('keep.day')).selectOption('1');
  await button(page, said('keep.confirm', { day: 'mardi' })).click();
  await expect(page.getByText(said('keep.done', { day: 'mardi' }))).toBeVisible();

  const { token } = await signIn(stage.server.url, ADMIN_CODE, ADMIN_PIN);
  const office = await Client.connect(stage.server.url, { audience: 'office', token });
  const { settings } = accepted('settings', await office.query('settings', {}));
  office.close();
  expect(settings.rota.map((day) => day.length)).toEqual([3, 4, 3, 3, 3, 3, 3]);
  expect(settings.rota[1]?.at(-1)).toMatchObject({ island: 4, languages: ['fr', 'nl'] });
});
