import { isDeepStrictEqual } from 'node:util';

import type { CommandAnswer } from '#protocol/commands.js';
import type { Result } from '#protocol/refusals.js';
import type { Handshake } from '#protocol/socket.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Audience } from '#protocol/vocabulary.js';

import { createLive, type Live } from '../../renderer/shared/live/connection.js';
import { socketWire } from '../../renderer/shared/live/wire.js';
import { ticketRequest } from '../harness/centre.js';
import { accepted, type Client, newCommandId } from '../harness/client.js';
import { after } from './moment.js';
import { HEAL_LIMIT_MS } from './scenario.js';

const LOOK_EVERY_MS = 5;

type Introduction<A extends Audience> = Omit<Extract<Handshake, { audience: A }>, 'protocol'>;

/** A page's own way of staying connected, without the page: its wire, its outbox, its pauses. */
function openPage<A extends Audience>(url: string, who: Introduction<A>): Live<A> {
  const handshake = { ...who, protocol: PROTOCOL_VERSION } as unknown as Handshake;
  return createLive<A>(socketWire(handshake, url), {
    newId: newCommandId,
    now: () => Date.now(),
    steady: () => performance.now(),
    later: (ms, then) => void setTimeout(then, ms),
    random: () => Math.random(),
  });
}

/** A page on a cable, with a client on a whole network that knows what it has to show. */
export class WatchedPage<A extends Audience> {
  #answer: Promise<Result<CommandAnswer<'take-ticket'>>> | undefined;

  private constructor(
    private readonly live: Live<A>,
    private readonly client: Client<A>,
  ) {}

  /** Resolves when it shows what it has to. @param client by a network that is never cut; closed with the page */
  static async open<A extends Audience>(
    url: string,
    who: Introduction<A>,
    client: Client<A>,
  ): Promise<WatchedPage<A>> {
    const page = new WatchedPage(openPage(url, who), client);
    if ((await page.right()) > HEAL_LIMIT_MS) throw new Error('a page never came to show anything');
    return page;
  }

  /** Somebody takes a ticket here, whether the network is there or not. */
  takeTicket(): void {
    this.#answer = this.live.send('take-ticket', ticketRequest().payload);
  }

  /** Of the ticket that was asked for last, when it comes; `undefined` where there is none. */
  async answer(): Promise<CommandAnswer<'take-ticket'> | undefined> {
    const answer = await this.#answer;
    this.#answer = undefined;
    return answer && accepted('take-ticket', answer);
  }

  /** Server's time as the page has it, ms since 1970. */
  now(): number {
    return this.live.now();
  }

  /**
   * Waits until it shows what is right.
   * @returns how long that took, ms; past the limit where it never did
   */
  async right(): Promise<number> {
    const began = performance.now();
    for (;;) {
      const took = performance.now() - began;
      const state = this.live.getState();
      const isRight = state.status === 'live' && isDeepStrictEqual(state.view, this.client.view);
      if (isRight || took > HEAL_LIMIT_MS) return took;
      await after(LOOK_EVERY_MS);
    }
  }

  close(): void {
    this.live.close();
    this.client.close();
  }
}
