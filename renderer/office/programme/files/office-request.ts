import { z } from 'zod';

import type { Refusal, Result } from '#protocol/refusals.js';
import { ok, REFUSAL_CODES } from '#protocol/refusals.js';

/** What of the browser a request needs; tests hand in their own. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** What goes with a request: nothing, or a file. */
export interface Sent {
  readonly method: 'POST';
  readonly type: string;
  readonly body: Blob;
}

const refusedSchema = z.object({
  refusal: z.object({
    code: z.enum(REFUSAL_CODES),
    detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
});

/**
 * Asks the server for a file, or brings it one, in the name of who is signed in.
 * @param token of the staff's session
 * @returns the answer, or why there is none: the server's own refusal, `unavailable` where nobody
 * answered in words
 */
export async function officeRequest(
  fetch: Fetch,
  token: string,
  address: string,
  sent?: Sent,
): Promise<Result<Response>> {
  try {
    const authorization = `Bearer ${token}`;
    const response = await fetch(
      address,
      sent === undefined
        ? { headers: { authorization } }
        : {
            method: sent.method,
            headers: { authorization, 'content-type': sent.type },
            body: sent.body,
          },
    );
    return response.ok ? ok(response) : { ok: false, refusal: await refusalOf(response) };
  } catch {
    return { ok: false, refusal: UNAVAILABLE };
  }
}

const UNAVAILABLE: Refusal = { code: 'unavailable' };

async function refusalOf(response: Response): Promise<Refusal> {
  const parsed = refusedSchema.safeParse(await response.json());
  if (!parsed.success) return UNAVAILABLE;
  const { code, detail } = parsed.data.refusal;
  return detail === undefined ? { code } : { code, detail };
}
