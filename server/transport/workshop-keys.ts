import type { BookingKey, HashedKey } from '#protocol/workshops/commands.js';

import { hashSecret } from '../application/access/tokens.js';
import type { WorkshopDesk } from '../application/workshops/workshop-desk.js';

type HashCode = WorkshopDesk['hashCode'];

/** What a booking is found by, as the rules know it: secrets and codes go no further than the edge. */
export function hashedKey(key: BookingKey, hashCode: HashCode): HashedKey {
  if ('secret' in key) return { secretHash: hashSecret(key.secret) };
  return 'code' in key ? { codeHash: hashCode(key.code) } : key;
}

/** The payload of a workshop command with its secret, its code and its key hashed. */
export function withHashedKeys(payload: object, hashCode: HashCode): object {
  const { secret, code, key, ...rest } = payload as {
    readonly secret?: string;
    readonly code?: string;
    readonly key?: BookingKey;
  };
  return {
    ...rest,
    ...(secret !== undefined && { secretHash: hashSecret(secret) }),
    ...(code !== undefined && { codeHash: hashCode(code) }),
    ...(key !== undefined && { key: hashedKey(key, hashCode) }),
  };
}
