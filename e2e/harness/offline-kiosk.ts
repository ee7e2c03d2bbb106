import { expect, type Page } from '@playwright/test';

import type { StewardView } from '#protocol/views.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import type { Kept } from '../../renderer/kiosk/offline/kept.js';
import { STAFF_PIN, signIn } from './centre.js';
import { Client } from './client.js';
import type { Screen, ScreenOptions, Stage } from './stage.js';
import { text } from './texts.js';
import { KioskScreen } from './visitors.js';

/** A kiosk that will be cut off: with its cable, and what it keeps on its machine. */
export class OfflineKiosk extends KioskScreen {
  constructor(readonly at: Screen) {
    super(at.page);
  }

  /** Paired, and with numbers of its own to give. */
  static async open(stage: Stage, name: string, how: ScreenOptions = {}): Promise<OfflineKiosk> {
    const kioskToken = await stage.pair(name);
    const kiosk = new OfflineKiosk(await stage.open('/kiosk', 'fr', { ...how, kioskToken }));
    await kiosk.expectNumbers();
    return kiosk;
  }

  /** What IndexedDB holds, read past the page's own code. */
  kept(page: Page = this.page): Promise<Kept | undefined> {
    return page.evaluate(
      () =>
        new Promise<Kept | undefined>((resolve, reject) => {
          const opening = indexedDB.open('accueil-onthaal-kiosk');
          opening.addEventListener('error', () => reject(new Error('no database')));
          opening.addEventListener('success', () => {
            const database = opening.result;
            if (!database.objectStoreNames.contains('kept')) {
              database.close();
              resolve(undefined);
              return;
            }
            const found = database.transaction('kept').objectStore('kept').get('kept');
            found.addEventListener('success', () => {
              database.close();
              resolve(found.result as Kept | undefined);
            });
          });
        }),
    );
  }

  async expectNumbers(): Promise<void> {
    await expect(this.door('fr')).toBeVisible();
    await expect
      .poll(async () => (await this.kept())?.lease?.numbers.length ?? 0)
      .toBeGreaterThan(0);
  }

  /** Nothing of any visit is on the machine. */
  async expectNothingKept(): Promise<void> {
    await expect.poll(() => this.kept()).toMatchObject({ outbox: [], asked: [] });
  }

  /** A whole visit up to the ticket's screen, which says that nobody knows how long it will take. */
  async take(language: Language, theme: Theme): Promise<number> {
    await this.goToThemes(language);
    await this.theme(language, theme).click();
    const number = await this.ticketNumber(language);
    await expect(this.page.getByText(text(language, 'waits', 'unknown'))).toBeVisible();
    return number;
  }
}

/** The board as the server tells it to a steward. */
export async function watchBoard(url: string): Promise<Client<'steward'>> {
  const { token } = await signIn(url, 'S1', STAFF_PIN);
  return Client.connect(url, { audience: 'steward', token });
}

/** The tickets of the day by number: language, theme, state, and whether a kiosk gave it by itself. */
export function ticketsOf(view: StewardView): Record<number, string> {
  return Object.fromEntries(
    Object.values(view.tickets).map((ticket) => [
      ticket.number,
      [
        ticket.language,
        ticket.theme,
        ticket.status,
        ...(ticket.offline === true ? ['offline'] : []),
      ].join(' '),
    ]),
  );
}
