import { expect, it } from 'vitest';

import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { DeviceKind } from '#protocol/vocabulary.js';

import { dayOf, deviceRows, requestRows } from './device-rows.js';

const device = (name: string, online: boolean, kind: DeviceKind = 'kiosk') =>
  ({ kind, name, online, pairedAt: 0 }) as const;

it('lists devices that need a look first, then kiosks before displays, then by name', () => {
  const broken = {
    ...device('Borne 9', true),
    kiosk: {
      settings: { ...defaultKioskSettings, outOfService: { fr: 'a', nl: 'b' } },
      problems: [],
      pending: 0,
      undelivered: 0,
    },
  };
  const rows = deviceRows({
    a: device('Borne 10', true),
    b: device('Borne 2', true),
    c: device('Écran', false, 'display'),
    d: device('Accueil', true, 'display'),
    e: broken,
  });
  expect(rows.map((row) => row.id)).toEqual(['e', 'c', 'b', 'a', 'd']);
});

it('lists requests in the order they were made', () => {
  const request = (askedAt: number) =>
    ({ kind: 'display', code: 'K7M4', askedAt, address: '10.0.0.2' }) as const;
  expect(requestRows({ a: request(2), b: request(1) }).map((row) => row.id)).toEqual(['b', 'a']);
});

it('knows the day of an instant in the centre, wherever the page is', () => {
  const at = Date.UTC(2026, 0, 5, 23, 30);
  expect(dayOf(at, 'Europe/Brussels')).toBe('2026-01-06');
  expect(dayOf(at, 'America/New_York')).toBe('2026-01-05');
});
