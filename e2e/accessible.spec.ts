import { type Browser, expect, type Page, test } from '@playwright/test';

import { LANGUAGES } from '#protocol/vocabulary.js';
import { axeProblems } from './axe.js';
import { layoutProblems } from './layout-problems.js';
import { kioskFlows } from './tour/kiosk/flows.js';
import { kioskVisit } from './tour/kiosk/visit.js';
import { eachPage } from './tour/pages.js';
import type { AtStop, Manner, Route } from './tour/route.js';
import { ROUTES } from './tour/routes.js';
import { inEachForm, setContrast, walk } from './tour/walk.js';

/** Screens of the product in all their states; one more or less is a decision. */
const STOPS = 179;
/**
 * `npm test` walks the visitors' ways at the kiosk; `npm run test:screens` every screen, with long words
 * and in reach mode too, which takes longer than a change should wait for.
 */
const everything = process.env['ALL_SCREENS'] !== undefined;
const walked = everything ? ROUTES : [kioskVisit, kioskFlows];
const CONTRASTS = ['normal', 'high'] as const;
const PLAIN = { words: 'plain', textSize: 4, reach: false } as const;
const LONG = { words: 'long', reach: false } as const;
const REACH = { words: 'plain', reach: true } as const;

test.describe.configure({ mode: 'parallel' });
// A trace would take a picture of every screen at every look: the message of a failure says more.
test.use({ trace: 'off' });
test.setTimeout(300_000);

test('the tour has every screen once', () => {
  const names = ROUTES.flatMap(({ stops }) => stops);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toHaveLength(STOPS);
});

for (const route of walked) {
  for (const language of LANGUAGES)
    test(`${route.name}: ${language}, both themes, largest text`, async ({ browser }) => {
      const manner: Manner = { language, ...PLAIN };
      await tour(browser, route, manner, async (stop, page) => {
        for (const contrast of CONTRASTS) {
          await setContrast(page, contrast);
          expect.soft(await axeProblems(page), `${stop}, ${contrast} contrast`).toEqual([]);
        }
        await setContrast(page, 'normal');
        await expectLaidOut(page, route, manner, stop);
      });
    });

  if (!everything) continue;
  for (const manner of [
    { language: 'fr', textSize: 1, ...LONG },
    { language: 'nl', textSize: 4, ...LONG },
    ...(route.reach
      ? ([
          { language: 'fr', textSize: 1, ...REACH },
          { language: 'nl', textSize: 4, ...REACH },
        ] as const)
      : []),
  ] as const satisfies readonly Manner[]) {
    const how = manner.reach ? 'reach mode' : 'long words';
    test(`${route.name}: ${manner.language}, ${how}, text size ${manner.textSize}`, async ({
      browser,
    }) => {
      await tour(browser, route, manner, (stop, page) => expectLaidOut(page, route, manner, stop));
    });
  }
}

/** Walks a route and has stood at every one of its stops. */
async function tour(browser: Browser, route: Route, manner: Manner, atStop: AtStop): Promise<void> {
  expect(await walk(browser, route, manner, atStop)).toEqual(route.stops);
}

/** In every size of screen that it may stand on, on every page that can be turned. */
async function expectLaidOut(
  page: Page,
  route: Route,
  manner: Manner,
  stop: string,
): Promise<void> {
  await inEachForm(page, route.forms, async (form) => {
    await eachPage(page, manner, async (number) => {
      const where = `${stop}, ${form.name}, page ${number}`;
      expect.soft(await layoutProblems(page, route.rules), where).toEqual([]);
    });
  });
}
