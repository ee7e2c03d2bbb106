import { createHash } from 'node:crypto';

import type { TakenKeys } from '../harness/centre.js';
import type { Client } from '../harness/client.js';
import type { BookingKeys } from '../harness/planner.js';
import { bookingKeys } from '../harness/planner.js';
import { isClear } from './found-in.js';

/** Keys whose code can be looked for; three of four can. */
export function clearTicket(draw: () => TakenKeys): TakenKeys {
  const keys = draw();
  return isClear(keys.payload.shortCode) ? keys : clearTicket(draw);
}

export function clearBooking(): BookingKeys {
  const keys = bookingKeys();
  return isClear(keys.code) ? keys : clearBooking();
}

/** By which the server knows a ticket or a booking. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** With which somebody who signed in is connected. */
export function tokenOf({ socket }: Pick<Client<'office'>, 'socket'>): string {
  const { auth } = socket;
  const token: unknown = typeof auth === 'function' ? undefined : auth['token'];
  if (typeof token !== 'string') throw new Error('nobody is signed in there');
  return token;
}
