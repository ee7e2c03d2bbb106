import { setTimeout as pause } from 'node:timers/promises';

import type { CommandAnswer, CommandKind, CommandPayload } from '#protocol/commands.js';
import type { Result } from '#protocol/refusals.js';
import type { Audience } from '#protocol/vocabulary.js';

import type { Random } from '../harness/random.js';
import type { FastServer } from './fast-server.js';
import type { House } from './house.js';
import type { Page } from './page.js';
import type { Tally } from './tally.js';

export const MINUTE_MS = 60_000;
const LOOK_EVERY_MS = 250;

export interface WorldParts {
  readonly server: FastServer;
  readonly house: House;
  readonly tally: Tally;
  readonly random: Random;
  /** Times faster than life. */
  readonly speed: number;
  /** Phone pages that each visit opens. */
  readonly pagesPerVisit: number;
}

/** Every ticket that was given out today, as who got it knows it. */
export interface Given {
  readonly number: number;
  readonly secret: string;
}

/** What all people of a day share: the clock, the means to act, the moment when nobody may. */
export class World {
  readonly server: FastServer;
  readonly house: House;
  readonly tally: Tally;
  readonly random: Random;
  readonly speed: number;
  readonly pagesPerVisit: number;
  /** By id. */
  readonly given = new Map<string, Given>();
  /** Interviews that were finished: ids of their tickets. */
  readonly served = new Set<string>();
  /** Tickets that an advisor has parked: ids. */
  readonly parked = new Set<string>();
  /** Tickets whose visitors gave up on the phone, or tried to: ids. */
  readonly left = new Set<string>();
  /** No more visitors come. */
  closing = false;
  #acting = 0;
  #gate: Promise<void> | undefined;
  #open: () => void = () => undefined;
  #quiet: (() => void)[] = [];

  constructor(parts: WorldParts) {
    this.server = parts.server;
    this.house = parts.house;
    this.tally = parts.tally;
    this.random = parts.random;
    this.speed = parts.speed;
    this.pagesPerVisit = parts.pagesPerVisit;
  }

  /** Minutes of the day as it is lived; they do not pass while the house is held still. */
  async wait(minutes: number): Promise<void> {
    let left = (minutes * MINUTE_MS) / this.speed;
    while (left > 0) {
      const began = performance.now();
      await pause(Math.min(left, LOOK_EVERY_MS));
      left -= performance.now() - began;
      while (this.#gate !== undefined) await this.#gate;
    }
  }

  chance(share: number): boolean {
    return this.random.next() < share;
  }

  /** Does it when nobody holds the house still. */
  async act<A extends Audience, K extends CommandKind>(
    page: Page<A>,
    kind: K,
    payload: CommandPayload<K>,
    expected: readonly string[] = [],
  ): Promise<Result<CommandAnswer<K>>> {
    return this.during(() => page.send(kind, payload, expected));
  }

  /** Something that is to be over before the house is held still. */
  async during<T>(deed: () => Promise<T>): Promise<T> {
    while (this.#gate !== undefined) await this.#gate;
    this.#acting += 1;
    try {
      return await deed();
    } finally {
      this.#acting -= 1;
      if (this.#acting === 0) for (const resolve of this.#quiet.splice(0)) resolve();
    }
  }

  /** Nobody begins anything; resolves when what was begun is done. */
  async holdStill(): Promise<void> {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
    if (this.#acting === 0) return;
    await new Promise<void>((resolve) => {
      this.#quiet.push(resolve);
    });
  }

  goOn(): void {
    this.#gate = undefined;
    this.#open();
  }
}
