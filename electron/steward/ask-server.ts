import { z } from 'zod';

import { STEWARD_CHECK_PATH } from '#protocol/shell.js';
import type { Fetch } from '../server/find-server.js';
import type { ServerSays } from './steward-desk.js';

/** The one refusal that says how long it lasts. */
const lockedOut = z.object({ code: z.literal('locked-out'), minutes: z.number() });
const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.object({ steward: z.boolean() }) }),
  z.object({ ok: z.literal(false), refusal: z.union([lockedOut, z.object({ code: z.string() })]) }),
]);

/** How long a steward waits for a server that may be away, ms. */
const AT_MOST = 5_000;
/** A server that is in a hurry answers so; the steward may try again at once. */
const SHORTLY = 1;

/**
 * Asks the server whether code and PIN are a steward's. Whatever is not an answer of our own server
 * counts as nobody there.
 * @param server origin
 */
export async function askServer(
  fetch: Fetch,
  server: string,
  who: { readonly code: string; readonly pin: string },
): Promise<ServerSays> {
  try {
    const response = await fetch(`${server}${STEWARD_CHECK_PATH}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(who),
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(AT_MOST),
    });
    const answer = answerSchema.safeParse(await response.json());
    if (!answer.success) return { says: 'away' };
    if (answer.data.ok) return { says: answer.data.value.steward ? 'steward' : 'other-role' };
    const { refusal } = answer.data;
    if ('minutes' in refusal) return { says: 'locked', minutes: refusal.minutes };
    if (refusal.code === 'too-fast') return { says: 'locked', minutes: SHORTLY };
    return { says: 'wrong' };
  } catch {
    return { says: 'away' };
  }
}
