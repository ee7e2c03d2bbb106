import type { CommandAnswer } from '#protocol/commands.js';
import type { Result } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';
import { defaultSettings } from '#protocol/settings.js';
import type { WorkshopCommandKind } from '#protocol/workshops/commands.js';
import type { SessionPlan } from '#protocol/workshops/programme.js';
import { expect } from 'vitest';

import type {
  WorkshopActor,
  WorkshopAnswer,
  WorkshopCommand,
  WorkshopPayload,
} from '../../../domain/workshops/command.js';
import type { WorkshopDayFigures } from '../../../domain/workshops/figures.js';
import { atTen, kiosk, planner, talk } from '../../../domain/workshops/testing/story.js';
import { WORKSHOP_EVENTS } from '../../../storage/journal-events.js';
import { MemoryJournal } from '../../../storage/memory-journal.js';
import type { Lane } from '../../lane.js';
import { createLane } from '../../lane.js';
import type { Journal, Workshops } from '../../ports.js';
import { StorageUnavailable } from '../../ports.js';
import type { SteadyClock } from '../../steady-clock.js';
import { steadyClock } from '../../steady-clock.js';
import type { ProgrammeKeeper } from '../programme-keeper.js';
import { createProgrammeKeeper } from '../programme-keeper.js';
import { restoreProgramme } from '../restore-programme.js';
import { workshopRules } from '../workshop-rules.js';

/** A programme whose clock the test turns; what it keeps survives `restart`. */
export class RunningProgramme {
  readonly disk = new MemoryJournal<Workshops>(WORKSHOP_EVENTS);
  /** Stands before the disk where a test wants it slow. */
  journal: Journal<Workshops> = this.disk;
  figures = new Map<string, WorkshopDayFigures>();
  figuresWritten = 0;
  figuresFail = false;
  settings: Settings = defaultSettings;
  problems: string[] = [];
  storage: string[] = [];
  published = 0;
  clock!: SteadyClock;
  lane!: Lane<Workshops>;
  keeper!: ProgrammeKeeper;
  #wall: number;
  #elapsed = 0;
  #given = 0;

  /** @param start as people write it, with its offset: `2026-03-02T09:00+01:00` */
  constructor(start: string) {
    this.#wall = Date.parse(start);
  }

  async restart(): Promise<void> {
    this.clock = steadyClock(
      () => this.#wall,
      () => this.#elapsed,
    );
    const ids = { newId: () => `id-${String((this.#given += 1)).padStart(13, '0')}` };
    const settings = () => this.settings;
    const { clock, journal } = this;
    const restored = await restoreProgramme(journal);
    clock.notBefore(restored.lastAt);
    this.lane = createLane<Workshops>(
      {
        rules: workshopRules,
        journal,
        clock,
        ids,
        settings,
        publisher: { publish: () => void (this.published += 1) },
        storage: (state) => this.storage.push(state),
      },
      restored,
    );
    this.keeper = createProgrammeKeeper({
      lane: this.lane,
      clock,
      ids,
      settings,
      journal,
      figures: {
        read: async (date) => this.figures.get(date),
        list: async () => ({ days: [], missing: [] }),
        write: async (date, figures) => {
          if (this.figuresFail) throw new StorageUnavailable('disk full');
          this.figuresWritten += 1;
          this.figures.set(date, figures);
        },
      },
      problem: (what) => this.problems.push(what),
    });
  }

  /** Time goes by. */
  pass(ms: number): void {
    this.#wall += ms;
    this.#elapsed += ms;
  }

  /** To that time, given with its offset. */
  passTo(when: string): void {
    this.pass(Date.parse(when) - this.#wall);
  }

  /** Somebody sets the machine's clock. */
  step(ms: number): void {
    this.#wall += ms;
  }

  submit(
    id: string,
    command: WorkshopCommand,
    actor: WorkshopActor,
  ): Promise<Result<WorkshopAnswer>> {
    return this.lane.submit(id, command, actor);
  }

  /** @returns the answer; the command must be accepted */
  async give<K extends WorkshopCommandKind>(
    kind: K,
    payload: WorkshopPayload<K>,
    actor: WorkshopActor,
  ): Promise<CommandAnswer<K>> {
    // each kind with its own payload, which TypeScript cannot follow through the union
    const command = { kind, payload } as WorkshopCommand;
    const outcome = await this.submit(`given-${(this.#given += 1)}-command`, command, actor);
    expect(outcome).toMatchObject({ ok: true });
    return (outcome.ok ? outcome.value : {}) as CommandAnswer<K>;
  }

  /** Puts the activity of the stories, and one session of it; @returns its id */
  async plan(plan: Partial<SessionPlan> = {}): Promise<string> {
    await this.give('put-activity', { activity: talk }, planner);
    const session = { ...atTen, ...plan };
    const { sessionIds } = await this.give('plan-sessions', { session, weeks: 1 }, planner);
    return sessionIds[0] ?? '';
  }

  signUp(sessionId: string, name: string, actor = kiosk): Promise<CommandAnswer<'sign-up'>> {
    return this.give('sign-up', { sessionId, ...keysOf(name) }, actor);
  }
}

export function keysOf(name: string) {
  return { secretHash: `secret-${name}`, codeHash: `code-${name}` };
}
