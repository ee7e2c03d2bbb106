import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import type { RefusalCode } from '#protocol/refusals.js';
import { layoutOf } from '../../server/storage/data-folder.js';
import type { Cable } from '../harness/cable.js';
import type { Centre } from '../harness/centre.js';
import { openCentre, type OwnAddresses } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import type { Sent } from '../harness/load.js';
import { IslandActor, KioskActor, StewardActor } from '../harness/load.js';
import type { Random } from '../harness/random.js';
import { ServerProcess, type ServerOptions } from '../harness/server-process.js';
import { chanceOf } from './moment.js';
import type { LookedAt } from './screens-right.js';
import { sameNumbers, screensRight, waitingOf } from './screens-right.js';

export interface HouseOptions {
  readonly random: Random;
  readonly server?: ServerOptions;
  readonly islands?: number;
  readonly kiosks?: number;
  /** Screens on a cable of their own; of islands and kiosks the first. */
  readonly cables?: Readonly<Partial<Record<keyof OwnAddresses, Cable>>>;
}

/** What was found when the house was looked at after a fault. */
export interface Found {
  readonly answered: number;
  readonly lost: number;
  readonly doubled: number;
  readonly screens: number;
  readonly healMs: number;
  readonly problems: readonly string[];
}

/**
 * A house at work on a real server: kiosks hand out tickets, islands call and serve, a steward corrects, a
 * display shows it. Each of them remembers what it was answered, so that it can be compared with what the
 * server knows after a fault.
 */
export class BusyHouse {
  private constructor(
    readonly server: ServerProcess,
    readonly centre: Centre,
    private readonly more: readonly Client<'kiosk'>[],
    readonly kiosks: readonly KioskActor[],
    readonly islands: readonly IslandActor[],
    readonly steward: StewardActor,
  ) {}

  static async open(options: HouseOptions): Promise<BusyHouse> {
    const { random, islands: places = 4, kiosks: count = 2, cables = {} } = options;
    const server = await ServerProcess.start(options.server);
    try {
      const own: OwnAddresses = {};
      for (const [screen, cable] of Object.entries(cables)) {
        cable.plugInto(server.url);
        own[screen as keyof OwnAddresses] = cable.url;
      }
      const centre = await openCentre(server.url, places, own);
      const { kioskToken: token } = centre;
      const more: Client<'kiosk'>[] = [];
      for (let index = 1; index < count; index += 1) {
        more.push(await Client.connect(server.url, { audience: 'kiosk', token }));
      }
      const kiosks = [centre.kiosk, ...more].map(
        (client) => new KioskActor(client, chanceOf(random)),
      );
      const islands = centre.advisors.map(
        (client, index) => new IslandActor(client, chanceOf(random), index + 1),
      );
      const steward = new StewardActor(centre.steward, chanceOf(random));
      return new BusyHouse(server, centre, more, kiosks, islands, steward);
    } catch (error) {
      await server.dispose();
      throw error;
    }
  }

  get actors() {
    return [...this.kiosks, ...this.islands, this.steward];
  }

  /** These refusals may come of the fault: what was asked has then not been done. */
  tolerate(...codes: readonly RefusalCode[]): void {
    for (const actor of this.actors) for (const code of codes) actor.tolerated.add(code);
  }

  /** Everybody works while `fault` runs; resolves when it has and nobody works any more. */
  async workWhile(fault: () => Promise<void>): Promise<void> {
    const working = Promise.all(this.actors.map((actor) => actor.work()));
    // told below: who fails before that is over must not end the whole run
    working.catch(() => undefined);
    try {
      await fault();
    } finally {
      for (const actor of this.actors) actor.rest();
      await working;
    }
  }

  /**
   * To be called when the fault is over: what was cut off is asked again, everything that was answered is
   * looked for, every screen has to show it.
   * @param when for the text of a problem
   * @param data where the server's journals are
   */
  async look(when: string, data = this.server.data): Promise<Found> {
    const healed = performance.now();
    const problems: string[] = [];
    for (const actor of this.actors) await actor.settle();
    const { screens, healMs, wrong: mistaken } = await screensRight(this.#screens(), healed);
    for (const name of mistaken) problems.push(`${when}: the screen of ${name} is wrong`);
    const sent = this.actors.flatMap((actor) => actor.sent.splice(0));
    // before anything is repeated: a repeated command makes good what was lost
    const missing = await this.#missing(when, problems);
    const accepted = sent.filter(({ answer }) => answer?.ok === true);
    const before = await journalsIn(data);
    const otherwise = await this.#repeatAll(accepted, when, problems);
    const anew = (await journalsIn(data)).subarray(before.length);
    // done anew with the same answer: nothing else would show it
    const done = accepted.filter(({ id }) => anew.includes(id));
    for (const { kind, id } of done) problems.push(`${when}: ${kind} ${id} is done when repeated`);
    const wrong = [...new Set([...otherwise, ...done])];
    const lost = wrong.filter(({ id }) => !before.includes(id));
    await this.#missing(`${when}, all of it repeated`, problems);
    return {
      answered: accepted.length,
      lost: Math.max(missing, lost.length),
      doubled: wrong.length - lost.length,
      ...{ screens, healMs, problems },
    };
  }

  async close(): Promise<void> {
    for (const kiosk of this.more) kiosk.close();
    this.centre.close();
    await this.server.dispose();
  }

  /** Every accepted command, sent once more, must get the answer that it got. @returns those that did not */
  async #repeatAll(accepted: readonly Sent[], when: string, problems: string[]): Promise<Sent[]> {
    const repeated = await Promise.all(accepted.map((command) => command.again()));
    const other = accepted.filter(({ answer }, at) => !isDeepStrictEqual(repeated[at], answer));
    for (const { kind, id } of other)
      problems.push(`${when}: ${kind} ${id} is answered otherwise now`);
    return other;
  }

  /** Tickets that were given out and are not on the board, or are there and were given to nobody. */
  async #missing(when: string, problems: string[]): Promise<number> {
    const told = new Map(this.kiosks.flatMap((kiosk) => [...kiosk.tickets]));
    const { tickets } = await this.centre.steward.fresh();
    const board = new Map(Object.entries(tickets).map(([id, { number }]) => [id, number]));
    const lost = [...told].filter(([id, number]) => board.get(id) !== number);
    const unknown = [...board].filter(([id]) => !told.has(id));
    for (const [, number] of lost) problems.push(`${when}: ticket ${number} is lost`);
    for (const [, number] of unknown)
      problems.push(`${when}: ticket ${number} was given to nobody`);
    const numbers = [...board.values()].toSorted((a, b) => a - b);
    if (
      !isDeepStrictEqual(
        numbers,
        Array.from({ length: told.size }, (_, index) => index + 1),
      )
    )
      problems.push(`${when}: the numbers are not 1 to ${told.size}`);

    const served = this.islands.flatMap((island) => island.served);
    const closed = Object.entries(tickets).flatMap(([id, { outcome }]) =>
      outcome === 'served' ? [id] : [],
    );
    if (!isDeepStrictEqual(closed.toSorted(), served.toSorted()))
      problems.push(
        `${when}: ${closed.length} tickets are served, the islands know of ${served.length}`,
      );
    return lost.length;
  }

  /** Each shows what its person knows. */
  #screens(): readonly LookedAt[] {
    const { steward, display, advisors } = this.centre;
    const kiosks = [this.centre.kiosk, ...this.more];
    const calling = this.islands.flatMap(({ island, at }) =>
      at.state === 'called' ? [island] : [],
    );
    return [
      ...this.islands.map(({ at }, index) => ({
        name: `advisor ${index + 1}`,
        right: () =>
          advisors[index]?.view.own?.ticket?.ticketId ===
          (at.state === 'free' ? undefined : at.ticketId),
      })),
      {
        name: 'steward',
        right: () =>
          this.kiosks.every((kiosk) =>
            [...kiosk.tickets].every(([id, number]) => steward.view.tickets[id]?.number === number),
          ),
      },
      {
        name: 'display',
        right: () =>
          sameNumbers(
            display.view.calls.flatMap((call) => (call.calling ? [call.island] : [])),
            calling,
          ),
      },
      ...kiosks.map((kiosk, index) => ({
        name: `kiosk ${index + 1}`,
        right: () => waitingOf(kiosk.view.waiting) === waitingOnBoard(steward.view.tickets),
      })),
    ];
  }
}

/** The journals of all days, one behind the other: what is written then stands at the end. */
async function journalsIn(data: string): Promise<Buffer> {
  const folder = layoutOf(data).journal;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).toSorted();
  return Buffer.concat(await Promise.all(names.map((name) => readFile(path.join(folder, name)))));
}

function waitingOnBoard(tickets: Readonly<Record<string, { readonly status: string }>>): number {
  return Object.values(tickets).filter(({ status }) => status === 'waiting').length;
}
