import type { Page } from '@playwright/test';

import type { DisplaySettings } from '#protocol/display-settings.js';
import { defaultDisplaySettings } from '#protocol/display-settings.js';
import { openDay, pair, signIn, ticketRequest } from './centre.js';
import { Client } from './client.js';
import type { Screen, Stage } from './stage.js';

/** A room with two islands, where tickets are called by hand, and its screen. */
export class Room {
  readonly #advisors: Client<'advisor'>[] = [];

  private constructor(
    readonly stage: Stage,
    readonly steward: Client<'steward'>,
    readonly screen: Screen,
  ) {}

  static async open(stage: Stage, settings: Partial<DisplaySettings> = {}): Promise<Room> {
    const { url } = stage.server;
    const steward = await openDay(url);
    const { token } = await pair(url, steward, 'display', 'D1');
    const { devices } = await steward.until((view) => Object.keys(view.devices).length > 0);
    const [deviceId = ''] = Object.keys(devices);
    const display = { ...defaultDisplaySettings, ...settings };
    await steward.accepted('change-device', { deviceId, name: 'D1', display });
    const screen = await stage.open('/display', 'fr', {
      clock: true,
      watch: (opened) => opened.addInitScript(keepToken, token),
    });
    const room = new Room(stage, steward, screen);
    for (const [code, island] of [
      ['A1', 3],
      ['A2', 12],
    ] as const) {
      const advisor = await Client.connect(url, {
        audience: 'advisor',
        token: (await signIn(url, code)).token,
      });
      await advisor.accepted('sign-in-island', { island, languages: ['fr'], themes: ['work'] });
      room.#advisors.push(advisor);
    }
    return room;
  }

  get page(): Page {
    return this.screen.page;
  }

  advisor(place: number): Client<'advisor'> {
    const advisor = this.#advisors[place];
    if (advisor === undefined) throw new Error(`no advisor ${place}`);
    return advisor;
  }

  /** @returns the number that was called */
  async call(place: number): Promise<number> {
    await this.steward.accepted('take-ticket', ticketRequest('work', 'fr').payload);
    const island = this.advisor(place).view.own?.island ?? 0;
    return (await this.advisor(place).accepted('call-next', { island })).number;
  }

  /** The number that stands large. */
  large() {
    const section = this.page.locator('main section').first();
    return section.locator('span').filter({ hasText: /^\d+$/ }).first();
  }

  close(): void {
    for (const client of [this.steward, ...this.#advisors]) client.close();
  }
}

/** Runs in the page before anything else. */
function keepToken(token: string): void {
  localStorage.setItem('accueil-onthaal.display', token);
}
