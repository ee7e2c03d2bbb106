import type { DeviceKind } from '#protocol/vocabulary.js';

import { connectLive } from '../live/live.js';
import type { Live } from '../live/live.js';
import type { Machine } from './machine.js';

type Begun = { readonly kind: DeviceKind; readonly token: string; readonly live: Live<DeviceKind> };

let begun: Begun | undefined;

/** Lets a paired machine's connection begin while its page is still being put together. */
export function beginConnection(kind: DeviceKind, machine: Machine): void {
  const token = machine.tokens.read(kind);
  if (token !== undefined) begun = { kind, token, live: connected(kind, token, machine.server) };
}

/**
 * The connection that has begun already, once; else a new one.
 * @param server of the machine; a page has one machine, so what has begun went there too
 */
export function connectDevice<K extends DeviceKind>(
  kind: K,
  token: string,
  server: string | undefined,
): Live<K> {
  const earlier = begun;
  begun = undefined;
  const fits = earlier?.kind === kind && earlier.token === token;
  if (!fits) earlier?.live.close();
  // Kiosks and displays introduce themselves alike; the compiler cannot see that through `K`.
  return (fits ? earlier.live : connected(kind, token, server)) as unknown as Live<K>;
}

function connected(kind: DeviceKind, token: string, server: string | undefined): Live<DeviceKind> {
  return connectLive<DeviceKind>({ audience: kind, token }, server);
}
