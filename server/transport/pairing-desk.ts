import { randomBytes } from 'node:crypto';

import type { Result } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';
import type { PairingShown } from '#protocol/socket.js';
import { pairingSchema } from '#protocol/socket.js';

import type { Asking } from '../application/access/pairing.js';
import type { Access, AccessServices } from './access.js';
import type { Log } from './log.js';

/** One guest page that may ask to be paired: a new request takes the place of its last. */
export interface PairingDesk {
  /** Refusals: malformed, not-allowed, pairing-full. */
  ask(message: unknown, access: Access, address: string): Result<PairingShown>;
  /** The page has gone. */
  withdraw(): void;
}

export function createPairingDesk(
  { pairing, office }: AccessServices,
  asking: Asking,
  log: Log,
): PairingDesk {
  let requestId: string | undefined;

  function withdraw(): void {
    if (requestId !== undefined) pairing.withdraw(requestId);
    requestId = undefined;
  }

  /** A demonstration approves by itself, by the same command as a steward, after the code was shown. */
  function approveSoon({ requestId: id, code }: PairingShown, kind: string): void {
    setImmediate(() => {
      const command = {
        kind: 'approve-device',
        payload: { requestId: id, name: `${kind} ${code}` },
      } as const;
      office
        .submit(randomBytes(12).toString('base64url'), command, { kind: 'system' })
        .catch((error: unknown) => log.error({ err: error }, 'a device could not be approved'));
    });
  }

  return {
    ask(message, access, address) {
      if (access.audience !== 'guest') return refuse('not-allowed');
      const request = pairingSchema.safeParse(message);
      if (!request.success) return refuse('malformed');
      withdraw();
      const asked = pairing.ask(request.data.kind, address, asking);
      if (!asked.ok) return asked;
      requestId = asked.value.requestId;
      if (pairing.autoApprove) approveSoon(asked.value, request.data.kind);
      return asked;
    },
    withdraw,
  };
}
