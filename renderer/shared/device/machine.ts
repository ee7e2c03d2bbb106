import { localTokens } from './device-token.js';
import type { TokenStore } from './device-token.js';

/** What a page has to know of the machine it runs on, to be a kiosk or a display of a centre. */
export interface Machine {
  /** Where the right to be one is kept. */
  readonly tokens: TokenStore;
  /** Origin of the server, `http://192.168.1.20:8080`; `undefined`: the one that the page came from. */
  readonly server: string | undefined;
}

/** A browser: what it keeps for the page, and the server that the page came from. */
export const browserMachine: Machine = {
  tokens: localTokens(() => localStorage),
  server: undefined,
};
