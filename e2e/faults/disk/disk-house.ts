import type { Random } from '../../harness/random.js';
import type { ServerOptions } from '../../harness/server-process.js';
import type { Found } from '../busy-house.js';
import { BusyHouse } from '../busy-house.js';
import { Clerk } from './clerk.js';
import { FaultyDisk } from './faulty-disk.js';

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
      return new DiskHouse(disk, house, await Clerk.open(house.server.url, random));
    } catch (error) {
      await house?.close();
      await disk.dispose();
      throw error;
    }
  }

  get server() {
    return this.house.server;
  }

  /** Commands that were accepted so far. */
  get accepted(): number {
    const sent = this.house.actors.flatMap((actor) => actor.sent);
    return sent.filter(({ answer }) => answer?.ok === true).length + this.clerk.answered;
  }

  /** Commands that were refused so far, because nothing could be kept. */
  get refused(): number {
    const sent = this.house.actors.flatMap((actor) => actor.sent);
    return sent.filter(
      ({ answer }) => answer?.ok === false && answer.refusal.code === 'storage-unavailable',
    ).length;
  }

  /** Everybody works while `fault` runs, and stops when it has ended. */
  async workWhile(fault: () => Promise<void>): Promise<void> {
    const clerk = this.clerk.work();
    try {
      await this.house.workWhile(fault);
    } finally {
      this.clerk.rest();
      await clerk;
    }
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
