import {
  test as base,
  type Browser,
  type BrowserContext,
  type Page,
  type WebSocketRoute,
} from '@playwright/test';

import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Language } from '#protocol/vocabulary.js';
import { Cable } from './cable.js';
import { addStaff, moveToNoon } from './centre.js';
import { StewardScreen } from './desks.js';
import { ServerProcess } from './server-process.js';
import { KioskScreen } from './visitors.js';

/** A screen somewhere in the centre: its own browser profile, on its own network cable. */
export interface Screen {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly cable: Cable;
  /** How often its page was loaded: one that heals by itself is loaded once. */
  readonly loads: number;
}

export interface ScreenOptions {
  /** The page's clock is in the test's hands. */
  readonly clock?: boolean;
  /** The page introduces itself with the protocol's version before ours. */
  readonly oldPage?: boolean;
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
  async open(path: string, language: Language, how: ScreenOptions = {}): Promise<Screen> {
    const isPhone = path.startsWith(this.phoneCable.url);
    const cable = isPhone ? this.phoneCable : await Cable.lay();
    cable.plugInto(this.server.url);
    const context = await this.browser.newContext({
      locale: `${language}-BE`,
      viewport: isPhone ? { width: 360, height: 640 } : { width: 1366, height: 768 },
    });
    const page = await context.newPage();
    if (how.clock === true) await page.clock.install();
    if (how.oldPage === true) await page.routeWebSocket(/socket\.io/, speakOldProtocol);
    const screen = { page, context, cable, loads: 0 };
    page.on('load', () => {
      screen.loads += 1;
    });
    this.#screens.push(screen);
    await page.goto(isPhone ? path : `${cable.url}${path}`);
    return screen;
  }

  /** An open day with a steward and a paired kiosk, all through their screens. */
  async openDay(
    language: Language,
    how: { readonly kioskClock?: boolean } = {},
  ): Promise<{ readonly steward: StewardScreen; readonly kiosk: KioskScreen }> {
    const stewardAt = await this.open('/steward', language);
    const kioskAt = await this.open('/kiosk', language, { clock: how.kioskClock ?? false });
    const steward = new StewardScreen(stewardAt.page, language);
    const kiosk = new KioskScreen(kioskAt.page);
    await steward.signIn('S1');
    await steward.openDay();
    await steward.approve(kiosk.page, 'kiosk', 'Kiosk');
    return { steward, kiosk };
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

function speakOldProtocol(socket: WebSocketRoute): void {
  const server = socket.connectToServer();
  const version = `"protocol":${PROTOCOL_VERSION}`;
  socket.onMessage((message) => {
    server.send(String(message).replace(version, `"protocol":${PROTOCOL_VERSION - 1}`));
  });
}

function steppedBy(ms: number): Record<string, string> {
  const preload = new URL('step-clock.mjs', import.meta.url).href;
  return { NODE_OPTIONS: `--import=${preload}`, CLOCK_STEP_MS: String(ms) };
}

/** Staff codes every stage has; their PIN is `STAFF_PIN`. */
const STAFF = {
  S1: ['steward'],
  A1: ['advisor'],
  A2: ['advisor'],
  F1: ['statistics'],
} as const;

export const test = base.extend<{ stage: Stage; clockStepMs: number }>({
  /** How far one SIGUSR2 sets the server's clock forward; 0: it goes as it does. */
  clockStepMs: [0, { option: true }],
  stage: async ({ browser, clockStepMs }, use) => {
    const phoneCable = await Cable.lay();
    const server = await ServerProcess.start({
      env: { PUBLIC_URL: phoneCable.url, ...(clockStepMs > 0 ? steppedBy(clockStepMs) : {}) },
    });
    phoneCable.plugInto(server.url);
    const stage = new Stage(server, browser, phoneCable);
    await moveToNoon(server.url);
    await addStaff(server.url, STAFF);
    await use(stage);
    await stage.clear();
  },
});

export { expect } from '@playwright/test';
