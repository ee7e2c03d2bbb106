import { isFirstName } from './first-names.js';
import { isNoName } from './names.js';
import { wordsOf } from './words.js';

const MOST_NAME_LETTERS = 200;

/** Finds the names that the feed gives apart, whatever their accents and capitals. */
export class NamedPersons {
  readonly #single = new Set<string>();
  readonly #whole: (readonly string[])[] = [];

  constructor(persons: readonly string[]) {
    for (const person of persons) {
      const words = wordsOf(person.slice(0, MOST_NAME_LETTERS));
      const whole = words.map(({ folded: word }) => word);
      const telling = words.filter(
        ({ kind, folded: word }) => kind !== 'particle' && !isNoName(word),
      );
      if (telling.length === 0) continue;
      this.#whole.push(whole);
      for (const { folded: word } of telling) if (word.length > 2) this.#single.add(word);
    }
  }

  /** Where the first of them stands, -1 where none does. */
  firstIn(sentence: string): number {
    if (this.#whole.length === 0) return -1;
    const words = wordsOf(sentence);
    const found = words.findIndex(
      (word, at) =>
        this.#whole.some((name) =>
          name.length === 1
            ? word.folded === name[0] && word.kind !== 'other'
            : name.every((part, n) => words[at + n]?.folded === part),
        ) ||
        (this.#single.has(word.folded) && (word.kind !== 'other' || isFirstName(word.folded))),
    );
    return words[found]?.at ?? -1;
  }
}
