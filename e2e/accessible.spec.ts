import { type Browser, expect, type Page, test } from '@playwright/test';

import { LANGUAGES } from '#protocol/vocabulary.js';
import { axeProblems, colourProblems } from './axe.js';
import { layoutProblems } from './layout-problems.js';
import { eachPage } from './tour/pages.js';
import type { Manner, Route } from './tour/route.js';
import { ROUTES } from './tour/routes.js';
import { inEachForm, setContrast, walk } from './tour/walk.js';

/** Screens of the product in all their states; one more or less is a decision. */
const STOPS = 394;
/**
 * `npm test` walks each route in one language, in the two by turns, with the longest words, in both themes
 * and at one size of screen. `npm run test:screens` walks every route in both, in the product's own words,
 * in the plain size and in reach mode too, and looks at every size of screen.
 */
const everything = process.env['ALL_SCREENS'] !== undefined;
/** What asks for the most room. */
const LARGEST = { words: 'long', textSize: 4, reach: false } as const;
const PLAIN = { words: 'plain', reach: false } as const;
const REACH = { words: 'plain', reach: true } as const;

test.describe.configure({ mode: 'parallel' });
test.setTimeout(300_000);

test('the tour has every screen once', () => {
  const names = ROUTES.flatMap(({ stops }) => stops);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toHaveLength(STOPS);
});

for (const [at, route] of ROUTES.entries()) {
  const languages = everything ? LANGUAGES : LANGUAGES.slice(at % 2, (at % 2) + 1);
  for (const language of languages)
    test(`${route.name}: ${language}, both themes, long words in the largest text`, async ({
      browser,
    }) => {
      const manner: Manner = { language, ...LARGEST };
      await tour(browser, route, manner, async (page, found) => {
        found('normal contrast', await axeProblems(page));
        await setContrast(page, 'high');
        found('high contrast', await colourProblems(page));
        await lookAtLayout(page, route, manner, found);
        await setContrast(page, 'normal');
      });
    });

  if (!everything) continue;
  for (const manner of [
    { language: 'fr', textSize: 1, ...PLAIN },
    { language: 'nl', textSize: 1, ...PLAIN },
    ...(route.reach
      ? ([
          { language: 'fr', textSize: 1, ...REACH },
          { language: 'nl', textSize: 4, ...REACH },
        ] as const)
      : []),
  ] as const satisfies readonly Manner[]) {
    const how = manner.reach ? 'reach mode' : 'plain words';
    test(`${route.name}: ${manner.language}, ${how}, text size ${manner.textSize}`, async ({
      browser,
    }) => {
      await tour(browser, route, manner, (page, found) => lookAtLayout(page, route, manner, found));
    });
  }
}

/** Told where something was looked at, and what is wrong there. */
type Found = (where: string, problems: readonly string[]) => void;

/** Walks a route, stands at every one of its stops, and finds nothing wrong at any. */
async function tour(
  browser: Browser,
  route: Route,
  manner: Manner,
  look: (page: Page, found: Found) => Promise<void>,
): Promise<void> {
  const all: string[] = [];
  const stops = await walk(browser, route, manner, (stop, page) =>
    look(page, (where, problems) => {
      all.push(...problems.map((problem) => `${stop}, ${where}: ${problem}`));
    }),
  );
  expect(all).toEqual([]);
  expect(stops).toEqual(route.stops);
}

/** On every page that can be turned, in every size of screen that it may stand on or in its language's. */
async function lookAtLayout(page: Page, route: Route, manner: Manner, found: Found): Promise<void> {
  const own = route.forms[LANGUAGES.indexOf(manner.language)] ?? route.forms[0];
  await inEachForm(page, everything ? route.forms : [own], async (form) => {
    await eachPage(page, manner, async (number) => {
      found(`${form.name}, page ${number}`, await layoutProblems(page, route.rules));
    });
  });
}
