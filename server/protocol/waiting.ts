import type { Language, Theme } from './vocabulary.js';

/**
 * How long somebody is likely to wait still, whole minutes in steps people believe. `to` absent: `from`
 * minutes or more. Where there is no range at all, nobody knows: none is on duty for it, or too little is
 * known of it.
 */
export interface WaitRange {
  readonly from: number;
  readonly to?: number;
}

/** For somebody who takes a ticket now. No entry: unknown. */
export type WaitRanges = Readonly<
  Partial<Record<Theme, Readonly<Partial<Record<Language, WaitRange>>>>>
>;
