import {
  test as base,
  type Browser,
  type BrowserContext,
  type Page,
  type WebSocketRoute,
} from '@playwright/test';

import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { SignedIn } from '#protocol/socket.js';
import type { Language } from '#protocol/vocabulary.js';
import { Cable } from './cable.js';
import { openDay, pair, signIn } from './centre.js';
import { StewardScreen } from './desks.js';
import { furnishedFolder } from './furnished-folder.js';
import type { Furniture } from './furnished-folder.js';
import { ServerProcess } from './server-process.js';
import { KioskScreen } from './visitors.js';
import { removeFolder } from './remove-folder.js';

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
  /** The right to be a kiosk, which the machine has had since before. */
  readonly kioskToken?: string;
  /** Staff who are signed in on this page already. */
  readonly signedIn?: SignedIn;
  /** Begins to watch the page, or changes it, before anything is loaded: what it gives is waited for. */
  readonly watch?: (page: Page) => unknown;
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
      ...(how.kioskToken !== undefined && { storageState: paired(cable.url, how.kioskToken) }),
    });
    if (how.signedIn !== undefined) await context.addInitScript(beginSession, how.signedIn);
    const page = await context.newPage();
    await how.watch?.(page);
    if (how.clock === true) await page.clock.install();
    if (how.oldPage === true) await page.routeWebSocket(/socket\.io/, speakOldProtocol);
    const screen = { page, context, cable, loads: 0 };
    // not `load`: a page that loads itself anew at once never comes so far
    page.on('domcontentloaded', () => {
      screen.loads += 1;
    });
    this.#screens.push(screen);
    await page.goto(isPhone ? path : `${cable.url}${path}`);
    return screen;
  }

  /** An open day with a paired kiosk. */
  async openDay(
    language: Language,
    how: { readonly kioskClock?: boolean } = {},
  ): Promise<{ readonly kiosk: KioskScreen; readonly cable: Cable }> {
    const kioskToken = await this.pair('Kiosk');
    const seen: KioskScreen[] = [];
    const { cable } = await this.open('/kiosk', language, {
      clock: how.kioskClock ?? false,
      kioskToken,
      watch: (page) => seen.push(new KioskScreen(page)),
    });
    const [kiosk] = seen;
    if (kiosk === undefined) throw new Error('no kiosk was opened');
    return { kiosk, cable };
  }

  /** S1 at the desk, signed in. */
  async openSteward(language: Language): Promise<StewardScreen> {
    const signedIn = await signIn(this.server.url, 'S1');
    const { page } = await this.open('/steward', language, { signedIn });
    return new StewardScreen(page, language);
  }

  /** A kiosk that S1 has let in, on a day that is open then. @returns its right to be one */
  async pair(name: string): Promise<string> {
    const steward = await openDay(this.server.url);
    const { token } = await pair(this.server.url, steward, 'kiosk', name);
    steward.close();
    return token;
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

/** A profile whose machine was paired before. */
function paired(origin: string, token: string) {
  const localStorage = [{ name: 'accueil-onthaal.kiosk', value: token }];
  return { cookies: [], origins: [{ origin, localStorage }] };
}

/** Runs in the page: signed in when it is opened, but not again after signing out. */
function beginSession(session: SignedIn): void {
  if (sessionStorage.getItem('begun') !== null) return;
  sessionStorage.setItem('begun', 'yes');
  sessionStorage.setItem('accueil-onthaal.staff', JSON.stringify(session));
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

/** What every stage has before its first test. */
const FURNITURE: Furniture = {
  staff: { S1: ['steward'], A1: ['advisor'], A2: ['advisor'], F1: ['statistics'], E1: ['editor'] },
};

export const test = base.extend<{ stage: Stage; clockStepMs: number }>({
  /** How far one SIGUSR2 sets the server's clock forward; 0: it goes as it does. */
  clockStepMs: [0, { option: true }],
  stage: async ({ browser, clockStepMs }, use) => {
    const phoneCable = await Cable.lay();
    const data = await furnishedFolder(FURNITURE);
    const server = await ServerProcess.start({
      data,
      env: { PUBLIC_URL: phoneCable.url, ...(clockStepMs > 0 ? steppedBy(clockStepMs) : {}) },
    });
    phoneCable.plugInto(server.url);
    const stage = new Stage(server, browser, phoneCable);
    await use(stage);
    await stage.clear();
    await removeFolder(data);
  },
});

export { expect } from '@playwright/test';
