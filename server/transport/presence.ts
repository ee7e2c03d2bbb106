import type { Signal } from '../application/access/signal.js';
import { createSignal } from '../application/access/signal.js';

/** Which devices have a page connected now. */
export interface Presence {
  arrive(deviceId: string): void;
  leave(deviceId: string): void;
  isOnline(deviceId: string): boolean;
  /** A device has come or gone. */
  readonly changed: Signal<void>;
}

export function createPresence(): Presence {
  const pages = new Map<string, number>();
  const changed = createSignal<void>();
  return {
    arrive(deviceId) {
      const count = (pages.get(deviceId) ?? 0) + 1;
      pages.set(deviceId, count);
      if (count === 1) changed.emit();
    },
    leave(deviceId) {
      const count = (pages.get(deviceId) ?? 0) - 1;
      if (count > 0) pages.set(deviceId, count);
      else if (pages.delete(deviceId)) changed.emit();
    },
    isOnline: (deviceId) => pages.has(deviceId),
    changed,
  };
}
