import { ok } from '#protocol/refusals.js';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '../../domain/reception/command.js';
import type { Devices } from './devices.js';
import { openDevices } from './devices.js';
import type { DevicesDocument } from './documents.js';
import { noDevices, noStaff, noWrongTries } from './documents.js';
import type { OfficeCommand, OfficeCommands } from './office-commands.js';
import { createOfficeCommands } from './office-commands.js';
import type { Pairing } from './pairing.js';
import { createPairing } from './pairing.js';
import { createPinHasher } from './pin-hash.js';
import type { Staff } from './staff.js';
import { openStaff } from './staff.js';
import type { MemoryDocument } from './testing/fakes.js';
import { countingIds, memoryDocument, settableClock } from './testing/fakes.js';

const PIN = '73914628';
const ADMINISTRATOR: Actor = { kind: 'staff', staffId: 'admin-1', roles: ['administrator'] };
const STEWARD: Actor = { kind: 'staff', staffId: 'steward-1', roles: ['steward'] };

describe('office commands', () => {
  let store: MemoryDocument<DevicesDocument>;
  let staff: Staff;
  let devices: Devices;
  let pairing: Pairing;
  let office: OfficeCommands;
  let told: string[];
  let count = 0;

  const id = (): string => `command-${String((count += 1)).padStart(10, '0')}`;
  const addStaff = (code: string): OfficeCommand => ({
    kind: 'add-staff',
    payload: { code, pin: PIN, roles: ['advisor'] },
  });

  function ask(): string {
    const asked = pairing.ask('kiosk', '10.0.0.1', {
      paired: (token) => told.push(token),
      ended: () => told.push('ended'),
    });
    return asked.ok ? asked.value.requestId : expect.unreachable();
  }

  beforeEach(async () => {
    const clock = settableClock(1);
    const ids = countingIds();
    const hasher = createPinHasher({ cost: { n: 2, r: 1, p: 1 } });
    store = memoryDocument(noDevices);
    staff = await openStaff({
      store: memoryDocument(noStaff),
      wrongTries: memoryDocument(noWrongTries),
      ...{ hasher, clock, ids },
    });
    devices = await openDevices({ store, clock, ids });
    pairing = createPairing({ clock, ids });
    office = createOfficeCommands({
      staff,
      devices,
      pairing,
      settings: { change: () => Promise.resolve(ok({})) },
    });
    told = [];
  });

  it('have the effect and the answer of one when repeated, at once or later', async () => {
    const once = id();
    const [first, second] = await Promise.all([
      office.submit(once, addStaff('AB'), ADMINISTRATOR),
      office.submit(once, addStaff('AB'), ADMINISTRATOR),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await office.submit(once, addStaff('AB'), ADMINISTRATOR)).toEqual(first);
    expect(staff.list()).toHaveLength(1);
  });

  it('refuse an id that was used for something else or by somebody else', async () => {
    const once = id();
    await office.submit(once, addStaff('AB'), ADMINISTRATOR);
    const reused = { refusal: { code: 'command-id-reused' } };
    const setPin = { kind: 'set-pin', payload: { staffId: 'id-1', pin: PIN } } as const;
    expect(await office.submit(once, setPin, ADMINISTRATOR)).toMatchObject(reused);
    const other = { ...ADMINISTRATOR, staffId: 'admin-2' };
    expect(await office.submit(once, addStaff('AB'), other)).toMatchObject(reused);
  });

  it('run one at a time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => office.submit(id(), addStaff('AB'), ADMINISTRATOR)),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(staff.list()).toHaveLength(1);
  });

  it('need the role', async () => {
    const missing = { refusal: { code: 'role-missing' } };
    expect(await office.submit(id(), addStaff('AB'), STEWARD)).toMatchObject(missing);
    const revoke = { kind: 'revoke-device', payload: { deviceId: 'device-1' } } as const;
    expect(await office.submit(id(), revoke, ADMINISTRATOR)).toMatchObject(missing);
    expect(staff.list()).toEqual([]);
  });

  it('pair a device: kept first, then told', async () => {
    const requestId = ask();
    const approve = { kind: 'approve-device', payload: { requestId, name: 'Hall' } } as const;
    const once = id();
    store.failing = true;
    expect(await office.submit(once, approve, STEWARD)).toMatchObject({
      refusal: { code: 'storage-unavailable' },
    });
    expect(told).toEqual([]);
    expect(pairing.find(requestId)).toBeDefined();
    store.failing = false;
    expect(await office.submit(once, approve, STEWARD)).toEqual({ ok: true, value: {} });
    expect(told).toHaveLength(1);
    expect(devices.find(told[0] ?? '')).toMatchObject({ kind: 'kiosk', name: 'Hall' });
    expect(JSON.stringify(await store.read())).not.toContain(told[0]);
    expect(await office.submit(id(), approve, STEWARD)).toMatchObject({
      refusal: { code: 'pairing-unknown' },
    });
  });

  it('pair nothing where the device has gone while it was being kept', async () => {
    const requestId = ask();
    const approve = { kind: 'approve-device', payload: { requestId, name: 'Hall' } } as const;
    devices.changed.subscribe(() => pairing.withdraw(requestId));
    expect(await office.submit(id(), approve, STEWARD)).toMatchObject({
      refusal: { code: 'pairing-unknown' },
    });
    expect(devices.list()).toEqual([]);
    expect(told).toEqual([]);
  });

  it('revoke a device at once', async () => {
    const added = await devices.add('display', 'Hall');
    const { deviceId, token } = added.ok ? added.value : expect.unreachable();
    const revoked: string[] = [];
    devices.revoked.subscribe((which) => revoked.push(which));
    const revoke = { kind: 'revoke-device', payload: { deviceId } } as const;
    expect(await office.submit(id(), revoke, STEWARD)).toMatchObject({ ok: true });
    expect(revoked).toEqual([deviceId]);
    expect(devices.find(token)).toBeUndefined();
    expect(await office.submit(id(), revoke, STEWARD)).toMatchObject({
      refusal: { code: 'device-unknown' },
    });
  });

  it('refuse a device', async () => {
    const refused = { kind: 'refuse-device', payload: { requestId: ask() } } as const;
    expect(await office.submit(id(), refused, STEWARD)).toMatchObject({ ok: true });
    expect(told).toEqual(['ended']);
  });
});
