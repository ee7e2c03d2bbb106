import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor, ReceptionCommand } from '../domain/reception/command.js';
import { Centre } from './testing/centre.js';

const HOUR = 3_600_000;
const MIDNIGHT = Date.parse('2026-03-02T23:00:00Z');
const steward: Actor = { kind: 'staff', staffId: 'steward-one', roles: ['steward'] };
const kiosk: Actor = { kind: 'device', deviceId: 'kiosk-one', device: 'kiosk' };
const advisor: Actor = { kind: 'staff', staffId: 'advisor-one', roles: ['advisor'] };
const openDay: ReceptionCommand = { kind: 'open-day', payload: {} };
const take: ReceptionCommand = {
  kind: 'take-ticket',
  payload: { theme: 'work', language: 'nl', shortCode: 'AC3467', secretHash: 'hash-of-the-late' },
};
const signIn: ReceptionCommand = {
  kind: 'sign-in-island',
  payload: { island: 1, languages: ['nl'], themes: ['work'] },
};

let centre: Centre;
let ids = 0;
const submit = (command: ReceptionCommand, actor: Actor) =>
  centre.lane.submit(`late-${(ids += 1)}`, command, actor);

beforeEach(async () => {
  centre = new Centre();
  await centre.restart();
  await centre.give(openDay, steward);
  await centre.give(signIn, advisor);
  await centre.takeTickets(2);
  await centre.give({ kind: 'call-next', payload: { island: 1 } }, advisor);
});

describe.each([
  ['a moment after midnight', 300],
  ['where the clock was set a day ahead', 12 * HOUR],
])('before the clock has closed the day, %s', (_, late) => {
  beforeEach(() => {
    centre.now = MIDNIGHT + late;
  });

  it.each<[string, ReceptionCommand, Actor]>([
    ['takes a ticket', take, kiosk],
    ['calls', { kind: 'recall', payload: { island: 1 } }, advisor],
    ['begins an interview', { kind: 'start-interview', payload: { island: 1 } }, advisor],
    ['sets numbers aside', { kind: 'lease-numbers', payload: {} }, kiosk],
  ])('nobody %s any more', async (__, command, actor) => {
    expect(await submit(command, actor)).toMatchObject({ refusal: { code: 'day-closed' } });
    await centre.keeper.round();
    const { day, tickets } = centre.lane.state();
    expect(day?.closedAt).toBe(MIDNIGHT - 1);
    expect([...tickets.values()].map(({ outcome }) => outcome)).toEqual([
      'left-at-closing',
      'left-at-closing',
    ]);
  });

  it('what a kiosk gave before is still of the day, and comes before its end', async () => {
    const ticket = {
      date: '2026-03-02',
      number: 501,
      theme: 'work',
      language: 'fr',
      secretHash: 'hash-of-the-cut-off',
      shortCode: 'AC3467',
      takenAt: MIDNIGHT + late,
    } as const;
    expect(await submit({ kind: 'deliver-ticket', payload: ticket }, kiosk)).toMatchObject({
      ok: true,
    });
    await centre.keeper.round();
    const records = await centre.journal.read('2026-03-02', 0);
    const times = records.flatMap(({ events }) => events.map(({ at }) => at));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const late501 = [...centre.lane.state().tickets.values()].find(({ number }) => number === 501);
    expect(late501).toMatchObject({ arrivedAt: MIDNIGHT - 1, closedAt: MIDNIGHT - 1 });
    expect(centre.figures.get('2026-03-02')).toMatchObject({ tickets: 3, open: 0 });
  });
});

it('once it is closed the next day begins anew', async () => {
  centre.now = MIDNIGHT + 300;
  expect(await submit(openDay, steward)).toMatchObject({ refusal: { code: 'day-already-open' } });
  await centre.keeper.round();
  await centre.give(openDay, steward);
  expect(await submit(take, kiosk)).toMatchObject({ ok: true, value: { number: 1 } });
});
