/**
 * `npm run screenshots`: pictures of every screen in both languages from a running demonstration, all
 * of them in docs/screens/all/ (not kept), and those of the README, small, in docs/screens/.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Browser, chromium, expect, type Page } from '@playwright/test';

import { LANGUAGES, type Language } from '#protocol/vocabulary.js';

import { launchOptions } from './browser.js';
import { ServerProcess } from './harness/server-process.js';
import { text } from './harness/texts.js';
import { KioskScreen } from './harness/visitors.js';

const FOLDER = fileURLToPath(new URL('../docs/screens', import.meta.url));
const ALL = path.join(FOLDER, 'all');

/** By name in the README: which picture it is. */
const CHOSEN: Readonly<Record<string, string>> = {
  home: 'home',
  kiosk: 'kiosk-theme.landscape.fr',
  'kiosk-ticket': 'kiosk-ticket.landscape.nl',
  display: 'display',
  phone: 'phone.fr',
  advisor: 'advisor.fr',
  steward: 'steward.nl',
  office: 'office.nl',
};
/** Of the README's pictures: CSS pixels, and bytes of the file. */
const WIDEST = 800;
const LARGEST_BYTES = 150_000;

const KIOSKS = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1280, height: 800 },
  tablet: { width: 800, height: 1280 },
} as const;
const DISPLAY = { width: 1920, height: 1080 };
const DESK = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 640 };

/** Codes of the demonstration that may use each desk. */
const DESKS = { advisor: 'A1', steward: 'S1', office: 'O1' } as const;

await rm(ALL, { recursive: true, force: true });
await mkdir(ALL, { recursive: true });
const server = await ServerProcess.start({ args: ['--demo', '--speed', '60'] });
try {
  const browser = await chromium.launch(launchOptions());
  try {
    await takeAll(browser);
    await choose(browser);
  } finally {
    await browser.close();
  }
} finally {
  await server.dispose();
}

async function takeAll(browser: Browser): Promise<void> {
  await takeDisplay(browser);
  await onPage(browser, DESK, 'fr', '/', async (page) => {
    await expect(page.getByRole('link')).not.toHaveCount(0);
    await take(page, 'home');
  });
  for (const language of LANGUAGES) {
    for (const [form, size] of Object.entries(KIOSKS))
      await takeKiosk(browser, size, language, form);
    for (const desk of Object.keys(DESKS) as (keyof typeof DESKS)[])
      await takeDesk(browser, desk, language);
  }
}

/** The display goes first: when several calls stand on it, the centre lives. */
async function takeDisplay(browser: Browser): Promise<void> {
  await onPage(browser, DISPLAY, 'fr', '/display', async (page) => {
    await expect(page.getByRole('listitem')).toHaveCount(7, { timeout: 120_000 });
    await take(page, 'display');
  });
}

async function takeKiosk(
  browser: Browser,
  size: { width: number; height: number },
  language: Language,
  form: string,
): Promise<void> {
  const name = (screen: string): string => `kiosk-${screen}.${form}.${language}`;
  await onPage(browser, size, language, '/kiosk', async (page) => {
    const kiosk = new KioskScreen(page);
    await expect(kiosk.door(language)).toBeVisible();
    await take(page, name('attract'));
    await kiosk.door(language).click();
    await expect(kiosk.advice(language)).toBeVisible();
    await take(page, name('service'));
    await kiosk.advice(language).click();
    await expect(kiosk.theme(language, 'mobility')).toBeVisible();
    await take(page, name('theme'));
    await kiosk.theme(language, 'mobility').click();
    await expect(
      page.getByRole('button', { name: text(language, 'kiosk', 'ticket.done'), exact: true }),
    ).toBeVisible();
    await take(page, name('ticket'));
    if (form !== 'portrait') return;
    await takePhone(browser, language, await kiosk.phoneAddress(server.url, language));
  });
}

async function takePhone(browser: Browser, language: Language, address: string): Promise<void> {
  await onPage(browser, PHONE, language, address, async (page) => {
    await expect(page.getByText(/\d/).first()).toBeVisible();
    await take(page, `phone.${language}`);
  });
}

async function takeDesk(
  browser: Browser,
  desk: keyof typeof DESKS,
  language: Language,
): Promise<void> {
  await onPage(browser, DESK, language, `/${desk}`, async (page) => {
    await page.getByRole('button', { name: text(language, 'common', 'ownName') }).click();
    const way = page.getByRole('button', {
      name: new RegExp(`^${text(language, 'staff', 'signIn.demoUse', { code: DESKS[desk] })}\\b`),
    });
    await expect(way).toBeVisible();
    await take(page, `${desk}-sign-in.${language}`);
    await way.click();
    await expect(
      page.getByRole('button', { name: text(language, 'staff', 'frame.signOut') }),
    ).toBeVisible();
    await page.waitForLoadState('networkidle');
    await take(page, `${desk}.${language}`);
  });
}

async function onPage(
  browser: Browser,
  viewport: { width: number; height: number },
  language: Language,
  address: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport,
    locale: `${language}-BE`,
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(new URL(address, server.url).href);
    await act(page);
  } finally {
    await context.close();
  }
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: path.join(ALL, `${name}.png`), animations: 'disabled' });
  console.log(name);
}

/** Makes the README's pictures; one that would make the repository heavy fails the run. */
async function choose(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: WIDEST, height: WIDEST } });
  for (const [name, source] of Object.entries(CHOSEN)) {
    const picture = await readFile(path.join(ALL, `${source}.png`), 'base64');
    await page.setContent(
      `<img src="data:image/png;base64,${picture}" style="display: block; max-width: 100%">`,
    );
    const small = await page
      .getByRole('img')
      .screenshot({ path: path.join(FOLDER, `${name}.png`), style: 'body { margin: 0 }' });
    if (small.length <= LARGEST_BYTES) continue;
    console.error(`${name}.png has ${small.length} bytes, more than ${LARGEST_BYTES}`);
    process.exitCode = 1;
  }
}
