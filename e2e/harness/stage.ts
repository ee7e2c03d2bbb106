import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';

import type { Language } from '#protocol/vocabulary.js';
import { Cable } from './cable.js';
import { addStaff, moveToNoon } from './centre.js';
import { ServerProcess } from './server-process.js';

/** A screen somewhere in the centre: its own browser profile, on its own network cable. */
export interface Screen {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly cable: Cable;
  /** How often its page was loaded: one that heals by itself is loaded once. */
  readonly loads: number;
}

/** A centre with a server process and nobody in it yet. */
export class Stage {
  readonly #screens: Screen[] = [];

  constructor(
    readonly server: ServerProcess,
    private readonly browser: Browser,
    private readonly phoneCable: Cable,
  ) {}

  /** What visitors' phones open. */
  get phoneUrl(): string {
    return this.phoneCable.url;
  }

  /** @param path of the page, `/kiosk`; a phone's is the whole address of its ticket */
  async open(path: string, language: Language): Promise<Screen> {
    const isPhone = path.startsWith(this.phoneCable.url);
    const cable = isPhone ? this.phoneCable : await Cable.lay();
    cable.plugInto(this.server.url);
    const context = await this.browser.newContext({
      locale: `${language}-BE`,
      viewport: isPhone ? { width: 360, height: 640 } : { width: 1366, height: 768 },
    });
    const page = await context.newPage();
    const screen = { page, context, cable, loads: 0 };
    page.on('load', () => {
      screen.loads += 1;
    });
    this.#screens.push(screen);
    await page.goto(isPhone ? path : `${cable.url}${path}`);
    return screen;
  }

  async clear(): Promise<void> {
    for (const { context, cable } of this.#screens) {
      await context.close();
      await cable.remove();
    }
    await this.phoneCable.remove();
    await this.server.dispose();
  }
}

/** Staff codes every stage has; their PIN is `STAFF_PIN`. */
const STAFF = {
  S1: ['steward'],
  A1: ['advisor'],
  A2: ['advisor'],
  F1: ['statistics'],
} as const;

export const test = base.extend<{ stage: Stage }>({
  stage: async ({ browser }, use) => {
    const phoneCable = await Cable.lay();
    const server = await ServerProcess.start({ env: { PUBLIC_URL: phoneCable.url } });
    phoneCable.plugInto(server.url);
    const stage = new Stage(server, browser, phoneCable);
    await moveToNoon(server.url);
    await addStaff(server.url, STAFF);
    await use(stage);
    await stage.clear();
  },
});

export { expect } from '@playwright/test';
