import type { Page } from '@playwright/test';

import { Hand } from './hand.js';
import type { Manner } from './route.js';

/** More pages than any screen may need: a visitor who turns so often has given up. */
const TOO_MANY = 24;

/**
 * Looks at every page of a screen that is turned by a pager, then turns back to the first; once where
 * there is none, or where something lies over it.
 * @throws where there are too many
 */
export async function eachPage(
  page: Page,
  manner: Manner,
  look: (number: number) => Promise<void>,
): Promise<void> {
  const hand = new Hand(page, manner);
  await look(1);
  if (await hand.dialog.isVisible()) return;
  const pager = hand.page.getByRole('group', {
    name: hand.said('common', 'pager.label'),
    exact: true,
  });
  if ((await pager.count()) === 0) return;
  const button = async (way: 'further' | 'back') =>
    pager
      .getByRole('button', { name: hand.said('common', `pager.${way}`) })
      .first()
      .elementHandle();
  const [further, back] = [await button('further'), await button('back')];
  if (further === null || back === null) return;
  let number = 1;
  while (await further.evaluate(turn, 1)) {
    number += 1;
    if (number > TOO_MANY) throw new Error(`there are more than ${TOO_MANY} pages to turn`);
    await look(number);
  }
  await back.evaluate(turn, TOO_MANY);
}

/** Runs in the page: touches until so many pages are turned, or none is left. @returns whether one was */
async function turn(button: Node, pages: number): Promise<boolean> {
  let turned = 0;
  while ((button as Element).getAttribute('aria-disabled') !== 'true' && turned < pages) {
    (button as HTMLElement).click();
    turned += 1;
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
  }
  return turned > 0;
}
