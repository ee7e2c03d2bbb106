/**
 * Counts as a circulation: each count is an arc, each sum that is published a vertex, where as much comes in
 * as goes out. Counts that are withheld can flow otherwise than they do, as long as every vertex agrees and
 * none falls under 1; counts that are published cannot. How far a withheld count can move is the largest flow
 * from one end of its arc to the other on all other ways (docs/decisions/disclosure.md).
 */

/** Published, or nobody's: does not move. */
const CLOSED = 0;
/** Withheld: moves. */
const OPEN = 1;
/** Could be withheld yet, at the price of its count. */
const OFFERED = 2;
/** Moves only where it is named. */
const APART = 3;

export interface Ways {
  /** An arc whose own movement is asked for: no way leads over it. */
  readonly except?: number;
  /** One of the arcs that are apart, which may be used. */
  readonly apart?: number | undefined;
  /** Whether offered arcs may be opened where nothing else suffices. */
  readonly buying: boolean;
}

type Search = 'free' | 'bought' | 'back';

export class Network {
  readonly #tail: number[] = [];
  readonly #head: number[] = [];
  readonly #count: number[] = [];
  readonly #state: number[] = [];
  readonly #flow: number[] = [];
  readonly #most: number[] = [];
  readonly #arcsAt: number[][] = [];
  /** Which vertex a vertex is one with. */
  readonly #self: number[] = [];
  readonly #reached: number[] = [];
  readonly #over: number[] = [];
  readonly #price: number[] = [];
  readonly #queue: number[] = [];
  readonly #moved: number[] = [];
  #round = 0;
  #offers = 0;
  #unmerged: number[] | undefined;

  /** Vertex 0 is there from the start. */
  constructor() {
    this.addVertices(1);
  }

  /** @returns the first of them */
  addVertices(many: number): number {
    const first = this.#arcsAt.length;
    for (let vertex = first; vertex < first + many; vertex += 1) {
      this.#arcsAt.push([]);
      this.#self.push(vertex);
      this.#reached.push(0);
      this.#over.push(0);
      this.#price.push(0);
    }
    return first;
  }

  /** An arc that is closed. */
  addArc(tail: number, head: number, count: number): number {
    return this.#add(tail, head, count, CLOSED, Infinity);
  }

  /** An arc that lets so much pass, from tail to head, and only where it is named. */
  addApart(tail: number, head: number, most: number): number {
    const arc = this.#add(tail, head, 1, APART, most);
    this.#link(arc);
    return arc;
  }

  countOf(arc: number): number {
    return this.#count[arc]!;
  }

  setCount(arc: number, count: number): void {
    this.#count[arc] = count;
  }

  tailOf(arc: number): number {
    return this.#tail[arc]!;
  }

  headOf(arc: number): number {
    return this.#head[arc]!;
  }

  isOpen(arc: number): boolean {
    return this.#state[arc] === OPEN;
  }

  /** Whether anything could be withheld yet. */
  get hasOffers(): boolean {
    return this.#offers > 0;
  }

  open(arc: number): void {
    if (this.#state[arc] === CLOSED) this.#link(arc);
    if (this.#state[arc] === OFFERED) this.#offers -= 1;
    this.#state[arc] = OPEN;
  }

  /** @returns whether it was closed before */
  offer(arc: number): boolean {
    if (this.#state[arc] !== CLOSED) return false;
    this.#link(arc);
    this.#state[arc] = OFFERED;
    this.#offers += 1;
    return true;
  }

  close(arc: number): void {
    if (this.#state[arc] === CLOSED) return;
    if (this.#state[arc] === OFFERED) this.#offers -= 1;
    this.#state[arc] = CLOSED;
    for (const vertex of [this.tailOf(arc), this.headOf(arc)]) {
      const arcs = this.#arcsAt[vertex]!;
      arcs.splice(arcs.lastIndexOf(arc), 1);
    }
  }

  /** Makes vertices one with vertex 0 until `part`; meanwhile no arc is added, offered or closed. */
  merge(first: number, many: number): void {
    this.#unmerged = this.#arcsAt[0]!;
    this.#arcsAt[0] = this.#arcsAt
      .slice(first, first + many)
      .reduce((all, arcs) => all.concat(arcs), this.#unmerged);
    this.#self.fill(0, first, first + many);
  }

  part(): void {
    if (this.#unmerged === undefined) return;
    this.#arcsAt[0] = this.#unmerged;
    this.#unmerged = undefined;
    for (const vertex of this.#self.keys()) this.#self[vertex] = vertex;
  }

  /**
   * Lets an amount flow from one vertex to another, on the ways there are, and forgets the flow.
   *
   * @param stuck called when no more can flow, while what could is still flowing: see `reaches`
   * @returns the arcs it had to open for that, which are now open; `undefined` if so much cannot flow
   */
  carry(
    from: number,
    to: number,
    amount: number,
    ways: Ways,
    stuck?: () => void,
  ): readonly number[] | undefined {
    const opened: number[] = [];
    const [start, end] = [this.#self[from]!, this.#self[to]!];
    let left = start === end ? 0 : amount;
    const hopeless = left > 0 && !this.#couldPass(start, end, left, ways);
    if (hopeless && stuck === undefined) return undefined;
    while (left > 0) {
      const found =
        this.#search(start, end, ways, 'free') ||
        (ways.buying && this.#search(start, end, ways, 'bought'));
      if (!found) break;
      left -= this.#push(start, end, left, opened);
    }
    if (left > 0) stuck?.();
    for (const arc of this.#moved) this.#flow[arc] = 0;
    this.#moved.length = 0;
    if (left === 0) return opened;
    for (const arc of opened) this.#state[arc] = OFFERED;
    this.#offers += opened.length;
    return undefined;
  }

  /** Whether the last search got there; after `searchBack`, whether one can come from there. */
  reaches(vertex: number): boolean {
    return this.#reached[this.#self[vertex]!] === this.#round;
  }

  /** From where a vertex can be reached, on free ways and on those for sale. */
  searchBack(to: number, ways: Ways): void {
    this.#search(this.#self[to]!, -1, ways, 'back');
  }

  #add(tail: number, head: number, count: number, state: number, most: number): number {
    this.#tail.push(tail);
    this.#head.push(head);
    this.#count.push(count);
    this.#state.push(state);
    this.#flow.push(0);
    this.#most.push(most);
    return this.#tail.length - 1;
  }

  #link(arc: number): void {
    this.#arcsAt[this.tailOf(arc)]!.push(arc);
    this.#arcsAt[this.headOf(arc)]!.push(arc);
  }

  /** Marks how each vertex is reached; when buying, the way that opens the fewest people's counts. */
  #search(start: number, end: number, { except, apart }: Ways, how: Search): boolean {
    this.#round += 1;
    const [round, self, reached, over] = [this.#round, this.#self, this.#reached, this.#over];
    const [queue, prices, states, counts] = [this.#queue, this.#price, this.#state, this.#count];
    const [tails, heads, flows, most] = [this.#tail, this.#head, this.#flow, this.#most];
    const [buying, ahead] = [how === 'bought', how !== 'back'];
    reached[start] = round;
    prices[start] = 0;
    queue[0] = start;
    let length = 1;
    for (let next = 0; next < length; next += 1) {
      const vertex = queue[next]!;
      for (const arc of this.#arcsAt[vertex]!) {
        const state = states[arc]!;
        if (state === OFFERED && how === 'free') continue;
        if (arc === except || state === CLOSED || (state === APART && arc !== apart)) continue;
        const tail = self[tails[arc]!]!;
        const leaves = tail === vertex;
        const other = leaves ? self[heads[arc]!]! : tail;
        const known = reached[other] === round;
        if (known && !buying) continue;
        const room = leaves === ahead ? most[arc]! - flows[arc]! : counts[arc]! - 1 + flows[arc]!;
        if (room <= 0) continue;
        const price = prices[vertex]! + (state === OFFERED ? counts[arc]! : 0);
        if (known && price >= prices[other]!) continue;
        reached[other] = round;
        prices[other] = price;
        over[other] = arc;
        if (other === end && !buying) return true;
        if (other !== end) queue[length++] = other;
      }
    }
    return reached[end] === round;
  }

  /** Whether the arcs at both ends let so much pass: most of what cannot flow is seen there. */
  #couldPass(start: number, end: number, amount: number, ways: Ways): boolean {
    return this.#passes(start, amount, ways, true) && this.#passes(end, amount, ways, false);
  }

  #passes(vertex: number, amount: number, ways: Ways, out: boolean): boolean {
    let left = amount;
    for (const arc of this.#arcsAt[vertex]!) {
      const state = this.#state[arc]!;
      if (arc === ways.except || state === CLOSED) continue;
      if ((state === APART && arc !== ways.apart) || (state === OFFERED && !ways.buying)) continue;
      const leaves = this.#self[this.#tail[arc]!] === vertex;
      left -= this.#room(arc, leaves === out);
      if (left <= 0) return true;
    }
    return false;
  }

  #room(arc: number, forward: boolean): number {
    const flow = this.#flow[arc]!;
    return forward ? this.#most[arc]! - flow : this.#count[arc]! - 1 + flow;
  }

  /** As much as the way just found lets pass. */
  #push(start: number, end: number, most: number, opened: number[]): number {
    const way: [arc: number, forward: boolean][] = [];
    let amount = most;
    for (let vertex = end; vertex !== start;) {
      const arc = this.#over[vertex]!;
      const forward = this.#self[this.#head[arc]!] === vertex;
      way.push([arc, forward]);
      amount = Math.min(amount, this.#room(arc, forward));
      vertex = this.#self[(forward ? this.#tail : this.#head)[arc]!]!;
    }
    for (const [arc, forward] of way) {
      this.#flow[arc]! += forward ? amount : -amount;
      this.#moved.push(arc);
      if (this.#state[arc] !== OFFERED) continue;
      this.#state[arc] = OPEN;
      this.#offers -= 1;
      opened.push(arc);
    }
    return amount;
  }
}
