import { renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { goesWithUs } from '../harness/broken-off.js';
import { ServerProcess } from '../harness/server-process.js';

/** What the server's process is like. Processor time of all its starts; loop delays since the morning or its start. */
export interface Meter {
  /** Bytes. */
  readonly rss: number;
  /** Bytes. */
  readonly heapUsed: number;
  /** Of one core, ms. */
  readonly cpuMs: number;
  /** How late the event loop came, ms. */
  readonly delays: { readonly p50: number; readonly p99: number; readonly max: number };
}

export interface FastServerOptions {
  readonly data: string;
  /** Path of the built server. */
  readonly server: string;
  /** Times faster than life its wall clock runs. */
  readonly speed: number;
  /** What its clock shows first, ms since 1970. */
  readonly begins: number;
}

const PRELOAD = fileURLToPath(new URL('fast-server.mjs', import.meta.url));
/** Shorter than a session: nobody is signed out before going home. */
const WORKING_DAY_MS = 11 * 3_600_000;
const LOOK_EVERY_MS = 5;
const METER_WITHIN_MS = 20_000;
const LOG_KEPT = 200_000;

/** The built server with every limit on, whose wall clock runs faster than life and may be moved ahead. */
export class FastServer {
  #clock: Clock;
  #asked = 0;
  #process: ServerProcess | undefined;
  #log = '';
  /** Processor time of those that were killed, ms. */
  #usedBefore = 0;
  #looking: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly folder: string,
    options: FastServerOptions,
  ) {
    const { begins, speed } = options;
    this.#clock = { shown: begins, at: Date.now(), speed, evening: begins + WORKING_DAY_MS };
  }

  static async start(options: FastServerOptions): Promise<FastServer> {
    const server = new FastServer(
      goesWithUs(await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-load-'))),
      options,
    );
    server.#tell({});
    server.#process = await ServerProcess.start({
      data: options.data,
      entry: ['--expose-gc', '--import', PRELOAD, options.server],
      env: {
        RATE_LIMITS: 'on',
        LOAD_CONTROL: server.#control,
        LOAD_METER: server.#meter,
      },
      heard: (text) => {
        server.#log = (server.#log + text).slice(-LOG_KEPT);
      },
    });
    return server;
  }

  get process(): ServerProcess {
    if (this.#process === undefined) throw new Error('the server is not there');
    return this.#process;
  }

  get url(): string {
    return this.process.url;
  }

  /** What its clock shows now, ms since 1970. */
  now(): number {
    const { shown, at, speed, evening } = this.#clock;
    const passed = Date.now() - at;
    const fast = Math.min(passed, Math.max(0, (evening - shown) / speed));
    return Math.floor(shown + fast * speed + (passed - fast));
  }

  /** Every line it logged, newest last, without those that are of the run itself. */
  get warnings(): readonly string[] {
    return this.#log
      .split('\n')
      .filter((line) => line !== '' && !line.includes('"msg":"rate limits are off'));
  }

  /** Of those the lines that tell of an error, or worse (levels of pino). */
  get errors(): readonly string[] {
    return this.warnings.filter((line) => /"level":[56]0/.test(line));
  }

  /** Moves its clock ahead to a morning, ms since 1970. */
  async moveTo(shown: number): Promise<void> {
    this.#clock = { ...this.#clock, shown, at: Date.now(), evening: shown + WORKING_DAY_MS };
    await this.#inTurn({ anew: true });
  }

  /** From now on its clock runs so many times faster than life. */
  async runAt(speed: number): Promise<void> {
    this.#clock = { ...this.#clock, shown: this.now(), at: Date.now(), speed };
    await this.measure();
  }

  /**
   * The power cut of a process, and its start again `downMs` later; its clock went on meanwhile.
   * @param before done last before it
   */
  async crash(downMs: number, before: () => Promise<void>): Promise<void> {
    const { cpuMs } = await this.measure();
    await before();
    await this.process.kill();
    this.#usedBefore = cpuMs;
    await pause(downMs);
    await this.process.restart();
  }

  /** One look after the other. @param collect garbage is collected before memory is looked at */
  measure(collect = false): Promise<Meter> {
    return this.#inTurn({ collect });
  }

  #inTurn(wish: Wish): Promise<Meter> {
    const look = this.#looking.then(() => this.#look(wish));
    this.#looking = look.catch(() => undefined);
    return look;
  }

  async #look(wish: Wish): Promise<Meter> {
    this.#asked += 1;
    this.#tell(wish);
    process.kill(this.process.pid, 'SIGUSR2');
    const late = Date.now() + METER_WITHIN_MS;
    for (;;) {
      const found = await readFile(this.#meter, 'utf8').catch(() => undefined);
      const meter = found === undefined ? undefined : (JSON.parse(found) as Meter & Asked);
      if (meter?.asked === this.#asked) {
        return { ...meter, cpuMs: meter.cpuMs + this.#usedBefore };
      }
      if (Date.now() > late) throw new Error(`the server was not measured\n${this.#log}`);
      await pause(LOOK_EVERY_MS);
    }
  }

  async dispose(): Promise<void> {
    await this.process.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  get #control(): string {
    return path.join(this.folder, 'control.json');
  }

  get #meter(): string {
    return path.join(this.folder, 'meter.json');
  }

  #tell(wish: Wish): void {
    const text = JSON.stringify({ clock: this.#clock, asked: this.#asked, ...wish });
    writeFileSync(`${this.#control}.new`, text);
    renameSync(`${this.#control}.new`, this.#control);
  }
}

interface Clock {
  /** What it showed, ms since 1970 … */
  readonly shown: number;
  /** … when the machine's showed this. */
  readonly at: number;
  readonly speed: number;
  /** From then on it runs as in life. */
  readonly evening: number;
}

interface Wish {
  readonly collect?: boolean;
  /** Delays are counted from now on. */
  readonly anew?: boolean;
}

interface Asked {
  readonly asked: number;
}
