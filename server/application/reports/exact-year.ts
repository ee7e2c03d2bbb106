import type { PeriodId } from '#protocol/periods.js';
import { partsOf, periodOf } from '#protocol/periods.js';

import type { FeedbackCounts } from '../../domain/portrait/feedback-counts.js';
import type { PeriodFigures } from '../../domain/reports/period-figures.js';
import type { LostFigures } from '../../domain/reports/lost-figures.js';
import type { YearInput } from '../../domain/reports/publish-year.js';
import { workshopSums } from '../../domain/reports/workshop-sums.js';
import type { DayFigures } from '../../domain/statistics/day-figures.js';
import type { WorkshopDayFigures } from '../../domain/workshops/figures.js';
import type { FeedbackKeeper } from '../feedback/feedback-keeper.js';
import type { FigureChanges } from './figure-changes.js';
import type { DailyFigures } from './ports.js';

/** Where the exact figures lie. */
export interface FigureSources {
  readonly days: DailyFigures<DayFigures>;
  readonly workshops: DailyFigures<WorkshopDayFigures>;
  readonly feedback: Pick<FeedbackKeeper, 'countsOfMonth' | 'damaged'>;
}

/** All exact figures of a year: in memory only, and only what `publishYear` makes of them leaves the house. */
export interface ExactYear {
  readonly days: ReadonlyMap<string, DayFigures>;
  readonly months: YearInput['months'];
  /** Days at the desk whose figures are kept and cannot be read, ascending. */
  readonly missing: readonly string[];
  /** What is kept of collective activities and of what visitors told, and cannot be read. */
  readonly lost: LostFigures;
  /** Dates that are there twice, ascending. */
  readonly twice: readonly string[];
}

interface YearRead {
  readonly days: Map<string, DayFigures>;
  readonly workshops: Map<string, WorkshopDayFigures>;
  /** Of each month; `undefined` where nothing was told. */
  readonly feedback: Map<PeriodId, FeedbackCounts | 'damaged' | undefined>;
  readonly missing: { readonly days: Set<string>; readonly workshops: Set<string> };
  readonly twice: readonly string[];
}

/** Reads a year once; from then on only what changed. */
export class ExactYearReader {
  readonly #year: number;
  readonly #sources: FigureSources;
  readonly #changes: FigureChanges;
  #read: YearRead | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(year: number, sources: FigureSources, changes: FigureChanges) {
    this.#year = year;
    this.#sources = sources;
    this.#changes = changes;
  }

  /** As all is now: what is being written meanwhile counts in this answer or in the next. */
  read(): Promise<ExactYear> {
    const read = this.#turn.then(async () => {
      if (this.#read === undefined) await this.#readAll();
      else await this.#readChanged(this.#read);
      return this.#asRead();
    });
    this.#turn = read.catch(() => undefined);
    return read;
  }

  async #readAll(): Promise<void> {
    const { days, workshops } = this.#sources;
    // whatever changes from here on is read again the next time
    for (const kind of ['days', 'workshops', 'feedback'] as const) {
      this.#changes.take(kind, this.#year);
    }
    const [from, to] = [`${this.#id()}-01-01`, `${this.#id()}-12-31`];
    const ofDays = await days.list(from, to);
    const ofWorkshops = await workshops.list(from, to);
    const feedback: YearRead['feedback'] = new Map();
    for (const month of monthsOf(this.#id())) await this.#readMonth(month, feedback);
    this.#read = {
      days: new Map(ofDays.days.map(({ date, figures }) => [date, figures])),
      workshops: new Map(ofWorkshops.days.map(({ date, figures }) => [date, figures])),
      feedback,
      missing: { days: new Set(ofDays.missing), workshops: new Set(ofWorkshops.missing) },
      twice: [...new Set([...ofDays.twice, ...ofWorkshops.twice])].toSorted(),
    };
  }

  async #readChanged(read: YearRead): Promise<void> {
    const { days, workshops } = this.#sources;
    try {
      for (const date of this.#changes.take('days', this.#year)) {
        put(read.days, read.missing.days, date, await days.read(date));
      }
      for (const date of this.#changes.take('workshops', this.#year)) {
        put(read.workshops, read.missing.workshops, date, await workshops.read(date));
      }
      const told = this.#changes.take('feedback', this.#year);
      const months = new Set(told.map((date) => periodOf('month', date)));
      for (const month of months) await this.#readMonth(month, read.feedback);
    } catch (error) {
      // which of them were read is not known any more
      this.#read = undefined;
      throw error;
    }
  }

  async #readMonth(month: PeriodId, into: YearRead['feedback']): Promise<void> {
    const { feedback } = this.#sources;
    const counts = await feedback.countsOfMonth(month);
    // without a day of it all of a month would be counted too low
    const isDamaged = feedback.damaged().some((what) => what.startsWith(month));
    into.set(month, isDamaged ? 'damaged' : counts);
  }

  #asRead(): ExactYear {
    const read = this.#read;
    if (read === undefined) throw new Error('a year is read before it is used');
    const { days, workshops, feedback, missing, twice } = read;
    const lost = {
      workshops: [...missing.workshops].toSorted(),
      feedback: [...feedback].filter(([, told]) => told === 'damaged').map(([month]) => month),
    };
    const months = new Map<PeriodId, Pick<PeriodFigures, 'workshops' | 'feedback'>>();
    for (const month of monthsOf(this.#id())) {
      const isOf = (date: string): boolean => date.startsWith(month);
      const sessions = [...workshops]
        .filter(([date]) => isOf(date))
        .flatMap(([, figures]) => figures.sessions);
      // where all of them are lost there were some still
      const hadSome = sessions.length > 0 || lost.workshops.some(isOf);
      const told = feedback.get(month);
      const counts = told === 'damaged' ? undefined : told;
      if (!hadSome && counts === undefined) continue;
      months.set(month, {
        ...(hadSome && { workshops: workshopSums(sessions) }),
        ...(counts !== undefined && { feedback: counts }),
      });
    }
    return { days: new Map(days), months, missing: [...missing.days].toSorted(), lost, twice };
  }

  #id(): PeriodId {
    return String(this.#year).padStart(4, '0');
  }
}

function put<F>(
  known: Map<string, F>,
  missing: Set<string>,
  date: string,
  figures: F | undefined,
): void {
  known.delete(date);
  if (figures === undefined) return;
  missing.delete(date);
  known.set(date, figures);
}

function monthsOf(year: PeriodId): readonly PeriodId[] {
  return partsOf(year).flatMap(partsOf).flatMap(partsOf);
}
