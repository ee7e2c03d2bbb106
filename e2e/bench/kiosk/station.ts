import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';

/** A paired kiosk to measure, on a server that is up. */
export interface Station {
  readonly browser: Browser;
  readonly url: string;
  readonly token: string;
}

export interface OpenStation {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly tools: CDPSession;
}

/** A new profile (nothing cached) whose machine is paired already; the page is not loaded yet. */
export async function openStation(station: Station): Promise<OpenStation> {
  const context = await station.browser.newContext({
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
    locale: 'fr-BE',
    // The first start counts as a machine's first: nothing is taken from a service worker.
    serviceWorkers: 'block',
  });
  await context.addInitScript((token) => {
    localStorage.setItem('accueil-onthaal.kiosk', token);
  }, station.token);
  // tsx names functions by a helper of its own, which a page does not have.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  return { context, page, tools };
}

export async function slowDown({ tools }: OpenStation, times: number): Promise<void> {
  await tools.send('Emulation.setCPUThrottlingRate', { rate: times });
}
