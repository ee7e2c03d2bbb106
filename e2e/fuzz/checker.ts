import { isByClock } from './by-clock.js';
import type { FuzzHouse } from './house.js';
import { shown, shrunk } from './shrink.js';
import type { State } from './state.js';
import { differences } from './state.js';

/** What came of one message. `wrong`: neither a coded refusal nor a yes that was due. */
export interface Outcome {
  readonly is: 'refused' | 'taken' | 'wrong';
  readonly code: string;
}

/** One way to speak to the server. */
export interface Subject<M> {
  readonly name: string;
  send(message: M): Promise<Outcome>;
  /** Called before each batch: everybody who speaks is there. */
  ready(): Promise<void>;
  smaller(message: M): readonly M[];
  /** The same, so that it may have its effect again. */
  again(message: M): M;
  tell(message: M): unknown;
}

export interface Failure {
  readonly what:
    | 'the server ended'
    | 'an error was logged'
    | 'no coded answer'
    | 'a refused message changed something'
    | 'others were not answered'
    | 'memory grew';
  readonly detail: string;
  /** Time alone may have done it. */
  readonly isByClock?: boolean;
}

export interface Found extends Failure {
  readonly subject: string;
  readonly messages: readonly string[];
}

/** What is asked of a house before and after a batch. */
export type CheckedHouse = Pick<
  FuzzHouse,
  'state' | 'othersAnswer' | 'isAlive' | 'errors' | 'revive'
>;

/** A refused message that was taken the second time, because others were meanwhile. */
const MOST_PASSES = 4;

/** The clock may strike again while a batch is repeated; what a message does, it does each time. */
const MOST_STROKES = 3;

/** Sends batches to a house, and looks for what they may not do. */
export class Checker {
  readonly found: Found[] = [];
  /** Of every batch and its repetitions. */
  sent = 0;
  compared = 0;
  /** Batches after which something was different once and not again: the house's own clock. */
  passing: string[] = [];
  readonly codes = new Map<string, number>();

  constructor(private readonly house: CheckedHouse) {}

  /** Sends a batch; what goes wrong is made small and kept in `found`. @returns what became of each */
  async batch<M>(subject: Subject<M>, messages: readonly M[]): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    const failure = await this.#check(subject, messages, outcomes);
    if (failure === undefined) return outcomes;
    const repeat = (some: readonly M[]): Promise<Failure | undefined> =>
      this.#check(
        subject,
        some.map((one) => subject.again(one)),
      );
    let again = await repeat(messages);
    for (let more = MOST_STROKES; more > 0 && failure.isByClock && again?.isByClock; more -= 1) {
      again = await repeat(messages);
    }
    if (failure.isByClock === true && again === undefined) {
      this.passing.push(failure.detail);
      return outcomes;
    }
    const least =
      again?.what === failure.what
        ? await shrunk(
            messages,
            async (some) => (await repeat(some))?.what === failure.what,
            (one) => subject.smaller(one),
          )
        : messages;
    this.found.push({
      ...failure,
      subject: subject.name,
      messages: least.slice(0, 5).map((message) => shown(subject.tell(message))),
    });
    return outcomes;
  }

  async #check<M>(
    subject: Subject<M>,
    messages: readonly M[],
    outcomes: Outcome[] = [],
  ): Promise<Failure | undefined> {
    let left = messages;
    for (let pass = 1; pass <= MOST_PASSES && left.length > 0; pass += 1) {
      await subject.ready();
      const before = await this.house.state();
      const others = this.house.othersAnswer();
      const came = await Promise.all(left.map((message) => subject.send(message)));
      this.#count(came);
      if (pass === 1) outcomes.push(...came);
      const failure = (await this.#seen(came, left, subject)) ?? (await others);
      if (failure !== undefined) return failure;
      const isQuiet = came.every(({ is }) => is === 'refused');
      if (isQuiet) return this.#compared(before);
      left = left.filter((_, index) => came[index]?.is === 'refused');
    }
    return undefined;
  }

  #count(came: readonly Outcome[]): void {
    this.sent += came.length;
    for (const { code } of came) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
  }

  async #seen<M>(
    came: readonly Outcome[],
    messages: readonly M[],
    subject: Subject<M>,
  ): Promise<Failure | undefined> {
    if (!(await this.house.isAlive())) {
      const detail = this.house.errors();
      await this.house.revive();
      return { what: 'the server ended', detail };
    }
    const logged = this.house.errors();
    if (logged !== '') return { what: 'an error was logged', detail: logged.slice(0, 2000) };
    const at = came.findIndex(({ is }) => is === 'wrong');
    const message = messages[at];
    if (message === undefined) return undefined;
    return {
      what: 'no coded answer',
      detail: `${came[at]?.code}: ${shown(subject.tell(message))}`,
    };
  }

  async #compared(before: State): Promise<Failure | undefined> {
    this.compared += 1;
    const after = await this.house.state();
    const detail = differences(before, after);
    if (detail === '') return undefined;
    const what = 'a refused message changed something';
    return { what, detail, isByClock: isByClock(before, after) };
  }
}
