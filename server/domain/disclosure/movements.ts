import type { Forest } from './forest.js';
import type { Strand } from './strand.js';

interface Movement {
  readonly arc: number;
  /** Against a row that is published, or for ever beyond what is; else only until the larger period is over. */
  readonly settled: boolean;
}

/**
 * Totals of rows that can move, as arcs that feed the row. A count moves with one of them at most: the other
 * tables of the same people were asked whether they can follow each, not whether they can follow two.
 */
export class Movements {
  readonly #forest: Forest;
  readonly #strand: Strand;
  /** How far each can move. */
  readonly #most: number;
  readonly #byRow = new Map<number, Movement>();

  constructor(forest: Forest, strand: Strand, most: number) {
    this.#forest = forest;
    this.#strand = strand;
    this.#most = most;
  }

  /** For now only beyond what is published. */
  add(row: number): void {
    this.#add(row, 0, false);
  }

  /** @param against a row that gives what this one takes; `undefined`: beyond what is ever published */
  settle(row: number, against: number | undefined): void {
    this.#add(row, against === undefined ? 0 : this.#strand.vertexOf(against), true);
  }

  /**
   * Those a count can move with, and none: its row's own, or one of each kind of a larger period's rows.
   *
   * @param settled only with those that are
   */
  of(place: number, column: number, settled: boolean): readonly (number | undefined)[] {
    const own = this.#byRow.get(place);
    if (own !== undefined) return [settled && !own.settled ? undefined : own.arc];
    if (this.#byRow.size === 0 || this.#forest.children[place]!.length === 0) return [undefined];
    const kinds = settled ? [true] : [false, true];
    return [undefined, ...kinds.flatMap((kind) => this.#ofRows(place, column, kind))];
  }

  #ofRows(place: number, column: number, settled: boolean): readonly number[] {
    for (const [row, movement] of this.#byRow) {
      if (movement.settled === settled && this.#isPart(row, place, column)) return [movement.arc];
    }
    return [];
  }

  #isPart(row: number, place: number, column: number): boolean {
    return this.#strand.countOf(row, column) > 0 && this.#forest.above[row]!.includes(place);
  }

  #add(row: number, from: number, settled: boolean): void {
    const arc = this.#strand.network.addApart(from, this.#strand.vertexOf(row), this.#most);
    this.#byRow.set(row, { arc, settled });
  }
}
