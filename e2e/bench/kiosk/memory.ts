import type { Page } from '@playwright/test';

import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { text } from '../../harness/texts.js';
import { KioskScreen } from '../../harness/visitors.js';
import type { OpenStation, Station } from './station.js';
import { openStation } from './station.js';

export interface Memory {
  readonly fewBytes: number;
  readonly manyBytes: number;
  readonly fewNodes: number;
  readonly manyNodes: number;
}

/**
 * What the page holds after a few visits and after many, each time after a garbage collection: objects,
 * compiled code, and the document with its styles.
 */
export async function memoryOverVisits(
  station: Station,
  few: number,
  many: number,
): Promise<Memory> {
  const open = await openStation(station);
  const { context, page } = open;
  try {
    await page.goto(`${station.url}/kiosk`);
    await new KioskScreen(page).door('fr').waitFor();
    await visit(page, few);
    const first = await inUse(open);
    await visit(page, many - few);
    const last = await inUse(open);
    return {
      fewBytes: first.bytes,
      manyBytes: last.bytes,
      fewNodes: first.nodes,
      manyNodes: last.nodes,
    };
  } finally {
    await context.close();
  }
}

/** So many whole visits, as fast as the page goes, all in the page itself. */
export async function visit(page: Page, times: number): Promise<void> {
  const ways = LANGUAGES.flatMap((language) =>
    THEMES.map((theme) => [
      text(language, 'kiosk', 'attract.start'),
      text(language, 'kiosk', 'service.advice.word'),
      text(language, 'common', `theme.${theme}`),
      text(language, 'kiosk', 'ticket.done'),
    ]),
  );
  await page.evaluate(
    async ({ ways: all, times: count }) => {
      const find = (word: string): HTMLButtonElement | undefined =>
        [...document.querySelectorAll<HTMLButtonElement>('button:not([aria-disabled])')].find(
          (button) => button.textContent.includes(word),
        );
      const appears = (word: string): Promise<HTMLButtonElement> =>
        new Promise((resolve) => {
          const look = (): void => {
            const button = find(word);
            if (button === undefined) setTimeout(look, 4);
            else resolve(button);
          };
          look();
        });
      for (let index = 0; index < count; index += 1) {
        for (const word of all[index % all.length] ?? []) (await appears(word)).click();
      }
      await appears(all[0]?.[0] ?? '');
    },
    { ways, times },
  );
}

async function inUse({ tools }: OpenStation): Promise<{ bytes: number; nodes: number }> {
  await tools.send('HeapProfiler.collectGarbage');
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } =
    await tools.send('Runtime.getHeapUsage');
  const { nodes } = await tools.send('Memory.getDOMCounters');
  return { bytes: usedSize + embedderHeapUsedSize + backingStorageSize, nodes };
}
