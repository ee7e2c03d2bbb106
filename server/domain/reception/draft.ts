import type { ReceptionState } from './state.js';

/**
 * A draft of a state: `evolve` may change it while everybody goes on seeing the original, and making
 * one costs nothing however many tickets the day has. Its maps hold only what changed.
 */
export interface Draft {
  readonly state: ReceptionState;
  /**
   * Writes the changes into the original's maps.
   * @returns the new state; the original object must not be used any more
   */
  commit(): ReceptionState;
}

export function draftOf(state: ReceptionState): Draft {
  const draft: ReceptionState = {
    ...state,
    tickets: new OverlayMap(state.tickets),
    ticketBySecret: new OverlayMap(state.ticketBySecret),
    islands: new OverlayMap(state.islands),
    waiting: new OverlayMap(state.waiting),
    queue: new OverlayMap(state.queue),
    timed: new OverlayMap(state.timed),
    kiosks: new OverlayMap(state.kiosks),
    seats: new OverlayMap(state.seats),
    seatsTaken: new OverlayMap(state.seatsTaken),
    help: new OverlayMap(state.help),
  };
  return {
    state: draft,
    commit: () => ({
      ...draft,
      tickets: committed(draft.tickets),
      ticketBySecret: committed(draft.ticketBySecret),
      islands: committed(draft.islands),
      waiting: committed(draft.waiting),
      queue: committed(draft.queue),
      timed: committed(draft.timed),
      kiosks: committed(draft.kiosks),
      seats: committed(draft.seats),
      seatsTaken: committed(draft.seatsTaken),
      help: committed(draft.help),
    }),
  };
}

function committed<K, V>(map: Map<K, V>): Map<K, V> {
  return map instanceof OverlayMap ? (map as OverlayMap<K, V>).commit() : map;
}

const REMOVED = Symbol('removed');

/** A Map that reads through to another and keeps its own changes apart until they are committed. */
class OverlayMap<K, V> extends Map<K, V> {
  readonly #base: Map<K, V>;
  readonly #changes = new Map<K, V | typeof REMOVED>();
  #size: number;

  constructor(base: Map<K, V>) {
    super();
    this.#base = base;
    this.#size = base.size;
  }

  override get size(): number {
    return this.#size;
  }

  override get(key: K): V | undefined {
    const changed = this.#changes.get(key);
    if (changed === undefined) return this.#base.get(key);
    return changed === REMOVED ? undefined : changed;
  }

  override has(key: K): boolean {
    const changed = this.#changes.get(key);
    return changed === undefined ? this.#base.has(key) : changed !== REMOVED;
  }

  override set(key: K, value: V): this {
    if (!this.has(key)) this.#size += 1;
    this.#changes.set(key, value);
    return this;
  }

  override delete(key: K): boolean {
    if (!this.has(key)) return false;
    this.#size -= 1;
    this.#changes.set(key, REMOVED);
    return true;
  }

  override clear(): void {
    for (const key of [...this.keys()]) this.delete(key);
  }

  override *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.#base) {
      const changed = this.#changes.get(key);
      if (changed === undefined) yield [key, value];
      else if (changed !== REMOVED) yield [key, changed];
    }
    for (const [key, value] of this.#changes) {
      if (value !== REMOVED && !this.#base.has(key)) yield [key, value];
    }
  }

  override *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  override *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override forEach(callback: (value: V, key: K, map: Map<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }

  /** Writes the changes into the map underneath and returns that map. */
  commit(): Map<K, V> {
    for (const [key, value] of this.#changes) {
      if (value === REMOVED) this.#base.delete(key);
      else this.#base.set(key, value);
    }
    this.#changes.clear();
    return this.#base;
  }
}
