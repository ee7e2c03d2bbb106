import type { Browser, BrowserContext, Page } from '@playwright/test';

import type { Settings } from '#protocol/settings.js';
import type { DeviceKind, Role, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { Cable } from '../harness/cable.js';
import { changeSettings, openDay, pair, signIn, ticketRequest } from '../harness/centre.js';
import type { TakenKeys } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import { furnishedFolder } from '../harness/furnished-folder.js';
import type { Furniture } from '../harness/furnished-folder.js';
import { ServerProcess } from '../harness/server-process.js';
import { removeFolder } from '../harness/remove-folder.js';
import type { Form, Manner } from './route.js';

/** Staff of the house; their PIN is `STAFF_PIN`. */
const STAFF: Readonly<Record<string, readonly Role[]>> = {
  S1: ['steward'],
  A1: ['advisor'],
  A2: ['advisor'],
  A3: ['advisor'],
  A4: ['advisor'],
  F1: ['statistics', 'administrator'],
  E1: ['editor'],
  P1: ['planner'],
};

/** Time enough to look at a screen that ends by itself. */
const PATIENT: Partial<Settings> = {
  kioskIdleSeconds: 600,
  kioskWarningSeconds: 120,
  kioskTicketSeconds: 120,
};

/** A step of the walk that takes longer leads nowhere, ms. */
const REACHED_WITHIN = 15_000;

export interface PageOptions {
  readonly form: Form;
  /** What the browser keeps from before, by key. */
  readonly kept?: Readonly<Record<string, string>>;
  /** Before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Through this cable; straight to the server without. */
  readonly cable?: Cable;
}

const FURNITURE: Furniture = { staff: STAFF, settings: PATIENT };

/** A centre with its server, its staff at their sockets, and one browser profile for each screen. */
export class House {
  readonly #contexts: BrowserContext[] = [];
  readonly #cables: Cable[] = [];
  readonly #clients: { close(): void }[] = [];
  #steward: Client<'steward'> | undefined;
  #planner: Client<'office'> | undefined;

  private constructor(
    readonly server: ServerProcess,
    readonly manner: Manner,
    private readonly browser: Browser,
  ) {}

  static async open(browser: Browser, manner: Manner): Promise<House> {
    const data = await furnishedFolder(FURNITURE);
    return new House(await ServerProcess.start({ data }), manner, browser);
  }

  /** Signs in S1, who opens the day, the first time. */
  async steward(): Promise<Client<'steward'>> {
    this.#steward ??= this.#kept(await openDay(this.server.url));
    return this.#steward;
  }

  /** Signs in P1, who plans the workshops, the first time. */
  async planner(): Promise<Client<'office'>> {
    if (this.#planner === undefined) {
      const { token } = await signIn(this.server.url, 'P1');
      const identity = { audience: 'office', token } as const;
      this.#planner = this.#kept(await Client.connect(this.server.url, identity));
    }
    return this.#planner;
  }

  /** An advisor at an island, for every theme and language. */
  async advisor(code: string, island: number): Promise<Client<'advisor'>> {
    const { token } = await signIn(this.server.url, code);
    const advisor = this.#kept(
      await Client.connect(this.server.url, { audience: 'advisor', token }),
    );
    await advisor.accepted('sign-in-island', {
      island,
      languages: [...LANGUAGES],
      themes: [...THEMES],
    });
    return advisor;
  }

  /** The right of a machine to be a kiosk or a display. */
  async token(kind: DeviceKind, name: string): Promise<string> {
    return (await pair(this.server.url, await this.steward(), kind, name)).token;
  }

  async kiosk(name: string): Promise<Client<'kiosk'>> {
    const token = await this.token('kiosk', name);
    return this.#kept(await Client.connect(this.server.url, { audience: 'kiosk', token }));
  }

  async display(name: string): Promise<Client<'display'>> {
    const token = await this.token('display', name);
    return this.#kept(await Client.connect(this.server.url, { audience: 'display', token }));
  }

  /** A ticket taken at the desk, in the language of the walk. */
  async ticket(
    theme: Theme,
  ): Promise<TakenKeys & { readonly id: string; readonly number: number }> {
    const keys = ticketRequest(theme, this.manner.language);
    const steward = await this.steward();
    const { ticketId, number } = await steward.accepted('take-ticket', keys.payload);
    return { ...keys, id: ticketId, number };
  }

  async change(settings: Partial<Settings>): Promise<void> {
    await changeSettings(this.server.url, settings);
  }

  async cable(): Promise<Cable> {
    const cable = await Cable.lay();
    cable.plugInto(this.server.url);
    this.#cables.push(cable);
    return cable;
  }

  /** @param address of the page, `/kiosk` */
  async page(address: string, how: PageOptions): Promise<Page> {
    const { language, words } = this.manner;
    const { width, height } = how.form;
    const context = await this.browser.newContext({
      viewport: { width, height },
      locale: `${language}-BE`,
      timezoneId: 'Europe/Brussels',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    this.#contexts.push(context);
    await context.addInitScript((kept) => {
      for (const [key, value] of Object.entries(kept)) {
        localStorage.setItem(key, value);
        sessionStorage.setItem(key, value);
      }
    }, how.kept ?? {});
    const page = await context.newPage();
    page.setDefaultTimeout(REACHED_WITHIN);
    await how.prepare?.(page);
    const url = new URL(address, how.cable?.url ?? this.server.url);
    if (words === 'long') url.searchParams.set('words', words);
    await page.goto(url.href);
    return page;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.close();
    for (const context of this.#contexts) await context.close();
    for (const cable of this.#cables) await cable.remove();
    await this.server.dispose();
    await removeFolder(this.server.data);
  }

  /** Closed with the house. */
  #kept<C extends { close(): void }>(client: C): C {
    this.#clients.push(client);
    return client;
  }
}
