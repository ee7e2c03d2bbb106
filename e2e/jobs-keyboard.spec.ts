import type { Locator, Page } from '@playwright/test';

import type { Language } from '#protocol/vocabulary.js';

import { LONG_NAMES, withLongNames } from './harness/long-names.js';
import { expect, test } from './harness/stage.js';
import type { Stage } from './harness/stage.js';
import { text } from './harness/texts.js';
import { isWithin, KioskScreen, settled } from './harness/visitors.js';

test.setTimeout(240_000);
test.describe.configure({ mode: 'parallel' });

const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 1080, height: 1920 },
] as const;
const NOTHING = 'zzyqx';
/** Two rows of ten, one of eight, one of eight. */
const KEYS = 36;

// Each form of the screen in one language: the keys are the same, and both have their long names.
for (const [language, reach] of [
  ['fr', false],
  ['nl', true],
] as const) {
  const where = reach ? 'within reach' : 'on the whole screen';
  test(`every key is in sight whatever is found, and the way on: ${language}, ${where}`, async ({
    stage,
  }) => {
    const { page, kiosk } = await openJobs(stage, language, reach);

    const lost: string[] = [];
    for (const textSize of ['1', '2', '3', '4']) {
      if (textSize !== '1') await touch(page, kiosk.tool(language, 'textSize'));
      await expect(page.locator('html')).toHaveAttribute('data-text-size', textSize);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const at = `${size.width}×${size.height}, text ${textSize}`;
        for (const query of ['', LONG_NAMES[language], NOTHING]) {
          // A blank on a button would be a press.
          await page.getByRole('heading', { level: 1 }).focus();
          await page.keyboard.type(query);
          await onward(page, language, query).first().waitFor({ state: 'attached' });
          const problems = await unseen(page, language, query);
          lost.push(...problems.map((problem) => `${at}, “${query}”: ${problem}`));
          for (const _ of query) await page.keyboard.press('Backspace');
        }
      }
    }
    expect(lost).toEqual([]);
  });
}

test('says “more than” where nobody counted, while typing and over the list', async ({ stage }) => {
  const { page } = await openJobs(stage, 'nl', false);
  await page.keyboard.type(LONG_NAMES.nl);
  // under the keyboard or in the foot, or in both: which, is known when what was typed is answered
  await expect(async () => {
    await page
      .getByRole('button', { name: text('nl', 'jobs', 'start.allMore') })
      .filter({ visible: true })
      .first()
      .click({ timeout: 1_000 });
  }).toPass();
  const howMany = text('nl', 'jobs', 'start.foundMore', { count: 40 });
  await expect(page.getByRole('status').filter({ hasText: howMany })).toBeVisible();
});

/** The directory with long names in it, open at its start. */
async function openJobs(stage: Stage, language: Language, reach: boolean) {
  const kioskToken = await stage.pair('Kiosk');
  const { page } = await stage.open('/kiosk', language, {
    kioskToken,
    watch: withLongNames,
  });
  const kiosk = new KioskScreen(page);
  await kiosk.door(language).click();
  if (reach) await touch(page, kiosk.tool(language, 'reach'));
  const service = page.getByRole('button', {
    name: new RegExp(`^${text(language, 'kiosk', 'service.jobs.word')}`),
  });
  await kiosk.turnTo(language, service);
  await service.click();
  await expect(keys(page, language)).toHaveCount(KEYS);
  return { page, kiosk };
}

function keys(page: Page, language: Language): Locator {
  return page
    .getByRole('group', { name: text(language, 'common', 'keyboard.label') })
    .getByRole('button', { includeHidden: true });
}

/** What leads on from there: an answer or all of them; where there is none, another way to look. */
function onward(page: Page, language: Language, query: string): Locator {
  const isFound = query !== '' && query !== NOTHING;
  const names = isFound
    ? [text(language, 'jobs', 'start.allMore'), LONG_NAMES[language].split(' ')[0] ?? '']
    : [text(language, 'jobs', 'browse.other'), text(language, 'jobs', 'browse.sector.word')];
  return page.getByRole('button', { name: new RegExp(names.join('|')) });
}

/** What a finger could not hit whole. */
async function unseen(page: Page, language: Language, query: string): Promise<string[]> {
  await settled(page);
  const problems = await keys(page, language).evaluateAll((all) =>
    all.flatMap((key) => {
      const { left, top, right, bottom } = key.getBoundingClientRect();
      const across = (left + right) / 2;
      const down = (top + bottom) / 2;
      const whole = [
        [left + 3, down],
        [right - 3, down],
        [across, top + 3],
        [across, bottom - 3],
      ].every(([x = 0, y = 0]) => key.contains(document.elementFromPoint(x, y)));
      return whole ? [] : [`the key ${key.textContent} is not in sight`];
    }),
  );
  const ways = await onward(page, language, query).all();
  const seen = await Promise.all(ways.map(isWithin));
  const found = problems.length > 3 ? [`${problems.length} keys are not in sight`] : problems;
  return seen.includes(true) ? found : [...found, 'nothing leads on'];
}

async function touch(page: Page, control: Locator): Promise<void> {
  await settled(page);
  await control.click();
}
