import type { ImportFault } from '#protocol/jobs/harvest.js';

import { MOST_RECORD_LETTERS } from './import-input.js';

const [QUOTE, BACKSLASH, COMMA, NEW_LINE] = [34, 92, 44, 10];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
/** Enough for the name of a list and what stands around it. */
const NAME_LETTERS = 80;

/**
 * Cuts JSON text into its records by counting brackets, so that a feed of any length needs the memory of one
 * record. What stands inside a record is for `JSON.parse` to judge.
 */
export class JsonSplitter {
  readonly #named: RegExp;
  #depth = 0;
  /** Depth at which records stand: 0 one after another, 1 in a list, 2 in a list inside an object. */
  #recordsAt = 0;
  #isInString = false;
  #isEscaped = false;
  /** No JSON stood where a record might: read on after the line. */
  #isLost = false;
  #hasBegun = false;
  #holdsOther = false;
  /** What earlier pieces held of the record in hand. */
  #record: string[] | undefined;
  #letters = 0;
  /** Letters read since the last record, in no record. */
  #between = 0;

  /**
   * @param lists names under which an object holds its records
   * @param use gets each record's text, an empty one for what is no JSON
   */
  constructor(
    lists: readonly string[],
    readonly use: (record: string) => void,
  ) {
    this.#named = new RegExp(`"(?:${lists.join('|')})"\\s*:\\s*$`);
  }

  /** @returns why nothing more can be read, or `undefined` */
  push(text: string): ImportFault | undefined {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      if (this.#isInString) {
        this.#inString(letter);
      } else if (this.#isLost) {
        this.#isLost = letter !== NEW_LINE;
      } else if (letter === OPEN_LIST || letter === OPEN_OBJECT) {
        this.#hasBegun = true;
        if (letter === OPEN_LIST && this.#isList(text.slice(from, at))) {
          this.#record = undefined;
          this.#recordsAt = this.#depth + 1;
        } else if (this.#depth === this.#recordsAt) {
          this.#record = [];
          this.#letters = 0;
          from = at;
        }
        this.#depth += 1;
      } else if ((letter === CLOSE_LIST || letter === CLOSE_OBJECT) && this.#depth > 0) {
        this.#depth -= 1;
        if (this.#depth < this.#recordsAt) this.#recordsAt = 0;
        else if (this.#depth === this.#recordsAt) {
          const fault = this.#keep(text.slice(from, at + 1));
          if (fault !== undefined) return fault;
          this.#finish();
        }
      } else if (this.#depth > 0) {
        this.#isInString = letter === QUOTE;
        if (this.#depth === this.#recordsAt && letter !== COMMA && !isSpace(letter))
          this.#holdsOther = true;
      } else if (letter !== COMMA && !isSpace(letter)) {
        if (!this.#hasBegun) return 'not-this-format';
        this.#isLost = true;
        this.use('');
      }
    }
    if (this.#record !== undefined) return this.#keep(text.slice(from));
    this.#between += text.length;
    return this.#between > MOST_RECORD_LETTERS ? 'line-too-long' : undefined;
  }

  /** @returns `broken-file` where the text was cut off, `file-empty` where there was none */
  end(): ImportFault | undefined {
    if (this.#depth > 0) return 'broken-file';
    return this.#hasBegun ? undefined : 'file-empty';
  }

  /** Whether something stood in the list that is no record: numbers, words. */
  get holdsOther(): boolean {
    return this.#holdsOther;
  }

  #inString(letter: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (letter === BACKSLASH) this.#isEscaped = true;
    else if (letter === QUOTE) this.#isInString = false;
  }

  /** Whether a bracket opens the list of records; `before` is what this piece holds before it. */
  #isList(before: string): boolean {
    if (this.#depth === 0) return true;
    if (this.#depth !== 1 || this.#record === undefined || this.#recordsAt !== 0) return false;
    const earlier = before.length < NAME_LETTERS ? this.#record.join('').slice(-NAME_LETTERS) : '';
    return this.#named.test(earlier + before.slice(-NAME_LETTERS));
  }

  #keep(text: string): ImportFault | undefined {
    if (this.#record === undefined) return undefined;
    this.#record.push(text);
    this.#letters += text.length;
    return this.#letters > MOST_RECORD_LETTERS ? 'line-too-long' : undefined;
  }

  #finish(): void {
    const record = this.#record?.join('');
    this.#record = undefined;
    this.#between = 0;
    // none in an object whose list was read before
    if (record !== undefined) this.use(record);
  }
}

function isSpace(letter: number): boolean {
  return letter === 32 || (letter >= 9 && letter <= 13);
}
