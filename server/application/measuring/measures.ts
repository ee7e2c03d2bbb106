import type { Audited } from '#protocol/keeping.js';

/** Which journal: the reception's or the programme's. */
export type JournalName = 'reception' | 'workshops';

/**
 * What the server's parts tell of their own work while they do it (docs/decisions/metrics.md): words of the
 * program and durations, never anything of a visitor. Each returns at once and never throws.
 */
export interface Measures {
  /** @param outcome `ok`, a refusal's code, or `failed` where it broke */
  commandAnswered(kind: string, outcome: string, ms: number): void;
  journalAppended(journal: JournalName, ms: number, kept: boolean): void;
  /** A document could not be written now. */
  documentFailed(): void;
  /** @param at of the snapshot that is kept now, ms since 1970; `undefined`: there is none */
  snapshotKept(at: number | undefined): void;
  /** An import is over. @param outcome `ok` or why not */
  imported(kind: string, outcome: string): void;
  staffDid(what: Audited): void;
  /** @param group of addresses */
  httpAnswered(group: string, status: number): void;
}

const nothing = (): void => undefined;

/** For who measures nothing. */
export const noMeasures: Measures = {
  commandAnswered: nothing,
  journalAppended: nothing,
  documentFailed: nothing,
  snapshotKept: nothing,
  imported: nothing,
  staffDid: nothing,
  httpAnswered: nothing,
};
