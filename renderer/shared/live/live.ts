import type { Handshake } from '#protocol/socket.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Audience } from '#protocol/vocabulary.js';

import { createLive } from './connection.js';
import type { Live } from './connection.js';
import { newCommandId } from './random.js';
import { reloadIfStale } from './stale-page.js';
import { socketWire } from './wire.js';

export type { Live } from './connection.js';
export type { SendOptions } from './outbox.js';
export type { LiveState } from './view-store.js';

/** What a page says of itself, without the protocol's version. */
export type Introduction<A extends Audience> = Omit<
  Extract<Handshake, { audience: A }>,
  'protocol'
>;

/**
 * Connects this page to a server, and keeps it connected until `close`.
 * A refused connection ends in the state `refused`; see `Refusal` for what may be said.
 * @param server its origin; `undefined`: the one that the page came from
 */
export function connectLive<A extends Audience>(
  introduction: Introduction<A>,
  server?: string,
): Live<A> {
  const handshake = { ...introduction, protocol: PROTOCOL_VERSION } as unknown as Handshake;
  const live = createLive<A>(socketWire(handshake, server), {
    newId: newCommandId,
    now: () => Date.now(),
    steady: () => performance.now(),
    later: (ms, then) => void setTimeout(then, ms),
    random: () => Math.random(),
    // A page that came from elsewhere, with an app around it, becomes no newer by loading it again.
    ...(server === undefined && { refused: reloadIfStale }),
  });
  const awake = () => {
    if (document.visibilityState === 'visible') live.wake();
  };
  // A phone or a laptop that slept holds a connection that is dead without knowing it.
  document.addEventListener('visibilitychange', awake);
  window.addEventListener('online', awake);
  window.addEventListener('pageshow', restored);
  return {
    ...live,
    close() {
      document.removeEventListener('visibilitychange', awake);
      window.removeEventListener('online', awake);
      window.removeEventListener('pageshow', restored);
      live.close();
    },
  };

  function restored(event: PageTransitionEvent): void {
    if (event.persisted) live.wake();
  }
}
