import { expect, type Locator, type Page } from '@playwright/test';

import type { DeviceKind, Language, Theme } from '#protocol/vocabulary.js';
import { STAFF_PIN } from './centre.js';
import { text } from './texts.js';

/** What staff do at any of their screens. */
export class DeskScreen {
  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  button(namespace: 'staff' | 'steward' | 'advisor' | 'office', key: string): Locator {
    return this.page.getByRole('button', {
      name: text(this.language, namespace, key),
      exact: true,
    });
  }

  async signIn(code: string): Promise<void> {
    const { page, language } = this;
    await page.getByLabel(text(language, 'staff', 'signIn.code'), { exact: true }).fill(code);
    await page.getByLabel(text(language, 'staff', 'signIn.pin'), { exact: true }).fill(STAFF_PIN);
    await this.button('staff', 'signIn.submit').click();
    await expect(
      page.getByText(text(language, 'staff', 'frame.signedInAs', { code })),
    ).toBeVisible();
  }

  /** The bar that says that the screen is not true any more. */
  get lostBar(): Locator {
    const [begin = ''] = text(this.language, 'staff', 'frame.lost', { time: '|' }).split('|');
    return this.page.getByRole('alert').filter({ hasText: begin.trim() });
  }

  /** The sentence of a refusal, wherever the screen says it. */
  refusal(code: string): Locator {
    return this.page.getByRole('alert').filter({ hasText: text(this.language, 'refusals', code) });
  }
}

export class StewardScreen extends DeskScreen {
  /** Turns to a part of the desk: `board`, `multimedia` or `devices`. */
  async show(section: 'board' | 'multimedia' | 'devices'): Promise<void> {
    const name = text(this.language, 'steward', 'title');
    const sections = this.page.getByRole('group', { name, exact: true });
    await sections
      .getByRole('button', { name: text(this.language, 'steward', `nav.${section}`) })
      .click();
  }

  async openDay(): Promise<void> {
    await this.button('steward', 'day.open').click();
    const dialog = this.page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: text(this.language, 'steward', 'day.open'), exact: true })
      .click();
    await expect(this.page.getByText(text(this.language, 'staff', 'frame.dayOpen'))).toBeVisible();
  }

  /** Lets in the device that shows its code on `device`, as the steward is told to: by that code. */
  async approve(device: Page, kind: DeviceKind, name: string): Promise<void> {
    const { page, language } = this;
    const label = text(language, 'common', 'pairing.code');
    const other = text(language === 'fr' ? 'nl' : 'fr', 'common', 'pairing.code');
    const shown = device.getByText(label).or(device.getByText(other)).locator('xpath=..');
    const code = (await shown.innerText()).replace(label, '').replace(other, '').trim();
    await this.show('devices');
    const request = page
      .getByRole('listitem')
      .filter({ hasText: code })
      .filter({ hasText: text(language, 'steward', `devices.kind.${kind}`) });
    const approve = text(language, 'steward', 'devices.approve');
    await request.getByRole('button', { name: approve, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(code);
    await dialog.getByText(text(language, 'steward', 'devices.sameCode')).click();
    await dialog.getByLabel(text(language, 'steward', 'devices.name'), { exact: true }).fill(name);
    await dialog.getByRole('button', { name: approve, exact: true }).click();
    await expect(dialog).toBeHidden();
    await this.show('board');
  }

  /** How many tickets of a state the board counts. */
  async expectCount(state: string, count: number): Promise<void> {
    const label = text(this.language, 'staff', `state.${state}`);
    const tabs = this.page.getByRole('group', {
      name: text(this.language, 'steward', 'tickets.tabs'),
    });
    await expect(tabs.getByRole('button', { name: label })).toHaveText(
      new RegExp(`^${label}\\s*${count}$`),
    );
  }

  /** @returns the new ticket's dialog */
  async checkIn(language: Language, theme: Theme): Promise<Locator> {
    const { page } = this;
    const choices = page.getByRole('region', {
      name: text(this.language, 'steward', 'checkIn.title'),
    });
    await choices.getByText(text(this.language, 'common', `language.${language}`)).click();
    await choices.getByText(text(this.language, 'common', `theme.${theme}`)).click();
    await this.button('steward', 'checkIn.confirm').click();
    return page.getByRole('dialog');
  }
}

export class AdvisorScreen extends DeskScreen {
  async chooseIsland(island: number, language: Language, theme: Theme): Promise<void> {
    const { page } = this;
    const group = (key: string): Locator =>
      page.getByRole('group', { name: text(this.language, 'advisor', key) });
    await group('choose.island').getByText(String(island), { exact: true }).click();
    await group('choose.languages')
      .getByText(text(this.language, 'common', `language.${language}`))
      .click();
    await group('choose.themes')
      .getByText(text(this.language, 'common', `theme.${theme}`))
      .click();
    await page
      .getByRole('button', { name: text(this.language, 'advisor', 'choose.confirm', { island }) })
      .click();
    await expect(this.ownIsland(island)).toBeVisible();
  }

  ownIsland(island: number): Locator {
    return this.page.getByRole('region', {
      name: text(this.language, 'staff', 'island', { island }),
    });
  }

  /** The ticket at hand. */
  async expectTicket(island: number, number: number, title: string): Promise<void> {
    const own = this.ownIsland(island);
    await expect(own).toContainText(text(this.language, 'advisor', title));
    await expect(own.getByText(String(number), { exact: true })).toBeVisible();
  }

  /** The button that calls one ticket of the queue. */
  callThis(number: number): Locator {
    return this.page.getByRole('button', {
      name: text(this.language, 'advisor', 'queue.callThisNumber', { number }),
    });
  }
}
