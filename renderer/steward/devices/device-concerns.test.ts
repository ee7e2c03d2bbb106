import { describe, expect, it } from 'vitest';

import { defaultDisplaySettings } from '#protocol/display-settings.js';
import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { StewardDevice, StewardDisplay, StewardKiosk } from '#protocol/views.js';

import { concernsOf, isAlarming } from './device-concerns.js';

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
      ['undelivered', 'offline', 'out-of-service', 'kiosk-settings'],
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

function display(change: Partial<StewardDisplay>, online = true): StewardDevice {
  return {
    kind: 'display',
    name: 'Salle',
    online,
    pairedAt: 0,
    display: { settings: defaultDisplaySettings, problems: [], ...change },
  };
}
const quiet = { ...defaultDisplaySettings, chime: false, voice: false };

describe('what to know about a display', () => {
  it.each([
    ['one that has told nothing yet', display({}), []],
    ['one that sounds and speaks both', display({ sound: 'on', voices: ['fr', 'nl'] }), []],
    ['one that may not sound', display({ sound: 'blocked', voices: [] }), ['silent']],
    ['one that need not sound', display({ sound: 'blocked', settings: quiet }), []],
    ['one without a voice', display({ sound: 'on', voices: ['fr'] }), ['voiceless']],
    ['one that need not speak', display({ sound: 'on', voices: [], settings: quiet }), []],
    ['one cut off, whatever it said', display({ sound: 'blocked' }, false), ['offline']],
    [
      'one with a setting that could not be read',
      display({ problems: ['chime'] }),
      ['display-settings'],
    ],
  ] as const)('%s', (_name, device, expected) => {
    expect(concernsOf(device).map(({ kind }) => kind)).toEqual(expected);
  });

  it('names the languages that are missing', () => {
    expect(concernsOf(display({ sound: 'on', voices: ['fr'] }))).toEqual([
      { kind: 'voiceless', languages: ['nl'] },
    ]);
  });
});

it('a visitor loses nothing by a setting that fell back, nor by a voice', () => {
  expect(isAlarming({ kind: 'kiosk-settings', fields: ['printer'] })).toBe(false);
  expect(isAlarming({ kind: 'voiceless', languages: ['nl'] })).toBe(false);
  expect(isAlarming({ kind: 'paper' })).toBe(true);
});
