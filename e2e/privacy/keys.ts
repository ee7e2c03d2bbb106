import { createHash } from 'node:crypto';

import type { TakenKeys } from '../harness/centre.js';
import type { Client } from '../harness/client.js';
import type { BookingKeys } from '../harness/planner.js';
import { bookingKeys } from '../harness/planner.js';
import { isClear } from './found-in.js';

/**
 * Keys whose code can be looked for; three of four can. None has the code of another: in a year two of 15,000
 * visits may, and the later one would pass for what the earlier has left.
 */
export class ClearKeys {
  readonly #drawn = new Set<string>();

  ticket(draw: () => TakenKeys): TakenKeys {
    return this.#clear(draw, ({ payload }) => payload.shortCode);
  }

  booking(): BookingKeys {
    return this.#clear(bookingKeys, ({ code }) => code);
  }

  #clear<T>(draw: () => T, codeOf: (keys: T) => string): T {
    for (;;) {
      const keys = draw();
      const code = codeOf(keys);
      if (!isClear(code) || this.#drawn.has(code)) continue;
      this.#drawn.add(code);
      return keys;
    }
  }
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
