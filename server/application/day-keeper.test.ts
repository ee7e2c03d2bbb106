import { defaultSettings } from '#protocol/settings.js';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Actor, ReceptionCommand } from '../domain/reception/command.js';
import type { DayFigures } from '../domain/statistics/fold.js';
import { MemoryJournal } from '../storage/memory-journal.js';
import type { DayKeeper } from './day-keeper.js';
import { createDayKeeper } from './day-keeper.js';
import type { Lane } from './lane.js';
import { createLane } from './lane.js';
import type { ReceptionSnapshot } from './ports.js';
import { restore } from './restore.js';
import { steadyClock } from './steady-clock.js';

const HOUR = 3_600_000;
const steward: Actor = { kind: 'staff', staffId: 'steward-one', roles: ['steward'] };
const kiosk: Actor = { kind: 'device', deviceId: 'kiosk-one', device: 'kiosk' };

/** One centre whose clock the test turns; stores survive `restart`. */
class Centre {
  now = Date.parse('2026-03-02T09:00:00Z');
  journal = new MemoryJournal();
  figures = new Map<string, DayFigures>();
  figuresFail = false;
  snapshot: ReceptionSnapshot | undefined;
  problems: string[] = [];
  lane!: Lane;
  keeper!: DayKeeper;
  #ids = 0;

  async restart(): Promise<void> {
    const clock = steadyClock(
      () => this.now,
      () => 0,
    );
    const ids = { newId: () => `id-${String((this.#ids += 1)).padStart(13, '0')}` };
    const settings = () => defaultSettings;
    const snapshots = {
      read: async () => this.snapshot,
      write: async (snapshot: ReceptionSnapshot) => {
        this.snapshot = structuredClone(snapshot);
      },
      remove: async () => {
        this.snapshot = undefined;
      },
    };
    const { journal } = this;
    this.lane = createLane(
      {
        journal,
        clock,
        ids,
        settings,
        publisher: { publish: () => {} },
        storage: () => {},
      },
      await restore(journal, snapshots, () => {}),
    );
    this.keeper = createDayKeeper({
      lane: this.lane,
      clock,
      ids,
      settings,
      journal,
      snapshots,
      figures: {
        has: async (date) => this.figures.has(date),
        write: async (date, figures) => {
          if (this.figuresFail) throw new Error('disk full');
          this.figures.set(date, figures);
        },
      },
      problem: (what) => this.problems.push(what),
    });
  }

  async give(command: ReceptionCommand, actor: Actor): Promise<void> {
    const outcome = await this.lane.submit(`given-${(this.#ids += 1)}-command`, command, actor);
    expect(outcome).toMatchObject({ ok: true });
  }

  async takeTickets(count: number): Promise<void> {
    const payload = { theme: 'work', language: 'nl', shortCode: 'AC3467' } as const;
    for (let taken = 0; taken < count; taken += 1) {
      const secretHash = `hash-${(this.#ids += 1)}`;
      await this.give({ kind: 'take-ticket', payload: { ...payload, secretHash } }, kiosk);
    }
  }
}

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

  it('is folded after a restart that came before the fold', async () => {
    await centre.give(openDay, steward);
    await centre.takeTickets(2);
    await centre.give(closeDay, steward);
    await centre.restart();
    await centre.keeper.round();
    expect(centre.figures.get('2026-03-02')?.tickets).toBe(2);
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
