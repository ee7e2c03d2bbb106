import { defaultDisplaySettings } from '#protocol/display-settings.js';
import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import { beforeEach, expect, test } from 'vitest';

import { emptyState } from '../../domain/reception/state.js';
import type { ReceptionState } from '../../domain/reception/state.js';
import type { DeviceRecord } from '../access/documents.js';
import type { WatchedDevice } from '../kiosks/kiosk-watch.js';
import { createStewardDevices } from './steward-devices.js';

const ABSENT: WatchedDevice = { online: false };
const device = (deviceId: string, more: Partial<DeviceRecord> = {}): DeviceRecord => ({
  deviceId,
  tokenHash: `hash-of-${deviceId}`,
  kind: 'kiosk',
  name: deviceId,
  pairedAt: 1,
  ...more,
});

let devices: DeviceRecord[];
let watched: Map<string, WatchedDevice>;
let state: ReceptionState;
let list: ReturnType<typeof createStewardDevices>;

beforeEach(() => {
  devices = [device('k1'), device('k2'), device('d1', { kind: 'display' })];
  watched = new Map();
  state = emptyState();
  list = createStewardDevices({
    devices: () => devices,
    watched: (deviceId) => watched.get(deviceId) ?? ABSENT,
  });
});

test('the same list while nothing of the devices changes, whatever the day does', () => {
  const first = list(state);
  expect(list({ ...state, nextNumber: 2 })).toBe(first);
  expect(JSON.stringify(first)).not.toContain('hash-of');
});

test('one device changes and the others are the same objects', () => {
  const first = list(state);
  watched.set('k1', { online: true, since: 5, help: { askedAt: 6, coming: false } });
  const second = list(state);
  expect(second['k1']).toMatchObject({
    online: true,
    since: 5,
    kiosk: { help: { askedAt: 6, coming: false } },
  });
  expect(second['k2']).toBe(first['k2']);
  state.kiosks.set('k2', { deviceId: 'k2', leased: [], lastTicketAt: 9 });
  const third = list(state);
  expect(third['k2']?.kiosk?.lastTicketAt).toBe(9);
  expect(third['k1']).toBe(second['k1']);
  devices = devices.slice(1);
  expect(Object.keys(list(state))).toEqual(['k2', 'd1']);
});

test('settings that fell back are named', () => {
  const kiosk = { ...defaultKioskSettings, reach: true };
  devices = [device('k1', { kiosk, problems: ['services'] })];
  expect(list(state)['k1']?.kiosk).toEqual({
    settings: kiosk,
    problems: ['services'],
    pending: 0,
    undelivered: 0,
  });
});

test('a display has its own settings and what it says of its sound, a kiosk none of it', () => {
  const display = { ...defaultDisplaySettings, chime: false };
  devices = [
    device('d1', { kind: 'display', display, displayProblems: ['flash'] }),
    device('d2', { kind: 'display' }),
    device('k1'),
  ];
  watched.set('d1', { online: true, display: { sound: 'blocked', voices: ['fr'] } });
  const all = list(state);
  expect(all['d1']?.display).toEqual({
    settings: display,
    problems: ['flash'],
    sound: 'blocked',
    voices: ['fr'],
  });
  expect(all['d2']?.display).toEqual({ settings: defaultDisplaySettings, problems: [] });
  expect(all['d1']?.kiosk).toBeUndefined();
  expect(all['k1']?.display).toBeUndefined();
});
