/** What visitors and staff leave behind in a data folder, and when the last of it has to be gone. */
export class Traces {
  /** Nowhere in clear, at no time. */
  readonly never = new Set<string>();
  /** Names of visits, by the day on which they have to be gone. */
  readonly #ofVisits = new Map<number, string[]>();

  /** A secret: a PIN, a token, what opens a phone page, what opens a booking, the id of a portrait. */
  secret(...values: readonly string[]): void {
    for (const value of values) this.never.add(value);
  }

  /** Names of a visit: a ticket's, a booking's or a command's id, what stands on the ticket. @param goes day */
  visit(goes: number, ...values: readonly string[]): void {
    this.#ofVisits.set(goes, [...(this.#ofVisits.get(goes) ?? []), ...values]);
  }

  /** Names of visits that have to be gone on the day `day`. */
  goneBy(day: number): readonly string[] {
    return [...this.#ofVisits].flatMap(([goes, values]) => (goes <= day ? values : []));
  }

  /** Names that may still be kept after the day `day`. */
  keptAfter(day: number): readonly string[] {
    return [...this.#ofVisits].flatMap(([goes, values]) => (goes > day ? values : []));
  }

  /** Names of every visit there was. */
  get ofVisits(): readonly string[] {
    return [...this.#ofVisits.values()].flat();
  }
}
