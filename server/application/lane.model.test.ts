import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import { defaultSettings } from '#protocol/settings.js';

import { localTime } from '../domain/calendar.js';
import type { Actor, ReceptionAnswer } from '../domain/reception/command.js';
import { checkState } from '../domain/reception/testing/check-state.js';
import { ReceptionModel } from '../domain/reception/testing/model.js';
import type { RandomCommand } from '../domain/reception/testing/random-command.js';
import { randomCommand } from '../domain/reception/testing/random-command.js';
import { Random } from '../domain/reception/testing/random.js';
import { ensure } from '../domain/reception/testing/visitor.js';
import { RECEPTION_EVENTS } from '../storage/journal-events.js';
import { MemoryJournal } from '../storage/memory-journal.js';
import type { Lane } from './lane.js';
import type { Settled } from './answers.js';
import { createLane } from './lane.js';
import type { Answered } from './ports.js';
import { receptionRules } from './reception-rules.js';
import { restore } from './restore.js';
import { senderOf } from './sender.js';
import { MemorySnapshots, nextTurn, UnsteadyJournal } from './testing/unsteady.js';

const RUNS = 25;
const STEPS_PER_RUN = 4_000;
const MOST_AT_ONCE = 30;
/** So many of the last commands may be sent again. */
const REPEATED_FROM = 150;
const MONDAY = Date.UTC(2026, 2, 2, 8);
/** Small, so that ordinary numbers meet those set aside, and the multimedia space fills up. */
const settings = {
  ...defaultSettings,
  // the model knows no other clock
  timeZone: 'UTC',
  islands: 12,
  leasedNumbers: 4,
  firstLeasedNumber: 8,
  computers: 5,
  tablets: 3,
  seatMinutes: 20,
};

const STRANGER: Actor = { kind: 'device', deviceId: 'stranger', device: 'kiosk' };
const COUNTED = [
  'repeats',
  'reused',
  'failures',
  'restarts',
  'keptUnanswered',
  'keptAfterAll',
] as const;

interface Sent extends RandomCommand {
  readonly id: string;
  readonly at: number;
}

interface Submitted extends Sent {
  readonly order: number;
}

/** One lane after the other on one journal, many commands in flight, the model told of each outcome. */
class Walk {
  steps = 0;
  readonly seen = {
    repeats: 0,
    reused: 0,
    failures: 0,
    restarts: 0,
    keptUnanswered: 0,
    keptAfterAll: 0,
  };
  readonly #random: Random;
  readonly #model = new ReceptionModel(settings);
  readonly #disk = new MemoryJournal(RECEPTION_EVENTS);
  readonly #snapshots = new MemorySnapshots();
  readonly #inFlight = new Set<Submitted>();
  /** The clock's own, refused: what may be kept of them after all is nobody's answer. */
  readonly #refusedToClock = new Set<Submitted>();
  #submitted = 0;
  readonly #recent: Sent[] = [];
  /** First outcome of each command that must be answered the same from now on. */
  #settled = new Map<string, Settled & { readonly day: number }>();
  #daysBegun = 0;
  #journal: UnsteadyJournal;
  #lane: Lane | undefined;
  #now = MONDAY;
  #ids = 0;
  #violation: unknown;

  constructor(seed: number) {
    this.#random = new Random(seed);
    this.#journal = new UnsteadyJournal(this.#disk, this.#random);
  }

  async run(steps: number): Promise<void> {
    await this.#restart();
    while (this.steps < steps) {
      const burst = 1 + this.#random.below(MOST_AT_ONCE);
      for (let sent = 0; sent < burst; sent += 1) this.#send();
      if (this.#random.chance(this.#journal.isBroken ? 0.8 : 0.03)) await this.#restart();
      else if (this.#random.chance(0.5)) await this.#quiet();
      else await nextTurn();
      if (this.#violation !== undefined) throw this.#violation;
    }
    await this.#quiet();
    await this.#restart();
    await this.#quiet();
    if (this.#violation !== undefined) throw this.#violation;
  }

  #send(): void {
    this.#pass();
    this.steps += 1;
    if (this.#recent.length > 0 && this.#random.chance(0.1)) {
      this.seen.repeats += 1;
      const again = this.#random.pick(this.#recent);
      // Sometimes by somebody else, who has no business with it.
      this.#submit(this.#random.chance(0.1) ? { ...again, actor: STRANGER } : again);
      return;
    }
    const id = `command-${this.steps}`;
    const next = randomCommand(this.#random, this.#model, this.steps);
    const sent = { ...next, id, at: this.#now };
    this.#recent.push(sent);
    if (this.#recent.length > REPEATED_FROM) this.#recent.shift();
    this.#submit(sent);
  }

  #submit(sent: Sent): void {
    if (this.#lane === undefined) throw new Error('no lane');
    const submitted = { ...sent, at: this.#now, order: (this.#submitted += 1) };
    this.#inFlight.add(submitted);
    const { id, command, actor, at } = submitted;
    void this.#lane.submit(id, command, actor, at).then(
      (outcome) => this.#settle(submitted, outcome),
      (error: unknown) => {
        this.#violation ??= error;
      },
    );
  }

  /** Outcomes come in the order in which the lane decided. */
  #settle(sent: Submitted, outcome: Result<ReceptionAnswer>): void {
    this.#inFlight.delete(sent);
    if (this.#violation !== undefined) return;
    try {
      const first = this.#settled.get(sent.id);
      const own = first?.by === senderOf(sent.actor);
      const expected = own ? first?.outcome : refuse('command-id-reused');
      const isAsExpected = JSON.stringify(outcome) === JSON.stringify(expected);
      // Answers stay until the day after theirs (`answers.ts`): once two days have begun since, a repeat may be
      // decided anew, and what it then does is for the model to judge.
      const isOld = first !== undefined && this.#daysBegun - first.day >= 2;
      if (first !== undefined && (isAsExpected || !isOld)) {
        if (!own) this.seen.reused += 1;
        ensure(
          isAsExpected,
          `${sent.id} was ${JSON.stringify(outcome)} instead of ${JSON.stringify(expected)}`,
        );
      } else if (!outcome.ok && outcome.refusal.code === 'storage-unavailable') {
        this.seen.failures += 1;
        if (sent.actor.kind === 'system') this.#refusedToClock.add(sent);
      } else {
        this.#apply(sent, outcome);
      }
    } catch (violation) {
      this.#violation = violation;
    }
  }

  #apply(sent: Sent, outcome: Result<ReceptionAnswer>): void {
    const { command, actor, at } = sent;
    const today = localTime(at, settings.timeZone).date;
    this.#model.apply(command, actor, { now: at, today }, outcome);
    if (command.kind === 'open-day' && outcome.ok) this.#daysBegun += 1;
    this.#settled.set(sent.id, { by: senderOf(actor), outcome, day: this.#daysBegun });
  }

  /** Waits until nothing is under way, then looks at everything. */
  async #quiet(): Promise<void> {
    while (this.#inFlight.size > 0 && this.#violation === undefined) await nextTurn();
    if (this.#violation !== undefined || this.#lane === undefined) return;
    const state = this.#lane.state();
    checkState(this.#model, state, this.#now);
    if (state.day === undefined || !this.#random.chance(0.05)) return;
    const { seq, answers } = this.#lane.position();
    await this.#snapshots.write({ day: state.day.date, seq, at: this.#now, state, answers });
  }

  /** The process dies as it is; another takes over, and whoever has no answer asks again. */
  async #restart(): Promise<void> {
    this.seen.keptAfterAll += await this.#journal.die();
    this.#journal = new UnsteadyJournal(this.#disk, this.#random);
    const unanswered = [...this.#inFlight];
    this.#inFlight.clear();
    const restored = await restore(this.#journal, this.#snapshots, () => {});
    const kept = (id: string): Answered | undefined =>
      restored.answers.get(id) ?? restored.earlierAnswers.get(id);
    // Outcomes that changed nothing are not kept: such a command is decided anew.
    this.#settled = new Map([...this.#settled].filter(([id]) => kept(id) !== undefined));
    const perhapsKept = [...unanswered, ...this.#refusedToClock];
    this.#refusedToClock.clear();
    for (const sent of perhapsKept.toSorted((one, other) => one.order - other.order)) {
      const first = kept(sent.id);
      if (first?.by !== senderOf(sent.actor) || this.#settled.has(sent.id)) continue;
      this.seen.keptUnanswered += 1;
      this.#apply(sent, ok(first.answer));
    }
    checkState(this.#model, restored.state, this.#now);
    this.#lane = createLane(
      {
        rules: receptionRules,
        journal: this.#journal,
        clock: { now: () => this.#now },
        ids: { newId: () => `id-${(this.#ids += 1)}` },
        settings: () => settings,
        publisher: { publish: () => {} },
        storage: () => {},
        later: (then) => void aMoment().then(then),
      },
      restored,
    );
    this.seen.restarts += 1;
    for (const sent of unanswered) this.#submit(sent);
  }

  #pass(): void {
    if (this.#random.chance(0.3)) this.#now += this.#random.below(20_000);
    if (this.#random.chance(0.002)) this.#now += this.#random.below(16 * 3_600_000);
  }
}

async function aMoment(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
}

it(`goes as the model says over ${RUNS * STEPS_PER_RUN} steps, whatever fails or restarts`, async () => {
  const seen = {
    steps: 0,
    repeats: 0,
    reused: 0,
    failures: 0,
    restarts: 0,
    keptUnanswered: 0,
    keptAfterAll: 0,
  };
  await fc.assert(
    fc.asyncProperty(fc.noShrink(fc.integer()), async (seed) => {
      const walk = new Walk(seed);
      await walk.run(STEPS_PER_RUN);
      seen.steps += walk.steps;
      for (const what of COUNTED) seen[what] += walk.seen[what];
    }),
    { numRuns: RUNS },
  );
  expect(seen.steps).toBeGreaterThanOrEqual(100_000);
  const { keptAfterAll, ...often } = seen;
  expect(Math.min(...Object.values(often))).toBeGreaterThan(RUNS);
  expect(keptAfterAll).toBeGreaterThan(5);
}, 400_000);
