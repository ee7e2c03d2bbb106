import { expect, it } from 'vitest';

import { alarmRows } from './alarm-rows.js';

const alarms = {
  a: { island: 4, raisedAt: 1, answered: false },
  b: { island: 7, raisedAt: 3, answered: true },
  c: { raisedAt: 2, answered: false },
};

it('puts the own alarm last, the others by age', () => {
  expect(alarmRows(alarms, 4).map(({ id, own }) => [id, own])).toEqual([
    ['c', false],
    ['b', false],
    ['a', true],
  ]);
});

it('knows the desk’s own, which has no island', () => {
  expect(alarmRows(alarms, undefined).map(({ id, own }) => [id, own])).toEqual([
    ['a', false],
    ['b', false],
    ['c', true],
  ]);
});

it('has nothing of its own where no island is taken yet', () => {
  expect(alarmRows(alarms, null).map(({ id, own }) => [id, own])).toEqual([
    ['a', false],
    ['c', false],
    ['b', false],
  ]);
});
