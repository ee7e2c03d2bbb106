import type { TicketKeys } from '#protocol/ticket-keys.js';

import type { Live } from '../../shared/live/live.js';
import type { KeptStore } from './kept-store.js';

/** What the desk needs of the page's connection. */
export type DeskLive = Pick<Live<'kiosk'>, 'getState' | 'subscribe' | 'send' | 'now' | 'assumeNow'>;

/** The page around the desk; tests put their own in its place. */
export interface Surroundings {
  readonly store: KeptStore;
  /** Of this page, for the steward. */
  readonly version: string;
  /** This machine's own clock, ms since 1970. */
  wall(): number;
  /** Calls back after `ms`. @returns what takes it back */
  after(ms: number, then: () => void): () => void;
  newKeys(): TicketKeys;
  newCommandId(): string;
}
