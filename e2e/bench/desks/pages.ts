import type { Browser, CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';

import type { SignedIn } from '#protocol/socket.js';
import type { Language } from '#protocol/vocabulary.js';

import { launchOptions } from '../../browser.js';
import { pair, signIn } from '../../harness/centre.js';
import type { OpenCentre } from './centre.js';

/** Pages that show a ticket's number, or where it is called to. */
export type ShownPage = 'advisor' | 'steward' | 'display' | 'phone';
/** All that are opened: what the others show stands still while nobody touches them. */
const PAGES = ['kiosk', 'display', 'advisor', 'steward', 'office', 'phone'] as const;
type RealPage = (typeof PAGES)[number];
/** A phone is loaded anew for each visitor, and its count of work with it. */
const LASTING = PAGES.filter((name) => name !== 'phone');

interface Opened {
  readonly page: Page;
  readonly tools: CDPSession;
}

/** One real page of each audience in one Chromium, each in a profile of its own. */
export class RealPages {
  readonly #opened = new Map<RealPage, Opened>();
  readonly #busyAtReset = new Map<RealPage, number>();

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async open(centre: OpenCentre): Promise<RealPages> {
    const { url, steward } = centre;
    const pages = new RealPages(await chromium.launch(launchOptions()), url);
    for (const kind of ['kiosk', 'display'] as const) {
      const { token } = await pair(url, steward, kind, `${kind} page`);
      await pages.#open(kind, { [`accueil-onthaal.${kind}`]: token });
    }
    // Island 1, which every theme and language is served at: its queue shows everybody.
    await pages.#open('advisor', {}, await signIn(url, 'A1'));
    await pages.#open('steward', {}, await signIn(url, 'S2'));
    await pages.#open('office', {}, await signIn(url, 'O2'));
    await pages.#open('phone', {});
    return pages;
  }

  /** Shows the ticket on the one real phone, until it stands there. */
  async followPhone(language: Language, secret: string, number: string): Promise<void> {
    const page = this.#page('phone');
    await page.goto('about:blank');
    await page.goto(`${this.url}/t#${language}.${secret}`);
    await page.getByText(number, { exact: true }).first().waitFor();
  }

  /** When the word first came up in a page after `since`, ms since 1970; `undefined`: not within so many ms. */
  async seen(
    name: ShownPage,
    word: string,
    since: number,
    within: number,
  ): Promise<number | undefined> {
    const page = this.#page(name);
    try {
      const found = await page.waitForFunction(
        ([key, from]) => {
          return window.cameUp?.get(key)?.find((at) => at >= from) ?? false;
        },
        [word, since] as const,
        { timeout: within, polling: 100 },
      );
      return Number(await found.jsonValue());
    } catch {
      return undefined;
    }
  }

  /** What their main threads did until now does not count. */
  async reset(): Promise<void> {
    for (const name of LASTING) this.#busyAtReset.set(name, await this.#busySeconds(name));
  }

  /** Seconds of work on the main thread of each page that stays since `reset`. */
  async busy(): Promise<Readonly<Record<string, number>>> {
    const all: Record<string, number> = {};
    for (const name of LASTING) {
      all[name] = (await this.#busySeconds(name)) - (this.#busyAtReset.get(name) ?? 0);
    }
    return all;
  }

  /** Seconds of one core that all the browser's processes have used. */
  async processorSeconds(): Promise<{ readonly renderers: number; readonly others: number }> {
    const tools = await this.browser.newBrowserCDPSession();
    const { processInfo } = await tools.send('SystemInfo.getProcessInfo');
    await tools.detach();
    const sum = (renderer: boolean): number =>
      processInfo
        .filter(({ type }) => (type === 'renderer') === renderer)
        .reduce((total, { cpuTime }) => total + cpuTime, 0);
    return { renderers: sum(true), others: sum(false) };
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  async #open(
    name: RealPage,
    kept: Readonly<Record<string, string>>,
    session?: SignedIn,
  ): Promise<void> {
    const isPhone = name === 'phone';
    const context = await this.browser.newContext({
      locale: 'fr-BE',
      viewport: isPhone ? { width: 360, height: 640 } : { width: 1366, height: 768 },
    });
    // tsx names functions by a helper of its own, which a page does not have.
    await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
    await context.addInitScript((values) => {
      for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
    }, kept);
    if (session !== undefined) {
      await context.addInitScript((value) => {
        sessionStorage.setItem('accueil-onthaal.staff', value);
      }, JSON.stringify(session));
    }
    await context.addInitScript(noteWhatComesUp);
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Performance.enable');
    this.#opened.set(name, { page, tools });
    if (!isPhone) await page.goto(`${this.url}/${name}`);
  }

  async #busySeconds(name: RealPage): Promise<number> {
    const { metrics } = (await this.#opened.get(name)?.tools.send('Performance.getMetrics')) ?? {
      metrics: [],
    };
    return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0;
  }

  #page(name: RealPage): Page {
    const opened = this.#opened.get(name);
    if (opened === undefined) throw new Error(`no page of ${name} is open`);
    return opened.page;
  }
}

declare global {
  interface Window {
    /** When each number came up in the page, ms since 1970. */
    cameUp?: Map<string, number[]>;
  }
}

/** Runs in the page. */
function noteWhatComesUp(): void {
  const cameUp = new Map<string, number[]>();
  window.cameUp = cameUp;
  const note = (node: Node): void => {
    for (const number of node.textContent?.match(/\d+/g) ?? []) {
      cameUp.set(number, [...(cameUp.get(number) ?? []), Date.now()]);
    }
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') note(target);
      else addedNodes.forEach(note);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
