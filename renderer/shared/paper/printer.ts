import type { Sheet } from '#protocol/sheet.js';

/**
 * printed  the printer says that the paper is out
 * sent     given to a printer that tells nothing: nobody knows
 * failed   no paper will come
 */
export type PrintOutcome = 'printed' | 'sent' | 'failed';

/** Never rejects: a paper that did not come is an outcome the visitor is told. */
export interface Printer {
  print(sheet: Sheet): Promise<PrintOutcome>;
}
