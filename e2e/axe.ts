import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults, RunOptions } from 'axe-core';
import { expect, type Page } from '@playwright/test';

import { layoutProblems } from './layout-problems.js';
import type { LayoutRules } from './layout-problems.js';

/** WCAG 2.2 AA; the rules that a tag does not bring are named below. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/**
 * Off in axe by itself: size of targets (2.5.8), and 7:1 for text, which the house asks for. Text that has
 * 7:1 has 4.5:1 too (and large text 3:1 where it has 4.5:1): the laxer rule would look at all of it again.
 */
const ALSO = {
  'target-size': { enabled: true },
  'color-contrast-enhanced': { enabled: true },
  'color-contrast': { enabled: false },
};

interface Axe {
  run(context: Document | string, options: RunOptions): Promise<AxeResults>;
}

/**
 * axe itself, as its package for Playwright brings it. That package's own way of running it loads it
 * anew for every look, and opens a page besides: six times slower.
 */
const { resolve } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const SOURCE = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');

/** Who uses a screen, and with what: fingers standing, a finger on one's own phone, a mouse. */
export const AT_KIOSK = { target: 64, apart: 8 } as const;
export const ON_PHONE = { target: 44, apart: 8 } as const;
export const AT_DESK = { target: 24, apart: 0 } as const;

/**
 * What is wrong with the screen as it stands now, one sentence each: every violation axe sees, and
 * every problem of layout. Wait for the screen before; nothing here waits.
 */
export async function screenProblems(page: Page, rules: LayoutRules): Promise<string[]> {
  const layout = await layoutProblems(page, rules);
  return [...(await axeProblems(page, rules.within)), ...layout];
}

/** Rules about colour, the one thing that another theme changes (`data-contrast` in tokens.css). */
const OF_COLOUR = ['color-contrast-enhanced', 'link-in-text-block'];

/** The violations of WCAG that axe finds, each with what it found and where. */
export async function axeProblems(page: Page, within?: string): Promise<string[]> {
  return look(page, within, { runOnly: { type: 'tag', values: TAGS }, rules: ALSO });
}

/** Of those, the ones about colour: for a screen that was looked at whole in another theme. */
export async function colourProblems(page: Page): Promise<string[]> {
  return look(page, undefined, { runOnly: { type: 'rule', values: OF_COLOUR } });
}

async function look(page: Page, within: string | undefined, asked: RunOptions): Promise<string[]> {
  // Without transitions: a colour on its way to another one has no contrast of its own.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(runAxe, { asked, within: within ?? null });
}

/** Runs in the page: it may use nothing from outside but axe. */
async function runAxe({ asked, within }: { asked: RunOptions; within: string | null }) {
  const { axe } = window as unknown as { readonly axe: Axe };
  const { violations } = await axe.run(within ?? document, {
    ...asked,
    // what passes is told by nobody: telling it would take most of the time
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id} at ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  );
}

/** Fails with the whole list. @param where named in the message: screen, language, theme */
export async function expectSound(page: Page, where: string, rules: LayoutRules): Promise<void> {
  expect(await screenProblems(page, rules), where).toEqual([]);
}
