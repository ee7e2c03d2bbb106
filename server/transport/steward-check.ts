import type { FastifyInstance } from 'fastify';

import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import { STEWARD_CHECK_PATH } from '#protocol/shell.js';
import { signInSchema } from '#protocol/socket.js';
import type { AccessServices } from './access.js';
import { addressKey } from './address.js';
import type { Limits } from './limits.js';
import { createBuckets } from './rate-limit.js';
import type { Elapsed } from './rate-limit.js';
import { noteFailure } from './sign-in.js';

/**
 * Tells a kiosk's shell whether a code and a PIN are a steward's, so that who stands before the machine
 * may leave the kiosk. Begins no session. A wrong PIN counts towards the code's lock-out,
 * always as a stranger's: anybody stands before a kiosk.
 * Refusals: malformed, not-allowed, and those of `Staff.check`.
 */
export function addStewardCheck(
  http: FastifyInstance,
  parts: {
    readonly staff: Pick<AccessServices['staff'], 'check' | 'codes'>;
    readonly audit: AccessServices['audit'];
    readonly limits: Pick<Limits, 'signIns'>;
    readonly elapsed: Elapsed;
  },
): void {
  const tries = createBuckets(parts.limits.signIns, parts.elapsed);
  http.post(
    STEWARD_CHECK_PATH,
    async (request, reply): Promise<Result<{ readonly steward: boolean }>> => {
      void reply.header('cache-control', 'no-store');
      // Browsers always say which page posts: no page may, only the shell itself, which is none.
      if (request.headers.origin !== undefined) return refuse('not-allowed');
      if (!tries.of(addressKey(request.socket.remoteAddress)).take()) return refuse('too-fast');
      const who = signInSchema.safeParse(request.body);
      if (!who.success) return refuse('malformed');
      const checked = await parts.staff.check(who.data.code, who.data.pin);
      if (checked.ok) return ok({ steward: checked.value.roles.includes('steward') });
      noteFailure(checked.refusal, who.data.code, parts);
      return checked;
    },
  );
}
