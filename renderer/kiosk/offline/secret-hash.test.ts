import { createHash } from 'node:crypto';

import { expect, it } from 'vitest';

import { hashSecret } from './secret-hash.js';

it.each(['abcDEF0123456789_-abcd', 'AAAAAAAAAAAAAAAAAAAAAA', '_________-_____________', 'x'])(
  'makes of %j what the server makes of it',
  (secret) => {
    expect(hashSecret(secret)).toBe(createHash('sha256').update(secret).digest('base64url'));
  },
);
