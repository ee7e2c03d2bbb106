/**
 * What is to happen, earliest first; of two things at one moment the one noted first. A binary heap:
 * a day of a thousand visitors notes some ten thousand things.
 */
export class Agenda<T> {
  private readonly heap: { readonly at: number; readonly order: number; readonly item: T }[] = [];
  private noted = 0;

  /** When the next thing happens, ms; `undefined` when nothing is left. */
  get nextAt(): number | undefined {
    return this.heap[0]?.at;
  }

  note(at: number, item: T): void {
    const { heap } = this;
    let place = heap.push({ at, order: this.noted++, item }) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.before(place, parent)) break;
      this.swap(place, parent);
      place = parent;
    }
  }

  takeNext(): T | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first?.item;
    heap[0] = last;
    let place = 0;
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      let earliest = place;
      if (left < heap.length && this.before(left, earliest)) earliest = left;
      if (right < heap.length && this.before(right, earliest)) earliest = right;
      if (earliest === place) return first.item;
      this.swap(place, earliest);
      place = earliest;
    }
  }

  private before(a: number, b: number): boolean {
    const [x, y] = [this.heap[a], this.heap[b]];
    if (x === undefined || y === undefined) return false;
    return x.at < y.at || (x.at === y.at && x.order < y.order);
  }

  private swap(a: number, b: number): void {
    const [x, y] = [this.heap[a], this.heap[b]];
    if (x === undefined || y === undefined) return;
    this.heap[a] = y;
    this.heap[b] = x;
  }
}
