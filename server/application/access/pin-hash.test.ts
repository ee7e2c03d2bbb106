import { describe, expect, it } from 'vitest';

import { createPinHasher } from './pin-hash.js';

describe('PIN hashes', () => {
  it('are made with scrypt at N=2^15, r=8, p=1, a salt of 16 bytes, and check', async () => {
    const hasher = createPinHasher();
    const made = await hasher.hash('73914628');
    const hash = made.ok ? made.value : expect.unreachable();
    expect(hash).toMatchObject({ algorithm: 'scrypt', n: 32768, r: 8, p: 1 });
    expect(Buffer.from(hash.salt, 'base64url')).toHaveLength(16);
    expect(await hasher.verify('73914628', hash)).toEqual({ ok: true, value: true });
    expect(await hasher.verify('73914629', hash)).toEqual({ ok: true, value: false });
    expect(await hasher.verify('73914628', undefined)).toEqual({ ok: true, value: false });
  });

  it('check with the cost they were made with', async () => {
    const made = await createPinHasher({ cost: { n: 4, r: 1, p: 1 } }).hash('73914628');
    const hash = made.ok ? made.value : expect.unreachable();
    const later = createPinHasher({ cost: { n: 16, r: 2, p: 1 } });
    expect(await later.verify('73914628', hash)).toEqual({ ok: true, value: true });
  });

  it('refuse more than may wait, and go on when the others are done', async () => {
    const hasher = createPinHasher({ cost: { n: 2, r: 1, p: 1 }, parallel: 1, waiting: 2 });
    const results = await Promise.all(Array.from({ length: 5 }, () => hasher.hash('73914628')));
    expect(results.map((result) => result.ok)).toEqual([true, true, true, false, false]);
    expect(results[4]).toMatchObject({ refusal: { code: 'too-fast' } });
    expect(await hasher.hash('73914628')).toMatchObject({ ok: true });
  });
});
