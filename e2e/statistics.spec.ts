import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import type { PeriodId } from '#protocol/periods.js';
import { partsOf, periodAfter, periodOf, wholeOf, yearBefore } from '#protocol/periods.js';
import { randomDay } from '../server/domain/reports/testing/random-day.js';
import { signIn } from './harness/centre.js';
import { Client } from './harness/client.js';
import { firstDaysOf, layFigureDays } from './harness/figure-days.js';
import { seededRandom } from './harness/random.js';
import { expect, type Stage, test } from './harness/stage.js';
import { text, type Values } from './harness/texts.js';

test.setTimeout(90_000);

const DAYS = 12;
const TICKETS = 90;

const said = (key: string, values?: Values) => text('fr', 'reports', key, values);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Figures of the month before this one and of the same a year earlier. @returns the month */
async function withFigures(stage: Stage): Promise<PeriodId> {
  const { url, data } = stage.server;
  const { token } = await signIn(url, 'F1');
  const office = await Client.connect(url, { audience: 'office', token });
  const month = periodAfter(periodOf('month', office.view.today), -1);
  office.close();
  await stage.server.stop();
  const random = seededRandom(7);
  const dates = [yearBefore(month), month].flatMap((each) => firstDaysOf(each, DAYS));
  await layFigureDays(
    data,
    dates.map((date) => randomDay(() => random.next(), date, TICKETS)),
  );
  await stage.server.restart();
  return month;
}

async function openStatistics(stage: Stage, place: string): Promise<Page> {
  const signedIn = await signIn(stage.server.url, 'F1');
  const { page } = await stage.open(`/office#statistics/${place}`, 'fr', { signedIn });
  return page;
}

test('a new centre is told that it has no figures yet', async ({ stage }) => {
  const page = await openStatistics(stage, 'overview');
  await expect(page.getByText(said('dashboard.new'))).toBeVisible();
  await button(page, said('tab.report')).click();
  await expect(page.getByText(said('head.none'))).toBeVisible();
});

test('a report keeps its place, is stepped through, and leads to what its figures mean', async ({
  stage,
}) => {
  const month = await withFigures(stage);
  const page = await openStatistics(stage, `report/${month}`);
  const tickets = region(page, said('tables.outcome.title'));
  await expect(tickets.getByRole('row', { name: said('table.total') })).toContainText(
    new Intl.NumberFormat('fr-BE').format(DAYS * TICKETS),
  );
  // The same month of the year before stands beside it.
  const year = yearBefore(month).slice(0, 4);
  await expect(
    tickets.getByRole('columnheader', { name: said('table.inYear', { year }) }),
  ).toBeVisible();
  // What is drawn is a picture with a name, and its figures are in the table.
  await expect(tickets.getByRole('img')).toHaveCount(1);

  await button(page, said('picker.two-months')).click();
  const twoMonths = wholeOf(month) ?? '';
  await expect(page).toHaveURL(new RegExp(`#statistics/report/${twoMonths}$`));
  await page.reload();
  await expect(tickets).toBeVisible();
  await button(page, said('picker.before')).click();
  await expect(page).toHaveURL(new RegExp(`#statistics/report/${periodAfter(twoMonths, -1)}$`));
  await expect(page.getByText(said('head.none'))).toBeVisible();
  await page.goto(page.url().replace(/#.*/, `#statistics/report/${month}`));

  const means = said('glossary.open', { figure: text('fr', 'glossary', 'ticket.name') });
  await tickets.getByRole('link', { name: means }).click();
  await expect(page.getByText(text('fr', 'glossary', 'ticket.text'))).toBeInViewport();
  await page.goBack();
  await expect(tickets).toBeVisible();
});

test('a theme, the partners and the days each have their page', async ({ stage }) => {
  const month = await withFigures(stage);
  const page = await openStatistics(stage, `theme/${month}/work`);
  await expect(region(page, said('theme.tickets'))).toBeVisible();
  await expect(region(page, said('theme.trend')).getByRole('row')).toHaveCount(1 + DAYS);
  await button(page, said('tab.partner')).click();
  await expect(page.getByText(said('partners.none'))).toBeVisible();

  const [first = ''] = partsOf(month);
  const last = firstDaysOf(month, DAYS).at(-1) ?? '';
  await page.goto(page.url().replace(/#.*/, `#statistics/days/${first}/${last}`));
  const days = region(page, text('fr', 'office', 'stats.byDay'));
  await expect(days.getByRole('row')).toHaveCount(1 + DAYS);
  await days.getByRole('rowheader').first().getByRole('button').click();
  await expect(page).toHaveURL(new RegExp(`#statistics/report/${last}$`));
  await expect(region(page, said('tables.outcome.title'))).toContainText(String(TICKETS));
});

test('a report is kept as a file, and printed in both languages', async ({ stage }) => {
  const month = await withFigures(stage);
  const page = await openStatistics(stage, `report/${month}`);
  await expect(region(page, said('tables.outcome.title'))).toBeVisible();
  const downloading = page.waitForEvent('download');
  await button(page, said('export.csv')).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toContain(month);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  expect((await readFile(await file.path(), 'utf8')).charCodeAt(0)).toBe(0xfeff);

  await page.getByRole('checkbox', { name: said('print.both') }).check();
  await page.emulateMedia({ media: 'print' });
  // What the browser does before it lays out paper.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('heading', { name: said('part.tickets') })).toBeVisible();
  await expect(
    page.getByRole('heading', { name: text('nl', 'reports', 'part.tickets') }),
  ).toBeVisible();
  await expect(button(page, said('print.button'))).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('article')).toHaveCount(0);
});
