import { accepted } from '../harness/client.js';
import type { Client } from '../harness/client.js';
import type { Random } from '../harness/random.js';

/** Minutes that the setting may have. */
const MOST_MINUTES = 240;

/** One setting of the centre, and what the administrator who changes it was told of it. */
export class WatchedSetting {
  /** Values it may have: more than one where an answer did not come. */
  #possible: readonly number[] = [];

  constructor(
    private readonly office: Client<'office'>,
    private readonly random: Random,
  ) {}

  /** Changed over and over until the server is gone. @returns how often that was answered @throws where it is refused */
  async changeUntilGone(): Promise<number> {
    for (let changed = 0; ; changed += 1) {
      const asked = await unlessGone(this.office.query('settings', {}));
      if (asked === undefined) return changed;
      const { settings } = accepted('settings', asked);
      const serviceLevelMinutes = this.random.between(1, MOST_MINUTES);
      this.#possible = [settings.serviceLevelMinutes, serviceLevelMinutes];
      const change = { settings: { ...settings, serviceLevelMinutes } };
      const answer = await unlessGone(this.office.command('change-settings', change));
      if (answer === undefined) return changed;
      accepted('change-settings', answer);
      this.#possible = [serviceLevelMinutes];
    }
  }

  /** @returns what is wrong with it now */
  async look(when: string): Promise<string[]> {
    await this.office.fresh();
    const { settings } = accepted('settings', await this.office.query('settings', {}));
    const { serviceLevelMinutes: found } = settings;
    const possible = this.#possible;
    this.#possible = [found];
    return possible.length === 0 || possible.includes(found)
      ? []
      : [`${when}: a setting is ${found}, it was answered to be ${possible.join(' or ')}`];
  }
}

/** @returns `undefined` where no answer comes any more */
function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch(() => undefined);
}
