import { ROLES } from '#protocol/vocabulary.js';
import { beforeEach, describe, expect, it } from 'vitest';

import { noStaff, noWrongTries } from './documents.js';
import { createPinHasher } from './pin-hash.js';
import type { Staff } from './staff.js';
import { openStaff } from './staff.js';
import type { MemoryDocument, SettableClock } from './testing/fakes.js';
import { countingIds, memoryDocument, settableClock } from './testing/fakes.js';
import type { StaffDocument, WrongTriesDocument } from './documents.js';

const PIN = '73914628';
const OTHER_PIN = '80256913';
const MINUTE = 60_000;

describe('staff', () => {
  let store: MemoryDocument<StaffDocument>;
  let wrongTries: MemoryDocument<WrongTriesDocument>;
  let clock: SettableClock;
  let staff: Staff;

  const open = (): Promise<Staff> =>
    openStaff({
      ...{ store, wrongTries },
      hasher: createPinHasher({ cost: { n: 2, r: 1, p: 1 } }),
      clock,
      ids: countingIds(),
    });

  async function add(code: string, roles: readonly (typeof ROLES)[number][]): Promise<string> {
    const added = await staff.add(code, PIN, roles);
    return added.ok ? added.value.staffId : expect.unreachable(added.refusal.code);
  }

  beforeEach(async () => {
    store = memoryDocument(noStaff);
    wrongTries = memoryDocument(noWrongTries);
    clock = settableClock(1_000_000);
    staff = await open();
  });

  it('makes a first administrator once, with a PIN that signs in', async () => {
    const first = await staff.addFirstAdministrator();
    const { code, pin } = (first.ok ? first.value : undefined) ?? expect.unreachable();
    expect(code).toBe('ADMIN');
    expect(pin).toMatch(/^\d{8}$/);
    expect(await staff.check(code, pin)).toMatchObject({ ok: true, value: { roles: ROLES } });
    expect(await staff.addFirstAdministrator()).toEqual({ ok: true, value: undefined });
    expect(JSON.stringify(await store.read())).not.toContain(pin);
  });

  it('keeps staff over a restart', async () => {
    await add('AB12', ['advisor']);
    staff = await open();
    expect(await staff.check('AB12', PIN)).toMatchObject({ ok: true });
  });

  it('is not locked for longer where the clock is put right', async () => {
    await add('AB', ['advisor']);
    clock.advance(30 * 24 * 60 * MINUTE);
    for (let tries = 0; tries < 5; tries += 1) await staff.check('AB', OTHER_PIN);
    clock.advance(-30 * 24 * 60 * MINUTE);
    expect(await staff.check('AB', PIN)).toMatchObject({ ok: true });
  });

  it.each(['111111', '123456', '654321', '890123', '210987', '121212', '123123', '112233'])(
    'refuses the PIN %s as too simple',
    async (pin) => {
      expect(await staff.add('AB', pin, ['advisor'])).toMatchObject({
        refusal: { code: 'pin-too-simple' },
      });
      expect(staff.list()).toEqual([]);
    },
  );

  it('gives a code to one member only', async () => {
    await add('AB', ['advisor']);
    expect(await staff.add('AB', OTHER_PIN, ['steward'])).toMatchObject({
      refusal: { code: 'staff-code-taken' },
    });
  });

  it('never takes the last active administrator away', async () => {
    const first = await add('A1', ['administrator']);
    const last = { refusal: { code: 'last-administrator' } };
    expect(await staff.change(first, ['steward'], true)).toMatchObject(last);
    expect(await staff.change(first, ['administrator'], false)).toMatchObject(last);
    const second = await add('A2', ['administrator']);
    expect(await staff.change(first, ['steward'], true)).toMatchObject({ ok: true });
    expect(await staff.change(second, ['administrator'], false)).toMatchObject(last);
  });

  it.each([
    ['a member', 'AB'],
    ['a code nobody has', 'ZZ'],
  ])('locks %s out for 15 minutes after five wrong tries', async (_who, code) => {
    await add('AB', ['advisor']);
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await staff.check(code, OTHER_PIN)).toEqual({
        ok: false,
        refusal: { code: 'sign-in-failed' },
      });
    }
    expect(await staff.check(code, PIN)).toEqual({
      ok: false,
      refusal: { code: 'locked-out', detail: { minutes: 15 } },
    });
    clock.advance(15 * MINUTE - 1);
    expect(await staff.check(code, PIN)).toMatchObject({ refusal: { detail: { minutes: 1 } } });
    clock.advance(1);
    expect((await staff.check(code, PIN)).ok).toBe(code === 'AB');
  });

  it('counts tries that come all at once', async () => {
    await add('AB', ['advisor']);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => staff.check('AB', OTHER_PIN)),
    );
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code));
    expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5);
    expect(codes.filter((code) => code === 'locked-out')).toHaveLength(7);
  });

  it('forgets wrong tries after a right one, and a lock-out after a new PIN', async () => {
    const staffId = await add('AB', ['advisor']);
    for (let tries = 0; tries < 4; tries += 1) await staff.check('AB', OTHER_PIN);
    expect(await staff.check('AB', PIN)).toMatchObject({ ok: true });
    for (let tries = 0; tries < 5; tries += 1) await staff.check('AB', OTHER_PIN);
    expect(await staff.check('AB', PIN)).toMatchObject({ refusal: { code: 'locked-out' } });
    expect(await staff.setPin(staffId, '48205731')).toMatchObject({ ok: true });
    expect(await staff.check('AB', '48205731')).toMatchObject({ ok: true });
    expect(await staff.check('AB', PIN)).toMatchObject({ refusal: { code: 'sign-in-failed' } });
  });

  it('lets nobody in who is not active', async () => {
    const staffId = await add('AB', ['advisor']);
    await staff.change(staffId, ['advisor'], false);
    expect(await staff.check('AB', PIN)).toMatchObject({ refusal: { code: 'sign-in-failed' } });
  });

  it('changes nothing where the disk cannot keep it', async () => {
    const staffId = await add('AB', ['advisor']);
    const before = staff.list();
    store.failing = wrongTries.failing = true;
    const refused = { refusal: { code: 'storage-unavailable' } };
    expect(await staff.add('CD', PIN, ['advisor'])).toMatchObject(refused);
    expect(await staff.change(staffId, ['steward'], false)).toMatchObject(refused);
    expect(await staff.setPin(staffId, OTHER_PIN)).toMatchObject(refused);
    expect(staff.list()).toEqual(before);
    expect(await staff.check('AB', PIN)).toMatchObject({ ok: true });
    store.failing = false;
    expect(await staff.add('CD', PIN, ['advisor'])).toMatchObject({ ok: true });
  });

  it('names who is unknown', async () => {
    const unknown = { refusal: { code: 'staff-unknown' } };
    expect(await staff.change('nobody-at-all', ['steward'], true)).toMatchObject(unknown);
    expect(await staff.setPin('nobody-at-all', PIN)).toMatchObject(unknown);
  });
});
