import { expect, it } from 'vitest';

import { deviceRows, requestRows } from './device-rows.js';

it('lists devices that are off line first, then by name', () => {
  const device = (name: string, online: boolean) =>
    ({ kind: 'kiosk', name, online, pairedAt: 0 }) as const;
  const rows = deviceRows({
    a: device('Zuil', true),
    b: device('Borne', true),
    c: device('Écran', false),
  });
  expect(rows.map((row) => row.id)).toEqual(['c', 'b', 'a']);
});

it('lists requests in the order they were made', () => {
  const request = (askedAt: number) =>
    ({ kind: 'display', code: 'K7M4', askedAt, address: '10.0.0.2' }) as const;
  expect(requestRows({ a: request(2), b: request(1) }).map((row) => row.id)).toEqual(['b', 'a']);
});
