import { join } from 'node:path';

import type { Disk } from './disk.js';
import { nodeDisk } from './disk.js';
import { InTurn } from './in-turn.js';
import type { DocumentProblem, Reading } from './json-file.js';
import { JsonFile } from './json-file.js';
import { documentUnavailable } from './replace-file.js';

const MONTH = /^\d{4}-\d{2}$/;
const DAY_FILE = /^(\d{4}-\d{2})-\d{2}\.json(?:\.bak)?$/;

export interface MonthFilesParts<F> {
  /** That of the days; it exists already. */
  readonly folder: string;
  readonly interpret: (raw: unknown) => Reading<F>;
  readonly onProblem: (problem: DocumentProblem) => void;
  readonly disk?: Disk;
}

/**
 * What is left of months, `YYYY/YYYY-MM.json`, beside the files of the days that are still kept. One
 * that cannot be read is never written over: its days are gone.
 */
export class MonthFiles<F extends object> {
  readonly #parts: Required<MonthFilesParts<F>>;
  readonly #turn = new InTurn();

  constructor(parts: MonthFilesParts<F>) {
    this.#parts = { disk: nodeDisk, ...parts };
  }

  /** `undefined` where there is none. @throws DocumentDamaged */
  read(month: string): Promise<F | undefined> {
    return this.#turn.run(async () => (await this.#file(month).read()) ?? undefined);
  }

  /** @throws StorageUnavailable, DocumentDamaged */
  write(month: string, value: F): Promise<void> {
    return this.#turn.run(async () => {
      const file = this.#file(month);
      try {
        await this.#parts.disk.makeFolder(this.#year(month));
      } catch (error) {
        throw documentUnavailable(error);
      }
      await file.read();
      await file.write(value);
    });
  }

  /** Months of which there are files of days, readable or not, oldest first. */
  withDays(): Promise<readonly string[]> {
    return this.#turn.run(async () => {
      const { disk, folder } = this.#parts;
      const months = new Set<string>();
      for (const year of await disk.list(folder)) {
        if (!/^\d{4}$/.test(year)) continue;
        for (const name of await disk.list(join(folder, year))) {
          const month = DAY_FILE.exec(name)?.[1];
          if (month?.startsWith(year) === true) months.add(month);
        }
      }
      return [...months].toSorted();
    });
  }

  #year(month: string): string {
    if (!MONTH.test(month)) throw new RangeError(`not a month: ${month}`);
    return join(this.#parts.folder, month.slice(0, 4));
  }

  #file(month: string): JsonFile<F> {
    const { disk, interpret, onProblem } = this.#parts;
    const file = join(this.#year(month), `${month}.json`);
    return new JsonFile({ disk, interpret, onProblem, file, irreplaceable: true });
  }
}
