import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';

import { memoryDocument } from '../access/testing/fakes.js';
import { bookingKeySchema, noBookingKey, openBookingCodes } from './booking-key.js';

it('draws a key of 32 bytes once, keeps it, and hashes with it from then on', async () => {
  const document = memoryDocument(noBookingKey);
  const hashed = (await openBookingCodes(document)).hashOf('AC3467');
  const kept = bookingKeySchema.parse(await document.read());
  const key = Buffer.from(kept.key ?? '', 'base64url');
  expect(key).toHaveLength(32);
  expect(hashed).toBe(createHmac('sha256', key).update('AC3467').digest('base64url'));
  expect((await openBookingCodes(document)).hashOf('AC3467')).toBe(hashed);
  expect(document.writes).toBe(1);
  expect((await openBookingCodes(memoryDocument(noBookingKey))).hashOf('AC3467')).not.toBe(hashed);
});

it('is not ready while its key cannot be kept, and then keeps the very same', async () => {
  const document = memoryDocument(noBookingKey);
  document.failing = true;
  const codes = await openBookingCodes(document);
  const hashed = codes.hashOf('AC3467');
  expect(await codes.ready()).toEqual({ ok: false, refusal: { code: 'storage-unavailable' } });
  document.failing = false;
  expect(await codes.ready()).toMatchObject({ ok: true });
  expect((await openBookingCodes(document)).hashOf('AC3467')).toBe(hashed);
});
