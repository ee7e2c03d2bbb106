import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

import type { JsonFile } from '../settings/json-file.js';
import type { ExitPinHash } from '../settings/machine-files.js';

export interface ExitPin {
  isSet(): Promise<boolean>;
  set(pin: string): Promise<void>;
  check(pin: string): Promise<boolean>;
}

const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const LENGTH = 32;

/** The PIN that lets a steward leave the kiosk while the server is away. Only a slow hash of it is kept. */
export function exitPin(file: JsonFile<ExitPinHash>): ExitPin {
  return {
    isSet: async () => (await file.read()) !== undefined,
    async set(pin) {
      const salt = randomBytes(16);
      const hash = await hashOf(pin, salt);
      await file.write({ salt: salt.toString('base64'), hash: hash.toString('base64') });
    },
    async check(pin) {
      const kept = await file.read();
      if (kept === undefined) return false;
      const expected = Buffer.from(kept.hash, 'base64');
      const given = await hashOf(pin, Buffer.from(kept.salt, 'base64'));
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}

function hashOf(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, LENGTH, COST, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}
