import type { Signal } from '../access/signal.js';
import { createSignal } from '../access/signal.js';
import type { Clock } from '../ports.js';

/** Which devices have a page connected now, and since when. */
export interface Presence {
  arrive(deviceId: string): void;
  leave(deviceId: string): void;
  isOnline(deviceId: string): boolean;
  /** When it last came or went, ms since 1970; `undefined` where it was never seen since the start. */
  since(deviceId: string): number | undefined;
  /** It is no device any more. */
  forget(deviceId: string): void;
  /** The id of a device that has come or gone. */
  readonly changed: Signal<string>;
}

export function createPresence(clock: Clock): Presence {
  const pages = new Map<string, number>();
  const since = new Map<string, number>();
  const changed = createSignal<string>();

  function turn(deviceId: string): void {
    since.set(deviceId, clock.now());
    changed.emit(deviceId);
  }

  return {
    arrive(deviceId) {
      const count = (pages.get(deviceId) ?? 0) + 1;
      pages.set(deviceId, count);
      if (count === 1) turn(deviceId);
    },
    leave(deviceId) {
      const count = (pages.get(deviceId) ?? 0) - 1;
      if (count > 0) pages.set(deviceId, count);
      else if (pages.delete(deviceId)) turn(deviceId);
    },
    isOnline: (deviceId) => pages.has(deviceId),
    since: (deviceId) => since.get(deviceId),
    forget(deviceId) {
      pages.delete(deviceId);
      since.delete(deviceId);
    },
    changed,
  };
}
