const REMOVED = Symbol('removed');

/** A Map that reads through to another and keeps its own changes apart until they are committed. */
export class OverlayMap<K, V> extends Map<K, V> {
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

/** The map itself with what was changed in the overlay; any other map as it is. */
export function committed<K, V>(map: Map<K, V>): Map<K, V> {
  return map instanceof OverlayMap ? (map as OverlayMap<K, V>).commit() : map;
}
