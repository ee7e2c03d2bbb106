/**
 * `npm run screenshots`: the whole tour in both languages, every screen in all its sizes into
 * docs/screens/all/ (not kept), and the few of the README and of the guides, small, beside them.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Browser, chromium } from '@playwright/test';

import { LANGUAGES } from '#protocol/vocabulary.js';

import { launchOptions } from './browser.js';
import type { Manner, Route } from './tour/route.js';
import { ROUTES } from './tour/routes.js';
import { inEachForm, walk } from './tour/walk.js';

const DOCS = fileURLToPath(new URL('../docs', import.meta.url));
const ALL = path.join(DOCS, 'screens', 'all');

/** By path in docs/: which picture it is. */
const CHOSEN: Readonly<Record<string, string>> = {
  'screens/home': 'home.desk.fr',
  'screens/kiosk': 'kiosk-themes.landscape.fr',
  'screens/kiosk-ticket': 'kiosk-ticket.landscape.nl',
  'screens/kiosk-jobs': 'kiosk-jobs-typed.landscape.nl',
  'screens/kiosk-workshops': 'kiosk-workshops.landscape.nl',
  'screens/programme': 'programme-week.desk.fr',
  'screens/advisor-jobs': 'advisor-jobs-sheet.desk.fr',
  'screens/display': 'display-calling.room.fr',
  'screens/phone': 'phone-called.phone.fr',
  'screens/advisor': 'advisor-waiting.desk.fr',
  'screens/steward': 'steward-board.desk.nl',
  'screens/office': 'office-statistics.desk.nl',
  'guides/screens/advisor.fr': 'advisor-called.desk.fr',
  'guides/screens/advisor.nl': 'advisor-called.desk.nl',
  'guides/screens/steward.fr': 'steward-board.desk.fr',
  'guides/screens/steward.nl': 'steward-board.desk.nl',
};
/** Of these: CSS pixels, and bytes of the file. */
const WIDEST = 800;
const LARGEST_BYTES = 150_000;
/** Walks at a time: each has a server and a browser's pages to itself. */
const AT_ONCE = 2;

await rm(ALL, { recursive: true, force: true });
await mkdir(ALL, { recursive: true });
const browser = await chromium.launch(launchOptions());
try {
  const walks = ROUTES.flatMap((route) => LANGUAGES.map((language) => ({ route, language })));
  const next = async (): Promise<void> => {
    for (let each = walks.shift(); each !== undefined; each = walks.shift()) {
      const { route, language } = each;
      const manner = {
        language,
        words: 'plain',
        textSize: 1,
        reach: false,
        pointer: true,
      } as const;
      await takeAll(browser, route, manner);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  await choose(browser);
} finally {
  await browser.close();
}

/** Every stop of a route in each of its sizes: `kiosk-themes.landscape.fr`. */
async function takeAll(browser: Browser, route: Route, manner: Manner): Promise<void> {
  await walk(browser, route, manner, async (stop, page) => {
    await inEachForm(page, route.forms, async (form) => {
      const name = `${stop}.${form.name}.${manner.language}`;
      await page.screenshot({ path: path.join(ALL, `${name}.png`), animations: 'disabled' });
    });
  });
  console.log(`${route.name}, ${manner.language}: ${route.stops.length} screens`);
}

/** Makes the chosen pictures; one that would make the repository heavy fails the run. */
async function choose(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: WIDEST, height: WIDEST } });
  for (const [name, source] of Object.entries(CHOSEN)) {
    const picture = await readFile(path.join(ALL, `${source}.png`), 'base64');
    await page.setContent(
      `<img src="data:image/png;base64,${picture}" style="display: block; max-width: 100%">`,
    );
    const small = await page
      .getByRole('img')
      .screenshot({ path: path.join(DOCS, `${name}.png`), style: 'body { margin: 0 }' });
    if (small.length <= LARGEST_BYTES) continue;
    console.error(`${name}.png has ${small.length} bytes, more than ${LARGEST_BYTES}`);
    process.exitCode = 1;
  }
}
