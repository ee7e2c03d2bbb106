import { expect, test } from 'vitest';

import { defaultDisplaySettings } from '#protocol/display-settings.js';
import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import { defaultSettings } from '#protocol/settings.js';

import {
  readDevices,
  readDisplaySettings,
  readKioskSettings,
} from '../application/access/devices-reading.js';
import { readSettings } from './settings-reading.js';

/** The same settings without one of them, and with one that is nothing. */
function damaged(settings: object, name: string): readonly object[] {
  const { [name]: _, ...rest } = settings as Record<string, unknown>;
  return [rest, { ...rest, [name]: null }];
}

test.each(Object.keys(defaultSettings))(
  'a centre whose setting "%s" is missing or empty starts with the default and keeps the others',
  (name) => {
    const other = { ...defaultSettings, serviceLevelMinutes: 31 };
    for (const raw of damaged(other, name)) {
      const reading = readSettings(raw);
      const expected = { ...other, [name]: Reflect.get(defaultSettings, name) };
      expect(reading).toMatchObject({ ok: true, value: expected });
    }
  },
);

test.each(Object.keys(defaultKioskSettings))(
  'a kiosk whose setting "%s" is missing or empty goes on with the default',
  (name) => {
    for (const raw of damaged(defaultKioskSettings, name))
      expect(readKioskSettings(raw).settings).toEqual(defaultKioskSettings);
  },
);

test.each(Object.keys(defaultDisplaySettings))(
  'a display whose setting "%s" is missing or empty goes on with the default',
  (name) => {
    for (const raw of damaged(defaultDisplaySettings, name))
      expect(readDisplaySettings(raw).settings).toEqual(defaultDisplaySettings);
  },
);

test('a device with broken settings takes no other device along', () => {
  const device = { tokenHash: 'h', kind: 'display', name: 'Hall', pairedAt: 7 };
  const reading = readDevices({
    version: 1,
    devices: [
      { ...device, deviceId: 'd1', display: 'none' },
      { ...device, deviceId: 'd2', tokenHash: 'h2' },
    ],
  });
  expect(reading.ok && reading.value.devices.map(({ deviceId }) => deviceId)).toEqual(['d1', 'd2']);
});
