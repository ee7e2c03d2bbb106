import { expect, it } from 'vitest';

import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { StewardKiosk } from '#protocol/views.js';

import { helpRows } from './help-rows.js';

const kiosk = (name: string, help?: StewardKiosk['help']) =>
  ({
    kind: 'kiosk',
    name,
    online: true,
    pairedAt: 0,
    kiosk: {
      settings: { ...defaultKioskSettings, place: 'Hall' },
      problems: [],
      pending: 0,
      undelivered: 0,
      ...(help !== undefined && { help }),
    },
  }) as const;

const rows = helpRows({
  a: kiosk('A', { askedAt: 1, coming: true }),
  b: kiosk('B', { askedAt: 9, coming: false }),
  c: kiosk('C', { askedAt: 4, coming: false }),
  d: kiosk('D'),
  e: { kind: 'display', name: 'E', online: true, pairedAt: 0 },
});

it('lists those nobody goes to first, the longest waiting before', () => {
  expect(rows.map(({ name }) => name)).toEqual(['C', 'B', 'A']);
  expect(rows[0]).toEqual({ deviceId: 'c', name: 'C', place: 'Hall', askedAt: 4, coming: false });
});
