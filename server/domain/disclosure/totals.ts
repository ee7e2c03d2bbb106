import type { Debts } from './debts.js';
import type { Forest } from './forest.js';
import type { Movements } from './movements.js';
import type { Strand } from './strand.js';

/** One of the tables that are decided together. */
export interface Member {
  readonly strand: Strand;
  readonly movements: Movements;
  readonly debts: Debts;
}

/**
 * Which totals are withheld, for all tables of the same people. A withheld total moves against one other
 * (or beyond what is published yet), the same in all tables, and each of them shows that its rows can follow.
 */
export class Totals {
  readonly #forest: Forest;
  readonly #members: readonly Member[];
  readonly #forced: ReadonlySet<string>;
  readonly #threshold: number;
  readonly #withheld = new Set<number>();
  /** Leaves whose totals move only beyond the larger period that runs. */
  readonly #owed = new Map<number, readonly number[]>();

  constructor(
    forest: Forest,
    members: readonly Member[],
    forced: ReadonlySet<string>,
    threshold: number,
  ) {
    this.#forest = forest;
    this.#members = members;
    this.#forced = forced;
    this.#threshold = threshold;
  }

  isWithheld(place: number): boolean {
    return this.#withheld.has(place);
  }

  /** @param moves the rows cannot hide their small counts while the total is known */
  enter(place: number, moves: boolean): boolean {
    const small = this.#total(place) > 0 && this.#total(place) < this.#threshold;
    if (small || moves || this.#isForced(place)) this.#withheld.add(place);
    if (!small && !moves) return false;
    const larger = this.#forest.parent[place]!;
    for (const { movements } of this.#members) {
      if (larger < 0) movements.settle(place, undefined);
      else movements.add(place);
    }
    if (larger >= 0) this.#owed.set(larger, [...(this.#owed.get(larger) ?? []), place]);
    return true;
  }

  /** Lets a new leaf lend its total to those that are owed one, and borrow from those that lent. */
  exchange(place: number): void {
    const [parent = -1] = this.#forest.above[place]!;
    for (const larger of this.#forest.above[place]!) {
      const left = (this.#owed.get(larger) ?? []).filter((row) => {
        if (row !== place) return !this.#lends(place, row, place, larger);
        const lenders = this.#forest.children[parent] ?? [];
        return !lenders.some(
          (lender) => this.isWithheld(lender) && this.#lends(lender, row, place, larger),
        );
      });
      this.#owed.set(larger, left);
    }
  }

  /** A larger period is published: what moves beyond it needs its total. @returns the leaves that do */
  secure(place: number): readonly number[] {
    const rows = this.#owed.get(place) ?? [];
    const total = this.#total(place);
    const small = total > 0 && total < this.#threshold;
    if (small || rows.length > 0 || this.#isForced(place)) this.#withheld.add(place);
    this.#owed.delete(place);
    const larger = this.#forest.parent[place]!;
    if (larger >= 0) this.#owed.set(larger, [...(this.#owed.get(larger) ?? []), ...rows]);
    else {
      for (const row of rows) {
        for (const { movements } of this.#members) movements.settle(row, undefined);
      }
    }
    return rows;
  }

  #lends(lender: number, row: number, place: number, larger: number): boolean {
    if (lender === row || this.#total(lender) < this.#threshold) return false;
    if (this.#members.some(({ strand }) => strand.playOf(lender) < this.#threshold - 1))
      return false;
    // what moves with another table's total is that table's business
    if (this.#isForced(row) && !this.isWithheld(lender)) return false;
    const withheld: (readonly number[])[] = [];
    for (const { strand } of this.#members) {
      const arcs = this.#offered(strand, place, larger, () =>
        strand.feeds(row, lender, this.#threshold - 1),
      );
      if (arcs === undefined) {
        for (const [at, each] of withheld.entries()) this.#members[at]?.strand.takeBack(each);
        return false;
      }
      withheld.push(arcs);
    }
    this.#withheld.add(lender);
    for (const between of this.#forest.above[place]!) {
      if (between === larger) break;
      this.#withheld.add(between);
    }
    for (const { movements } of this.#members) movements.settle(row, lender);
    return true;
  }

  #offered<T>(strand: Strand, place: number, larger: number, act: () => T): T {
    strand.offer(place);
    for (const between of this.#forest.above[place]!) {
      if (between === larger) break;
      strand.offer(between);
    }
    const done = act();
    strand.conclude();
    return done;
  }

  #isForced(place: number): boolean {
    return this.#forced.has(this.#forest.nodes[place]?.id ?? '');
  }

  #total(place: number): number {
    return this.#members[0]?.strand.totalOf(place) ?? 0;
  }
}
