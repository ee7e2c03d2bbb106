import { setTimeout as pause } from 'node:timers/promises';

import { expect, type Locator } from '@playwright/test';

import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { text } from '../../harness/texts.js';
import { KioskScreen, settled } from '../../harness/visitors.js';
import type { OpenStation, Station } from './station.js';
import { openStation, slowDown } from './station.js';

interface Felt {
  readonly taps: number;
  readonly slow: Map<number, number>;
}

/** Browsers tell of no interaction that took less, ms. */
const LEAST = 16;
/** How long a finger rests on the glass when it taps, ms. */
const TAP = 80;

/**
 * Whole visits by touch: language, service, theme, ticket, done. What each touch took until the next
 * picture, by the browser's own event timing (from the finger to the paint).
 * @returns ms of each touch; those under 16 ms, of which the browser tells nothing, as 16
 */
export async function touches(
  station: Station,
  times: number,
  visits: number,
): Promise<readonly number[]> {
  const open = await openStation(station);
  const { context, page } = open;
  try {
    await page.addInitScript(listen);
    await page.goto(`${station.url}/kiosk`);
    const kiosk = new KioskScreen(page);
    await expect(kiosk.door('fr')).toBeVisible();
    await slowDown(open, times);
    for (let visit = 0; visit < visits; visit += 1) {
      const language = LANGUAGES[visit % LANGUAGES.length] ?? 'fr';
      const theme = THEMES[visit % THEMES.length] ?? 'work';
      await touch(open, kiosk.door(language));
      await touch(open, kiosk.advice(language));
      await touch(open, kiosk.theme(language, theme));
      await touch(
        open,
        page.getByRole('button', { name: text(language, 'kiosk', 'ticket.done'), exact: true }),
      );
      await expect(kiosk.door(language)).toBeVisible();
    }
    const { taps, slow } = await page.evaluate(() => {
      const felt = (window as unknown as { felt: Felt }).felt;
      return { taps: felt.taps, slow: [...felt.slow.values()] };
    });
    if (taps < visits * 4)
      throw new Error(`only ${taps} of ${visits * 4} touches came to the page`);
    return [...slow, ...Array.from({ length: taps - slow.length }, () => LEAST)];
  } finally {
    await context.close();
  }
}

/**
 * A finger on the middle of a control, once the screen stands still and has nothing left to do. Until
 * its picture is there, nothing is asked of the page: looking for the next button is work for it too.
 */
async function touch({ page, tools }: OpenStation, control: Locator): Promise<void> {
  await control.waitFor();
  await settled(page);
  const box = await control.boundingBox();
  if (box === null) throw new Error('there is nothing to touch');
  await page.evaluate(
    () => new Promise<void>((resolve) => void requestIdleCallback(() => resolve())),
  );
  const at = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await tools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at });
  await pause(TAP);
  await tools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
}

/** Runs in the page: the longest of the events that make one interaction. */
function listen(): void {
  const felt = { taps: 0, slow: new Map<number, number>() };
  (window as unknown as { felt: Felt }).felt = felt;
  addEventListener('pointerup', () => (felt.taps += 1), { capture: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & {
      readonly interactionId: number;
    })[]) {
      if (entry.interactionId === 0) continue;
      const known = felt.slow.get(entry.interactionId) ?? 0;
      felt.slow.set(entry.interactionId, Math.max(known, entry.duration));
    }
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}
