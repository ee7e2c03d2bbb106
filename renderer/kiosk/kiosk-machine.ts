import { browserMachine } from '../shared/device/machine.js';
import type { Machine } from '../shared/device/machine.js';
import type { Printer } from '../shared/paper/printer.js';
import { indexedDbStore } from './offline/indexed-db-store.js';
import type { KeptStore } from './offline/kept-store.js';

/** All that a kiosk needs of the machine it runs on: a browser, or the app around the page. */
export interface KioskMachine extends Machine {
  /** Where what outlives the page is kept. */
  readonly store: KeptStore;
  /** Its own; `none`: it has none; `browser`: the browser's, where the stewards set it so. */
  readonly printer: Printer | 'none' | 'browser';
  /** A service worker lets the page start without its server. */
  readonly hasWorker: boolean;
  /** A visit is over: nothing of it stays in the machine. At once, and whatever comes of it. */
  forgetVisit(): void;
  /** Calls when a steward who had the machine gives it back: who stood there has gone. @returns what ends it */
  onTaken(listener: () => void): () => void;
  /** Whether a steward is at the machine, over what the page shows. */
  readonly attended: {
    readonly get: () => boolean;
    /** Calls at each change. @returns what ends it */
    readonly subscribe: (listener: () => void) => () => void;
  };
}

/** A browser forgets nothing more than the page does, and no steward comes to it by another way. */
export function browserKiosk(): KioskMachine {
  return {
    ...browserMachine,
    store: indexedDbStore(),
    printer: 'browser',
    hasWorker: true,
    forgetVisit: () => undefined,
    onTaken: () => () => undefined,
    attended: { get: () => false, subscribe: () => () => undefined },
  };
}
