import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import { handshakeSchema } from '#protocol/socket.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';

import { hashSecret } from '../application/access/tokens.js';
import type { Access, AccessServices } from './access.js';
import { DESK_ROLES } from './access.js';
import type { ReceptionDesk } from '../application/desk.js';

/**
 * Lets a page in, or says why not: protocol-too-old (any other version than ours: the page reloads
 * itself and is then of our build), malformed, device-unknown, session-expired, role-missing,
 * ticket-unknown, booking-unknown.
 */
export function admit(
  auth: unknown,
  services: AccessServices,
  desk: Pick<ReceptionDesk, 'state'>,
): Result<Access> {
  const version = versionOf(auth);
  if (version !== undefined && version !== PROTOCOL_VERSION) return refuse('protocol-too-old');
  const parsed = handshakeSchema.safeParse(auth);
  if (!parsed.success) return refuse('malformed');
  const handshake = parsed.data;
  switch (handshake.audience) {
    case 'guest':
      return ok({ audience: 'guest' });
    case 'kiosk':
    case 'display': {
      const device = services.devices.find(handshake.token);
      if (device === undefined || device.kind !== handshake.audience) {
        return refuse('device-unknown');
      }
      return ok({ audience: handshake.audience, deviceId: device.deviceId });
    }
    case 'phone': {
      const ticketId = desk.state().ticketBySecret.get(hashSecret(handshake.secret));
      return ticketId === undefined
        ? refuse('ticket-unknown')
        : ok({ audience: 'phone', ticketId });
    }
    case 'booking': {
      const secretHash = hashSecret(handshake.secret);
      const bookingId = services.workshops.bookingOf(secretHash);
      return bookingId === undefined
        ? refuse('booking-unknown')
        : ok({ audience: 'booking', bookingId, secretHash });
    }
    case 'advisor':
    case 'steward':
    case 'office': {
      const session = services.sessions.find(handshake.token);
      if (session === undefined) return refuse('session-expired');
      const needed = DESK_ROLES[handshake.audience];
      if (!session.roles.some((role) => needed.includes(role))) return refuse('role-missing');
      return ok({ audience: handshake.audience, session });
    }
  }
}

function versionOf(auth: unknown): number | undefined {
  if (typeof auth !== 'object' || auth === null || !Object.hasOwn(auth, 'protocol')) {
    return undefined;
  }
  const version: unknown = Reflect.get(auth, 'protocol');
  return typeof version === 'number' ? version : undefined;
}
