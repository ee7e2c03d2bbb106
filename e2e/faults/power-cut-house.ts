import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import type { SignedIn } from '#protocol/socket.js';

import { goesWithUs } from '../harness/broken-off.js';
import { signIn } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import type { Random } from '../harness/random.js';
import { ADMIN_CODE, ADMIN_PIN } from '../harness/server-process.js';
import { BusyHouse } from './busy-house.js';
import type { Loss } from './disk-log/after-cut.js';
import { RecordedLife } from './disk-log/recorded-life.js';
import { after, chanceOf } from './moment.js';
import { WatchedSetting } from './power-cut-setting.js';

const run = promisify(execFile);
const REPAIR = fileURLToPath(new URL('../../dist/server/cli/repair.js', import.meta.url));
/** Only of a journal: documents have their copies, and a damaged one is a fault. */
const ASKS_FOR_REPAIR = /\.jsonl:\d+: .*\nNothing was changed\. See: npm run repair/;

/** Of a day; its mark is another file. */
const JOURNAL = /^journal\/[^/]+\.jsonl /;

/** A start takes about so many steps on its disk until it listens. */
const STEPS_OF_START = 60;
/** One writing of a document takes as many. */
const STEPS_OF_WORK = 20;

/** A busy house whose server's disk is recorded, so that the power can be cut. */
export class PowerCutHouse {
  /** How many power cuts have taken something of a day's journal, and of anything. */
  readonly taken = { journals: 0, anything: 0 };
  /** Since the last start. */
  #mayReadAsDamage = false;

  private constructor(
    readonly busy: BusyHouse,
    readonly office: Client<'office'>,
    readonly setting: WatchedSetting,
    private readonly base: string,
    private readonly env: Record<string, string>,
    readonly random: Random,
    private life: RecordedLife,
  ) {}

  static async open(random: Random): Promise<PowerCutHouse> {
    const base = goesWithUs(await realpath(await mkdtemp(path.join(tmpdir(), 'power-cut-'))));
    const life = await RecordedLife.first(base);
    const env: Record<string, string> = {};
    recorded(env, life, random);
    try {
      const busy = await BusyHouse.open({
        random,
        server: { data: life.root, env },
      });
      const { token }: SignedIn = await signIn(busy.server.url, ADMIN_CODE, ADMIN_PIN);
      const office = await Client.connect(busy.server.url, { audience: 'office', token });
      const setting = new WatchedSetting(office, chanceOf(random));
      return new PowerCutHouse(busy, office, setting, base, env, random, life);
    } catch (error) {
      await rm(base, { recursive: true, force: true });
      throw error;
    }
  }

  /** The folder of this life. */
  get data(): string {
    return this.life.root;
  }

  /**
   * The power is back. A start that refuses a journal because a write to it is torn in a way that cannot be told
   * from damage (docs/decisions/journal.md) says so, and is helped as it asks for.
   * @returns whether it had to be
   * @throws where it asks for that though nothing can read as damage
   */
  async start(): Promise<'by itself' | 'after a repair'> {
    const { server } = this.busy;
    const mayAsk = this.#mayReadAsDamage;
    this.#mayReadAsDamage = false;
    try {
      await server.restart();
      return 'by itself';
    } catch (error) {
      if (!mayAsk || !ASKS_FOR_REPAIR.test(String(error))) throw error;
    }
    // recorded like the server: the next power cut may take of what it did what it did not sync
    await run('node', [REPAIR, '--data', this.life.root, '--apply', '--drop-damaged'], {
      env: { ...process.env, ...this.life.env },
    });
    await server.restart();
    return 'after a repair';
  }

  /** Tickets that people hold in their hands and the reception does not know. */
  async ticketsMissing(): Promise<number> {
    const { tickets } = await this.busy.centre.steward.fresh();
    const told = this.busy.kiosks.flatMap((kiosk) => [...kiosk.tickets]);
    return told.filter(([id, number]) => tickets[id]?.number !== number).length;
  }

  /** The process ends in the middle of a change, or, where it makes none, soon. */
  async killInAChange(): Promise<void> {
    const { server } = this.busy;
    await after(this.random.between(5, 150));
    process.kill(server.pid, 'SIGUSR2');
    await after(this.random.between(5, 80));
    await server.kill();
  }

  /** The power is still there: the server starts again on the same folder. @returns what was not recorded */
  async restartAfterKill(): Promise<string[]> {
    const unrecorded = await this.life.killed();
    recorded(this.env, this.life, this.random);
    await this.busy.server.restart();
    return unrecorded.map((difference) => `the recording does not fit the folder: ${difference}`);
  }

  /** The server was killed; what is left of its folder is there when the power comes back. */
  async cutPower(loss: Loss): Promise<void> {
    this.life = await this.life.cut(loss);
    this.#mayReadAsDamage ||= loss.mayReadAsDamage;
    const { taken } = this.life;
    if (taken.length > 0) this.taken.anything += 1;
    if (taken.some((place) => JOURNAL.test(place))) this.taken.journals += 1;
    recorded(this.env, this.life, this.random);
  }

  /** A start on what is left that ends in one of its changes; the power has to be cut after it. */
  async cutInStart(): Promise<void> {
    const { server } = this.busy;
    this.env['DISK_CUT_ARMED'] = 'start';
    this.env['DISK_CUT_AT'] = String(this.random.between(1, STEPS_OF_START));
    await server.restart().catch(() => undefined);
    await server.kill();
  }

  async close(): Promise<void> {
    this.office.close();
    await this.busy.close();
    await rm(this.base, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** The next start records this life. */
function recorded(env: Record<string, string>, life: RecordedLife, random: Random): void {
  Object.assign(env, life.env, {
    DATA_FOLDER: life.root,
    DISK_CUT_ARMED: 'signal',
    DISK_CUT_AT: String(random.between(1, STEPS_OF_WORK)),
  });
}
