import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { goesWithUs } from '../harness/broken-off.js';
import type { ServerProcess } from '../harness/server-process.js';
import { after } from './moment.js';

const PRELOAD = new URL('../harness/step-clock.mjs', import.meta.url).href;
const LOOK_EVERY_MS = 2;
const SEEN_WITHIN_MS = 20_000;

/** The wall clock that a server process reads, also over its restarts; a test may set it as it likes. */
export class ServerWall {
  private constructor(
    private readonly folder: string,
    private aheadMs: number,
  ) {}

  /** @param aheadMs of the true time; a start by `env` begins with it */
  static async hang(aheadMs = 0): Promise<ServerWall> {
    const folder = goesWithUs(await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-clock-')));
    const wall = new ServerWall(folder, aheadMs);
    await wall.#write();
    return wall;
  }

  /**
   * For `ServerProcess`.
   * @param roundMs how often the server does what it does every second, ms; absent: every second
   */
  env(roundMs?: number): Readonly<Record<string, string>> {
    return {
      NODE_OPTIONS: `--import=${PRELOAD}`,
      CLOCK_FILE: this.#file,
      ...(roundMs !== undefined && { CLOCK_ROUND_MS: String(roundMs) }),
    };
  }

  get ahead(): number {
    return this.aheadMs;
  }

  /** What a server shows on it, ms since 1970. */
  now(): number {
    return Date.now() + this.aheadMs;
  }

  /** Sets it for a running server; resolves when the server reads it so. @throws where it never does */
  async set(server: ServerProcess, aheadMs: number): Promise<void> {
    await this.setWhileOff(aheadMs);
    const { pid } = server;
    await rm(this.#seen, { force: true });
    process.kill(pid, 'SIGUSR2');
    const late = performance.now() + SEEN_WITHIN_MS;
    while ((await readFile(this.#seen, 'utf8').catch(() => '')) !== String(aheadMs)) {
      if (performance.now() > late) throw new Error('the server does not look at its clock');
      await after(LOOK_EVERY_MS);
    }
  }

  /** As `set`, to an instant (ms since 1970), from which it goes on. */
  turnTo(server: ServerProcess, instant: number): Promise<void> {
    return this.set(server, instant - Date.now());
  }

  /** For the next start of a server. */
  async setWhileOff(aheadMs: number): Promise<void> {
    this.aheadMs = aheadMs;
    await this.#write();
  }

  turnToWhileOff(instant: number): Promise<void> {
    return this.setWhileOff(instant - Date.now());
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  get #file(): string {
    return path.join(this.folder, 'ahead');
  }

  get #seen(): string {
    return `${this.#file}.seen`;
  }

  #write(): Promise<void> {
    return writeFile(this.#file, String(this.aheadMs));
  }
}
