import type { Forest } from './forest.js';
import type { Movements } from './movements.js';
import type { Ways } from './network.js';
import type { Strand } from './strand.js';

/** A withheld count that what is published to date would give away if the period that runs ended now. */
interface Debt {
  readonly place: number;
  readonly column: number;
  /**
   * What stood against it last: for each way it could move, from which columns it got no further, and
   * from which it could be reached. `undefined`: not tried yet within the period.
   */
  cuts?: readonly Cut[];
}

interface Cut {
  readonly near: readonly boolean[];
  readonly far: readonly boolean[];
}

/** What is still owed within one table, by the periods that run, and how it is paid. */
export class Debts {
  readonly #forest: Forest;
  readonly #strand: Strand;
  readonly #movements: Movements;
  readonly #threshold: number;
  readonly #owed = new Map<number, Debt[]>();

  constructor(forest: Forest, strand: Strand, movements: Movements, threshold: number) {
    this.#forest = forest;
    this.#strand = strand;
    this.#movements = movements;
    this.#threshold = threshold;
  }

  /**
   * A leaf's own: paid by itself where earlier leaves can help, else owed by the larger period.
   *
   * @param hide withholds what the leaf must withhold in any case
   */
  enter(place: number, hide: () => void): void {
    const small = this.#withheld(place);
    const left = small.filter((debt) => !this.#pays(debt, true));
    hide();
    this.#owe(place, [...left, ...this.#withheldBut(place, small)]);
  }

  /**
   * The larger period is published now: what is still owed in it is paid by its own counts, if not for good
   * then for as long as the next larger one runs.
   *
   * @param rows leaves whose totals move beyond the period
   */
  secure(place: number, rows: readonly number[]): void {
    const { network } = this.#strand;
    const before = this.#withheld(place);
    const owed = [...(this.#owed.get(place) ?? []), ...before];
    const left = owed.filter((debt) => !this.#pays(debt, true));
    // until the next larger period is over, its sums are nobody's
    const [first, many] = this.#strand.beyond(place);
    network.merge(first, many);
    for (const row of rows) {
      const from = this.#strand.vertexOf(row);
      network.carry(from, 0, this.#threshold - 1, { buying: true });
    }
    for (const debt of left) this.#pays(debt, false);
    network.part();
    this.#owed.delete(place);
    this.#owe(place, [...left, ...this.#withheldBut(place, before)]);
  }

  /** Owed by larger periods that run, paid by the new one, which may promise for those between. */
  payAbove(place: number): void {
    const chain = this.#forest.above[place]!;
    const last = chain.findLastIndex((larger) => (this.#owed.get(larger)?.length ?? 0) > 0);
    for (const larger of chain.slice(0, last + 1)) {
      const owed = this.#owed.get(larger) ?? [];
      const left = owed.filter(
        (debt) => !this.#canHelp(place, debt) || !this.#paysIn(larger, debt),
      );
      this.#owed.set(larger, left);
      if (larger !== chain[last]) this.#strand.offer(larger);
    }
  }

  /** Whether the new row could carry anything over what stood against it. */
  #canHelp(place: number, { cuts }: Debt): boolean {
    if (cuts === undefined) return true;
    const { columns } = this.#strand;
    return cuts.some(
      ({ near, far }) =>
        columns.some(
          (column) => near[column] === true && this.#strand.countOf(place, column) > 1,
        ) &&
        columns.some((column) => far[column] === true && this.#strand.countOf(place, column) > 0),
    );
  }

  #paysIn(larger: number, debt: Debt): boolean {
    const cuts: Cut[] = [];
    const paid = this.#pays(debt, true, (way) => cuts.push(this.#cut(larger, way)));
    debt.cuts = cuts;
    return paid;
  }

  #cut(larger: number, { to, ways }: { readonly to: number; readonly ways: Ways }): Cut {
    const { network, columns } = this.#strand;
    const isReached = (column: number) => network.reaches(this.#strand.vertexOf(larger) + column);
    const near = columns.map(isReached);
    network.searchBack(to, ways);
    return { near, far: columns.map(isReached) };
  }

  #owe(place: number, debts: readonly Debt[]): void {
    const larger = this.#forest.parent[place]!;
    if (larger < 0) return;
    const fresh = debts.map(({ place, column }) => ({ place, column }));
    this.#owed.set(larger, [...(this.#owed.get(larger) ?? []), ...fresh]);
  }

  #withheldBut(place: number, known: readonly Debt[]): readonly Debt[] {
    return this.#withheld(place).filter(({ column }) =>
      known.every((each) => each.column !== column),
    );
  }

  #withheld(place: number): readonly Debt[] {
    return this.#strand.columns
      .filter((column) => this.#strand.isWithheld(place, column))
      .map((column) => ({ place, column }));
  }

  /**
   * Whether the count can move as far as it must: a small one to the threshold, another at all.
   *
   * @param stuck told of each way it cannot, while all that can flow does
   */
  #pays(
    { place, column }: Debt,
    settled: boolean,
    stuck?: (way: { readonly to: number; readonly ways: Ways }) => void,
  ): boolean {
    const { network } = this.#strand;
    const except = this.#strand.arcOf(place, column);
    const [tail, head] = [network.tailOf(except), network.headOf(except)];
    const count = network.countOf(except);
    const lack = Math.max(this.#threshold - count, 1);
    const flows = (from: number, to: number, ways: Ways): boolean => {
      const told =
        stuck !== undefined && ways.buying === network.hasOffers
          ? () => stuck({ to, ways })
          : undefined;
      return network.carry(from, to, lack, ways, told) !== undefined;
    };
    for (const buying of network.hasOffers ? [false, true] : [false]) {
      for (const apart of this.#movements.of(place, column, settled)) {
        const ways: Ways = { except, apart, buying };
        if (flows(head, tail, ways)) return true;
        if (count >= this.#threshold && flows(tail, head, ways)) return true;
      }
    }
    return false;
  }
}
