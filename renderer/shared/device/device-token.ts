import type { DeviceKind } from '#protocol/vocabulary.js';

/**
 * The right of this machine to be a kiosk or a display, given once by a steward. It says nothing of
 * any visitor. Where the browser keeps nothing (private window), the machine pairs at each start.
 */
export interface TokenStore {
  read(kind: DeviceKind): string | undefined;
  write(kind: DeviceKind, token: string): void;
  forget(kind: DeviceKind): void;
}

export function localTokens(storage: () => Storage): TokenStore {
  const key = (kind: DeviceKind) => `accueil-onthaal.${kind}`;
  return {
    read: (kind) => attempt(() => storage().getItem(key(kind))) ?? undefined,
    write: (kind, token) => void attempt(() => storage().setItem(key(kind), token)),
    forget: (kind) => void attempt(() => storage().removeItem(key(kind))),
  };
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
