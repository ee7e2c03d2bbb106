import type { Result } from '#protocol/refusals.js';
import { quantile } from '../bench/timing.js';

export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** @returns zeros where nothing was measured */
export function spreadOf(ms: readonly number[]): Spread {
  if (ms.length === 0) return { count: 0, p50: 0, p95: 0, p99: 0, max: 0 };
  const at = (share: number): number => quantile(ms, share);
  return { count: ms.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** What was asked of the server, how long it took, and what it should not have answered. */
export class Tally {
  readonly #ms = new Map<string, number[]>();
  readonly #refused = new Map<string, number>();
  readonly #done = new Set<string>();
  /** From the sending of a call to each screen that shows it, ms. */
  readonly shown: number[] = [];
  /** The same, to the last of its displays and phones. */
  readonly shownLast: number[] = [];
  /** What must not be: unexpected refusals, calls that a screen never showed, tickets lost. */
  readonly problems: string[] = [];
  /** Off while the network or the server is gone on purpose: what waits for it is not timed. */
  timing = true;

  /** Times an answer, and keeps a refusal that nobody expected as a problem. */
  async time<T>(
    kind: string,
    ask: () => Promise<Result<T>>,
    expected: readonly string[] = [],
  ): Promise<Result<T>> {
    const began = performance.now();
    const wasTimed = this.timing;
    const answer = await ask();
    if (wasTimed && this.timing) {
      const times = this.#ms.get(kind) ?? [];
      times.push(performance.now() - began);
      this.#ms.set(kind, times);
    }
    if (answer.ok) {
      this.#done.add(kind);
      return answer;
    }
    const refused = `${kind}: ${answer.refusal.code}`;
    if (expected.includes(answer.refusal.code)) {
      this.#refused.set(refused, (this.#refused.get(refused) ?? 0) + 1);
    } else this.problems.push(`${refused}, which nobody expected`);
    return answer;
  }

  /** Which of these were never once done: where all are refused, as is expected of one, nothing else would tell. */
  neverDone(kinds: readonly string[]): readonly string[] {
    return kinds.filter((kind) => !this.#done.has(kind));
  }

  /** Refusals that belong to the day (nobody waits, somebody else was quicker), how often. */
  get refused(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      [...this.#refused].toSorted(([one], [other]) => one.localeCompare(other)),
    );
  }

  get kinds(): readonly (readonly [string, Spread])[] {
    return [...this.#ms]
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([kind, ms]) => [kind, spreadOf(ms)] as const);
  }

  /** Of all commands; questions are not among them. */
  get commands(): Spread {
    return spreadOf([...this.#ms].flatMap(([kind, ms]) => (kind.includes(' ') ? [] : ms)));
  }
}
