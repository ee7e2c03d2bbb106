import type { RefusalCode } from '#protocol/refusals.js';

import { signIn } from '../../harness/centre.js';
import { accepted, Client } from '../../harness/client.js';
import type { Random } from '../../harness/random.js';
import { ADMIN_CODE, ADMIN_PIN } from '../../harness/server-process.js';
import { after } from '../moment.js';

/** Between two changes, ms: each is two files, and every screen is told. */
const REST_MS = 20;

/**
 * Changes a setting over and over, so that documents are written while the disk fails, and remembers what
 * must be in force: what was last accepted, or, where an answer was lost, what was asked then.
 */
export class Clerk {
  answered = 0;
  readonly #possible = new Set<number>();
  #resting = true;

  private constructor(
    private readonly client: Client<'office'>,
    private readonly random: Random,
  ) {}

  static async open(url: string, random: Random): Promise<Clerk> {
    const { token } = await signIn(url, ADMIN_CODE, ADMIN_PIN);
    const clerk = new Clerk(await Client.connect(url, { audience: 'office', token }), random);
    clerk.#possible.add(await clerk.#minutes());
    return clerk;
  }

  /** Until `rest` is called or the server is gone. */
  async work(): Promise<void> {
    this.#resting = false;
    while (!this.#resting && this.client.socket.connected) {
      await this.#turn();
      await after(REST_MS);
    }
  }

  rest(): void {
    this.#resting = true;
  }

  /** After a fault. @returns what is not as it must be; nothing where all is */
  async look(when: string): Promise<readonly string[]> {
    await this.client.fresh();
    const minutes = await this.#minutes();
    const expected = [...this.#possible];
    this.#possible.clear();
    this.#possible.add(minutes);
    return expected.includes(minutes)
      ? []
      : [`${when}: a setting is ${minutes}, it was answered to be ${expected.join(' or ')}`];
  }

  close(): void {
    this.client.close();
  }

  async #turn(): Promise<void> {
    const wished = this.random.between(1, 240);
    // a refusal takes nothing away that was possible before
    const wasPossible = this.#possible.has(wished);
    let code: RefusalCode | undefined;
    try {
      const { settings } = accepted('settings', await this.client.query('settings', {}));
      const changed = { ...settings, serviceLevelMinutes: wished };
      this.#possible.add(wished);
      const answer = await this.client.command('change-settings', { settings: changed });
      code = answer.ok ? undefined : answer.refusal.code;
    } catch {
      // what was asked may have been done: `look` will show
      return;
    }
    if (code === undefined) {
      this.answered += 1;
      this.#possible.clear();
      this.#possible.add(wished);
    } else {
      if (!wasPossible) this.#possible.delete(wished);
      if (code !== 'storage-unavailable') throw new Error(`change-settings was refused: ${code}`);
    }
  }

  async #minutes(): Promise<number> {
    const { settings } = accepted('settings', await this.client.query('settings', {}));
    return settings.serviceLevelMinutes;
  }
}
