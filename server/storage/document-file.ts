import { Low } from 'lowdb';

import type { DocumentStore } from '../application/ports.js';
import type { JsonFileParts } from './json-file.js';
import { JsonFile } from './json-file.js';
import { InTurn } from './in-turn.js';

/** One small document in one file, on lowdb. Reads and writes happen in the order they were asked. */
export class DocumentFile<T extends object> implements DocumentStore<T> {
  readonly #file: JsonFile<T>;
  readonly #low: Low<T>;
  readonly #initial: T;
  readonly #turn = new InTurn();

  /** @param initial what the document is before it was first written */
  constructor(parts: JsonFileParts<T>, initial: T) {
    this.#file = new JsonFile(parts);
    this.#low = new Low(this.#file, initial);
    this.#initial = initial;
  }

  read(): Promise<T> {
    return this.#turn.run(async () => {
      // lowdb keeps what it had where it finds nothing
      this.#low.data = this.#initial;
      await this.#low.read();
      return this.#low.data;
    });
  }

  write(value: T): Promise<void> {
    return this.#turn.run(() => {
      this.#low.data = value;
      return this.#low.write();
    });
  }

  /** Document and copy are whole and the same again, where one of them is. Never rejects. */
  heal(): Promise<void> {
    return this.#turn.run(() => this.#file.heal());
  }

  remove(): Promise<void> {
    return this.#turn.run(() => this.#file.remove());
  }
}
