import type { DayFigures } from '../domain/statistics/fold.js';

/** Exact figures of days, for what the server itself learns from them: nothing of them is shown as it is. */
export interface KeptFigures {
  /** Days of the range, both ends included, oldest first; `missing` cannot be read any more. */
  list(
    from: string,
    to: string,
  ): Promise<{
    readonly days: readonly { readonly date: string; readonly figures: DayFigures }[];
    readonly missing: readonly string[];
  }>;
}
