import { randomBytes, scryptSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

import { layoutOf } from '../../server/storage/data-folder.js';
import { STAFF_PIN } from './centre.js';
import { ADMIN_CODE, ADMIN_PIN } from './server-process.js';

/** The least that scrypt takes; a hash says with what cost it was made, and is checked with that. */
const LEAST = { n: 2, r: 1, p: 1 } as const;
const HASH_BYTES = 32;

interface Staff {
  readonly staff: readonly { readonly code: string; pin: object }[];
}

/**
 * Hashes everybody's PIN anew at the least cost: a sign-in of a test takes no tenth of a second then, and all
 * else of it is as it is. For a folder whose server is stopped. What a PIN costs is tested where PINs are.
 */
export async function makePinsQuick(data: string): Promise<void> {
  const file = layoutOf(data).document('staff');
  const kept = JSON.parse(await readFile(file, 'utf8')) as Staff;
  for (const member of kept.staff) {
    const salt = randomBytes(HASH_BYTES / 2);
    const pin = member.code === ADMIN_CODE ? ADMIN_PIN : STAFF_PIN;
    const { n, r, p } = LEAST;
    const hash = scryptSync(pin, salt, HASH_BYTES, { N: n, r, p });
    member.pin = {
      ...{ algorithm: 'scrypt', ...LEAST },
      ...{ salt: salt.toString('base64url'), hash: hash.toString('base64url') },
    };
  }
  for (const place of [file, `${file}.bak`]) await writeFile(place, JSON.stringify(kept));
}
