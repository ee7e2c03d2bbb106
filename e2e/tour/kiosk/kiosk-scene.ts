import { expect, type Locator, type Page } from '@playwright/test';

import type { KioskSettings } from '#protocol/kiosk-settings.js';
import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { KioskService, Theme } from '#protocol/vocabulary.js';
import type { Cable } from '../../harness/cable.js';
import type { Client } from '../../harness/client.js';
import { Hand } from '../hand.js';
import type { House } from '../house.js';
import type { Form } from '../route.js';
import { withPrinter, withVoices } from './surroundings.js';

export const KIOSK_FORMS = [
  { name: 'landscape', width: 1280, height: 800 },
  { name: 'tablet', width: 800, height: 1280 },
  { name: 'portrait', width: 1080, height: 1920 },
] as const satisfies readonly Form[];

const NAME = 'K1';

const TOOLS = {
  contrast: 'look.contrast',
  textSize: 'look.textSize',
  reach: 'look.reach',
  help: 'look.help',
  helpAsked: 'look.helpAsked',
  helpComing: 'look.helpComing',
} as const;

/** A paired kiosk, and the steward who changes the world around it. */
export class KioskScene extends Hand {
  private constructor(
    page: Page,
    readonly house: House,
    readonly steward: Client<'steward'>,
    readonly cable: Cable,
  ) {
    super(page, house.manner);
  }

  /** @param prepare before anything is loaded */
  static async open(
    house: House,
    form: Form,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<KioskScene> {
    const steward = await house.steward();
    const cable = await house.cable();
    const page = await house.page('/kiosk', {
      form,
      cable,
      kept: { 'accueil-onthaal.kiosk': await house.token('kiosk', NAME) },
      async prepare(page) {
        await page.clock.install();
        await withVoices(page);
        await withPrinter(page);
        await prepare?.(page);
      },
    });
    return new KioskScene(page, house, steward, cable);
  }

  /** The device as the steward knows it. */
  get deviceId(): string {
    const found = Object.entries(this.steward.view.devices).find(([, { name }]) => name === NAME);
    if (found === undefined) throw new Error(`the steward knows no ${NAME}`);
    return found[0];
  }

  /** What is set for this kiosk, and in force on its screen once this resolves. */
  async set(change: Partial<KioskSettings>): Promise<void> {
    await this.steward.accepted('change-device', {
      deviceId: this.deviceId,
      name: NAME,
      kiosk: { ...defaultKioskSettings, ...change },
    });
  }

  /** The language's own half of the first screen. */
  get door(): Locator {
    return this.page.getByRole('button', { name: this.said('kiosk', 'attract.start') });
  }

  /** A control of the accessibility bar, by the beginning of its name. */
  tool(word: keyof typeof TOOLS): Locator {
    return this.page
      .getByRole('group', { name: this.said('common', 'look.label') })
      .getByRole('button', { name: this.said('common', TOOLS[word]) });
  }

  /** The first screen, as its visitor wants it. */
  async dressed(): Promise<void> {
    const { textSize, reach } = this.manner;
    await this.door.waitFor();
    const page = this.page.locator('html');
    for (let size = 1; size < textSize; size += 1) await this.trigger(this.tool('textSize'));
    if (reach) await this.press(this.tool('reach'));
    await expect(page).toHaveAttribute('data-text-size', String(textSize));
    await expect(page).toHaveAttribute('data-reach', String(reach));
  }

  /** From the first screen to the services, as a visitor who needs the screen so. */
  async begin(): Promise<void> {
    await this.dressed();
    await this.enter();
  }

  async enter(): Promise<void> {
    await this.press(this.door);
    await this.titled('kiosk', 'service.title');
  }

  /** From the services to one of them. */
  async service(service: KioskService): Promise<void> {
    await this.touch('kiosk', `service.${service}.word`);
  }

  async back(): Promise<void> {
    await this.touch('kiosk', 'frame.back');
  }

  /** Ends the visit, whatever its screen calls it, and shows the first screen again. */
  async end(word: 'frame.startAgain' | 'ticket.done' = 'frame.startAgain'): Promise<void> {
    await this.touch('kiosk', word);
    await this.door.waitFor();
  }

  /** A whole visit up to its ticket. */
  async takeTicket(theme: Theme): Promise<void> {
    await this.begin();
    await this.service('advice');
    await this.titled('kiosk', 'theme.title');
    await this.touch('common', `theme.${theme}`);
    await this.button('kiosk', 'ticket.done').waitFor();
  }
}
