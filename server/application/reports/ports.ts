import type { FiguresProblem, PublishedPeriod } from '#protocol/reports.js';

/** Figures of days as they are kept; dates are `YYYY-MM-DD`. */
export interface DailyFigures<F> {
  /** `undefined` where there are none that can be read. */
  read(date: string): Promise<F | undefined>;
  /** Both ends included, oldest first. */
  list(
    from: string,
    to: string,
  ): Promise<{
    readonly days: readonly { readonly date: string; readonly figures: F }[];
    /** Kept, and cannot be read any more. */
    readonly missing: readonly string[];
    /** Two files say that they are of this date. */
    readonly twice: readonly string[];
  }>;
  /** Years of which anything is kept, ascending. */
  years(): Promise<readonly number[]>;
  /** Lays the copies of a year that is over together. @throws StorageUnavailable */
  packYear(year: number): Promise<void>;
}

/** What is published of a year, and of what it was made. */
export interface YearRollUp {
  /** Of the files it was made from. */
  readonly mark: string;
  /** The thresholds it was published under. */
  readonly thresholds: readonly number[];
  readonly hasFigures: boolean;
  /** Days at the desk whose figures are kept and cannot be read. */
  readonly missing: readonly string[];
  readonly problems: readonly FiguresProblem[];
  /** Months and longer. */
  readonly periods: readonly PublishedPeriod[];
}

/** The days of it, apart: a report of a month or longer does not need them. */
export interface DaysRollUp {
  readonly mark: string;
  readonly thresholds: readonly number[];
  readonly days: readonly PublishedPeriod[];
}

/** Keeps what was made of years that are over; spares making it again, and may lose it. */
export interface RollUps<T> {
  read(year: number): Promise<T | undefined>;
  /** @throws StorageUnavailable */
  write(year: number, content: T, isStillRight: () => boolean): Promise<void>;
  /** @throws StorageUnavailable */
  remove(year: number): Promise<void>;
}
