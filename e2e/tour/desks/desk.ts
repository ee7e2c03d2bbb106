import { expect, type Locator, type Page } from '@playwright/test';

import type { Cable } from '../../harness/cable.js';
import { STAFF_PIN } from '../../harness/centre.js';
import type { Values } from '../../harness/texts.js';
import { Hand } from '../hand.js';
import type { House } from '../house.js';
import type { Form } from '../route.js';

export const DESK_FORMS = [{ name: 'desk', width: 1366, height: 768 }] as const;

/** A desk's page, on a machine whose staff have chosen language and text size before. */
export class Desk extends Hand {
  private constructor(
    page: Page,
    readonly house: House,
    readonly cable: Cable,
  ) {
    super(page, house.manner);
  }

  /** The page as it opens: it asks who is there. @param path `/advisor` */
  static async open(house: House, form: Form, path: string): Promise<Desk> {
    const { language, textSize } = house.manner;
    const appearance = { contrast: 'normal', textSize, reach: false };
    const cable = await house.cable();
    const kept = {
      'accueil-onthaal.staff-language': language,
      'accueil-onthaal.staff-appearance': JSON.stringify(appearance),
    };
    return new Desk(await house.page(path, { form, cable, kept }), house, cable);
  }

  /** Types code and PIN and enters. */
  async signIn(code: string, pin: string = STAFF_PIN): Promise<void> {
    await this.fill('staff', 'signIn.code', code);
    await this.fill('staff', 'signIn.pin', pin);
    await this.touch('staff', 'signIn.submit');
  }

  async signedIn(): Promise<void> {
    await this.button('staff', 'frame.signOut').waitFor();
  }

  /** The button of a dialog. */
  inDialog(namespace: string, key: string, values?: Values): Locator {
    return this.dialog.getByRole('button', {
      name: this.said(namespace, key, values),
      exact: true,
    });
  }

  /** Waits for a dialog that says this. */
  async asked(namespace: string, key: string, values?: Values): Promise<void> {
    const name = this.said(namespace, key, values);
    await expect(this.dialog.getByRole('heading', { name })).toBeVisible();
  }

  /** What the screen said in passing is read, and put away. */
  async read(): Promise<void> {
    const dismiss = this.page.getByRole('button', { name: this.said('staff', 'action.dismiss') });
    while ((await dismiss.count()) > 0) await dismiss.first().click();
  }

  /** Waits until a button has had its meaning for a moment: before, it takes no press. */
  async settled(namespace: string, key: string): Promise<void> {
    await expect(this.button(namespace, key)).not.toHaveAttribute('aria-disabled', 'true');
  }

  async lose(): Promise<void> {
    this.cable.cut();
    const [begin = ''] = this.said('staff', 'frame.lost', { time: '|' }).split('|');
    await expect(this.page.getByRole('alert').filter({ hasText: begin.trim() })).toBeVisible();
  }
}
