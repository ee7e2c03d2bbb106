import type { Locator, Page } from '@playwright/test';

import { signIn, openDay } from './harness/centre.js';
import { AdvisorScreen } from './harness/desks.js';
import { expect, test, type Stage } from './harness/stage.js';
import { text } from './harness/texts.js';
import { writtenJob } from './harness/written-jobs.js';

const NURSE = writtenJob('infirmier').name.fr.feminine;
const MIDWIFE = writtenJob('sage-femme').name.fr.feminine;

test('who walks through the directory by the keyboard goes on from where they came to', async ({
  stage,
}) => {
  const page = await directory(stage);
  const field = searchField(page);
  const sector = text('fr', 'jobs', 'sector.health');

  await test.step('a shelf, and what stands on it', async () => {
    await page.getByRole('button', { name: sector }).press('Enter');
    await expect(heading(page, sector)).toBeFocused();
    await page.getByRole('button', { name: NURSE }).first().press('Enter');
    await expect(heading(page, NURSE)).toBeFocused();
  });

  await test.step('back', async () => {
    await button(page, 'advisor', 'jobs.back').press('Enter');
    await expect(heading(page, sector)).toBeFocused();
    await button(page, 'advisor', 'jobs.back').press('Enter');
    await expect(heading(page, text('fr', 'jobs', 'browse.sector.word'))).toBeFocused();
  });

  await test.step('interests, of which a second is chosen beside the first', async () => {
    const interest = text('fr', 'jobs', 'interest.S.word');
    await page.getByRole('button', { name: interest }).press('Enter');
    await expect(heading(page, text('fr', 'jobs', 'browse.interest.word'))).toBeFocused();
    const other = page.getByRole('checkbox', { name: text('fr', 'jobs', 'interest.I.word') });
    await other.press('Space');
    await expect(other).toBeChecked();
    await expect(page.getByRole('button', { name: NURSE }).first()).toBeVisible();
    await expect(other).toBeFocused();
  });

  await test.step('to compare: the name of the second one is typed', async () => {
    await page.getByRole('button', { name: NURSE }).first().press('Enter');
    await expect(heading(page, NURSE)).toBeFocused();
    await button(page, 'jobs', 'part.compare.word').press('Enter');
    await expect(field).toBeFocused();
    await button(page, 'staff', 'action.cancel').press('Enter');
    await expect(field).toBeFocused();
    await button(page, 'advisor', 'jobs.back').press('Enter');
    await button(page, 'jobs', 'part.compare.word').press('Enter');
    await page.keyboard.type(MIDWIFE);
    await page.keyboard.press('Enter');
    await expect(heading(page, text('fr', 'jobs', 'compare.title'))).toBeFocused();
  });
});

test('an Enter that comes before the answer chooses its first, unless another key follows', async ({
  stage,
}) => {
  const page = await directory(stage);
  const field = searchField(page);

  await test.step('Enter at once', async () => {
    await atOnce(field, NURSE, ['Enter']);
    await expect(heading(page, NURSE)).toBeVisible();
    await expect(field).toHaveValue('');
  });

  await test.step('Enter, and a key after it', async () => {
    await atOnce(field, MIDWIFE, ['Enter', 'ArrowDown']);
    await expect(page.getByRole('option').first()).toContainText(MIDWIFE);
    await expect(heading(page, NURSE)).toBeVisible();
    await expect(field).toHaveValue(MIDWIFE);
  });
});

async function directory(stage: Stage): Promise<Page> {
  (await openDay(stage.server.url)).close();
  const signedIn = await signIn(stage.server.url, 'A1');
  const { page } = await stage.open('/advisor', 'fr', { signedIn });
  await new AdvisorScreen(page, 'fr').chooseIsland(3, 'fr', 'work');
  await page.keyboard.press('F2');
  await expect(heading(page, text('fr', 'jobs', 'browse.sector.word'))).toBeVisible();
  return page;
}

/** Types and presses in one go: no answer of the worker comes in between. */
async function atOnce(field: Locator, words: string, keys: readonly string[]): Promise<void> {
  await field.focus();
  await field.evaluate(
    (input, [value, pressed]) => {
      // as a keyboard does it: the words are selected whole and written over
      document.execCommand('selectAll');
      document.execCommand('insertText', false, value);
      for (const key of pressed)
        input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    },
    [words, keys] as const,
  );
}

function searchField(page: Page): Locator {
  return page.getByRole('combobox', { name: text('fr', 'jobs', 'start.label') });
}

function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { name });
}

function button(page: Page, namespace: 'advisor' | 'jobs' | 'staff', key: string): Locator {
  return page.getByRole('button', { name: text('fr', namespace, key) });
}
