import { join } from 'node:path';

import type { Disk } from './disk.js';
import { nodeDisk } from './disk.js';
import { InTurn } from './in-turn.js';
import type { DocumentProblem, Reading } from './json-file.js';
import { JsonFile } from './json-file.js';
import { documentUnavailable } from './replace-file.js';
import { copiesOfYear, packCopies, YEAR_COPIES } from './year-copies.js';

export interface StatisticsStoreParts<F> {
  /** Holds one folder a year; exists already. */
  readonly folder: string;
  readonly interpret: (raw: unknown) => Reading<F>;
  readonly onProblem: (problem: DocumentProblem) => void;
  readonly disk?: Disk;
  /** The date that figures say they are of; absent where they say none. */
  readonly dateOf?: (figures: F) => string;
  /** Told before a day changes; what was made of it has to be gone from the disk when it resolves. */
  readonly beforeWrite?: (date: string) => Promise<void>;
}

export interface FiguresOfRange<F> {
  /** Oldest first. */
  readonly days: readonly { readonly date: string; readonly figures: F }[];
  /** Days whose figures were kept and cannot be read any more. */
  readonly missing: readonly string[];
  /** Dates of which two files say that they are. They count once: the one in its right place. */
  readonly twice: readonly string[];
}

const FILE_NAME = /^(\d{4}-\d{2}-\d{2})\.json(?:\.bak)?$/;
const READ_AT_ONCE = 16;

/**
 * One small file a day, `YYYY/YYYY-MM-DD.json`: years of history cost a day's write nothing, and a
 * range reads its own files only. Dates are `YYYY-MM-DD`.
 */
export class StatisticsStore<F extends object> {
  readonly #parts: StatisticsStoreParts<F> & { readonly disk: Disk };
  readonly #turn = new InTurn();

  constructor(parts: StatisticsStoreParts<F>) {
    this.#parts = { disk: nodeDisk, ...parts };
  }

  /** Replaces what the day had. @throws StorageUnavailable */
  write(date: string, figures: F): Promise<void> {
    return this.#turn.run(async () => {
      const file = this.#file(date);
      await this.#parts.beforeWrite?.(date);
      try {
        await this.#parts.disk.makeFolder(this.#year(date));
      } catch (error) {
        throw documentUnavailable(error);
      }
      // Learns by it whether what stands there can be read: else it is set aside, not written over.
      await file.read();
      await file.write(figures);
    });
  }

  read(date: string): Promise<F | undefined> {
    return this.#turn.run(async () => (await this.#file(date).read()) ?? undefined);
  }

  /** The day's file and its kept copy go. @throws StorageUnavailable */
  remove(date: string): Promise<void> {
    return this.#turn.run(() => this.#file(date).remove());
  }

  /** Both ends included. */
  list(from: string, to: string): Promise<FiguresOfRange<F>> {
    return this.#turn.run(async () => {
      const places = await this.#placesOf(from, to);
      const dates = [...places.keys()].toSorted();
      const read: FileRead<F>[] = [];
      for (let start = 0; start < dates.length; start += READ_AT_ONCE) {
        const some = dates.slice(start, start + READ_AT_ONCE);
        read.push(
          ...(await Promise.all(
            some.map(async (date) => ({ date, figures: await this.#file(date).read() })),
          )),
        );
      }
      const doubles = [...places].filter(([, years]) => years > 1).map(([date]) => date);
      return sorted(read, doubles, this.#parts.dateOf);
    });
  }

  /** Years that have a folder, ascending. */
  async years(): Promise<readonly number[]> {
    const names = await this.#parts.disk.list(this.#parts.folder);
    return names
      .filter((name) => /^\d{4}$/.test(name))
      .map(Number)
      .toSorted((a, b) => a - b);
  }

  /**
   * Lays the copies of a year's days together. For years that are over: a day that is written later gets
   * a copy of its own again. @throws StorageUnavailable
   */
  packYear(year: number): Promise<void> {
    const { disk, folder, interpret } = this.#parts;
    return this.#turn.run(() => packCopies(disk, join(folder, String(year)), interpret));
  }

  /** Dates in the range by their files' names, with the number of years' folders that have such a file. */
  async #placesOf(from: string, to: string): Promise<Map<string, number>> {
    const { disk, folder } = this.#parts;
    const places = new Map<string, number>();
    for (const year of await disk.list(folder)) {
      if (!/^\d{4}$/.test(year)) continue;
      const names = await disk.list(join(folder, year));
      const dates = new Set(names.map((name) => FILE_NAME.exec(name)?.[1] ?? ''));
      const isAsked = year >= from.slice(0, 4) && year <= to.slice(0, 4);
      if (isAsked && names.includes(YEAR_COPIES)) {
        for (const date of (await copiesOfYear(disk, join(folder, year))).keys()) dates.add(date);
      }
      for (const date of dates) {
        if (date !== '' && date >= from && date <= to) {
          places.set(date, (places.get(date) ?? 0) + 1);
        }
      }
    }
    return places;
  }

  #year(date: string): string {
    if (!FILE_NAME.test(`${date}.json`)) throw new RangeError(`not a date: ${date}`);
    return join(this.#parts.folder, date.slice(0, 4));
  }

  #file(date: string): JsonFile<F> {
    const { disk, interpret, onProblem } = this.#parts;
    const place = this.#year(date);
    return new JsonFile({
      disk,
      interpret,
      onProblem,
      file: join(place, `${date}.json`),
      lean: true,
      copyElsewhere: async () => (await copiesOfYear(disk, place)).get(date),
    });
  }
}

interface FileRead<F> {
  /** By the file's name. */
  readonly date: string;
  readonly figures: F | null;
}

/**
 * Figures that say another date than their file's name do not count for that name. They count for the date
 * they say only where that has no file of its own: else it is there twice.
 */
function sorted<F>(
  read: readonly FileRead<F>[],
  doubles: readonly string[],
  dateOf: (figures: F) => string = () => '',
): FiguresOfRange<F> {
  const twice = new Set(doubles);
  const days = new Map<string, F>();
  const missing: string[] = [];
  const strays: F[] = [];
  for (const { date, figures } of read) {
    const said = figures === null ? '' : dateOf(figures);
    if (figures !== null && (said === '' || said === date)) days.set(date, figures);
    else missing.push(date);
    if (figures !== null && said !== '' && said !== date) strays.push(figures);
  }
  const named = new Set(read.map(({ date }) => date));
  const [first, last] = [read[0]?.date ?? '', read.at(-1)?.date ?? ''];
  for (const figures of strays) {
    const date = dateOf(figures);
    if (days.has(date)) twice.add(date);
    else if (!named.has(date) && date >= first && date <= last) days.set(date, figures);
  }
  return {
    days: [...days].map(([date, figures]) => ({ date, figures })).toSorted(byDate),
    missing,
    twice: [...twice].toSorted(),
  };
}

function byDate(one: { readonly date: string }, other: { readonly date: string }): number {
  return one.date < other.date ? -1 : 1;
}
