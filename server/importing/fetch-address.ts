import type { ImportFault } from '#protocol/jobs/harvest.js';
import { MOST_FILE_BYTES } from '#protocol/jobs/vocabulary.js';

import { isAllowedHost } from './allowed-host.js';
import { createAllowedFetch } from './allowed-host-fetch.js';
import type { Fetch } from './allowed-host-fetch.js';
import type { Resolve } from './allowed-host.js';

/** From the first request to the last byte, ms. */
const LONGEST_FETCH_MS = 60_000;
const MOST_REDIRECTS = 5;
/** What an answer without a length is measured by while it comes in, bytes. */
const GUESSED_BYTES = 20 * 1024 * 1024;

export type Fetched =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: ImportFault };

/**
 * Gets what stands at an https address. No step of it goes over plain http, redirects included, none
 * leads to this machine itself (`allowed-host.ts`), and nothing is sent along.
 * @param told the share that has come, 0 to 1
 */
export async function fetchAddress(
  address: string,
  told: (share: number) => void,
  fetch: Fetch = createAllowedFetch(),
  resolve?: Resolve,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(LONGEST_FETCH_MS);
  let at = address;
  try {
    for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
      if (!isHttps(at)) return { ok: false, fault: 'address-not-https' };
      // Said no otherwise than where nobody is: who names addresses learns nothing of this network by it.
      if (!(await isAllowedHost(at, resolve))) return unreachable;
      const answer = await fetch(at, { redirect: 'manual', credentials: 'omit', signal });
      const location = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && location !== null) {
        await answer.body?.cancel();
        at = new URL(location, at).href;
        continue;
      }
      if (!answer.ok || answer.body === null) return unreachable;
      return await received(answer, answer.body, nameOf(at), told);
    }
    return unreachable;
  } catch {
    return unreachable;
  }
}

const unreachable: Fetched = { ok: false, fault: 'address-unreachable' };

async function received(
  { headers }: Response,
  body: ReadableStream<Uint8Array>,
  name: string,
  told: (share: number) => void,
): Promise<Fetched> {
  const expected = Number(headers.get('content-length')) || GUESSED_BYTES;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > MOST_FILE_BYTES) return { ok: false, fault: 'file-too-large' };
    pieces.push(piece);
    told(Math.min(1, size / expected));
  }
  return { ok: true, name, bytes: Buffer.concat(pieces) };
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

/** The address' last part where it looks like a file's name, else its host. */
function nameOf(address: string): string {
  const { pathname, hostname } = new URL(address);
  const last = pathname.slice(pathname.lastIndexOf('/') + 1);
  return /^[\w.-]{1,100}$/.test(last) ? last : hostname;
}
