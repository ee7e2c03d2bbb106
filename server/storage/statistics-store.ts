import { join } from 'node:path';

import type { Disk } from './disk.js';
import { nodeDisk } from './disk.js';
import { InTurn } from './in-turn.js';
import type { DocumentProblem, Reading } from './json-file.js';
import { JsonFile } from './json-file.js';
import { documentUnavailable } from './replace-file.js';

export interface StatisticsStoreParts<F> {
  /** Holds one folder a year; exists already. */
  readonly folder: string;
  readonly interpret: (raw: unknown) => Reading<F>;
  readonly onProblem: (problem: DocumentProblem) => void;
  readonly disk?: Disk;
}

export interface FiguresOfRange<F> {
  /** Oldest first. */
  readonly days: readonly { readonly date: string; readonly figures: F }[];
  /** Days whose figures were kept and cannot be read any more. */
  readonly missing: readonly string[];
}

const FILE_NAME = /^(\d{4}-\d{2}-\d{2})\.json(?:\.bak)?$/;
const READ_AT_ONCE = 16;

/**
 * One small file a day, `YYYY/YYYY-MM-DD.json`: years of history cost a day's write nothing, and a
 * range reads its own files only. Dates are `YYYY-MM-DD`.
 */
export class StatisticsStore<F extends object> {
  readonly #parts: Required<StatisticsStoreParts<F>>;
  readonly #turn = new InTurn();

  constructor(parts: StatisticsStoreParts<F>) {
    this.#parts = { disk: nodeDisk, ...parts };
  }

  /** Replaces what the day had. @throws StorageUnavailable */
  write(date: string, figures: F): Promise<void> {
    return this.#turn.run(async () => {
      const file = this.#file(date);
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

  /** Both ends included. */
  list(from: string, to: string): Promise<FiguresOfRange<F>> {
    return this.#turn.run(async () => {
      const dates = await this.#datesOf(from, to);
      const days: { date: string; figures: F }[] = [];
      const missing: string[] = [];
      for (let start = 0; start < dates.length; start += READ_AT_ONCE) {
        const some = dates.slice(start, start + READ_AT_ONCE);
        const read = await Promise.all(
          some.map(async (date) => ({ date, figures: await this.#file(date).read() })),
        );
        for (const { date, figures } of read) {
          if (figures === null) missing.push(date);
          else days.push({ date, figures });
        }
      }
      return { days, missing };
    });
  }

  async #datesOf(from: string, to: string): Promise<string[]> {
    const { disk, folder } = this.#parts;
    const dates = new Set<string>();
    for (const year of await disk.list(folder)) {
      if (!/^\d{4}$/.test(year) || year < from.slice(0, 4) || year > to.slice(0, 4)) continue;
      for (const name of await disk.list(join(folder, year))) {
        const date = FILE_NAME.exec(name)?.[1];
        if (date !== undefined && date >= from && date <= to) dates.add(date);
      }
    }
    return [...dates].toSorted();
  }

  #year(date: string): string {
    if (!FILE_NAME.test(`${date}.json`)) throw new RangeError(`not a date: ${date}`);
    return join(this.#parts.folder, date.slice(0, 4));
  }

  #file(date: string): JsonFile<F> {
    const { disk, interpret, onProblem } = this.#parts;
    return new JsonFile({
      disk,
      interpret,
      onProblem,
      file: join(this.#year(date), `${date}.json`),
    });
  }
}
