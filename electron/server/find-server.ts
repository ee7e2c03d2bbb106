import { z } from 'zod';

import { PRODUCT } from '#protocol/shell.js';
import type { FoundServer } from '#protocol/shell.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';

/** Where a server listens unless it was told otherwise. */
const PORT = 8080;

/** What a house may call the server's machine, most likely first; the last is this machine itself. */
const USUAL_NAMES = [
  'accueil-onthaal',
  'accueil-onthaal.local',
  'onthaal',
  'onthaal.local',
  'accueil',
  'accueil.local',
  '127.0.0.1',
];

const aboutSchema = z.object({ product: z.literal(PRODUCT), protocol: z.number().int() });

/** How long one address may take to answer, ms. */
const AT_MOST = 3_000;

/** As `fetch` of the platform; Electron's own trusts the certificates that the machine trusts. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/**
 * Looks for a server at what somebody typed, or at the usual names.
 * @param typed an address or a name; `null`: nothing was typed
 * @returns the first, in order of likeliness, that says it is ours
 */
export async function findServer(fetch: Fetch, typed: string | null): Promise<FoundServer | null> {
  const addresses = typed === null ? USUAL_NAMES.flatMap(atUsualPorts) : addressesOf(typed);
  const answers = addresses.map((address) => ask(fetch, address));
  for (const answer of answers) {
    const found = await answer;
    if (found !== null) return found;
  }
  return null;
}

/**
 * The origins that a typed text may mean, likeliest first: with and without the usual port, TLS before plain
 * HTTP (one port speaks either) unless the text says otherwise, never less than it says. A path, a query, a
 * user are left out.
 */
export function addressesOf(typed: string): readonly string[] {
  const text = typed.trim();
  const withScheme = /^https?:\/\//i.test(text);
  if (!withScheme && /^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return [];
  const asWritten = origin(withScheme ? text : `http://${text}`);
  if (asWritten === undefined) return [];
  const bare = new URL(asWritten);
  const isSecured = bare.protocol === 'https:';
  if (bare.port !== '') {
    if (isSecured) return [asWritten];
    return withScheme ? [asWritten, secured(bare)] : [secured(bare), asWritten];
  }
  const usual = `${bare.hostname}:${PORT}`;
  if (!withScheme) return [...atUsualPorts(bare.hostname), asWritten];
  return [asWritten, `${isSecured ? 'https' : 'http'}://${usual}`];
}

async function ask(fetch: Fetch, address: string): Promise<FoundServer | null> {
  try {
    const response = await fetch(`${address}/about`, {
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(AT_MOST),
    });
    const about = aboutSchema.safeParse(await response.json());
    if (!about.success) return null;
    return { address, fits: about.data.protocol === PROTOCOL_VERSION };
  } catch {
    return null;
  }
}

function atUsualPorts(name: string): readonly string[] {
  return [`https://${name}:${PORT}`, `http://${name}:${PORT}`, `https://${name}`];
}

function secured({ host }: URL): string {
  return `https://${host}`;
}

function origin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.origin : undefined;
}
