import type { JsonObject } from '#protocol/merge-patch.js';
import type { Audience } from '#protocol/vocabulary.js';

import type { Client } from '../../harness/client.js';

/** One change as it arrived; ms since 1970. */
interface Arrived {
  readonly at: number;
  readonly patch: JsonObject;
}

/** A screen without its page: what it is sent, counted, and kept while something is timed. */
export class SocketScreen<A extends Audience = Audience> {
  updates = 0;
  bytes = 0;
  /** Bytes of the patches, by the view's part; of a part that changed together with others, its own. */
  readonly parts = new Map<string, { updates: number; bytes: number }>();
  #arrived: Arrived[] = [];
  #awaited: (() => boolean) | undefined;

  constructor(
    readonly audience: A,
    readonly client: Client<A>,
  ) {
    client.socket.on('delta', ({ patch }) => {
      this.#arrived.push({ at: Date.now(), patch });
      this.updates += 1;
      for (const [part, value] of Object.entries(patch)) {
        const counted = this.parts.get(part) ?? { updates: 0, bytes: 0 };
        counted.updates += 1;
        counted.bytes += JSON.stringify(value).length;
        this.parts.set(part, counted);
      }
      this.#awaited?.();
    });
    client.socket.io.engine.on('packet', ({ data }: { readonly data?: unknown }) => {
      if (typeof data === 'string') this.bytes += Buffer.byteLength(data);
    });
  }

  /** From zero: what came while everything was put up does not count. */
  reset(): void {
    this.updates = 0;
    this.bytes = 0;
    this.parts.clear();
  }

  /** Keeps only what arrives from now on. */
  watch(): void {
    this.#arrived = [];
  }

  /** When the first change since `watch` arrived that shows it; `undefined` where none did in time, ms. */
  seen(shows: (patch: JsonObject) => boolean, within: number): Promise<number | undefined> {
    return new Promise((resolve) => {
      const found = (): boolean => {
        const first = this.#arrived.find(({ patch }) => shows(patch));
        if (first === undefined) return false;
        done(first.at);
        return true;
      };
      const late = setTimeout(() => done(undefined), within);
      const done = (at: number | undefined): void => {
        clearTimeout(late);
        this.#awaited = undefined;
        resolve(at);
      };
      if (!found()) this.#awaited = found;
    });
  }
}
