import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { PaperDevice } from './paper-device.js';

/**
 * A printer for tests and demonstrations: every sheet becomes a file `NNN-kind-language.pdf`, of the size
 * it would have on paper, numbered on from those that are there.
 * @param folder absolute; made where it does not exist
 */
export function pdfPrinter(folder: string): PaperDevice {
  return {
    trouble: () => Promise.resolve(undefined),
    async print(sheet, handOver) {
      handOver();
      const pdf = await sheet.toPdf();
      sheet.close();
      await mkdir(folder, { recursive: true });
      const { kind, language } = sheet.order.sheet;
      const number = String(nextNumber(await readdir(folder))).padStart(3, '0');
      await writeFile(join(folder, `${number}-${kind}-${language}.pdf`), pdf, { flag: 'wx' });
      return 'printed';
    },
  };
}

function nextNumber(names: readonly string[]): number {
  return 1 + Math.max(0, ...names.map((name) => Number(/^(\d+)-/.exec(name)?.[1] ?? 0)));
}
