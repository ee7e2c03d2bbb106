import { describe, expect, it } from 'vitest';

import type { KioskView } from '#protocol/views.js';

import { hashSecret } from './secret-hash.js';
import { KioskMachine } from './testing/kiosk-machine.js';
import type { Page } from './testing/kiosk-machine.js';
import { kioskView } from './testing/kiosk-view.js';
import { ModelServer } from './testing/model-server.js';
import { fakeTimers } from './testing/timers.js';
import type { TakeAnswer } from './ticket-office.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Nine in the morning in Brussels, and the closing time that day. */
const MORNING = Date.parse('2026-03-02T08:00:00Z');
const CLOSING = Date.parse('2026-03-02T16:00:00Z');

/** One kiosk with one page, a second old, on a server whose day is open. */
async function setUp() {
  const timers = fakeTimers();
  const now = () => MORNING + timers.elapsed();
  const server = new ModelServer(now, () => CLOSING, hashSecret);
  let view: KioskView = kioskView('open');
  const machine = new KioskMachine('k1', timers, {
    answer: server.answer.bind(server),
    now,
    view: () => view,
  });
  const page = machine.openPage();
  await timers.pass(SECOND);
  return {
    timers,
    now,
    server,
    machine,
    page,
    show(next: KioskView) {
      view = next;
      machine.network.announce();
    },
    tickets: () =>
      [...server.tickets.values()].map(({ number, status, taken }) => [number, status, taken]),
  };
}

/** A visitor's answer as soon as it comes. */
function take({ desk }: Page) {
  const visit = new AbortController();
  const come: { answer?: TakeAnswer } = {};
  const taken = desk.office.take('work', 'fr', { signal: visit.signal });
  void taken.then((answer) => (come.answer = answer));
  return { leave: () => visit.abort(), come };
}

const numberOf = (answer: TakeAnswer | undefined) => (answer?.ok ? answer.ticket.number : answer);

describe('a visitor who wants a number', () => {
  it('gets the server’s while it is there', async () => {
    const { timers, page, tickets } = await setUp();
    const { come } = take(page);
    await timers.pass(100);
    expect(come.answer).toMatchObject({
      ok: true,
      ticket: { number: 1, ahead: 0, offline: false },
    });
    expect(tickets()).toEqual([[1, 'waiting', 1]]);
  });

  it('gets one of the kiosk’s own at once when the connection is known to be lost', async () => {
    const { timers, machine, page } = await setUp();
    machine.network.cut();
    const { come } = take(page);
    await timers.settle();
    expect(come.answer).toMatchObject({ ok: true, ticket: { number: 501, offline: true } });
    expect(come.answer).not.toHaveProperty('ticket.ahead');
  });

  it('waits no longer than about four seconds for an answer that does not come', async () => {
    const { timers, machine, page, tickets } = await setUp();
    machine.network.losesAnswers = true;
    const { come } = take(page);
    await timers.pass(3_900);
    expect(come.answer).toBeUndefined();
    await timers.pass(200);
    expect(numberOf(come.answer)).toBe(501);
    // The server had made a ticket of it: it is the same one, and gets the number the visitor holds.
    expect(tickets()).toEqual([[501, 'waiting', 1]]);
    machine.network.mend();
    await timers.pass(10 * SECOND);
    expect(tickets()).toEqual([[501, 'waiting', 1]]);
    expect(machine.disk.text()).toContain('"outbox":[]');
  });

  it('has the server’s number once the kiosk has none left and the server comes back', async () => {
    const { timers, machine, page } = await setUp();
    machine.network.cut();
    for (const number of [501, 502, 503, 504]) {
      const { come } = take(page);
      await timers.settle();
      expect(numberOf(come.answer)).toBe(number);
    }
    await timers.pass(5 * SECOND);
    expect(page.desk.getState().service).toBe('none');
    const { come } = take(page);
    await timers.pass(SECOND);
    machine.network.mend();
    await timers.pass(5 * SECOND);
    expect(numberOf(come.answer)).toBe(1);
    expect(page.desk.getState().service).toBe('full');
  });

  it('is told in a quarter of a minute where there is none to be had', async () => {
    const { timers, machine, page, tickets } = await setUp();
    machine.network.cut();
    for (let given = 0; given < 4; given += 1) {
      take(page);
      await timers.settle();
    }
    const { come } = take(page);
    await timers.pass(15 * SECOND);
    expect(come.answer).toEqual({ ok: false, code: 'unavailable' });
    machine.network.mend();
    await timers.pass(2 * MINUTE);
    expect(tickets()).toHaveLength(4);
  });

  it('is told the server’s own no', async () => {
    const { timers, page, server } = await setUp();
    server.day.open = false;
    const { come } = take(page);
    await timers.pass(SECOND);
    expect(come.answer).toEqual({ ok: false, code: 'day-closed' });
  });

  it('leaves no number behind when the visit ends first', async () => {
    const { timers, machine, page, tickets } = await setUp();
    machine.network.losesAnswers = true;
    const { come, leave } = take(page);
    await timers.pass(SECOND);
    leave();
    await timers.pass(SECOND);
    expect(come.answer).toEqual({ ok: false, code: 'unavailable' });
    expect(tickets()).toEqual([[1, 'left', 1]]);
    machine.network.mend();
    await timers.pass(4 * MINUTE);
    expect(machine.disk.text()).toContain('"asked":[]');
  });

  it.each([
    ['has just come from the server', 'mend', 35, [[1, 'left', 1]]],
    ['has just been taken from the kiosk’s own', 'cut', 5, [[501, 'left', 1]]],
  ] as const)('leaves none behind where it %s', async (_number, network, ms, left) => {
    const { timers, machine, page, tickets } = await setUp();
    machine.diskTakes = 10;
    machine.network[network]();
    const { come, leave } = take(page);
    await timers.pass(ms);
    expect(come.answer).toBeUndefined();
    leave();
    machine.network.mend();
    await timers.pass(5 * SECOND);
    expect(come.answer).toEqual({ ok: false, code: 'unavailable' });
    expect(tickets()).toEqual(left);
  });

  it('leaves none behind either where the page is loaded anew', async () => {
    const { timers, machine, page, tickets } = await setUp();
    machine.network.losesAnswers = true;
    take(page);
    await timers.pass(SECOND);
    page.end();
    machine.network.mend();
    machine.openPage();
    await timers.pass(5 * SECOND);
    expect(tickets()).toEqual([[1, 'waiting', 1]]);
    await timers.pass(2 * MINUTE);
    expect(tickets()).toEqual([[1, 'left', 1]]);
  });
});

describe('a kiosk that is cut off', () => {
  it('says so after a moment, and no more once the server is back', async () => {
    const { timers, machine, page } = await setUp();
    expect(page.desk.getState()).toMatchObject({ online: true, service: 'full' });
    machine.network.cut();
    await timers.pass(2_900);
    expect(page.desk.getState()).toMatchObject({ online: true, service: 'full' });
    await timers.pass(200);
    expect(page.desk.getState()).toMatchObject({ online: false, service: 'tickets-only' });
    machine.network.mend();
    await timers.pass(2 * SECOND);
    expect(page.desk.getState()).toMatchObject({ online: true, service: 'full' });
  });

  it('delivers each ticket once, with its time of arrival, and fills its numbers up', async () => {
    const { timers, now, machine, page, server } = await setUp();
    machine.network.cut();
    const times: number[] = [];
    for (let given = 0; given < 3; given += 1) {
      await timers.pass(20 * MINUTE);
      times.push(now());
      take(page);
      await timers.settle();
    }
    machine.network.mend();
    await timers.pass(5 * SECOND);
    const arrived = [...server.tickets.values()].map(({ number, arrivedAt }) => [
      number,
      arrivedAt,
    ]);
    expect(arrived).toEqual([501, 502, 503].map((number, index) => [number, times[index]]));
    machine.network.cut();
    const numbers: unknown[] = [];
    for (let given = 0; given < 4; given += 1) {
      const { come } = take(page);
      await timers.settle();
      numbers.push(numberOf(come.answer));
    }
    expect(numbers).toEqual([504, 505, 506, 507]);
  });

  it('starts without its server, with its last view, its numbers and the right time', async () => {
    const { timers, now, machine, page, server } = await setUp();
    machine.wallOff = -HOUR;
    await timers.pass(MINUTE);
    machine.network.cut();
    await timers.pass(MINUTE);
    page.end();
    const next = machine.openPage();
    await timers.pass(SECOND);
    expect(next.desk.getState()).toMatchObject({ online: false, service: 'tickets-only' });
    expect(next.desk.getState().view).toEqual(kioskView('open'));
    const { come } = take(next);
    await timers.settle();
    expect(numberOf(come.answer)).toBe(501);
    const at = now();
    machine.network.mend();
    await timers.pass(5 * SECOND);
    expect([...server.tickets.values()].map(({ arrivedAt }) => arrivedAt)).toEqual([at]);
  });

  it('gives no number after closing time', async () => {
    const { timers, now, machine, page } = await setUp();
    machine.network.cut();
    await timers.pass(CLOSING - now() + MINUTE);
    expect(page.desk.getState().service).toBe('none');
    const { come } = take(page);
    await timers.pass(20 * SECOND);
    expect(come.answer).toMatchObject({ ok: false });
  });

  it('gives none either where the day was closed when it was last heard of', async () => {
    const { timers, machine, page, server, show } = await setUp();
    server.day.open = false;
    show(kioskView('closed'));
    machine.network.cut();
    await timers.pass(5 * SECOND);
    expect(page.desk.getState()).toMatchObject({ service: 'none', view: { day: 'closed' } });
  });

  it('asks for numbers as soon as the day opens', async () => {
    const { timers, machine, page, server, show } = await setUp();
    show(kioskView('closed'));
    server.openDay('2026-03-02');
    show(kioskView('open'));
    await timers.pass(SECOND);
    machine.network.cut();
    await timers.pass(5 * SECOND);
    expect(page.desk.getState().service).toBe('tickets-only');
  });

  it('counts tickets that came too late to be delivered', async () => {
    const { timers, machine, page, server } = await setUp();
    machine.network.cut();
    take(page);
    await timers.settle();
    await timers.sleep(24 * HOUR);
    server.openDay('2026-03-03');
    machine.network.mend();
    await timers.pass(5 * SECOND);
    expect(server.reports.at(-1)).toMatchObject({ pending: 0, undelivered: 1 });
    expect(server.tickets.size).toBe(0);
  });

  it('gives none of its numbers once it is a kiosk no more', async () => {
    const { timers, machine, page } = await setUp();
    machine.network.revoke();
    await timers.settle();
    await timers.pass(5 * SECOND);
    expect(page.desk.getState().service).toBe('none');
    expect(machine.disk.text()).toContain('"numbers":[]');
  });
});

describe('a kiosk that can keep nothing', () => {
  it('goes on with its server, and says without it that it cannot', async () => {
    const { timers, machine, page } = await setUp();
    machine.disk.fail(true);
    const online = take(page);
    await timers.pass(SECOND);
    expect(numberOf(online.come.answer)).toBe(1);
    machine.network.cut();
    await timers.pass(5 * SECOND);
    expect(page.desk.getState().service).toBe('none');
    const offline = take(page);
    await timers.pass(15 * SECOND);
    expect(offline.come.answer).toEqual({ ok: false, code: 'unavailable' });
  });

  it('never withdraws a number that it could not note as heard', async () => {
    const { timers, machine, page, tickets } = await setUp();
    const { come } = take(page);
    // It was noted as asked for, and the answer is on its way.
    await timers.pass(15);
    machine.disk.fail(true);
    await timers.pass(SECOND);
    expect(numberOf(come.answer)).toBe(1);
    machine.disk.fail(false);
    await timers.pass(10 * MINUTE);
    expect(tickets()).toEqual([[1, 'waiting', 1]]);
    expect(machine.disk.text()).toContain('"asked":[]');
  });
});

describe('what a steward is told', () => {
  it('is told on connection and on each change, not more often', async () => {
    const { timers, machine, page, server } = await setUp();
    const report = { version: '1.2.3', paper: 'none', pending: 0, undelivered: 0 };
    expect(server.reports).toEqual([report]);
    await timers.pass(10 * MINUTE);
    expect(server.reports).toHaveLength(1);
    page.desk.reportPaper('failed');
    await timers.pass(2 * SECOND);
    expect(server.reports.slice(1)).toEqual([{ ...report, paper: 'failed' }]);
    machine.network.cut();
    machine.network.mend();
    await timers.pass(2 * SECOND);
    expect(server.reports.slice(2)).toEqual([{ ...report, paper: 'failed' }]);
  });
});

describe('what is kept', () => {
  it('holds nothing of a visit once it is delivered, and never a secret', async () => {
    const { timers, machine, page, show } = await setUp();
    show({ ...kioskView('open'), help: 'asked' });
    machine.network.cut();
    const { come } = take(page);
    await timers.settle();
    const secret = come.answer?.ok === true ? come.answer.ticket.keys.secret : '';
    expect(machine.disk.text()).toContain(hashSecret(secret));
    expect(machine.disk.text()).not.toContain(secret);
    machine.network.mend();
    await timers.pass(2 * MINUTE);
    expect(machine.disk.text()).not.toContain(hashSecret(secret));
    expect(machine.disk.text()).not.toContain('asked"}');
    expect(machine.disk.text()).not.toContain('help');
  });
});
