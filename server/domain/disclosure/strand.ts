import type { Forest } from './forest.js';
import { Network } from './network.js';
import type { TimeTable } from './types.js';

/** One table as a network: a vertex for each leaf's sum and for each larger period's sum of a column. */
export class Strand {
  readonly network = new Network();
  readonly columns: readonly number[];
  readonly #forest: Forest;
  readonly #leaves: ReadonlyMap<string, readonly number[]>;
  /** Of a leaf its one vertex, of a larger period that of its first column. */
  readonly #vertex: readonly number[];
  readonly #offered: number[] = [];

  constructor(forest: Forest, table: TimeTable) {
    this.#forest = forest;
    this.#leaves = table.leaves;
    const width = Math.max(0, ...[...table.leaves.values()].map(({ length }) => length));
    this.columns = Array.from({ length: width }, (_, column) => column);
    const rows = table.totals === 'shown' ? 1 : 0;
    this.#vertex = forest.children.map(({ length }) =>
      length > 0 ? this.network.addVertices(width) : rows === 0 ? 0 : this.network.addVertices(1),
    );
    for (const [place, children] of forest.children.entries()) {
      const larger = forest.parent[place]!;
      for (const column of this.columns) {
        const tail = this.vertexOf(place) + (children.length > 0 ? column : 0);
        this.network.addArc(tail, larger < 0 ? 0 : this.vertexOf(larger) + column, 0);
      }
    }
  }

  vertexOf(place: number): number {
    return this.#vertex[place]!;
  }

  arcOf(place: number, column: number): number {
    return place * this.columns.length + column;
  }

  countOf(place: number, column: number): number {
    return this.network.countOf(this.arcOf(place, column));
  }

  isWithheld(place: number, column: number): boolean {
    return this.network.isOpen(this.arcOf(place, column));
  }

  withhold(place: number, column: number): void {
    this.network.open(this.arcOf(place, column));
  }

  totalOf(place: number): number {
    return this.columns.reduce((sum, column) => sum + this.countOf(place, column), 0);
  }

  /** How far a row could fall if all of it were withheld: none of its counts under 1. */
  playOf(place: number): number {
    return this.columns.reduce((sum, each) => sum + Math.max(0, this.countOf(place, each) - 1), 0);
  }

  /** The vertices (first, how many) of the next larger period's sums. */
  beyond(place: number): readonly [number, number] {
    const larger = this.#forest.parent[place]!;
    return larger < 0 ? [0, 1] : [this.vertexOf(larger), this.columns.length];
  }

  /** A new leaf's counts, for it and for the larger periods to date. */
  arrive(place: number): void {
    const counts = this.#leaves.get(this.#forest.nodes[place]?.id ?? '') ?? [];
    for (const [column, count] of counts.entries()) {
      if (count <= 0) continue;
      for (const each of [place, ...this.#forest.above[place]!]) {
        const arc = this.arcOf(each, column);
        this.network.setCount(arc, this.network.countOf(arc) + count);
      }
    }
  }

  /** What can be withheld of a period from now on, until `conclude`. */
  offer(place: number): void {
    for (const column of this.columns) {
      const arc = this.arcOf(place, column);
      if (this.network.countOf(arc) > 0 && this.network.offer(arc)) this.#offered.push(arc);
    }
  }

  /**
   * Whether a row can take so much from another, all else that is published staying as it is.
   *
   * @returns what was withheld for it; `undefined`: it cannot
   */
  feeds(row: number, from: number, amount: number): readonly number[] | undefined {
    return this.network.carry(this.vertexOf(row), this.vertexOf(from), amount, { buying: true });
  }

  /** Takes back what was withheld of what was offered. */
  takeBack(arcs: readonly number[]): void {
    for (const arc of arcs) this.network.close(arc);
  }

  /** What was offered and is not withheld by now is published. */
  conclude(): void {
    for (const arc of this.#offered) if (!this.network.isOpen(arc)) this.network.close(arc);
    this.#offered.length = 0;
  }
}
