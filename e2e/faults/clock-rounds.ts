import { readFile } from 'node:fs/promises';

import type { ServerProcess } from '../harness/server-process.js';
import type { ServerWall } from './clock-wall.js';
import { after } from './moment.js';

const PRELOAD = new URL('clock-rounds.mjs', import.meta.url).href;
const LOOK_EVERY_MS = 5;
const WITHIN_MS = 10_000;

/** How many rounds a server has begun, and how many have ended with all before them. */
interface Counts {
  readonly begun: number;
  readonly ended: number;
}

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
   * Waits for two, each begun when the one before it had ended: the first may have joined what ran already, and
   * the other has joined nothing from before the question.
   * @throws where the server does nothing by its clock any more
   */
  async pass({ pid }: Pick<ServerProcess, 'pid'>): Promise<void> {
    const late = performance.now() + WITHIN_MS;
    for (let round = 0; round < 2; round += 1) {
      const { begun } = await this.#until(pid, late, () => true);
      await this.#until(pid, late, ({ ended }) => ended > begun);
    }
  }

  async #until(pid: number, late: number, isSo: (counts: Counts) => boolean): Promise<Counts> {
    const file = `${this.#env['CLOCK_FILE']}.rounds.${pid}`;
    for (;;) {
      // not there before the first, and not whole while it is written
      const written = await readFile(file, 'utf8').catch(() => '');
      const [, begun, ended] = /^(\d+) (\d+)\.$/.exec(written) ?? [];
      const counts = { begun: Number(begun), ended: Number(ended) };
      if (begun !== undefined && isSo(counts)) return counts;
      if (performance.now() > late) throw new Error('the server does not look at its clock');
      await after(LOOK_EVERY_MS);
    }
  }
}
