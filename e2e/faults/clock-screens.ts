import type { Audience } from '#protocol/vocabulary.js';

import { createServerClock } from '../../renderer/shared/live/server-clock.js';
import type { Client } from '../harness/client.js';

/** What a screen counts from: it shows how long ago that was. */
const PAST = new Set([
  'arrivedAt',
  'askedAt',
  'calledAt',
  'closedAt',
  'deliveredAt',
  'endedAt',
  'interviewSince',
  'lastTicketAt',
  'openedAt',
  'pairedAt',
  'raisedAt',
  'since',
  'takenAt',
]);

/** Looks at every view that comes, with the pages' own idea of the server's time. */
export class TimesWatch {
  /** By screen and field, how far it was negative at worst, ms. */
  readonly #negative = new Map<string, number>();
  #looked = 0;

  /** Of a screen that is connected. @param name for the text of a problem */
  follow<A extends Audience>(client: Client<A>, name: string): void {
    const clock = createServerClock(() => performance.now(), Date.now);
    const look = ({ now }: { readonly now: number }): void => {
      clock.heard(now);
      this.#looked += 1;
      for (const [where, at] of pastTimes(client.view)) {
        const ago = clock.now() - at;
        const shown = `${name} shows a negative time: ${where}`;
        if (ago < 0) this.#negative.set(shown, Math.min(ago, this.#negative.get(shown) ?? 0));
      }
    };
    client.socket.on('snapshot', look);
    client.socket.on('delta', look);
  }

  /** How many views were looked at. */
  get looked(): number {
    return this.#looked;
  }

  /** What was seen since this was asked last. */
  take(): readonly string[] {
    const seen = [...this.#negative].map(([shown, ago]) => `${shown}, ${ago} ms`);
    this.#negative.clear();
    return seen;
  }
}

/** Every time in a view that has passed, with the name of its field. */
function pastTimes(view: object): (readonly [string, number])[] {
  return Object.entries(view).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'number') return PAST.has(key) ? [[key, value] as const] : [];
    return typeof value === 'object' && value !== null ? pastTimes(value) : [];
  });
}
