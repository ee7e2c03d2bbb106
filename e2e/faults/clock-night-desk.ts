import { rm } from 'node:fs/promises';

import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { changeSettings, pair, signIn, ticketRequest } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import { furnishedFolder } from '../harness/furnished-folder.js';
import { ServerProcess } from '../harness/server-process.js';
import { SMALL_STAFF } from './clock-midnight-house.js';
import { ServerWall } from './clock-wall.js';

const HOURS = { opens: '09:00', closes: '17:00' } as const;

/** How often the server looks at its clock here, ms: a night is walked through in seconds. */
export const ROUND_MS = 100;
/** Staff sign in anew before their working day is over. */
const SHIFT_MS = 8 * 3_600_000;
const ISLAND = { island: 1 } as const;

/** One desk, one island and one kiosk in Brussels, whose server shows the time it is told. */
export class NightDesk {
  #signedInAt = 0;

  private constructor(
    readonly wall: ServerWall,
    readonly server: ServerProcess,
    readonly kiosk: Client<'kiosk'>,
    private desk: Client<'steward'>,
    private island: Client<'advisor'>,
  ) {}

  /** @param instant ms since 1970, at which it begins */
  static async open(instant: number): Promise<NightDesk> {
    const wall = await ServerWall.hang(instant - Date.now());
    const data = await furnishedFolder(SMALL_STAFF);
    const server = await ServerProcess.start({ data, env: wall.env(ROUND_MS) });
    await changeSettings(server.url, { timeZone: 'Europe/Brussels' });
    const [desk, island] = await staffOf(server.url);
    const { token } = await pair(server.url, desk, 'kiosk', 'Kiosk 1');
    const kiosk = await Client.connect(server.url, { audience: 'kiosk', token });
    const night = new NightDesk(wall, server, kiosk, desk, island);
    night.#signedInAt = instant;
    return night;
  }

  get steward(): Client<'steward'> {
    return this.desk;
  }

  /** Sets the clock to an instant (ms since 1970). @param off the server was killed before, and starts then */
  async turnTo(instant: number, off = false): Promise<void> {
    if (off) {
      await this.server.kill();
      await this.wall.turnToWhileOff(instant);
      await this.server.restart();
      // each has been heard by the server that runs now
      for (const client of [this.desk, this.island, this.kiosk]) await client.fresh();
    } else await this.wall.turnTo(this.server, instant);
    if (instant < this.#signedInAt + SHIFT_MS) return;
    this.#hangUp();
    [this.desk, this.island] = await staffOf(this.server.url);
    this.#signedInAt = instant;
  }

  /** Opens the day by hand, with the island staffed for everything. */
  async openDay(): Promise<void> {
    await this.desk.accepted('open-day', {});
    await this.island.accepted('sign-in-island', {
      ...ISLAND,
      languages: [...LANGUAGES],
      themes: [...THEMES],
    });
  }

  /** From Monday to Saturday the day opens and closes by itself; on Sunday nothing does. */
  async setHours(): Promise<void> {
    const openingHours = Array.from({ length: 7 }, (_, day) => (day < 6 ? HOURS : null));
    await changeSettings(this.server.url, { openingHours });
  }

  /** @returns the number */
  async take(): Promise<number> {
    const answer = await this.kiosk.accepted('take-ticket', ticketRequest().payload);
    return answer.number;
  }

  async begin(): Promise<void> {
    await this.island.accepted('call-next', ISLAND);
    await this.island.accepted('start-interview', ISLAND);
  }

  async end(): Promise<void> {
    await this.island.accepted('finish-interview', ISLAND);
  }

  async close(): Promise<void> {
    this.#hangUp();
    this.kiosk.close();
    await this.server.dispose();
    await rm(this.server.data, { recursive: true, force: true });
    await this.wall.remove();
  }

  #hangUp(): void {
    this.desk.close();
    this.island.close();
  }
}

async function staffOf(url: string): Promise<readonly [Client<'steward'>, Client<'advisor'>]> {
  const [steward, advisor] = [await signIn(url, 'S1'), await signIn(url, 'A1')];
  return [
    await Client.connect(url, { audience: 'steward', token: steward.token }),
    await Client.connect(url, { audience: 'advisor', token: advisor.token }),
  ];
}
