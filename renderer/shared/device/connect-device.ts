import type { DeviceKind } from '#protocol/vocabulary.js';

import { connectLive } from '../live/live.js';
import type { Live } from '../live/live.js';
import { localTokens } from './device-token.js';

export const tokens = localTokens(() => localStorage);

type Begun = { readonly kind: DeviceKind; readonly token: string; readonly live: Live<DeviceKind> };

let begun: Begun | undefined;

/** Lets a paired machine's connection begin while its page is still being put together. */
export function beginConnection(kind: DeviceKind): void {
  const token = tokens.read(kind);
  if (token !== undefined) begun = { kind, token, live: connected(kind, token) };
}

/** The connection that has begun already, once; else a new one. */
export function connectDevice<K extends DeviceKind>(kind: K, token: string): Live<K> {
  const earlier = begun;
  begun = undefined;
  const fits = earlier?.kind === kind && earlier.token === token;
  if (!fits) earlier?.live.close();
  // Kiosks and displays introduce themselves alike; the compiler cannot see that through `K`.
  return (fits ? earlier.live : connected(kind, token)) as unknown as Live<K>;
}

function connected(kind: DeviceKind, token: string): Live<DeviceKind> {
  return connectLive<DeviceKind>({ audience: kind, token });
}
