import { setTimeout as pause } from 'node:timers/promises';

import type { AdvisorView, DisplayView } from '#protocol/views.js';
import type { Audience } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { STAFF_PIN } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import type { FastServer } from './fast-server.js';
import type { Furnished, Size } from './furniture.js';
import { codes, OFFICE } from './furniture.js';
import { Network, ownAddress } from './network.js';
import type { Place } from './page.js';
import { Page } from './page.js';
import { Phones } from './phones.js';
import type { Tally } from './tally.js';
import type { Kind } from './who-is-live.js';
import { notLive } from './who-is-live.js';

export interface Island {
  readonly island: number;
  readonly page: Page<'advisor'>;
}

/** A page that is only being opened shows something by then, ms. */
export const OPEN_WITHIN_MS = 30_000;
/** The server lets an address sign in once in four seconds, after thirty. */
const SIGN_IN_AGAIN_MS = 4_000;

/** Everybody and everything of the house, each at its page; phones and kiosks each behind one address. */
export class House {
  readonly networks = {
    kiosks: new Network(ownAddress(2)),
    phones: new Network(ownAddress(3)),
    desks: new Network(ownAddress(4)),
  } as const;
  readonly kiosks: Page<'kiosk'>[] = [];
  readonly displays: Page<'display'>[] = [];
  readonly phones: Phones;
  islands: readonly Island[] = [];
  stewards: readonly Page<'steward'>[] = [];
  #office: Page<'office'> | undefined;
  #witness: Client<'steward'> | undefined;

  constructor(
    private readonly server: FastServer,
    private readonly tally: Tally,
    private readonly furnished: Furnished,
    readonly size: Size,
  ) {
    this.phones = new Phones(this.#at('phones'), size.phones);
  }

  get office(): Page<'office'> {
    if (this.#office === undefined) throw new Error('the office is not open');
    return this.#office;
  }

  /** A steward whose line is never cut: knows what is true. */
  get witness(): Client<'steward'> {
    if (this.#witness === undefined) throw new Error('the witness is not there');
    return this.#witness;
  }

  /** Pages without phones: those that are open from morning to evening. */
  get screens(): readonly Page<Audience>[] {
    const islands = this.islands.map(({ page }) => page);
    return [
      ...[...this.kiosks, ...this.displays, ...islands, ...this.stewards],
      ...(this.#office === undefined ? [] : [this.#office]),
    ] as readonly Page<Audience>[];
  }

  /** Devices stay on over the night. @returns whether all are live; who is not is a problem */
  switchOn(): Promise<boolean> {
    for (const token of this.furnished.kiosks) {
      this.kiosks.push(new Page(this.#at('kiosks'), { audience: 'kiosk', token }));
    }
    for (const token of this.furnished.displays) this.displays.push(this.#display(token));
    return this.#areLive('when they were switched on', this.#devices);
  }

  /**
   * Staff sign in, the day is opened, each advisor goes to an island.
   * @returns whether all is ready; what is not is a problem, and nobody can live a day there: what people do
   *   at a page waits for its connection
   */
  async beginDay(): Promise<boolean> {
    this.stewards = await this.#staff('steward', codes('S', this.size.stewards));
    const advisors = await this.#staff('advisor', codes('A', this.size.advisors));
    this.islands = advisors.map((page, index) => ({ page, island: index + 1 }));
    [this.#office] = await this.#staff('office', [OFFICE]);
    const token = await this.#signIn('S1');
    this.#witness = await Client.connect(this.server.url, { audience: 'steward', token });
    if (!(await this.#areLive('in the morning', this.#everything))) return false;
    await this.stewards[0]?.send('open-day', {});
    for (const { page, island } of this.islands) {
      await page.send('sign-in-island', {
        ...{ island, languages: [...LANGUAGES], themes: [...THEMES] },
      });
    }
    const atIslands = this.islands.map(({ page, island }) =>
      page.until((view: AdvisorView) => view.own?.island === island, OPEN_WITHIN_MS),
    );
    const open = this.kiosks.map((page) => page.until(({ day }) => day === 'open', OPEN_WITHIN_MS));
    const shown = await Promise.all([this.#show('islands', atIslands), this.#show('kiosks', open)]);
    return shown.every(Boolean);
  }

  /** Every page that was opened and not closed, phones too, is live when everybody is about to go home. */
  async lookInTheEvening(): Promise<void> {
    const { phones } = this;
    const pages = phones.open.map(({ page }) => page);
    await this.#areLive('in the evening', [
      ...this.#everything,
      { name: 'phones', wanted: pages.length, pages },
    ]);
    if (phones.neverLive > 0) {
      this.tally.problems.push(`${phones.neverLive} of ${phones.opened} phones were never live`);
    }
  }

  /** Everybody goes home; devices stay on. */
  async endDay(): Promise<void> {
    await this.stewards[0]?.send('close-day', {});
    this.phones.closeAll();
    for (const { page } of this.islands) page.close();
    for (const page of this.stewards) page.close();
    this.#office?.close();
    this.#witness?.close();
    this.islands = [];
    this.stewards = [];
    this.#office = undefined;
    this.#witness = undefined;
  }

  close(): void {
    this.phones.closeAll();
    for (const page of this.screens) page.close();
    this.#witness?.close();
  }

  get #devices(): readonly Kind[] {
    const { kiosks, displays, size } = this;
    return [
      { name: 'kiosks', wanted: size.kiosks, pages: kiosks },
      { name: 'displays', wanted: size.displays, pages: displays },
    ];
  }

  /** Without phones, which come and go. */
  get #everything(): readonly Kind[] {
    const { islands, stewards, size } = this;
    const office = this.#office === undefined ? [] : [this.#office];
    return [
      ...this.#devices,
      { name: 'advisors', wanted: size.advisors, pages: islands.map(({ page }) => page) },
      { name: 'stewards', wanted: size.stewards, pages: stewards },
      { name: 'offices', wanted: 1, pages: office },
    ];
  }

  async #areLive(when: string, kinds: readonly Kind[]): Promise<boolean> {
    const found = await notLive(kinds, when, OPEN_WITHIN_MS);
    this.tally.problems.push(...found);
    return found.length === 0;
  }

  /** Whether all of a kind came to show the day that has begun. */
  async #show(kind: string, pages: readonly Promise<unknown>[]): Promise<boolean> {
    const missing = (await Promise.allSettled(pages)).filter(({ status }) => status === 'rejected');
    if (missing.length === 0) return true;
    const which = `${missing.length} of ${pages.length} ${kind}`;
    this.tally.problems.push(`in the morning ${which} do not show that the day has begun`);
    return false;
  }

  /** @throws where one may not sign in */
  async #staff<A extends 'advisor' | 'steward' | 'office'>(
    audience: A,
    all: readonly string[],
  ): Promise<readonly Page<A>[]> {
    const pages: Page<A>[] = [];
    for (const code of all) {
      const token = await this.#signIn(code);
      pages.push(new Page<A>(this.#at('desks'), { audience, token } as never));
    }
    return pages;
  }

  async #signIn(code: string): Promise<string> {
    const guest = new Page<'guest'>(this.#at('desks'), { audience: 'guest' });
    try {
      await guest.until(() => true, OPEN_WITHIN_MS);
      for (;;) {
        const answer = await guest.live.signIn({ code, pin: STAFF_PIN });
        if (answer.ok) return answer.value.token;
        if (answer.refusal.code !== 'too-fast') throw new Error(answer.refusal.code);
        await pause(SIGN_IN_AGAIN_MS);
      }
    } finally {
      guest.close();
    }
  }

  #display(token: string): Page<'display'> {
    const page: Page<'display'> = new Page<'display'>(
      this.#at('desks'),
      { audience: 'display', token },
      {
        calls: ({ calls }: DisplayView) =>
          calls.flatMap(({ callId, calling }) => (calling ? [callId] : [])),
        onCall: (callId) => void page.send('acknowledge-call', { callId }, ['call-unknown']),
      },
    );
    return page;
  }

  #at(network: keyof House['networks']): Place {
    const { server, tally, networks } = this;
    return { url: server.url, network: networks[network], tally, now: () => server.now() };
  }
}
