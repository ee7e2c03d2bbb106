import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';

import { localTime } from '../domain/calendar.js';
import type {
  Actor,
  Context,
  ReceptionAnswer,
  ReceptionCommand,
} from '../domain/reception/command.js';
import { decide } from '../domain/reception/decide.js';
import type { Draft } from '../domain/reception/draft.js';
import { draftOf } from '../domain/reception/draft.js';
import type { ReceptionEvent } from '../domain/reception/events.js';
import { evolve } from '../domain/reception/evolve.js';
import type { ReceptionState } from '../domain/reception/state.js';
import type { Settled } from './answers.js';
import { createAnswers, repeat } from './answers.js';
import type { Answered, Clock, Ids, Journal, JournalRecord, Publisher } from './ports.js';
import { StorageUnavailable } from './ports.js';
import type { Restored } from './restore.js';
import { senderOf } from './sender.js';

/** Commands decided for one sync: enough for a storm, few enough to answer soon. */
const MOST_PER_SYNC = 500;

export interface LaneParts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: () => Settings;
  readonly publisher: Publisher;
  /** Resolves when all that has arrived in this turn of the event loop was submitted; absent: at once. */
  readonly gather?: () => Promise<void>;
  /** Told whenever keeping begins to fail or works again. */
  readonly storage: (state: 'ok' | 'failing', reason?: unknown) => void;
}

/**
 * The one lane all commands of the reception day go through, in the order they came.
 *
 * Commands that wait are decided together on a draft of the state, kept with one sync, and only then
 * become the state that everybody sees: persist, then tell. While a sync runs, new commands wait for
 * the next. Where the journal cannot keep them the draft is dropped, nothing has happened, and each of
 * them is refused with `storage-unavailable`.
 */
export interface Lane {
  /**
   * @param id the command's id: a repeated one gets the answer of the first, across restarts too; from
   *   anybody else than the first sender it is refused with `command-id-reused`
   * @param at for the clock's own commands: when they count as given (ms); default: now
   */
  submit(
    id: string,
    command: ReceptionCommand,
    actor: Actor,
    at?: number,
  ): Promise<Result<ReceptionAnswer>>;
  /** The durable state. */
  state(): ReceptionState;
  /** `seq` of the day's last record, and the answers given so far: what a snapshot keeps. */
  position(): { readonly seq: number; readonly answers: ReadonlyMap<string, Answered> };
  /** Forgets a closed day whose journal was deleted. Does nothing when a day is open. */
  forget(day: string, empty: ReceptionState): Promise<void>;
}

export function createLane(parts: LaneParts, restored: Restored): Lane {
  let { state, seq } = restored;
  const answers = createAnswers(restored.answers, restored.earlierAnswers);
  const queue: Waiting[] = [];
  let running = false;
  let failing = false;

  return {
    submit(id, command, actor, at) {
      const by = senderOf(actor);
      const known = answers.find(id, by);
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve, reject) => {
        queue.push({ id, command, actor, by, at, resolve, reject });
        void drain();
      });
    },
    state: () => state,
    position: () => ({ seq, answers: answers.ofDay() }),
    forget(day, empty) {
      return new Promise((resolve) => {
        queue.push({
          forget: () => {
            if (state.day?.date === day && state.day.closedAt !== undefined) {
              state = empty;
              seq = 0;
              answers.forget();
              parts.publisher.publish(state);
            }
            resolve();
          },
        });
        void drain();
      });
    },
  };

  async function drain(): Promise<void> {
    if (running) return;
    running = true;
    try {
      while (queue.length > 0) {
        if (parts.gather !== undefined) await parts.gather();
        await runBatch();
      }
    } finally {
      running = false;
    }
  }

  async function runBatch(): Promise<void> {
    const batch: Decided[] = [];
    const records: JournalRecord[] = [];
    const inBatch = new Map<string, Settled>();
    const settings = parts.settings();
    let draft: Draft | undefined;
    try {
      while (batch.length < MOST_PER_SYNC) {
        const next = queue[0];
        if (next === undefined) break;
        if ('forget' in next) {
          if (batch.length > 0) break;
          queue.shift();
          next.forget();
          continue;
        }
        // A day's records go to that day's journal: the opening of another day begins a new batch.
        if (next.command.kind === 'open-day' && batch.length > 0) break;
        queue.shift();
        const known = answers.find(next.id, next.by);
        if (known !== undefined) {
          // Holds whatever becomes of this batch.
          next.resolve(known);
          continue;
        }
        const first = inBatch.get(next.id);
        if (first !== undefined) {
          batch.push({ waiting: next, outcome: repeat(first, next.by) });
          continue;
        }
        const decision = decideOne(next, draft?.state ?? state, settings, records.length);
        if (decision.ok && 'record' in decision) {
          draft ??= draftOf(state);
          for (const event of decision.record.events) evolve(draft.state, event);
          records.push(decision.record);
        }
        const outcome: Result<ReceptionAnswer> =
          decision.ok && 'record' in decision ? ok(decision.record.answer) : decision;
        inBatch.set(next.id, { by: next.by, outcome });
        batch.push({ waiting: next, outcome });
        if (next.command.kind === 'open-day') break;
      }
      if (draft !== undefined) await keep(draft, records);
    } catch (error) {
      if (error instanceof StorageUnavailable) {
        setFailing(true, error);
        for (const { waiting } of batch) waiting.resolve(refuse('storage-unavailable'));
      } else {
        for (const { waiting } of batch) waiting.reject(error);
      }
      return;
    }
    for (const [id, settled] of inBatch) {
      if (!answers.ofDay().has(id)) answers.remember(id, settled);
    }
    for (const { waiting, outcome } of batch) waiting.resolve(outcome);
  }

  async function keep(draft: Draft, records: readonly JournalRecord[]): Promise<void> {
    const day = draft.state.day?.date;
    if (day === undefined) throw new Error('events without an opening day');
    const newDay = day !== state.day?.date;
    await parts.journal.append(day, newDay ? 0 : seq, records);
    state = draft.commit();
    if (newDay) answers.beginDay();
    for (const { id, by, answer } of records) answers.keep(id, { by, answer });
    seq = records.at(-1)?.seq ?? seq;
    setFailing(false);
    parts.publisher.publish(state);
  }

  function decideOne(
    waiting: WaitingCommand,
    on: ReceptionState,
    settings: Settings,
    before: number,
  ): { ok: true; record: JournalRecord } | Result<ReceptionAnswer> {
    const now = waiting.at ?? parts.clock.now();
    const context: Context = {
      now,
      today: localTime(now, settings.timeZone).date,
      settings,
      newId: () => parts.ids.newId(),
    };
    const decision = decide(on, waiting.command, waiting.actor, context);
    if (!decision.ok) return decision;
    const { events, answer } = decision.value;
    // Kept even where nothing changed: a repeat after a restart must not do what the first did not.
    if (events.length === 0 && waiting.actor.kind === 'system') return ok(answer);
    const first = opensAnotherDay(events, on) ? 0 : seq;
    return {
      ok: true,
      record: {
        seq: first + before + 1,
        at: now,
        id: waiting.id,
        by: waiting.by,
        events,
        answer,
      },
    };
  }

  function setFailing(now: boolean, reason?: unknown): void {
    if (failing === now) return;
    failing = now;
    parts.storage(now ? 'failing' : 'ok', reason);
  }
}

function opensAnotherDay(events: readonly ReceptionEvent[], on: ReceptionState): boolean {
  const first = events[0];
  return first?.type === 'day-opened' && first.date !== on.day?.date;
}

interface WaitingCommand {
  readonly id: string;
  readonly command: ReceptionCommand;
  readonly actor: Actor;
  readonly by: string;
  readonly at: number | undefined;
  readonly resolve: (outcome: Result<ReceptionAnswer>) => void;
  readonly reject: (error: unknown) => void;
}

type Waiting = WaitingCommand | { readonly forget: () => void };

interface Decided {
  readonly waiting: WaitingCommand;
  readonly outcome: Result<ReceptionAnswer>;
}
