import { expect, type Locator, type Page } from '@playwright/test';

import type { Language } from '#protocol/vocabulary.js';

/** A printer that takes its time: the sheet stands in the page until it is taken. */
export class PaperTray {
  prints = 0;
  readonly #sheet: Locator;

  private constructor(private readonly page: Page) {
    this.#sheet = page.locator('body > [aria-hidden="true"]');
  }

  static async in(page: Page): Promise<PaperTray> {
    const tray = new PaperTray(page);
    await page.exposeFunction('countPrint', () => {
      tray.prints += 1;
    });
    await tray.clear();
    return tray;
  }

  async clear(): Promise<void> {
    await this.page.evaluate(() => {
      window.print = () => void Reflect.get(window, 'countPrint')();
    });
  }

  async jam(): Promise<void> {
    await this.page.evaluate(() => {
      window.print = () => {
        throw new Error('no paper');
      };
    });
  }

  /** The printer gets this sheet and nothing of the screen. */
  async expectSheet(language: Language, texts: readonly string[]): Promise<void> {
    const { page } = this;
    await expect(this.#sheet).toHaveAttribute('lang', language);
    for (const each of texts) await expect(this.#sheet).toContainText(each);
    await expect(this.#sheet).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(this.#sheet).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.emulateMedia({ media: null });
  }

  async taken(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await this.expectEmpty();
  }

  async expectEmpty(): Promise<void> {
    await expect(this.#sheet).toHaveCount(0);
  }
}
