import type { AuditEntry } from '#protocol/keeping.js';
import { defaultSettings } from '#protocol/settings.js';
import { expect, it } from 'vitest';

import { recordedAudit } from './testing/recorded-audit.js';

const KNOWN = {
  codeOf: (staffId: string) => (staffId === 'staff-1' ? 'ANNE' : undefined),
  nameOf: (deviceId: string) => (deviceId === 'device-1' ? 'Hall' : undefined),
};

it.each<[kind: string, payload: object, entry: Omit<AuditEntry, 'at' | 'by'> | undefined]>([
  ['open-day', {}, { what: 'day-opened' }],
  ['close-day', {}, { what: 'day-closed' }],
  [
    'change-settings',
    { settings: { ...defaultSettings, islands: 3, smallestCount: 7 } },
    { what: 'settings-changed', detail: 'islands, smallestCount' },
  ],
  ['change-settings', { settings: { ...defaultSettings } }, undefined],
  ['set-feeds', { feeds: [] }, { what: 'settings-changed', detail: 'feeds' }],
  [
    'add-staff',
    { code: 'NEW1', pin: '80256913', roles: ['advisor', 'steward'] },
    { what: 'staff-changed', detail: 'NEW1: advisor, steward' },
  ],
  [
    'change-staff',
    { staffId: 'staff-1', roles: ['advisor'], active: true },
    { what: 'staff-changed', detail: 'ANNE: advisor' },
  ],
  [
    'change-staff',
    { staffId: 'staff-1', roles: ['advisor'], active: false },
    { what: 'staff-changed', detail: 'ANNE: inactive' },
  ],
  ['set-pin', { staffId: 'staff-1', pin: '80256913' }, { what: 'pin-set', detail: 'ANNE' }],
  ['approve-device', { name: 'Hall' }, { what: 'device-changed', detail: 'approved: Hall' }],
  ['change-device', { name: 'Hall' }, { what: 'device-changed', detail: 'changed: Hall' }],
  ['revoke-device', { deviceId: 'device-1' }, { what: 'device-changed', detail: 'revoked: Hall' }],
  ['start-import', { format: 'esco' }, { what: 'jobs-imported', detail: 'esco' }],
  ['take-back-import', {}, { what: 'jobs-imported', detail: 'taken-back' }],
  ['run-feed', {}, { what: 'jobs-imported', detail: 'feed' }],
  ['take-ticket', { secret: 'a-secret', shortCode: 'ACDEFG' }, undefined],
  ['give-portrait', { portrait: { gender: 'woman' } }, undefined],
  ['sign-up', { secret: 'a-secret', code: 'ACDEFG' }, undefined],
  ['constructor', {}, undefined],
])('%s %j is noted as %j', (kind, payload, entry) => {
  const audit = recordedAudit(KNOWN);
  audit.given('command-1', { kind, payload }, 'BOSS')?.();
  expect(audit.entries).toEqual(entry === undefined ? [] : [{ by: 'BOSS', ...entry }]);
});

it('never holds a PIN', () => {
  const audit = recordedAudit(KNOWN);
  const payload = { code: 'NEW1', staffId: 'staff-1', pin: '80256913', roles: ['advisor'] };
  for (const kind of ['add-staff', 'set-pin']) audit.given(kind, { kind, payload }, 'BOSS')?.();
  expect(audit.entries).toHaveLength(2);
  expect(JSON.stringify(audit.entries)).not.toContain('80256913');
});

it('notes a command once, however often it is repeated, and only when it was accepted', () => {
  const audit = recordedAudit(KNOWN);
  audit.given('refused', { kind: 'open-day', payload: {} }, undefined);
  for (let again = 0; again < 3; again += 1) {
    audit.given('same', { kind: 'open-day', payload: {} }, undefined)?.();
  }
  audit.given('other', { kind: 'open-day', payload: {} }, 'BOSS')?.();
  expect(audit.entries).toEqual([{ what: 'day-opened' }, { what: 'day-opened', by: 'BOSS' }]);
});

it('notes a command of another family, or of another member, that has the same id', () => {
  const audit = recordedAudit(KNOWN);
  const setPin = { kind: 'set-pin', payload: { staffId: 'staff-1', pin: '80256913' } };
  for (const by of ['BOSS', 'BOSS', 'ANNE']) {
    audit.given('same', { kind: 'open-day', payload: {} }, by)?.();
    audit.given('same', setPin, by)?.();
  }
  expect(audit.entries.map(({ what, by }) => `${what} ${by ?? '-'}`)).toEqual([
    'day-opened BOSS',
    'pin-set BOSS',
    'day-opened ANNE',
    'pin-set ANNE',
  ]);
});
