import { expect, type Locator, type Page } from '@playwright/test';

import { text, type Values } from '../harness/texts.js';
import { isWithin, settled } from '../harness/visitors.js';
import type { Manner } from './route.js';

/** A text by its place in the catalogue. */
export type TextAt = readonly [namespace: string, key: string, values?: Values];

/** Finds what stands on a screen by its role and its text, in the walk's own language and words. */
export class Hand {
  constructor(
    readonly page: Page,
    readonly manner: Manner,
  ) {}

  said(namespace: string, key: string, values: Values = {}): string {
    return text(this.manner.language, namespace, key, values, this.manner.words);
  }

  /** A button whose name begins with the text: tiles say more. */
  button(namespace: string, key: string, values?: Values): Locator {
    return this.page.getByRole('button', { name: this.#begins(namespace, key, values) });
  }

  async touch(namespace: string, key: string, values?: Values): Promise<void> {
    await this.press(this.button(namespace, key, values));
  }

  /** With a pointer where the walk has one, and where it can be hit. */
  async press(control: Locator): Promise<void> {
    await expect(control).toBeVisible();
    if (this.manner.pointer === true) await settled(this.page);
    if (this.manner.pointer === true && (await isWithin(control))) await control.click();
    else await this.trigger(control);
  }

  /** Without a pointer: it may be pressed twice in a moment, or stand on another page of a pager. */
  async trigger(control: Locator): Promise<void> {
    await control.evaluate((button) => (button as HTMLElement).click());
  }

  /** Waits for the screen by its heading. */
  async titled(namespace: string, key: string, values?: Values): Promise<void> {
    const name = this.#begins(namespace, key, values);
    await expect(this.page.getByRole('heading', { name }).first()).toBeVisible();
  }

  /** Waits for a text, wherever it stands. */
  async sees(namespace: string, key: string, values?: Values): Promise<void> {
    const words = new RegExp(pattern(this.said(namespace, key, values)));
    await expect(this.page.getByText(words).first()).toBeVisible();
  }

  async fill(namespace: string, key: string, value: string): Promise<void> {
    await this.field(namespace, key).fill(value);
  }

  field(namespace: string, key: string): Locator {
    return this.page.getByLabel(this.said(namespace, key), { exact: true });
  }

  /** Chooses one of a group by its label. */
  async choose(group: TextAt, option: TextAt): Promise<void> {
    await this.page
      .getByRole('group', { name: this.said(...group), exact: true })
      .getByText(this.said(...option), { exact: true })
      .click();
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async escape(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }

  #begins(namespace: string, key: string, values?: Values): RegExp {
    return new RegExp(`^${pattern(this.said(namespace, key, values))}`);
  }
}

/** Any space for any other, as names keep some that do not break; soft hyphens may be gone. */
function pattern(said: string): string {
  return said
    .replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+')
    .replaceAll('\u{AD}', '\u{AD}?');
}
