import type { Station } from './station.js';
import { openStation, slowDown } from './station.js';

export interface FirstScreen {
  /** From the start of the navigation until both doors are painted, ms. */
  readonly shownMs: number;
  /** Until a touch on a door would land on it, ms. */
  readonly usableMs: number;
  /** Paths of the scripts that had been asked for by then. */
  readonly scripts: readonly string[];
}

interface Seen {
  shown?: number;
  usable?: number;
}

/** One start of the kiosk's page with nothing cached. */
export async function firstScreen(station: Station, times: number): Promise<FirstScreen> {
  const open = await openStation(station);
  const { context, page } = open;
  try {
    await page.addInitScript(watchDoors);
    await slowDown(open, times);
    await page.goto(`${station.url}/kiosk`);
    const usable = await page.waitForFunction(
      () => (window as unknown as { seen: Seen }).seen.usable,
    );
    const usableMs = Number(await usable.jsonValue());
    const shownMs = await page.evaluate(
      () => (window as unknown as { seen: Seen }).seen.shown ?? Number.NaN,
    );
    const scripts = await page.evaluate(
      (until) =>
        performance
          .getEntriesByType('resource')
          .filter((entry) => entry.startTime <= until && entry.name.endsWith('.js'))
          .map((entry) => new URL(entry.name).pathname),
      usableMs,
    );
    return { shownMs, usableMs, scripts };
  } finally {
    await context.close();
  }
}

/** Runs in the page: looks at every picture whether a finger would hit a door. */
function watchDoors(): void {
  const seen: Seen = {};
  (window as unknown as { seen: Seen }).seen = seen;
  const look = (): void => {
    const doors = [...document.querySelectorAll('main section[lang]')].flatMap(
      (half) => half.querySelector('button') ?? [],
    );
    if (doors.length >= 2) {
      seen.shown ??= performance.now();
      const usable = doors.every((door) => {
        const { left, top, width, height } = door.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit !== null && door.contains(hit);
      });
      if (usable) seen.usable = performance.now();
    }
    if (seen.usable === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
