import type { RowProblem, RowReason } from '#protocol/jobs/harvest.js';

import type { ImportInput } from './import-input.js';

/** Problems kept with file, row and reason. Those after them are counted. */
export const MOST_PROBLEMS = 10_000;
const MOST_LETTERS = 80;

/** What is written down while files are read: how far, what was left out, what was one and the same. */
export class Notes {
  readonly problems: RowProblem[] = [];
  /** Rows left out, those not kept among `problems` included. */
  leftOut = 0;
  /** Rows that were one with another. */
  merged = 0;
  #expected = 0;
  #read = 0;
  #toldShare = 0;

  /** @param told the share read, 0 to 1, at steps of at least a hundredth */
  constructor(readonly told: (share: number) => void) {}

  /** Says which files will be read, so that the share is one of their bytes. */
  expect(inputs: readonly ImportInput[]): void {
    this.#expected = inputs.reduce((sum, { size }) => sum + size, 0);
  }

  /** @param bytes just read */
  readOn(bytes: number): void {
    this.#read += bytes;
    const share = Math.min(1, this.#read / Math.max(1, this.#expected));
    if (share < this.#toldShare + 0.01) return;
    this.#toldShare = share;
    this.told(share);
  }

  /** @param what a column or field; nothing that could name a person */
  leaveOut(file: string, row: number | undefined, reason: RowReason, what?: string): void {
    this.leftOut += 1;
    if (this.problems.length >= MOST_PROBLEMS) return;
    this.problems.push({
      file,
      reason,
      ...(row === undefined ? {} : { row }),
      ...(what === undefined ? {} : { what: what.slice(0, MOST_LETTERS) }),
    });
  }

  /** @returns a function that forgets what was left out and merged since */
  mark(): () => void {
    const { leftOut, merged } = this;
    const kept = this.problems.length;
    return () => {
      this.leftOut = leftOut;
      this.merged = merged;
      this.problems.length = kept;
    };
  }
}
