import { expect, type Locator, type Page } from '@playwright/test';

import type { Language } from '#protocol/vocabulary.js';

import { text, type Values } from './texts.js';
import { type KioskScreen, settled } from './visitors.js';

/** Somebody at the kiosk who looks for an occupation. */
export class JobSeeker {
  readonly page: Page;

  constructor(
    readonly kiosk: KioskScreen,
    public language: Language,
  ) {
    this.page = kiosk.page;
  }

  said(namespace: string, key: string, values?: Values): string {
    return text(this.language, namespace, key, values);
  }

  /** A button whose name begins with the text: tiles say more. */
  button(namespace: string, key: string, values?: Values): Locator {
    return this.named(this.said(namespace, key, values));
  }

  named(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${pattern(name)}`) });
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get field(): Locator {
    return this.page.getByRole('textbox', { name: this.said('jobs', 'start.label') });
  }

  /** From the first screen to the directory. */
  async begin(): Promise<void> {
    await this.kiosk.door(this.language).click();
    await this.press('kiosk', 'service.jobs.word');
    await expect(this.field).toBeVisible();
  }

  async press(namespace: string, key: string, values?: Values): Promise<void> {
    await this.touch(this.button(namespace, key, values));
  }

  async touch(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    await settled(this.page);
    await control.click();
  }

  /** On the keyboard of the screen, key by key. */
  async type(query: string): Promise<void> {
    await settled(this.page);
    let before = '';
    for (const sign of query) {
      const name = sign === ' ' ? this.said('common', 'keyboard.space') : sign;
      const key = this.page.getByRole('button', { name, exact: true });
      // A second touch this soon would be a trembling finger's.
      if (sign === before) await key.press('Enter');
      else await key.click();
      before = sign;
    }
    await expect(this.field).toHaveValue(query);
  }

  async switchTo(language: Language): Promise<void> {
    await this.page.getByRole('button', { name: text(language, 'common', 'ownName') }).click();
    this.language = language;
  }

  async back(): Promise<void> {
    await this.press('kiosk', 'frame.back');
  }
}

/** Any space for any other, as names keep some that do not break. */
function pattern(said: string): string {
  return said.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
}
