import type { DisplaySettings } from '#protocol/display-settings.js';
import { defaultDisplaySettings } from '#protocol/display-settings.js';
import type { KioskSettings } from '#protocol/kiosk-settings.js';
import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import { describe, expect, it, test } from 'vitest';

import { readDevices, readDisplaySettings, readKioskSettings } from './devices-reading.js';

const DISPLAY = { deviceId: 'd1', tokenHash: 't1', kind: 'display', name: 'Hall', pairedAt: 7 };
const KIOSK = { deviceId: 'k1', tokenHash: 't2', kind: 'kiosk', name: 'Kiosk 1', pairedAt: 8 };
const SETTINGS: KioskSettings = {
  place: 'Entrance',
  accessible: true,
  services: ['advice', 'doors'],
  reach: true,
  printer: 'browser',
  idleSeconds: 120,
  outOfService: { fr: 'En panne.', nl: 'Buiten dienst.' },
};

const read = (...devices: unknown[]) => readDevices({ version: 1, devices });

describe('the devices', () => {
  it('are read as they were written, those from before there were settings too', () => {
    const devices = [DISPLAY, KIOSK, { ...KIOSK, deviceId: 'k2', kiosk: SETTINGS }];
    expect(read(...devices)).toEqual({ ok: true, value: { version: 1, devices }, problems: [] });
  });

  it('lose only what is wrong, and name it', () => {
    const reading = read(
      7,
      { ...DISPLAY, tokenHash: undefined },
      { ...KIOSK, name: 4, pairedAt: 'yesterday' },
      { ...KIOSK, name: 'the same again' },
      { ...DISPLAY, kiosk: SETTINGS },
      { ...KIOSK, deviceId: 'k2', kiosk: { ...SETTINGS, reach: 'very', services: [] } },
      { ...DISPLAY, deviceId: 'd2', pairedAt: 8.64e15 + 1 },
    );
    const mended: KioskSettings = {
      ...SETTINGS,
      reach: false,
      services: defaultKioskSettings.services,
    };
    expect(reading).toEqual({
      ok: true,
      value: {
        version: 1,
        devices: [
          { ...KIOSK, name: 'k1', pairedAt: 0 },
          DISPLAY,
          { ...KIOSK, deviceId: 'k2', kiosk: mended, problems: ['services', 'reach'] },
          { ...DISPLAY, deviceId: 'd2', pairedAt: 0 },
        ],
      },
      problems: [
        'devices.0: not a device, left out',
        'devices.1: not a device, left out',
        'devices.2.name: not valid, its id is used',
        'devices.2.pairedAt: not valid, left open',
        'devices.3: the same device again, left out',
        'devices.5.kiosk.services: missing or not valid, its default is used',
        'devices.5.kiosk.reach: missing or not valid, its default is used',
        'devices.6.pairedAt: not valid, left open',
      ],
    });
  });

  it('are read without new problems once written, and the old ones are still named', () => {
    const first = read({ ...KIOSK, kiosk: { ...SETTINGS, printer: 'gold' } });
    const written: unknown = JSON.parse(JSON.stringify(first.ok && first.value));
    expect(readDevices(written)).toEqual({ ...first, problems: [] });
    expect(first).toMatchObject({ value: { devices: [{ problems: ['printer'] }] } });
  });

  test.each([[null], [[]], ['x'], [{ version: 2, devices: [] }], [{ version: 1, devices: {} }]])(
    '%j is no list of devices',
    (raw) => expect(readDevices(raw).ok).toBe(false),
  );
});

describe('the settings of a kiosk', () => {
  const WRONG: Readonly<Record<keyof KioskSettings, readonly unknown[]>> = {
    place: [7, 'x'.repeat(61), null],
    accessible: ['yes', 1, null],
    services: [[], ['advice', 'advice'], ['coffee'], 'advice', null],
    reach: [0, null],
    printer: ['laser', true, null],
    idleSeconds: [19, 601, 20.5, '60', null],
    outOfService: [{ fr: 'x' }, { fr: '', nl: '' }, 'x', { fr: 'x', nl: 'y', en: 'z' }, null],
  };

  test.each(
    Object.entries(WRONG).flatMap(([name, values]) => values.map((value) => ({ name, value }))),
  )('fall back where $name is $value, the others stay', ({ name, value }) => {
    const { settings, problems } = readKioskSettings({ ...SETTINGS, [name]: value });
    const { [name as keyof KioskSettings]: _, ...others } = SETTINGS;
    expect(settings).toEqual({ ...defaultKioskSettings, ...others });
    expect(problems).toEqual([name]);
  });

  it('fall back where they are missing, unless absence means something', () => {
    const { settings, problems } = readKioskSettings({});
    expect(settings).toEqual(defaultKioskSettings);
    expect(problems).toEqual(['place', 'accessible', 'services', 'reach', 'printer']);
  });

  test.each([[null], ['x'], [7], [[1]]])('%j is none of them', (raw) => {
    expect(readKioskSettings(raw).settings).toEqual(defaultKioskSettings);
  });

  it('leave out what is not one', () => {
    const known = readKioskSettings({ ...SETTINGS, colour: 'blue', __proto__: { reach: false } });
    expect(known).toEqual({ settings: SETTINGS, problems: [] });
  });
});

describe('the settings of a display', () => {
  const ZONED: DisplaySettings = {
    islands: { from: 1, to: 8 },
    chime: false,
    voice: false,
    flash: false,
    workshops: false,
    waits: false,
  };
  const WRONG: Readonly<Record<keyof DisplaySettings, readonly unknown[]>> = {
    islands: [{ from: 8, to: 1 }, { from: 0, to: 8 }, { from: 1 }, '1-8', null],
    chime: ['loud', 1, null],
    voice: ['fr', null],
    flash: [0, null],
    workshops: [[], null],
    waits: ['no', null],
  };

  it('are read as they were written; a display without any goes by the defaults', () => {
    const devices = [DISPLAY, { ...DISPLAY, deviceId: 'd2', display: ZONED }];
    expect(read(...devices)).toEqual({ ok: true, value: { version: 1, devices }, problems: [] });
  });

  test.each(
    Object.entries(WRONG).flatMap(([name, values]) => values.map((value) => ({ name, value }))),
  )('fall back where $name is $value, the others stay', ({ name, value }) => {
    const { settings, problems } = readDisplaySettings({ ...ZONED, [name]: value });
    const { [name as keyof DisplaySettings]: _, ...others } = ZONED;
    expect(settings).toEqual({ ...defaultDisplaySettings, ...others });
    expect(problems).toEqual([name]);
  });

  it('are named where they fell back, still so when they are read again', () => {
    const first = read({ ...DISPLAY, display: { ...ZONED, voice: 'fr', islands: undefined } });
    expect(first).toMatchObject({
      value: { devices: [{ displayProblems: ['voice'] }] },
      problems: ['devices.0.display.voice: missing or not valid, its default is used'],
    });
    const written: unknown = JSON.parse(JSON.stringify(first.ok && first.value));
    expect(readDevices(written)).toEqual({ ...first, problems: [] });
  });

  it('are none of a kiosk', () => {
    expect(read({ ...KIOSK, display: ZONED })).toMatchObject({ value: { devices: [KIOSK] } });
  });
});
