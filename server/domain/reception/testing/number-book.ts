import { ensure } from './visitor.js';

/** Which numbers of a day are on somebody's paper, and which kiosk may put others on one. */
export class NumberBook {
  /** On paper, or told to a kiosk that has not heard it. */
  readonly given = new Set<number>();
  /** Set aside at any time of the day, or given by a kiosk without that. */
  readonly aside = new Set<number>();
  readonly #kiosks = new Map<string, Set<number>>();
  #lastOrdinary = 0;

  kiosks(): readonly string[] {
    return [...this.#kiosks.keys()];
  }

  /** What a kiosk may still give. */
  stockOf(kiosk: string): ReadonlySet<number> {
    return this.#kiosks.get(kiosk) ?? new Set();
  }

  giveOrdinary(number: number): void {
    let expected = this.#lastOrdinary + 1;
    while (this.aside.has(expected)) expected += 1;
    ensure(number === expected, `number ${number} instead of ${expected}`);
    this.#lastOrdinary = number;
    this.#give(number);
  }

  setAside(kiosk: string, numbers: readonly number[]): void {
    const stock = this.#kiosks.get(kiosk) ?? new Set();
    for (const number of numbers) {
      if (stock.has(number)) continue;
      ensure(!this.aside.has(number), `number ${number} set aside twice`);
      ensure(!this.given.has(number), `number ${number} set aside after it was given`);
      this.aside.add(number);
      stock.add(number);
    }
    this.#kiosks.set(kiosk, stock);
  }

  mayDeliver(kiosk: string, number: number): boolean {
    if (this.given.has(number)) return false;
    return [...this.#kiosks].every(([id, stock]) => id === kiosk || !stock.has(number));
  }

  deliver(kiosk: string, number: number): void {
    this.aside.add(number);
    this.#kiosks.get(kiosk)?.delete(number);
    this.#give(number);
  }

  #give(number: number): void {
    ensure(!this.given.has(number), `number ${number} given twice`);
    this.given.add(number);
  }
}
