import type { Settings } from '#protocol/settings.js';
import { defaultSettings } from '#protocol/settings.js';
import { expect } from 'vitest';

import type { Actor, ReceptionCommand } from '../../domain/reception/command.js';
import type { DayFigures } from '../../domain/statistics/fold.js';
import { RECEPTION_EVENTS } from '../../storage/journal-events.js';
import { MemoryJournal } from '../../storage/memory-journal.js';
import type { DayKeeper } from '../day-keeper.js';
import { createDayKeeper } from '../day-keeper.js';
import type { Lane } from '../lane.js';
import { createLane } from '../lane.js';
import type { ReceptionSnapshot } from '../ports.js';
import { receptionRulesTelling } from '../reception-rules.js';
import { restore } from '../restore.js';
import { steadyClock } from '../steady-clock.js';

const kiosk: Actor = { kind: 'device', deviceId: 'kiosk-one', device: 'kiosk' };

/** One centre whose clock the test turns; stores survive `restart`. */
export class Centre {
  now = Date.parse('2026-03-02T09:00:00Z');
  journal = new MemoryJournal(RECEPTION_EVENTS);
  figures = new Map<string, DayFigures>();
  figuresFail = false;
  settings: Settings = defaultSettings;
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
    const settings = () => this.settings;
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
        rules: receptionRulesTelling(() => undefined),
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
        read: async (date) => this.figures.get(date),
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
