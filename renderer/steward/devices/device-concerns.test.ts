import { describe, expect, it } from 'vitest';

import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { StewardDevice, StewardKiosk } from '#protocol/views.js';

import { concernsOf, deviceAlerts } from './device-concerns.js';

function kiosk(change: Partial<StewardKiosk> = {}, online = true): StewardDevice {
  return {
    kind: 'kiosk',
    name: 'Borne',
    online,
    pairedAt: 0,
    since: 5,
    kiosk: {
      settings: defaultKioskSettings,
      problems: [],
      pending: 0,
      undelivered: 0,
      ...change,
    },
  };
}
const stopped = { ...defaultKioskSettings, outOfService: { fr: 'a', nl: 'b' } };

describe('what to know about a device', () => {
  it.each([
    ['a healthy kiosk', kiosk(), []],
    ['one cut off', kiosk({ pending: 2 }, false), ['offline']],
    [
      'one with everything',
      kiosk({ undelivered: 1, problems: ['printer'], settings: stopped }, false),
      ['undelivered', 'offline', 'out-of-service', 'settings'],
    ],
    [
      'a display that is off',
      { ...kiosk({}, false), kind: 'display', kiosk: undefined },
      ['offline'],
    ],
  ] as const)('%s', (_name, { kiosk: own, ...device }, expected) => {
    const whole = { ...device, ...(own !== undefined && { kiosk: own }) };
    expect(concernsOf(whole).map(({ kind }) => kind)).toEqual(expected);
  });
});

describe('what shows on the first page', () => {
  const devices = {
    a: { ...kiosk({}, false), name: 'B' },
    b: { ...kiosk({ undelivered: 2, problems: ['printer'] }), name: 'A' },
    c: kiosk({ pending: 3 }),
  };

  it('is what visitors lose by', () => {
    expect(deviceAlerts(devices, 'open')).toEqual([
      { deviceId: 'b', name: 'A', concerns: [{ kind: 'undelivered', count: 2 }] },
      { deviceId: 'a', name: 'B', concerns: [{ kind: 'offline', since: 5 }] },
    ]);
  });

  it('is only what could not be delivered once the day is closed', () => {
    expect(deviceAlerts(devices, 'closed').map(({ name }) => name)).toEqual(['A']);
  });
});
