import type { Random } from '../../harness/random.js';
import type { ServerOptions } from '../../harness/server-process.js';
import type { Found } from '../busy-house.js';
import { BusyHouse } from '../busy-house.js';
import { after, chanceOf } from '../moment.js';
import { HEAL_LIMIT_MS } from '../scenario.js';
import { Clerk } from './clerk.js';
import { FaultyDisk } from './faulty-disk.js';

const LOOK_MS = 10;

/** Something that is the matter with the disk for a while. */
interface DiskTrouble {
  /** Everybody works so long before it, ms. */
  readonly after: number;
  /** So long it goes on, ms. */
  readonly lasts: number;
  /** The server is killed with it, and it does not go by itself. */
  readonly killed: boolean;
  begin(): Promise<unknown>;
  end(): Promise<unknown>;
}

/** A busy house whose disk does what it is told, and a clerk who changes settings meanwhile. */
export class DiskHouse {
  private constructor(
    readonly disk: FaultyDisk,
    readonly house: BusyHouse,
    private readonly clerk: Clerk,
  ) {}

  static async open(random: Random, options: ServerOptions = {}): Promise<DiskHouse> {
    const disk = await FaultyDisk.make();
    let house: BusyHouse | undefined;
    try {
      house = await BusyHouse.open({ random, server: { ...options, env: disk.env } });
      house.tolerate('storage-unavailable');
      return new DiskHouse(disk, house, await Clerk.open(house.server.url, chanceOf(random)));
    } catch (error) {
      await house?.close();
      await disk.dispose();
      throw error;
    }
  }

  get server() {
    return this.house.server;
  }

  /** Commands of the hall that were accepted since the last look; the clerk's go another way. */
  get accepted(): number {
    const sent = this.house.actors.flatMap((actor) => actor.sent);
    return sent.filter(({ answer }) => answer?.ok === true).length;
  }

  /** Commands that were refused since the last look, because nothing could be kept. */
  get #refused(): number {
    const sent = this.house.actors.flatMap((actor) => actor.sent);
    return sent.filter(
      ({ answer }) => answer?.ok === false && answer.refusal.code === 'storage-unavailable',
    ).length;
  }

  /** Everybody works while `fault` runs, and stops when it has ended. */
  async workWhile(fault: () => Promise<void>): Promise<void> {
    const clerk = this.clerk.work();
    clerk.catch(() => undefined);
    try {
      await this.house.workWhile(fault);
    } finally {
      this.clerk.rest();
      await clerk;
    }
  }

  /**
   * Everybody works, and the disk is in trouble; where the server was not killed it must accept commands again.
   * @returns commands that were refused meanwhile, and what was wrong when the trouble was over
   */
  async workThrough(trouble: DiskTrouble, when: string) {
    let refused = 0;
    const problems: string[] = [];
    await this.workWhile(async () => {
      await after(trouble.after);
      await trouble.begin();
      await after(trouble.lasts);
      refused = this.#refused;
      if (trouble.killed) return this.server.kill();
      await trouble.end();
      if (!(await this.#worksAgain())) problems.push(`${when}: over, and nothing is accepted`);
    });
    return { refused, problems };
  }

  /** By itself, while everybody works, and within the time a screen has to be right: the journal is written. */
  async #worksAgain(): Promise<boolean> {
    const before = this.accepted;
    const late = performance.now() + HEAL_LIMIT_MS;
    while (this.accepted === before) {
      if (performance.now() > late) return false;
      await after(LOOK_MS);
    }
    return true;
  }

  /** As that of the house, the settings included. */
  async look(when: string): Promise<Found> {
    const settings = await this.clerk.look(when);
    const found = await this.house.look(when);
    return { ...found, problems: [...settings, ...found.problems] };
  }

  async close(): Promise<void> {
    this.clerk.close();
    await this.house.close();
    await this.disk.dispose();
  }
}
