import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { GivenTicket } from '../visit/visit.js';
import { hashSecret } from './secret-hash.js';
import { KioskMachine } from './testing/kiosk-machine.js';
import type { Page } from './testing/kiosk-machine.js';
import { kioskView } from './testing/kiosk-view.js';
import { ModelServer } from './testing/model-server.js';
import type { Kept } from './kept.js';
import { fakeTimers } from './testing/timers.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Nine in the morning in Brussels, on a Monday. */
const MORNING = Date.parse('2026-03-02T08:00:00Z');
const MIDNIGHT = Date.parse('2026-03-02T23:00:00Z');
const KIOSKS = 3;
const PAGES = 2;

type Act =
  | { readonly act: 'take' | 'leave' | 'reload'; readonly kiosk: number; readonly page: number }
  | { readonly act: 'cut' | 'mend' | 'lose answers' | 'hold'; readonly kiosk: number }
  | { readonly act: 'wait'; readonly ms: number }
  | { readonly act: 'next day' };

const kiosk = fc.nat(KIOSKS - 1);
const page = fc.nat(PAGES - 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constant('take' as const), kiosk, page }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('leave' as const), kiosk, page }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('reload' as const), kiosk, page }) },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'cut' as const,
        'mend' as const,
        'lose answers' as const,
        'hold' as const,
      ),
      kiosk,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 5, 15, 25, 100, 1_500, 4_500, 20_000, 70_000, 400_000),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ act: 'next day' as const }) },
);

interface Taking {
  readonly from: number;
  readonly date: string;
  readonly signal: AbortController;
  /** The page it was asked at ended before it answered. */
  cutShort?: true;
  ticket?: GivenTicket;
  at?: number;
}

/** Three kiosks of two windows each, on one server. */
class Reception {
  readonly timers = fakeTimers();
  readonly server: ModelServer;
  readonly kiosks: { readonly machine: KioskMachine; readonly pages: Page[] }[];
  readonly takings: Taking[] = [];
  readonly #under = new Map<string, Taking>();
  #days = 0;

  constructor() {
    const until = () => MIDNIGHT + this.#days * DAY;
    this.server = new ModelServer(() => this.now(), until, hashSecret);
    const end = {
      answer: this.server.answer.bind(this.server),
      now: () => this.now(),
      view: () => kioskView(this.server.day.open ? 'open' : 'closed'),
    };
    this.kiosks = Array.from({ length: KIOSKS }, (_, index) => {
      const machine = new KioskMachine(`k${index}`, this.timers, end);
      machine.wallOff = (index - 1) * HOUR;
      machine.diskTakes = 2;
      return { machine, pages: Array.from({ length: PAGES }, () => machine.openPage()) };
    });
  }

  now(): number {
    return MORNING + this.timers.elapsed();
  }

  async do(what: Act): Promise<void> {
    if (what.act === 'wait') return this.timers.pass(what.ms);
    if (what.act === 'next day') return this.nextDay();
    const { machine, pages } = this.at(what.kiosk);
    switch (what.act) {
      case 'cut':
        return machine.network.cut();
      case 'mend':
        return machine.network.mend();
      case 'lose answers':
        machine.network.losesAnswers = true;
        return;
      case 'hold':
        return machine.network.hold();
      default: {
        const key = `${what.kiosk}.${what.page}`;
        if (what.act === 'take') return this.take(key, pages[what.page]);
        const taking = this.#under.get(key);
        if (what.act === 'leave') return taking?.signal.abort();
        if (taking !== undefined) taking.cutShort = true;
        this.#under.delete(key);
        pages[what.page]?.end();
        pages[what.page] = machine.openPage();
      }
    }
  }

  at(index: number): Reception['kiosks'][number] {
    const found = this.kiosks[index];
    if (found === undefined) throw new Error('no such kiosk');
    return found;
  }

  take(key: string, page: Page | undefined): void {
    // One visitor at a time in front of a screen.
    if (page === undefined || this.#under.has(key)) return;
    const taking: Taking = {
      from: this.now(),
      date: this.server.day.date,
      signal: new AbortController(),
    };
    this.takings.push(taking);
    this.#under.set(key, taking);
    void page.desk.office.take('work', 'fr', { signal: taking.signal.signal }).then((answer) => {
      if (taking.cutShort) return;
      this.#under.delete(key);
      taking.at = this.now();
      if (answer.ok) taking.ticket = answer.ticket;
    });
  }

  async nextDay(): Promise<void> {
    this.server.day = { ...this.server.day, open: false };
    this.announce();
    this.#days += 1;
    await this.timers.pass(20_000);
    for (const { machine } of this.kiosks) machine.network.lose();
    await this.timers.sleep(MORNING + this.#days * DAY - this.now());
    this.server.openDay(new Date(this.now()).toISOString().slice(0, 10));
    this.announce();
    await this.timers.settle();
  }

  announce(): void {
    for (const { machine } of this.kiosks) machine.network.announce();
  }

  async comeTogether(): Promise<void> {
    for (const { machine } of this.kiosks) machine.network.mend();
    await this.timers.pass(10 * 60_000);
  }
}

it('gives every number once and tells of every ticket once, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60, size: 'max' }), async (acts) => {
      const reception = new Reception();
      await reception.timers.pass(1_000);
      for (const what of acts) await reception.do(what);
      await reception.comeTogether();
      check(reception);
    }),
    { numRuns: 200 },
  );
}, 120_000);

function check({ takings, server, kiosks }: Reception): void {
  const heard = takings.filter(({ ticket }) => ticket !== undefined);
  const numbers = heard.map(({ date, ticket }) => `${date} ${ticket?.number}`);
  expect(new Set(numbers).size, numbers.join(', ')).toBe(numbers.length);

  const today = heard.filter(({ date }) => date === server.day.date);
  const held = new Set<string>();
  for (const { ticket, from, at } of today) {
    if (ticket === undefined) continue;
    const secretHash = hashSecret(ticket.keys.secret);
    held.add(secretHash);
    const known = server.tickets.get(secretHash);
    expect(known).toMatchObject({ number: ticket.number, status: 'waiting', taken: 1 });
    expect(known?.arrivedAt).toBeGreaterThanOrEqual(from);
    expect(known?.arrivedAt).toBeLessThanOrEqual(at ?? 0);
  }
  // A number of its own that a page gave in the moment it ended may have been seen.
  const cutShort = takings.filter((taking) => taking.cutShort).length;
  const nobodys = [...server.tickets.values()].filter(
    ({ secretHash, status }) => !held.has(secretHash) && status === 'waiting',
  );
  // So may one of the server's that had been noted as shown, which comes just before it is shown.
  const notedOnly = kiosks.reduce((sum, { machine }) => sum + machine.notedOnly, 0);
  expect(nobodys.filter(({ number }) => number < 501).length).toBeLessThanOrEqual(notedOnly);
  expect(nobodys.length).toBeLessThanOrEqual(cutShort);

  for (const { at = Infinity, from, cutShort: gone } of takings) {
    if (!gone) expect(at - from).toBeLessThanOrEqual(15_100);
  }
  for (const { machine } of kiosks) {
    const text = machine.disk.text();
    for (const { ticket } of heard) expect(text).not.toContain(ticket?.keys.secret);
    const kept = JSON.parse(text.slice(0, text.indexOf('}{') + 1)) as Kept;
    expect(kept).toMatchObject({ outbox: [], asked: [] });
  }
}
