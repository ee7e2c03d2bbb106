import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor } from '../../domain/reception/command.js';
import type { Devices } from '../access/devices.js';
import { openDevices } from '../access/devices.js';
import { noDevices } from '../access/documents.js';
import type { SettableClock } from '../access/testing/fakes.js';
import { countingIds, memoryDocument, settableClock } from '../access/testing/fakes.js';
import type { KioskWatch, MachineCommand } from './kiosk-watch.js';
import { createKioskWatch, HELP_OUTLIVES } from './kiosk-watch.js';

const STEWARD: Actor = { kind: 'staff', staffId: 'steward-1', roles: ['steward'] };
const ADVISOR: Actor = { kind: 'staff', staffId: 'advisor-1', roles: ['advisor'] };
const START = 1000;
const DONE = { ok: true, value: {} };
const ask: MachineCommand = { kind: 'ask-help', payload: {} };
const cancel: MachineCommand = { kind: 'cancel-help', payload: {} };
const report = (pending: number): MachineCommand => ({
  kind: 'report-kiosk',
  payload: { version: '1.0.0', paper: 'printed', pending, undelivered: 0 },
});

describe('kiosks as machines', () => {
  let clock: SettableClock;
  let devices: Devices;
  let watch: KioskWatch;
  let deviceId: string;
  let displayId: string;
  let kiosk: Actor;
  let changed: string[];
  let reloaded: string[];
  let count = 0;

  const id = (): string => `command-${String((count += 1)).padStart(10, '0')}`;
  const give = (command: MachineCommand, actor: Actor) => watch.submit(id(), command, actor);
  const about = (
    kind: 'answer-help' | 'end-help' | 'reload-device',
    which = deviceId,
  ): MachineCommand => ({ kind, payload: { deviceId: which } });
  const refused = (code: string) => ({ ok: false, refusal: { code } });

  async function pair(kind: 'kiosk' | 'display'): Promise<string> {
    const added = await devices.add(kind, kind);
    return added.ok ? added.value.deviceId : expect.unreachable();
  }

  beforeEach(async () => {
    clock = settableClock(START);
    devices = await openDevices({ store: memoryDocument(noDevices), clock, ids: countingIds() });
    watch = createKioskWatch({ devices, clock });
    deviceId = await pair('kiosk');
    displayId = await pair('display');
    kiosk = { kind: 'device', deviceId, device: 'kiosk' };
    changed = [];
    reloaded = [];
    watch.changed.subscribe((which) => changed.push(which));
    watch.reload.subscribe((which) => reloaded.push(which));
  });

  it('are unknown until they come, then online or offline since a time', () => {
    expect(watch.of(deviceId)).toEqual({ online: false });
    watch.arrive(deviceId);
    expect(watch.of(deviceId)).toEqual({ online: true, since: START });
    clock.advance(5);
    watch.arrive(deviceId);
    watch.leave(deviceId);
    expect(watch.of(deviceId)).toEqual({ online: true, since: START });
    watch.leave(deviceId);
    expect(watch.of(deviceId)).toEqual({ online: false, since: START + 5 });
    expect(changed).toEqual([deviceId, deviceId]);
  });

  it('say how they fare, and nobody is told twice of the same', () => {
    expect(give(report(3), kiosk)).toEqual(DONE);
    const seen = watch.of(deviceId);
    expect(seen.report).toEqual(report(3).payload);
    expect(give(report(3), kiosk)).toEqual(DONE);
    expect(watch.of(deviceId)).toBe(seen);
    expect(give(report(0), kiosk)).toEqual(DONE);
    expect(changed).toEqual([deviceId, deviceId]);
  });

  it('that are displays say what they can sound, and nobody is told twice of the same', () => {
    const display: Actor = { kind: 'device', deviceId: displayId, device: 'display' };
    const sounds = (sound: 'on' | 'blocked', ...voices: ('fr' | 'nl')[]): MachineCommand => ({
      kind: 'report-display',
      payload: { sound, voices },
    });
    expect(give(sounds('blocked'), display)).toEqual(DONE);
    const seen = watch.of(displayId);
    expect(seen.display).toEqual({ sound: 'blocked', voices: [] });
    expect(give(sounds('blocked'), display)).toEqual(DONE);
    expect(watch.of(displayId)).toBe(seen);
    expect(give(sounds('on', 'nl'), display)).toEqual(DONE);
    expect(changed).toEqual([displayId, displayId]);
    expect(give(sounds('on'), kiosk)).toEqual(refused('not-allowed'));
    expect(give(report(0), display)).toEqual(refused('not-allowed'));
    expect(give(sounds('on'), STEWARD)).toEqual(refused('not-allowed'));
  });

  it('ask for help, which a steward answers and ends', () => {
    expect(give(ask, kiosk)).toEqual(DONE);
    clock.advance(10);
    expect(give(ask, kiosk)).toEqual(DONE);
    expect(watch.of(deviceId).help).toEqual({ askedAt: START, coming: false });
    expect(give(about('answer-help'), STEWARD)).toEqual(DONE);
    expect(give(about('answer-help'), STEWARD)).toEqual(DONE);
    expect(give(ask, kiosk)).toEqual(DONE);
    expect(watch.of(deviceId).help).toEqual({ askedAt: START, coming: true });
    expect(give(about('end-help'), STEWARD)).toEqual(DONE);
    expect(watch.of(deviceId).help).toBeUndefined();
    expect(give(about('end-help'), STEWARD)).toEqual(refused('no-help-asked'));
    expect(give(about('answer-help'), STEWARD)).toEqual(refused('no-help-asked'));
  });

  it('take their question back, also when it was answered in the same moment', () => {
    give(ask, kiosk);
    expect(give(cancel, kiosk)).toEqual(DONE);
    expect(watch.of(deviceId).help).toBeUndefined();
    expect(give(cancel, kiosk)).toEqual(DONE);
  });

  it('still want help after a short time away, not after a long one', () => {
    watch.arrive(deviceId);
    give(ask, kiosk);
    watch.leave(deviceId);
    clock.advance(HELP_OUTLIVES - 1);
    watch.sweep();
    watch.arrive(deviceId);
    clock.advance(HELP_OUTLIVES * 10);
    watch.sweep();
    expect(watch.of(deviceId).help).toEqual({ askedAt: START, coming: false });
    watch.leave(deviceId);
    clock.advance(HELP_OUTLIVES);
    watch.sweep();
    expect(watch.of(deviceId)).toMatchObject({ online: false });
    expect(watch.of(deviceId).help).toBeUndefined();
  });

  it('load their page anew when a steward says so and they are there', () => {
    expect(give(about('reload-device'), STEWARD)).toEqual(refused('unavailable'));
    watch.arrive(deviceId);
    watch.arrive(displayId);
    const once = id();
    expect(watch.submit(once, about('reload-device'), STEWARD)).toEqual(DONE);
    expect(watch.submit(once, about('reload-device'), STEWARD)).toEqual(DONE);
    expect(give(about('reload-device', displayId), STEWARD)).toEqual(DONE);
    expect(reloaded).toEqual([deviceId, displayId]);
  });

  it('may be tried again under the same id where the answer was no', () => {
    const once = id();
    const reload = about('reload-device');
    expect(watch.submit(once, reload, STEWARD)).toEqual(refused('unavailable'));
    watch.arrive(deviceId);
    expect(watch.submit(once, reload, STEWARD)).toEqual(DONE);
  });

  it('have the effect of one command when it is repeated', () => {
    const once = id();
    watch.submit(once, ask, kiosk);
    give(cancel, kiosk);
    expect(watch.submit(once, ask, kiosk)).toEqual(DONE);
    expect(watch.of(deviceId).help).toBeUndefined();
    expect(watch.submit(once, cancel, kiosk)).toEqual(refused('command-id-reused'));
    const other: Actor = { kind: 'device', deviceId: 'another-kiosk', device: 'kiosk' };
    expect(watch.submit(once, ask, other)).toEqual(refused('command-id-reused'));
  });

  it('are gone with their device', async () => {
    watch.arrive(deviceId);
    give(ask, kiosk);
    await devices.revoke(deviceId);
    watch.leave(deviceId);
    expect(watch.of(deviceId)).toEqual({ online: false });
    expect(give(about('answer-help'), STEWARD)).toEqual(refused('device-unknown'));
    expect(give(about('reload-device'), STEWARD)).toEqual(refused('device-unknown'));
  });

  it('are for kiosks and stewards, each their own', () => {
    const display: Actor = { kind: 'device', deviceId: displayId, device: 'display' };
    expect(give(ask, display)).toEqual(refused('not-allowed'));
    expect(give(report(0), STEWARD)).toEqual(refused('not-allowed'));
    expect(give(about('answer-help'), kiosk)).toEqual(refused('not-allowed'));
    expect(give(about('answer-help'), ADVISOR)).toEqual(refused('role-missing'));
    expect(changed).toEqual([]);
  });
});
