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

export interface Island {
  readonly island: number;
  readonly page: Page<'advisor'>;
}

const OPEN_WITHIN_MS = 30_000;
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

  /** Devices stay on over the night. */
  async switchOn(): Promise<void> {
    for (const token of this.furnished.kiosks) {
      this.kiosks.push(new Page(this.#at('kiosks'), { audience: 'kiosk', token }));
    }
    for (const token of this.furnished.displays) this.displays.push(this.#display(token));
    for (const page of [...this.kiosks, ...this.displays]) await opened(page);
  }

  /** Staff sign in, the day is opened, each advisor goes to an island. */
  async beginDay(): Promise<void> {
    this.stewards = await this.#staff('steward', codes('S', this.size.stewards));
    const [first] = this.stewards;
    await first?.send('open-day', {});
    const advisors = await this.#staff('advisor', codes('A', this.size.advisors));
    this.islands = advisors.map((page, index) => ({ page, island: index + 1 }));
    for (const { page, island } of this.islands) {
      await page.send('sign-in-island', {
        ...{ island, languages: [...LANGUAGES], themes: [...THEMES] },
      });
      await page.until((view: AdvisorView) => view.own?.island === island, OPEN_WITHIN_MS);
    }
    [this.#office] = await this.#staff('office', [OFFICE]);
    const token = await this.#signIn('S1');
    this.#witness = await Client.connect(this.server.url, { audience: 'steward', token });
    await Promise.all(
      this.kiosks.map((page) => page.until(({ day }) => day === 'open', OPEN_WITHIN_MS)),
    );
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

  /** @throws where one is turned away */
  async #staff<A extends 'advisor' | 'steward' | 'office'>(
    audience: A,
    all: readonly string[],
  ): Promise<readonly Page<A>[]> {
    const pages: Page<A>[] = [];
    for (const code of all) {
      const token = await this.#signIn(code);
      const page = new Page<A>(this.#at('desks'), { audience, token } as never);
      pages.push(page);
      await opened(page);
    }
    return pages;
  }

  async #signIn(code: string): Promise<string> {
    const guest = new Page<'guest'>(this.#at('desks'), { audience: 'guest' });
    try {
      await opened(guest);
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

async function opened<A extends Audience>(page: Page<A>): Promise<void> {
  await page.until(() => true, OPEN_WITHIN_MS);
}
