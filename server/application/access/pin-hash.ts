import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import { z } from 'zod';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

interface ScryptOptions {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly maxmem: number;
}

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** What is kept of a PIN: salt and hash (base64url) and the cost they were made with. */
export const pinHashSchema = z.strictObject({
  algorithm: z.literal('scrypt'),
  n: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.number().int().min(1).max(32),
  p: z.number().int().min(1).max(16),
  salt: z.string(),
  hash: z.string(),
});
export type PinHash = z.infer<typeof pinHashSchema>;

export interface PinHasherOptions {
  readonly cost?: { readonly n: number; readonly r: number; readonly p: number };
  /** Hashes computed at once. They share libuv's threads with the journal: leave it some. */
  readonly parallel?: number;
  /** Requests that may wait for their turn. */
  readonly waiting?: number;
}

/** Hashes and checks PINs off the event loop, few at a time; `too-fast` when too many wait already. */
export interface PinHasher {
  hash(pin: string): Promise<Result<PinHash>>;
  /** Against `undefined` (nobody has this code) it does the same work and answers `false`. */
  verify(pin: string, against: PinHash | undefined): Promise<Result<boolean>>;
}

/** Default cost: 32 MiB and about a tenth of a second for one try. */
export function createPinHasher({
  cost = { n: 2 ** 15, r: 8, p: 1 },
  parallel = 2,
  waiting = 16,
}: PinHasherOptions = {}): PinHasher {
  const queue: (() => void)[] = [];
  let running = 0;

  const nobody: PinHash = {
    algorithm: 'scrypt',
    ...cost,
    salt: randomBytes(SALT_BYTES).toString('base64url'),
    hash: randomBytes(HASH_BYTES).toString('base64url'),
  };

  async function inTurn<T>(work: () => Promise<T>): Promise<Result<T>> {
    if (running < parallel) running += 1;
    else if (queue.length >= waiting) return refuse('too-fast');
    else await new Promise<void>((turn) => queue.push(turn));
    try {
      return ok(await work());
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  }

  return {
    hash: (pin) =>
      inTurn(async () => {
        const salt = randomBytes(SALT_BYTES);
        const hash = await compute(pin, salt, cost);
        return {
          algorithm: 'scrypt',
          ...cost,
          salt: salt.toString('base64url'),
          hash: hash.toString('base64url'),
        };
      }),
    verify: (pin, against) =>
      inTurn(async () => {
        const kept = against ?? nobody;
        const computed = await compute(pin, Buffer.from(kept.salt, 'base64url'), kept);
        const expected = Buffer.from(kept.hash, 'base64url');
        const same = computed.length === expected.length && timingSafeEqual(computed, expected);
        return same && against !== undefined;
      }),
  };
}

function compute(
  pin: string,
  salt: Buffer,
  { n, r, p }: { readonly n: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  return derive(pin, salt, HASH_BYTES, { N: n, r, p, maxmem: 256 * r * (n + p) + 2 ** 20 });
}
