import { randomFillSync } from 'node:crypto';

import type { Ids } from './ports.js';

const ID_BYTES = 12;
/** Drawn at once: asking the system for each id takes longer than the rules do. */
const IDS_AT_ONCE = 256;

/** Ids nobody can guess: 96 random bits each, 16 characters of base64url. */
export function randomIds(): Ids {
  const drawn = Buffer.alloc(ID_BYTES * IDS_AT_ONCE);
  let used = drawn.length;
  return {
    newId() {
      if (used === drawn.length) {
        randomFillSync(drawn);
        used = 0;
      }
      const id = drawn.toString('base64url', used, used + ID_BYTES);
      // What was given out is not left to be read from memory.
      drawn.fill(0, used, used + ID_BYTES);
      used += ID_BYTES;
      return id;
    },
  };
}
