import { defaultSettings } from '#protocol/settings.js';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor, ReceptionCommand } from '../domain/reception/command.js';
import { Centre } from './testing/centre.js';

const HOUR = 3_600_000;
const steward: Actor = { kind: 'staff', staffId: 'steward-one', roles: ['steward'] };

let centre: Centre;
const openDay: ReceptionCommand = { kind: 'open-day', payload: {} };
const closeDay: ReceptionCommand = { kind: 'close-day', payload: {} };

beforeEach(async () => {
  centre = new Centre();
  await centre.restart();
});

describe('a closed day', () => {
  it('is folded, once more after it was reopened, and its events go after the retention time', async () => {
    await centre.give(openDay, steward);
    await centre.takeTickets(3);
    await centre.give(closeDay, steward);
    await centre.keeper.round();
    expect(centre.figures.get('2026-03-02')?.tickets).toBe(3);

    await centre.give(openDay, steward);
    await centre.takeTickets(2);
    await centre.give(closeDay, steward);
    await centre.keeper.round();
    expect(centre.figures.get('2026-03-02')?.tickets).toBe(5);
    expect(await centre.journal.days()).toEqual(['2026-03-02']);

    centre.now += 24 * HOUR - 1;
    await centre.keeper.round();
    expect(await centre.journal.days()).toEqual(['2026-03-02']);
    centre.now += 1;
    await centre.keeper.round();
    expect(await centre.journal.days()).toEqual([]);
    expect(centre.lane.state().tickets.size).toBe(0);
    expect(centre.lane.position().answers.size).toBe(0);
    expect(centre.problems).toEqual([]);
  });

  it('is closed by midnight, and folded while the next day runs', async () => {
    await centre.give(openDay, steward);
    await centre.takeTickets(4);
    centre.now += 24 * HOUR;
    await centre.keeper.round();
    expect(centre.lane.state().day?.closedAt).toBe(Date.parse('2026-03-02T23:00:00Z') - 1);
    await centre.give(openDay, steward);
    await centre.takeTickets(1);
    expect([...centre.lane.state().tickets.values()].map((ticket) => ticket.number)).toEqual([1]);
    centre.now += 15 * HOUR;
    await centre.keeper.round();
    expect(await centre.journal.days()).toEqual(['2026-03-03']);
    expect(centre.figures.get('2026-03-02')?.tickets).toBe(4);
  });

  it('is folded once more when a kiosk that was cut off delivers a ticket of it', async () => {
    await centre.give(openDay, steward);
    await centre.takeTickets(2);
    await centre.give(closeDay, steward);
    await centre.keeper.round();
    centre.now += 20 * HOUR;
    const ticket = {
      date: '2026-03-02',
      number: 501,
      theme: 'work',
      language: 'fr',
      secretHash: 'hash-of-the-late',
      shortCode: 'AC3467',
      takenAt: centre.now - 20 * HOUR,
    } as const;
    const kiosk: Actor = { kind: 'device', deviceId: 'kiosk-one', device: 'kiosk' };
    await centre.give({ kind: 'deliver-ticket', payload: ticket }, kiosk);
    await centre.keeper.round();
    expect(centre.figures.get('2026-03-02')).toMatchObject({
      tickets: 3,
      open: 0,
      outcomes: { 'left-at-closing': 3 },
    });
    await centre.restart();
    expect(centre.lane.state().tickets.size).toBe(3);
  });

  it('is folded after a restart that came before the fold', async () => {
    await centre.give(openDay, steward);
    await centre.takeTickets(2);
    await centre.give(closeDay, steward);
    await centre.restart();
    await centre.keeper.round();
    expect(centre.figures.get('2026-03-02')?.tickets).toBe(2);
  });

  it('is folded before opening hours open the next, however long the server was off', async () => {
    await centre.give(openDay, steward);
    await centre.takeTickets(3);
    await centre.give(closeDay, steward);
    await centre.keeper.round();
    await centre.give(openDay, steward);
    await centre.takeTickets(2);
    const hours = { opens: '08:00', closes: '17:00' };
    centre.settings = { ...defaultSettings, openingHours: Array.from({ length: 7 }, () => hours) };
    centre.now += 24 * HOUR;
    await centre.restart();
    await centre.keeper.round();
    expect(centre.lane.state().day?.date).toBe('2026-03-03');
    expect(centre.figures.get('2026-03-02')).toMatchObject({ tickets: 5, open: 0 });
  });

  it('is folded again where its last fold failed and the next day runs', async () => {
    await centre.give(openDay, steward);
    await centre.takeTickets(3);
    await centre.give(closeDay, steward);
    await centre.keeper.round();
    await centre.give(openDay, steward);
    await centre.takeTickets(2);
    await centre.give(closeDay, steward);
    centre.figuresFail = true;
    centre.now += 15 * HOUR;
    await centre.keeper.round();
    await centre.give(openDay, steward);
    centre.figuresFail = false;
    centre.settings = { ...defaultSettings, serviceLevelMinutes: 99 };
    await centre.keeper.round();
    const figures = centre.figures.get('2026-03-02');
    expect(figures).toMatchObject({ tickets: 5, serviceLevel: { minutes: 25 } });
  });

  it('that never began leaves its empty journal only while it may still begin', async () => {
    centre.journal.replace('2026-03-02', Buffer.alloc(0));
    await centre.restart();
    await centre.keeper.round();
    expect(await centre.journal.days()).toEqual(['2026-03-02']);
    centre.now += 24 * HOUR;
    await centre.keeper.round();
    expect(await centre.journal.days()).toEqual([]);
    expect(centre.figures.size).toBe(0);
    expect(centre.problems).toEqual([]);
  });

  it('keeps its events until its figures are kept', async () => {
    await centre.give(openDay, steward);
    await centre.takeTickets(2);
    await centre.give(closeDay, steward);
    centre.figuresFail = true;
    centre.now += 48 * HOUR;
    await centre.keeper.round();
    expect(centre.problems).toContain('statistics');
    expect(await centre.journal.days()).toEqual(['2026-03-02']);
    centre.figuresFail = false;
    await centre.keeper.round();
    expect(centre.figures.get('2026-03-02')?.tickets).toBe(2);
    expect(await centre.journal.days()).toEqual([]);
  });
});

describe('a clock set back', () => {
  it('goes on during the day, and is put right once the day is closed', async () => {
    await centre.give(openDay, steward);
    const before = centre.now;
    centre.now -= HOUR;
    await centre.keeper.round();
    await centre.takeTickets(1);
    const [ticket] = centre.lane.state().tickets.values();
    expect(ticket?.arrivedAt).toBe(before);
    await centre.give(closeDay, steward);
    await centre.keeper.round();
    await centre.give(openDay, steward);
    await centre.takeTickets(1);
    expect([...centre.lane.state().tickets.values()].at(-1)?.arrivedAt).toBe(before - HOUR);
  });
});

describe('snapshots', () => {
  it('go with the day they are of, even where the next day has none', async () => {
    await centre.give(openDay, steward);
    await centre.takeTickets(2000);
    await centre.keeper.round();
    await centre.give(closeDay, steward);
    centre.now += 23 * HOUR;
    await centre.give(openDay, steward);
    await centre.keeper.round();
    expect(centre.snapshot?.day).toBe('2026-03-02');
    centre.now += HOUR;
    await centre.keeper.round();
    expect(await centre.journal.days()).toEqual(['2026-03-03']);
    expect(centre.snapshot).toBeUndefined();
  });

  it('are taken on a long day and make no difference to what a start finds', async () => {
    await centre.give(openDay, steward);
    await centre.takeTickets(2100);
    await centre.keeper.round();
    expect(centre.snapshot?.seq).toBe(2101);
    await centre.takeTickets(3);
    const before = centre.lane.state();
    await centre.restart();
    expect(centre.lane.state()).toEqual(before);
  });
});
