import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import type { Portrait } from '#protocol/feedback.js';
import { openDay, pair, signIn } from './harness/centre.js';
import { Client } from './harness/client.js';
import { ADMIN_CODE, ADMIN_PIN } from './harness/server-process.js';
import { expect, type Stage, test } from './harness/stage.js';
import { text, type Values } from './harness/texts.js';

test.setTimeout(120_000);

const said = (key: string, values?: Values) => text('fr', 'keeping', key, values);
const portrait = (key: string, values?: Values) => text('fr', 'portrait-report', key, values);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openOffice(stage: Stage, place: string): Promise<Page> {
  const signedIn = await signIn(stage.server.url, ADMIN_CODE, ADMIN_PIN);
  const { page } = await stage.open(`/office#${place}`, 'fr', { signedIn });
  return page;
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = name.endsWith('.zip') ? 'application/zip' : 'text/csv';
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
}

test('what is kept is told kind by kind, and a backup is made, checked, refused, laid ready', async ({
  stage,
}) => {
  const page = await openOffice(stage, 'keeping');
  const staff = page.getByRole('region', { name: said('kind.staff.name') });
  await expect(staff).toContainText(said('kind.staff.never'));
  await expect(page.getByText(said('rules.hours', { count: 24 }))).toBeVisible();

  await button(page, said('parts.backup')).click();
  const downloading = page.waitForEvent('download');
  await button(page, said('backup.make.button')).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^accueil-onthaal-[\d-]{10}\.zip$/);
  const backup = await readFile(await download.path());

  await test.step('one that is cut off is none', async () => {
    await choose(page, 'half.zip', backup.subarray(0, backup.length / 2));
    await expect(page.getByText(text('fr', 'refusals', 'backup-unreadable'))).toBeVisible();
    await expect(button(page, said('backup.restore.button'))).toBeHidden();
  });

  await test.step('a whole one says what it is, and waits after a second yes', async () => {
    await choose(page, 'whole.zip', backup);
    await expect(page.getByText(said('backup.check.whole'))).toBeVisible();
    await button(page, said('backup.restore.button')).click();
    await expect(page.getByRole('dialog')).toContainText(said('backup.restore.first'));
    await button(page, said('backup.restore.keep')).click();
    await expect(page.getByText(said('backup.restore.waits'))).toBeHidden();
    await button(page, said('backup.restore.button')).press('Enter');
    await button(page, said('backup.restore.confirm')).click();
    await expect(page.getByText(said('backup.restore.waits'))).toBeVisible();
  });

  await test.step('the log has all of it, by whom', async () => {
    await button(page, said('parts.audit')).click();
    const log = page.getByRole('table', { name: said('audit.title') });
    for (const what of ['backup-made', 'backup-checked', 'restore-staged'])
      await expect(
        log
          .getByRole('row')
          .filter({ hasText: said(`did.${what}`) })
          .first(),
      ).toContainText(ADMIN_CODE);
    await page.getByLabel(said('audit.what'), { exact: true }).selectOption('backup-made');
    await expect(log.getByRole('row')).toHaveCount(2);
  });
});

test('years of before are taken whole, or not at all with the line that is wrong', async ({
  stage,
}) => {
  const page = await openOffice(stage, 'keeping/past');
  await expect(page.getByText(said('past.none'))).toBeVisible();
  const wrong = 'année;contacts\n2022;58000\n2023;beaucoup\n';
  await choose(page, 'years.csv', Buffer.from(wrong));
  const reason = said('past.import.reason.not-a-count');
  await expect(page.getByText(said('past.import.wrong', { line: 3, reason }))).toBeVisible();
  await expect(page.getByText(said('past.none'))).toBeVisible();

  await choose(page, 'years.csv', Buffer.from(wrong.replace('beaucoup', '65654')));
  await expect(page.getByText(said('past.import.done', { count: 2 }))).toBeVisible();
  const years = page.getByRole('table', { name: said('past.title') });
  await expect(years.getByRole('rowheader')).toHaveText(['2023', '2022']);
  await expect(years.getByRole('row').nth(1)).toContainText(/65\s654/);
});

test.describe('the portrait of a month that is over', () => {
  test.use({ clockStepMs: 31 * 24 * 3_600_000 });

  test('says in large letters who came, and crosses two questions', async ({ stage }) => {
    const { url } = stage.server;
    const steward = await openDay(url);
    const { token } = await pair(url, steward, 'kiosk', 'Kiosk');
    const kiosk = await Client.connect(url, { audience: 'kiosk', token });
    for (const told of visitors()) await kiosk.accepted('give-portrait', { portrait: told });
    kiosk.close();
    await steward.accepted('close-day', {});
    const month = (await today(url)).slice(0, 7);
    steward.close();
    process.kill(stage.server.pid, 'SIGUSR2');

    const page = await openOffice(stage, `statistics/portrait/${month}`);
    const statement = (key: string) =>
      page.getByRole('paragraph').filter({ hasText: portrait(`statement.${key}`) });
    await expect(statement('gender')).toContainText(/53,0\s%/);
    await expect(statement('status')).toContainText(/80,0\s%/);
    await expect(statement('status')).toContainText(/47,0\s% depuis moins de 12 mois/);
    await expect(page.getByText(portrait('base.both', { all: 100, answered: 90 }))).toBeVisible();

    await page.getByLabel(portrait('cross.month'), { exact: true }).selectOption(month);
    await page.getByLabel(portrait('cross.rows'), { exact: true }).selectOption('status');
    await button(page, portrait('cross.show')).click();
    const crossed = page.getByRole('region', { name: portrait('cross.title') });
    await expect(crossed.getByRole('rowheader').first()).toHaveText(
      portrait('alone.jobseeker-under-12'),
    );
  });
});

/** 53 women and 47 men; 47 and 33 of them look for work; 10 pass the question on their age. */
function visitors(): readonly Portrait[] {
  return Array.from({ length: 100 }, (_, index) => ({
    gender: index < 53 ? 'woman' : 'man',
    ...(index % 10 !== 0 && { age: index % 2 === 0 ? '30-49' : '18-24' }),
    status: statusOf((index * 37) % 100),
  }));
}

function statusOf(at: number): NonNullable<Portrait['status']> {
  if (at < 47) return 'jobseeker-under-12';
  return at < 80 ? 'jobseeker-12-more' : 'worker';
}

async function today(url: string): Promise<string> {
  const { token } = await signIn(url, ADMIN_CODE, ADMIN_PIN);
  const office = await Client.connect(url, { audience: 'office', token });
  const date = office.view.today;
  office.close();
  return date;
}
