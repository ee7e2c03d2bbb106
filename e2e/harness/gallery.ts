import { test as base, expect, type Locator, type Page } from '@playwright/test';

import type { Language } from '#protocol/vocabulary.js';
import { ServerProcess } from './server-process.js';

export interface View {
  readonly language: Language;
  readonly contrast?: 'normal' | 'high';
  readonly size?: 1 | 2 | 3 | 4;
  readonly words?: 'plain' | 'long';
  /** One component by itself. */
  readonly only?: string;
}

/** The gallery of components, served as it will be: with the product's own content policy. */
export class Gallery {
  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  async show(view: View): Promise<void> {
    const { language, contrast = 'normal', size = 1, words = 'plain', only } = view;
    const query = new URLSearchParams({ language, contrast, text: String(size), words });
    if (only !== undefined) query.set('only', only);
    await this.page.goto(`${this.url}/gallery?${query.toString()}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** One state of a component that is shown by itself. */
  state(name: string): Locator {
    return this.page.getByRole('figure', { name, exact: true });
  }
}

/** A kiosk in landscape, with fingers. */
export const test = base.extend<{ gallery: Gallery }, { server: ServerProcess }>({
  viewport: { width: 1280, height: 800 },
  hasTouch: true,
  server: [
    async ({ browser }, use) => {
      const server = await ServerProcess.start();
      expect(browser.isConnected()).toBe(true);
      await use(server);
      await server.dispose();
    },
    { scope: 'worker' },
  ],
  gallery: async ({ page, server }, use) => {
    await use(new Gallery(page, server.url));
  },
});

export { expect } from '@playwright/test';
