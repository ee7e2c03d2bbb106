/** Whose figures: days at the desk, dates of collective activities, what visitors told. */
export const FIGURE_KINDS = ['days', 'workshops', 'feedback'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** Knows which figures are written, so that nothing made of them outlives a change. */
export interface FigureChanges {
  /**
   * For the stores: what was made of the year is gone from the disk when it resolves, and from memory. A power
   * cut after it finds the day as it was or as it becomes, and nothing made of either. @throws StorageUnavailable
   */
  before(kind: FigureKind, date: string): Promise<void>;
  /** Another number after every change of the year. */
  revision(year: number): number;
  /** Dates of the year that changed since this was last asked, in no order. */
  take(kind: FigureKind, year: number): readonly string[];
}

/** @param forget takes away what is kept of a year on the disk */
export function createFigureChanges(forget: (year: number) => Promise<void>): FigureChanges {
  const revisions = new Map<number, number>();
  const dates: Record<FigureKind, Set<string>> = {
    days: new Set(),
    workshops: new Set(),
    feedback: new Set(),
  };

  return {
    async before(kind, date) {
      const year = yearOf(date);
      // first, so that nothing that is being made now is kept after what follows
      revisions.set(year, (revisions.get(year) ?? 0) + 1);
      dates[kind].add(date);
      await forget(year);
    },
    revision: (year) => revisions.get(year) ?? 0,
    take(kind, year) {
      const taken = [...dates[kind]].filter((date) => yearOf(date) === year);
      for (const date of taken) dates[kind].delete(date);
      return taken;
    },
  };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
