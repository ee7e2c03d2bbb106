import type { PaperOrder } from '#protocol/paper-page.js';
import type { ShellPrintOutcome } from '#protocol/shell.js';

/** A sheet that stands drawn in its hidden window. */
export interface DrawnSheet {
  readonly order: PaperOrder;
  /** Hands it to a printer, without a question. @returns whether the system took it */
  print(deviceName: string): Promise<boolean>;
  toPdf(): Promise<Uint8Array>;
  /** Nothing of it is left. Twice is once. */
  close(): void;
}

/** Draws a sheet. @throws where it cannot be drawn, or the signal falls */
export type OpenPaper = (order: PaperOrder, signal: AbortSignal) => Promise<DrawnSheet>;

/** Where sheets go. */
export interface PaperDevice {
  /** @returns why nothing would come out now; `undefined`: it may be tried */
  trouble(): Promise<string | undefined>;
  /**
   * Puts it on paper, and closes it as soon as it is handed over.
   * @param handOver called right before that; throws where nobody wants it any more
   * @throws Error that says why no paper will come
   */
  print(sheet: DrawnSheet, handOver: () => void): Promise<Exclude<ShellPrintOutcome, 'failed'>>;
}
