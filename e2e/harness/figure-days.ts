import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Lays the figures of days that are over where the server keeps them: no test waits for months to pass. To
 * be called while the server does not run.
 * @param data the server's folder
 */
export async function layFigureDays(
  data: string,
  days: readonly { readonly date: string }[],
): Promise<void> {
  for (const day of days) {
    const folder = path.join(data, 'statistics', day.date.slice(0, 4));
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `${day.date}.json`), JSON.stringify(day));
  }
}

/** Dates of a month, from its first day on. @param month `YYYY-MM` */
export function firstDaysOf(month: string, days: number): readonly string[] {
  return Array.from(
    { length: days },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  );
}
