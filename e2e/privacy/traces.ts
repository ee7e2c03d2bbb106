/** What visitors and staff leave behind in a data folder, and when the last of it has to be gone. */
export class Traces {
  /** Secrets: nowhere in clear, at no time. */
  readonly never = new Set<string>();
  /** Names of one visit, by the day it was; gone when the retention is over. */
  readonly #ofDays = new Map<number, string[]>();

  /** A secret: a PIN, a token, what opens a phone page or a booking. */
  secret(...values: readonly string[]): void {
    for (const value of values) this.never.add(value);
  }

  /** A name of one visit of the day `day`: a ticket's, a booking's or a command's id. */
  visit(day: number, ...values: readonly string[]): void {
    this.#ofDays.set(day, [...(this.#ofDays.get(day) ?? []), ...values]);
  }

  /** The names of visits up to and with the day `day`. */
  upTo(day: number): readonly string[] {
    return [...this.#ofDays].flatMap(([of, values]) => (of <= day ? values : []));
  }

  /** Of the day `day` alone. */
  of(day: number): readonly string[] {
    return this.#ofDays.get(day) ?? [];
  }
}
