import { beforeEach, describe, expect, it } from 'vitest';

import type { SessionsDocument, StaffRecord } from './documents.js';
import { noSessions, noStaff, noWrongTries } from './documents.js';
import { createPinHasher } from './pin-hash.js';
import type { Sessions } from './sessions.js';
import { SESSION_MS, openSessions } from './sessions.js';
import type { Staff } from './staff.js';
import { openStaff } from './staff.js';
import type { MemoryDocument, SettableClock } from './testing/fakes.js';
import { countingIds, memoryDocument, settableClock } from './testing/fakes.js';

describe('sessions', () => {
  let clock: SettableClock;
  let store: MemoryDocument<SessionsDocument>;
  let staff: Staff;
  let sessions: Sessions;
  let ended: string[];

  async function member(code = 'AB'): Promise<StaffRecord> {
    const added = await staff.add(code, '73914628', ['advisor']);
    const record = added.ok ? staff.find(added.value.staffId) : undefined;
    return record ?? expect.unreachable();
  }

  beforeEach(async () => {
    clock = settableClock(1_000_000);
    store = memoryDocument(noSessions);
    staff = await openStaff({
      store: memoryDocument(noStaff),
      wrongTries: memoryDocument(noWrongTries),
      hasher: createPinHasher({ cost: { n: 2, r: 1, p: 1 } }),
      clock,
      ids: countingIds(),
    });
    sessions = await openSessions({ store, staff, clock });
    ended = [];
    sessions.ended.subscribe((tokenHash) => ended.push(tokenHash));
  });

  it('begin with a token of 256 bits of which only a hash is kept', async () => {
    const token = await sessions.begin(await member());
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify(await store.read())).not.toContain(token);
    expect(sessions.find(token)).toMatchObject({ code: 'AB', roles: ['advisor'] });
    expect(sessions.find(`${token.slice(0, 42)}_`)).toBeUndefined();
  });

  it('go on after a restart', async () => {
    const token = await sessions.begin(await member());
    sessions = await openSessions({ store, staff, clock });
    expect(sessions.find(token)).toMatchObject({ code: 'AB' });
  });

  it('run out after a working day', async () => {
    const token = await sessions.begin(await member());
    clock.advance(SESSION_MS - 1);
    sessions.sweep();
    expect(sessions.find(token)).toBeDefined();
    clock.advance(1);
    expect(sessions.find(token)).toBeUndefined();
    sessions.sweep();
    expect(ended).toHaveLength(1);
  });

  it.each<[string, (staffId: string) => Promise<unknown>]>([
    ['the PIN changes', (staffId) => staff.setPin(staffId, '48205731')],
    ['the roles change', (staffId) => staff.change(staffId, ['steward'], true)],
    ['the member is no longer active', (staffId) => staff.change(staffId, ['advisor'], false)],
  ])('end when %s, also where their own document cannot be written', async (_when, change) => {
    const record = await member();
    const token = await sessions.begin(record);
    const other = await sessions.begin(await member('CD'));
    store.failing = true;
    await change(record.staffId);
    expect(sessions.find(token)).toBeUndefined();
    expect(sessions.find(other)).toBeDefined();
    expect(ended).toHaveLength(1);
    sessions = await openSessions({ store, staff, clock });
    expect(sessions.find(token)).toBeUndefined();
  });

  it('end by hand for good', async () => {
    const token = await sessions.begin(await member());
    sessions.end(sessions.find(token)?.tokenHash ?? '');
    expect(sessions.find(token)).toBeUndefined();
    await sessions.settled();
    expect(await store.read()).toEqual(noSessions);
  });

  it('begin on a full disk, and are written when it is not', async () => {
    const record = await member();
    store.failing = true;
    const token = await sessions.begin(record);
    expect(sessions.find(token)).toBeDefined();
    store.failing = false;
    sessions.sweep();
    await sessions.settled();
    sessions = await openSessions({ store, staff, clock });
    expect(sessions.find(token)).toBeDefined();
  });

  it('are at most ten for one member', async () => {
    const record = await member();
    const tokens: string[] = [];
    for (let count = 0; count < 11; count += 1) tokens.push(await sessions.begin(record));
    expect(tokens.map((token) => sessions.find(token) !== undefined)).toEqual([
      false,
      ...Array.from({ length: 10 }, () => true),
    ]);
    expect(ended).toHaveLength(1);
  });
});
