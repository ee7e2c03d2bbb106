import type { Browser, Page } from '@playwright/test';

import { House } from './house.js';
import type { AtStop, Form, Manner, Route } from './route.js';

/**
 * Walks a whole route in a house of its own.
 * @returns the stops it stood at, in order
 * @throws where a stop is not reached, or `atStop` does
 */
export async function walk(
  browser: Browser,
  route: Route,
  manner: Manner,
  atStop: AtStop,
): Promise<string[]> {
  const house = await House.open(browser, manner);
  const visited: string[] = [];
  try {
    await route.walk(house, async (stop, page) => {
      await stand(page);
      visited.push(stop);
      await atStop(stop, page);
    });
  } finally {
    await house.close();
  }
  return visited;
}

/** Letters are there, what is measured has been drawn, and what moves has come to its end at once. */
async function stand(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // what is measured in one frame is drawn in the next
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
    for (const animation of document.getAnimations())
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
  });
}

/** Shows the screen in each of the sizes, and in the first again at the end. */
export async function inEachForm(
  page: Page,
  forms: Route['forms'],
  look: (form: Form) => Promise<void>,
): Promise<void> {
  for (const form of forms) {
    await resize(page, form);
    await look(form);
  }
  if (forms.length > 1) await resize(page, forms[0]);
}

async function resize(page: Page, { width, height }: Form): Promise<void> {
  const now = page.viewportSize();
  if (now?.width === width && now.height === height) return;
  await page.setViewportSize({ width, height });
  await stand(page);
}

/** Sets the theme as the product's own scope does: its style hangs on this attribute alone. */
export async function setContrast(page: Page, contrast: 'normal' | 'high'): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.dataset['contrast'] = wanted;
  }, contrast);
  await stand(page);
}
