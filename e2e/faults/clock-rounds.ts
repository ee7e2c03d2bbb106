import { readFile } from 'node:fs/promises';

import type { ServerProcess } from '../harness/server-process.js';
import type { ServerWall } from './clock-wall.js';
import { after } from './moment.js';

const PRELOAD = new URL('clock-rounds.mjs', import.meta.url).href;
const LOOK_EVERY_MS = 5;
const WITHIN_MS = 10_000;

/** What a server does every second, counted by itself: so nobody has to guess whether it has looked at its clock. */
export class ServerRounds {
  readonly #env: Readonly<Record<string, string>>;

  /** @param roundMs how often it is done here */
  constructor(wall: ServerWall, roundMs: number) {
    const env = wall.env(roundMs);
    this.#env = { ...env, NODE_OPTIONS: `${env['NODE_OPTIONS']} --import=${PRELOAD}` };
  }

  /** For `ServerProcess`. */
  get env(): Readonly<Record<string, string>> {
    return this.#env;
  }

  /**
   * Waits until three more have begun: the first may have joined one that ran already, and the next has
   * ended when the third begins.
   * @throws where the server does nothing by its clock any more
   */
  async pass(server: ServerProcess): Promise<void> {
    const { pid } = server;
    const before = await this.#of(pid);
    const late = performance.now() + WITHIN_MS;
    while ((await this.#of(pid)) < before + 3) {
      if (performance.now() > late) throw new Error('the server does not look at its clock');
      await after(LOOK_EVERY_MS);
    }
  }

  async #of(pid: number): Promise<number> {
    return Number(
      await readFile(`${this.#env['CLOCK_FILE']}.rounds.${pid}`, 'utf8').catch(() => 0),
    );
  }
}
