import type { Language, Theme } from '#protocol/vocabulary.js';

import type { PlannedVisitor, Shift } from '../day-file.js';

/** Time in the day file while it is played, again and again. */
export class DayClock {
  private readonly begun: number;
  /** When the file's day begins, ms since midnight. */
  readonly opens: number;
  private readonly length: number;

  /** @param now real time, ms @param speed file time per real time */
  constructor(
    visitors: readonly PlannedVisitor[],
    private readonly staffing: readonly Shift[],
    private readonly speed: number,
    private readonly now: () => number,
  ) {
    const starts = [...visitors.map(({ arrival }) => arrival), ...staffing.map(({ from }) => from)];
    const ends = [...visitors.map(({ arrival }) => arrival), ...staffing.map(({ to }) => to)];
    this.opens = Math.min(...starts);
    this.length = Math.max(1, Math.max(...ends) - this.opens);
    this.begun = now();
  }

  /** ms since midnight in the file */
  get time(): number {
    return this.opens + (((this.now() - this.begun) * this.speed) % this.length);
  }

  /** Real ms until a time of the file in its `round`-th playing (from 0); negative when it has passed. */
  until(round: number, time: number): number {
    const fileTime = round * this.length + time - this.opens;
    return this.begun + fileTime / this.speed - this.now();
  }

  shiftOf(island: number): Shift | undefined {
    const { time } = this;
    return this.staffing.find(
      (shift) => shift.island === island && shift.from <= time && time < shift.to,
    );
  }

  /** Whether the island, unstaffed now, is staffed again within the time, ms of the file. */
  staffedAgain(island: number, within: number): boolean {
    const { time } = this;
    return this.staffing.some(
      (shift) => shift.island === island && shift.from > time && shift.from <= time + within,
    );
  }

  /** Themes that some island advises on in the language, at some time of the day. */
  themesIn(language: Language): readonly Theme[] {
    const fitting = this.staffing.filter((shift) => shift.languages.includes(language));
    return [...new Set(fitting.flatMap((shift) => shift.themes))];
  }
}
