import { expect, it } from 'vitest';

import { staffRows } from './staff-rows.js';

const member = (code: string, active = true) =>
  ({ staffId: `staff-${code}`, code, roles: ['advisor'], active }) as const;
const staff = [member('ADV10'), member('ADV2'), member('OLD', false), member('ADMIN')];

it('lists active codes first, in the order people count', () => {
  expect(staffRows(staff, '').map(({ code }) => code)).toEqual(['ADMIN', 'ADV2', 'ADV10', 'OLD']);
});

it('finds codes by any part of them, in either case', () => {
  expect(staffRows(staff, ' adv').map(({ code }) => code)).toEqual(['ADV2', 'ADV10']);
  expect(staffRows(staff, 'x')).toEqual([]);
});
