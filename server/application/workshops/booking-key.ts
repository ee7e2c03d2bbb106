import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';

import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';

import { keep } from '../access/kept-document.js';
import type { DocumentStore } from '../ports.js';

const KEY_BYTES = 32;

export const bookingKeySchema = z.strictObject({
  version: z.literal(1),
  /** 32 bytes, base64url; absent before the first start. */
  key: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .optional(),
});
export type BookingKeyDocument = z.infer<typeof bookingKeySchema>;
export const noBookingKey: BookingKeyDocument = { version: 1 };

/**
 * Hashes the codes of bookings under this installation's own key. Without the key a copy of the
 * journal tells no code, short as they are; without the document no code on paper is known any more.
 */
export interface BookingCodes {
  /** HMAC-SHA256, base64url, 43 characters. */
  hashOf(code: string): string;
  /** Before anything that was hashed may count. Refusals: storage-unavailable. */
  ready(): Promise<Result<Record<string, never>>>;
}

/** A key that could not be kept at the start (a full disk) is kept as soon as there is room. */
export async function openBookingCodes(
  store: DocumentStore<BookingKeyDocument>,
): Promise<BookingCodes> {
  const document = await store.read();
  const key = document.key ?? randomBytes(KEY_BYTES).toString('base64url');
  const bytes = Buffer.from(key, 'base64url');
  let kept = document.key !== undefined;
  const codes: BookingCodes = {
    hashOf: (code) => createHmac('sha256', bytes).update(code).digest('base64url'),
    async ready() {
      if (kept) return ok({});
      const keeping = await keep(store, { version: 1, key });
      kept = keeping.ok;
      return keeping;
    },
  };
  await codes.ready();
  return codes;
}
