import type { WorkshopDayFigures } from '../../domain/workshops/figures.js';

/** Figures of collective activities, by date; the dates are `YYYY-MM-DD`. */
export interface WorkshopFiguresStore {
  /** `undefined` where there are none that can be read. */
  read(date: string): Promise<WorkshopDayFigures | undefined>;
  /** @throws StorageUnavailable */
  write(date: string, figures: WorkshopDayFigures): Promise<void>;
  /** Days of the range, both ends included, oldest first; `missing` cannot be read any more. */
  list(
    from: string,
    to: string,
  ): Promise<{
    readonly days: readonly { readonly date: string; readonly figures: WorkshopDayFigures }[];
    readonly missing: readonly string[];
  }>;
}
