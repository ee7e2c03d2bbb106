import { expect, type Locator, type Page } from '@playwright/test';

import type { Language } from '#protocol/vocabulary.js';

import { text, type Values } from './texts.js';
import { settled } from './visitors.js';

/** No screen has more to stop at. */
const TOO_FAR = 80;
const STOPS = 'button:not(:disabled), input:not(:disabled), a[href], [tabindex="0"]';

/** Where the focus has come to, of all that the keyboard can stop at. */
interface Stop {
  /** In the order of the document, from 0; -1 on the heading or on nothing. */
  readonly at: number;
  readonly name: string;
  /** A ring shows it, and it is in sight: a finger on its middle would hit it. */
  readonly shown: boolean;
  readonly left: number;
  readonly top: number;
}

/** Somebody at the kiosk who has a keyboard, or a switch that acts as one, and nothing else. */
export class KeyboardVisitor {
  readonly #walked = new Set<string>();

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  said(namespace: string, key: string, values: Values = {}): string {
    return text(this.language, namespace, key, values).replaceAll(/\s+/g, ' ');
  }

  /** The screen has come, and its heading has the focus. */
  async comes(namespace: string, key: string, values?: Values): Promise<Locator> {
    const heading = this.page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(this.said(namespace, key, values));
    await expect(heading).toBeFocused();
    return heading;
  }

  /** A screen of a kind that has not been walked through: Tab goes on from its heading as it is read. */
  async arrives(namespace: string, key: string, values?: Values): Promise<void> {
    const heading = await this.comes(namespace, key, values);
    const title = await heading.innerText();
    if (this.#walked.has(title)) return;
    this.#walked.add(title);
    await settled(this.page);
    await this.#walkThrough();
    await heading.focus();
  }

  /** By Tab to a control whose name begins or ends so, and Enter. */
  async choose(namespace: string, key: string, values?: Values): Promise<void> {
    await this.reach(this.said(namespace, key, values));
    await this.page.keyboard.press('Enter');
  }

  /** By Tab alone. @throws where it is not reached */
  async reach(name: string): Promise<void> {
    await settled(this.page);
    for (let press = 0; press < TOO_FAR; press += 1) {
      await this.page.keyboard.press('Tab');
      const stop = await this.#stop();
      if (!stop.name.startsWith(name) && !stop.name.endsWith(name)) continue;
      expect(stop.shown, `${name} has the focus and shows it`).toBe(true);
      return;
    }
    throw new Error(`Tab does not come to “${name}”`);
  }

  /** Every stop after the heading, once, in the order of the document, each in sight when it is reached. */
  async #walkThrough(): Promise<void> {
    const { before, all } = await this.page.evaluate((stops) => {
      const heading = document.activeElement;
      const found = [...document.querySelectorAll(stops)].filter((each) =>
        each.checkVisibility({ visibilityProperty: true }),
      );
      const follows = (each: Element) =>
        heading !== null &&
        (heading.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return { before: found.filter((each) => !follows(each)).length, all: found.length };
    }, STOPS);
    // The language switch stands before the heading.
    for (let at = before - 1; at >= 0; at -= 1) {
      await this.page.keyboard.press('Shift+Tab');
      expect((await this.#stop()).at).toBe(at);
    }
    let last: Stop | undefined;
    for (let at = 0; at < all; at += 1) {
      if (at > 0 || before === 0) await this.page.keyboard.press('Tab');
      const stop = await this.#stop();
      // on its way the focus comes to the heading no more: that can be focused, but not stopped at
      expect(stop.at, `stop ${at} is “${stop.name}”`).toBe(at);
      expect(stop.shown, `“${stop.name}” has the focus and shows it`).toBe(true);
      if (last !== undefined && at > before) {
        const sameRow = Math.abs(stop.top - last.top) <= 1;
        const backwards = stop.left < last.left - 1 && (sameRow || stop.top < last.top - 1);
        expect(backwards, `“${stop.name}” stands before “${last.name}”`).toBe(false);
      }
      last = stop;
    }
  }

  async #stop(): Promise<Stop> {
    return this.page.evaluate((stops) => {
      const focused = document.activeElement ?? document.body;
      const all = [...document.querySelectorAll(stops)].filter((each) =>
        each.checkVisibility({ visibilityProperty: true }),
      );
      const { left, top, width, height } = focused.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      const ring = getComputedStyle(focused).outlineStyle !== 'none';
      return {
        at: all.indexOf(focused),
        name: (focused.getAttribute('aria-label') ?? focused.textContent)
          .replaceAll(/\s+/g, ' ')
          .trim(),
        shown: ring && hit !== null && focused.contains(hit),
        left,
        top,
      };
    }, STOPS);
  }
}
