import { ExactYearReader } from './exact-year.js';
import type { Moment, PublishedYear } from './published-year.js';
import { published, publishedWhenAsked } from './published-year.js';
import type { PublishedYearsParts } from './published-years.js';

/** Publishing takes the processor, which the desk needs: never more than one part of so many of its time. */
const SHARE = 20;
/** A small centre sees its figures at once, ms. */
const AT_ONCE = 200;

/** Tickets of the day that runs are seen so much later at most, ms. @param took the last publication, ms */
export function seenWithin(took: number): number {
  return Math.max(AT_ONCE, SHARE * took);
}

interface Known {
  readonly revision: number;
  readonly thresholds: string;
  readonly year: PublishedYear;
  readonly at: number;
  readonly today: string;
  readonly current: Moment['current'];
}

/** A year that is not over: its days are read once and then as they change, and published when asked for. */
export class RunningYear {
  readonly #year: number;
  readonly #parts: PublishedYearsParts;
  readonly #reader: ExactYearReader;
  #known: Known | undefined;
  #took = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(year: number, parts: PublishedYearsParts) {
    this.#year = year;
    this.#parts = parts;
    this.#reader = new ExactYearReader(year, parts.sources, parts.changes);
  }

  /** Whether a day of it was written since somebody asked for it. */
  isOutdated(): boolean {
    const known = this.#known;
    return known !== undefined && known.revision !== this.#parts.changes.revision(this.#year);
  }

  /** One question after the other: the second finds what was made for the first. */
  get(moment: Moment): Promise<PublishedYear> {
    const got = this.#turn.then(() => this.#get(moment));
    this.#turn = got.catch(() => undefined);
    return got;
  }

  async #get(moment: Moment): Promise<PublishedYear> {
    const year = this.#year;
    const revision = this.#parts.changes.revision(year);
    const thresholds = moment.thresholds(year).join(' ');
    const { today } = moment;
    const isIn = Number(moment.current?.figures.date.slice(0, 4)) === year;
    const current = isIn ? moment.current : undefined;
    const known = this.#known;
    if (
      known?.revision === revision &&
      known.thresholds === thresholds &&
      known.today === today &&
      this.#isSeen(known, current)
    ) {
      return known.year;
    }
    const exact = await this.#reader.read();
    const made = publishedWhenAsked(year, exact, moment, () => {
      const started = this.#parts.stopwatch();
      const periods = published(year, exact, moment, current);
      this.#took = this.#parts.stopwatch() - started;
      return periods;
    });
    const at = this.#parts.clock.now();
    this.#known = { revision, thresholds, today, current, at, year: made };
    return made;
  }

  /** Whether the day that is not written yet is the one that was published, or nearly. */
  #isSeen(known: Known, current: Moment['current']): boolean {
    if (known.current?.figures === current?.figures) return known.current?.runs === current?.runs;
    if (known.current?.runs !== true || current?.runs !== true) return false;
    const isSameDay = known.current.figures.date === current.figures.date;
    return isSameDay && Math.abs(this.#parts.clock.now() - known.at) < seenWithin(this.#took);
  }
}
