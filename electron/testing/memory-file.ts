import type { JsonFile } from '../settings/json-file.js';

/** A file that is only remembered. */
export function memoryFile<T>(first?: T): JsonFile<T> & { value: T | undefined; full: boolean } {
  return {
    value: first,
    full: false,
    async read() {
      return this.value;
    },
    async write(value) {
      if (this.full) throw new Error('disk full');
      this.value = value;
    },
    async remove() {
      this.value = undefined;
    },
  };
}
