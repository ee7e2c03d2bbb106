import type { Result } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';

import type { Settled } from './answers.js';
import { createAnswers, repeat } from './answers.js';
import type { GivenCommand, LaneBatch } from './lane-batch.js';
import { createBatch } from './lane-batch.js';
import type { LaneDraft, LaneRules } from './lane-rules.js';
import type {
  Aggregate,
  Answered,
  Clock,
  Ids,
  Journal,
  JournalRecord,
  Publisher,
  Reception,
} from './ports.js';
import { PerhapsKept, StorageUnavailable } from './ports.js';
import type { Restored } from './restore.js';

const AGAIN_MS = 250;
/** Commands decided for one sync: enough for a storm, few enough to answer soon. */
const MOST_PER_SYNC = 500;

export interface LaneParts<A extends Aggregate> {
  readonly rules: LaneRules<A>;
  readonly journal: Journal<A>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: () => Settings;
  readonly publisher: Publisher<A>;
  /** Resolves when all that has arrived in this turn of the event loop was submitted; absent: at once. */
  readonly gather?: () => Promise<void>;
  /** Calls back after a moment, for commands that wait for the journal to work again; absent: `AGAIN_MS`. */
  readonly later?: (then: () => void) => void;
  /** Told whenever keeping begins to fail or works again. */
  readonly storage: (state: 'ok' | 'failing', reason?: unknown) => void;
}

/**
 * The one lane all commands of an aggregate (the reception day, the programme) go through, in the
 * order they came.
 *
 * Commands that wait are decided together on a draft of the state, kept with one sync, and only then
 * become the state that everybody sees: persist, then tell. While a sync runs, new commands wait for
 * the next. Where the journal cannot keep them the draft is dropped, nothing has happened, and each of
 * them is refused with `storage-unavailable`. Those that the journal may have kept all the same, should
 * the process end now, are answered only when it works again: then they are decided anew. A command whose
 * rule throws is rejected by itself.
 */
export interface Lane<A extends Aggregate = Reception> {
  /**
   * @param id the command's id: a repeated one gets the answer of the first, across restarts too; from
   *   anybody else than the first sender it is refused with `command-id-reused`
   * @param at for the clock's own commands: when they count as given (ms); default: now
   */
  submit(
    id: string,
    command: A['command'],
    actor: A['actor'],
    at?: number,
  ): Promise<Result<A['answer']>>;
  /** Whether the command of that id is settled: another `submit` by its sender changes nothing. */
  isAnswered(id: string, actor: A['actor']): boolean;
  /** The durable state. */
  state(): A['state'];
  /** `seq` of the day's last record, and the answers given so far: what a snapshot keeps. */
  position(): { readonly seq: number; readonly answers: ReadonlyMap<string, Answered<A>> };
  /** Forgets a closed day whose journal was deleted. Does nothing when a day is open. */
  forget(day: string, empty: A['state']): Promise<void>;
}

export function createLane<A extends Aggregate>(
  parts: LaneParts<A>,
  restored: Restored<A>,
): Lane<A> {
  const { rules, later = soon } = parts;
  let { state, seq } = restored;
  const answers = createAnswers<A>(restored.answers, restored.earlierAnswers);
  const queue: Waiting<A>[] = [];
  /** Ids of commands that may stand in the journal although nothing of them counts, and who waits. */
  const perhapsKept = new Set<string>();
  const held: WaitingCommand<A>[] = [];
  let willTryHeld = false;
  let running = false;
  let failing = false;

  return {
    submit(id, command, actor, at) {
      const by = rules.senderOf(actor);
      const known = answers.find(id, by);
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve, reject) => {
        queue.push({ id, command, actor, by, at, resolve, reject });
        void drain();
      });
    },
    isAnswered: (id, actor) => answers.find(id, rules.senderOf(actor)) !== undefined,
    state: () => state,
    position: () => ({ seq, answers: answers.ofDay() }),
    forget(day, empty) {
      return new Promise((resolve) => {
        queue.push({
          forget: () => {
            if (rules.dayOf(state) === day && rules.isClosed(state)) {
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
    const decided: Decided<A>[] = [];
    const inBatch = new Map<string, Settled<A>>();
    let batch: LaneBatch<A> | undefined;
    queue.unshift(...held.splice(0));
    try {
      while (decided.length < MOST_PER_SYNC) {
        const next = queue[0];
        if (next === undefined) break;
        if ('forget' in next) {
          if (batch !== undefined) break;
          queue.shift();
          next.forget();
          continue;
        }
        // A day's records go to that day's journal: the opening of another day begins a new batch.
        if (rules.mayBeginDay(next.command) && decided.length > 0) break;
        queue.shift();
        const known = answers.find(next.id, next.by);
        if (known !== undefined) {
          // Holds whatever becomes of this batch.
          next.resolve(known);
          continue;
        }
        const first = inBatch.get(next.id);
        if (first !== undefined) {
          decided.push({ waiting: next, outcome: repeat(first, next.by) });
          continue;
        }
        let outcome: Result<A['answer']>;
        try {
          batch ??= createBatch(parts, parts.settings(), state, seq);
          outcome = batch.decide(next);
        } catch (error) {
          // A rule that fails is a crash of this command alone.
          next.reject(error);
          continue;
        }
        inBatch.set(next.id, { by: next.by, outcome });
        decided.push({ waiting: next, outcome });
        if (rules.mayBeginDay(next.command)) break;
      }
      const draft = batch?.draft();
      if (batch !== undefined && draft !== undefined) await keep(draft, batch.records);
    } catch (error) {
      if (error instanceof StorageUnavailable) {
        setFailing(true, error);
        if (error instanceof PerhapsKept) batch?.records.forEach(({ id }) => perhapsKept.add(id));
        for (const { waiting } of decided) settle(waiting, refuse('storage-unavailable'));
      } else {
        for (const { waiting } of decided) waiting.reject(error);
      }
      return;
    }
    for (const [id, settled] of inBatch) {
      if (!answers.ofDay().has(id) && !perhapsKept.has(id)) answers.remember(id, settled);
    }
    for (const { waiting, outcome } of decided) settle(waiting, outcome);
  }

  /** The clock's own commands have nobody who would take a refusal for certain. */
  function settle(waiting: WaitingCommand<A>, outcome: Result<A['answer']>): void {
    if (perhapsKept.has(waiting.id) && waiting.actor.kind !== 'system') hold(waiting);
    else waiting.resolve(outcome);
  }

  function hold(waiting: WaitingCommand<A>): void {
    held.push(waiting);
    if (willTryHeld) return;
    willTryHeld = true;
    later(() => {
      willTryHeld = false;
      queue.unshift(...held.splice(0));
      void drain();
    });
  }

  async function keep(
    draft: LaneDraft<A['state']>,
    records: readonly JournalRecord<A>[],
  ): Promise<void> {
    const day = rules.dayOf(draft.state);
    if (day === undefined) throw new Error('events without a day they belong to');
    const newDay = day !== rules.dayOf(state);
    await parts.journal.append(day, newDay ? 0 : seq, records);
    state = draft.commit();
    if (newDay) answers.beginDay();
    for (const { id, by, answer } of records) answers.keep(id, { by, answer });
    seq = records.at(-1)?.seq ?? seq;
    perhapsKept.clear();
    setFailing(false);
    parts.publisher.publish(state);
  }

  function setFailing(now: boolean, reason?: unknown): void {
    if (failing === now) return;
    failing = now;
    parts.storage(now ? 'failing' : 'ok', reason);
  }
}

function soon(then: () => void): void {
  setTimeout(then, AGAIN_MS);
}

interface WaitingCommand<A extends Aggregate> extends GivenCommand<A> {
  readonly resolve: (outcome: Result<A['answer']>) => void;
  readonly reject: (error: unknown) => void;
}

type Waiting<A extends Aggregate> = WaitingCommand<A> | { readonly forget: () => void };

interface Decided<A extends Aggregate> {
  readonly waiting: WaitingCommand<A>;
  readonly outcome: Result<A['answer']>;
}
