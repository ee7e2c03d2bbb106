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
  let number = 1;
  if (await hand.dialog.isVisible()) return;
  while (await turn(hand, 'pager.further')) {
    number += 1;
    if (number > TOO_MANY) throw new Error(`there are more than ${TOO_MANY} pages to turn`);
    await look(number);
  }
  while (await turn(hand, 'pager.back')) number -= 1;
}

/** @returns whether there was another page that way */
async function turn(hand: Hand, way: 'pager.further' | 'pager.back'): Promise<boolean> {
  const button = hand.page
    .getByRole('group', { name: hand.said('common', 'pager.label'), exact: true })
    .getByRole('button', { name: hand.said('common', way) });
  if ((await button.count()) === 0) return false;
  return button.first().evaluate(async (found) => {
    if (found.getAttribute('aria-disabled') === 'true') return false;
    (found as HTMLElement).click();
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
    return true;
  });
}
