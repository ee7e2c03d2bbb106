import type { Random } from '../harness/random.js';

/** Gives everything in turn, in another order each time round. */
export class Turns<T> {
  #left: T[] = [];

  constructor(
    private readonly all: readonly T[],
    private readonly random: Random,
  ) {}

  /** @throws where there is nothing to give */
  next(): T {
    if (this.#left.length === 0) this.#left = shuffled(this.all, this.random);
    const turn = this.#left.pop();
    if (turn === undefined) throw new Error('there is nothing to give');
    return turn;
  }
}

/** A copy in another order. */
export function shuffled<T>(all: readonly T[], random: Random): T[] {
  return all
    .map((one) => ({ one, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
