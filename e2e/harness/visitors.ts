import { expect, type Locator, type Page } from '@playwright/test';

import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';
import { phoneAddress } from '../../renderer/shared/ticket-address/ticket-address.js';
import { qrPath } from '../../renderer/shared/ui/qr-code/qr-path.js';
import { text } from './texts.js';

/** What a visitor does at the kiosk, and sees there. */
export class KioskScreen {
  #lastSecret: string | undefined;

  constructor(readonly page: Page) {
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => {
        const secret = /"secret":"([\w-]{22})"/.exec(String(payload))?.[1];
        if (secret !== undefined) this.#lastSecret = secret;
      });
    });
  }

  /** The door of a language on the attract screen. */
  door(language: Language): Locator {
    return this.page.getByRole('button', { name: text(language, 'kiosk', 'attract.start') });
  }

  advice(language: Language): Locator {
    return this.page.getByRole('button', { name: text(language, 'kiosk', 'service.advice.word') });
  }

  theme(language: Language, theme: Theme): Locator {
    // Another theme's sentence may hold the same word: the name begins with it.
    const word = new RegExp(`^${text(language, 'common', `theme.${theme}`)}`);
    return this.page.getByRole('button', { name: word });
  }

  /** A control of the accessibility bar that stands under the screen, or under a language's half. */
  tool(
    language: Language,
    tool: 'contrast' | 'textSize' | 'textPlain' | 'reach' | 'help',
  ): Locator {
    const word = text(language, 'common', `look.${tool}`);
    return this.page
      .getByRole('group', { name: text(language, 'common', 'look.label') })
      .getByRole('button', { name: word });
  }

  /** Touches through the pages of a screen until the control is in sight. */
  async turnTo(language: Language, control: Locator): Promise<void> {
    const further = this.page.getByRole('button', {
      name: text(language, 'common', 'pager.further'),
    });
    await settled(this.page);
    await expect(async () => {
      if (!(await isWithin(control))) await further.click();
      expect(await isWithin(control)).toBe(true);
    }).toPass();
  }

  /** From the attract screen to the themes. */
  async goToThemes(language: Language): Promise<void> {
    await this.door(language).click();
    await this.advice(language).click();
    await expect(this.theme(language, 'work')).toBeVisible();
  }

  /** The number on the ticket screen. */
  async ticketNumber(language: Language): Promise<number> {
    const [before = '', after = ''] = text(language, 'kiosk', 'ticket.title', { number: '|' })
      .split('|')
      .map((part) => part.trim());
    const heading = this.page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(new RegExp(`^${before}\\s*\\d+\\s*${after}$`));
    return Number(/\d+/.exec(await heading.innerText())?.[0]);
  }

  /** The secret of the ticket this kiosk asked for last. */
  get secret(): string {
    if (this.#lastSecret === undefined) throw new Error('the kiosk has asked for no ticket');
    return this.#lastSecret;
  }

  async expectTicket(language: Language, number: number): Promise<void> {
    const title = text(language, 'kiosk', 'ticket.title', { number });
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  /** Where the code on the screen leads: it must be the address with this ticket's own secret. */
  async phoneAddress(phoneUrl: string, language: Language): Promise<string> {
    const address = phoneAddress(phoneUrl, { language, secret: this.secret });
    const code = this.page.getByRole('img', { name: text(language, 'kiosk', 'ticket.codeLabel') });
    await expect(code.locator('path')).toHaveAttribute('d', qrPath(address).path);
    return address;
  }

  async finish(language: Language): Promise<void> {
    await this.page
      .getByRole('button', { name: text(language, 'kiosk', 'ticket.done'), exact: true })
      .click();
    await expect(this.door(language)).toBeVisible();
  }
}

/** A screen takes no touch for its first moment; that moment is over. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

/** Whether a finger at its middle would hit it. */
export async function isWithin(control: Locator): Promise<boolean> {
  return control.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && element.contains(hit);
  });
}

/** A page that shows its sentence in both languages at once. */
export async function expectInBothLanguages(page: Page, key: string): Promise<void> {
  for (const language of LANGUAGES) {
    await expect(
      page.getByRole('heading', { name: text(language, 'common', key), exact: true }),
    ).toBeVisible();
  }
}

export class DisplayScreen {
  constructor(readonly page: Page) {}

  /** The call that stands large. */
  async expectCall(number: number, island: number, state: 'yourTurn' | 'lastCall'): Promise<void> {
    const board = this.page.getByRole('main');
    for (const language of LANGUAGES) {
      await expect(board).toContainText(text(language, 'display', state));
    }
    await expect(board).toContainText(new RegExp(`${word('number')}\\s*${number}`));
    await expect(board).toContainText(new RegExp(`${word('island')}\\s*${island}`));
  }
}

/** One of the display's words in both languages, in either order. */
function word(key: 'number' | 'island'): string {
  const either = LANGUAGES.map((language) => text(language, 'display', key)).join('|');
  return `(?:(?:${either})\\s*){2}`;
}

export class PhoneScreen {
  constructor(
    readonly page: Page,
    private readonly language: Language,
  ) {}

  async expectNumber(number: number): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(String(number));
  }

  async expectStatus(key: string, values: Readonly<Record<string, number>> = {}): Promise<void> {
    await expect(this.page.getByRole('status')).toContainText(
      text(this.language, 'ticket', key, values),
    );
  }

  async expectIsland(island: number): Promise<void> {
    const place = new RegExp(`${text(this.language, 'ticket', 'island')}\\s*${island}`);
    await expect(this.page.getByRole('status')).toContainText(place);
  }

  async expectNotUpToDate(): Promise<void> {
    await expect(this.page.getByRole('alert')).toContainText(
      text(this.language, 'ticket', 'notUpToDate'),
    );
  }
}
