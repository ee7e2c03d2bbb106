import type { Sheet } from './sheet.js';
import { SHELL_ORIGIN } from './shell.js';
import type { PaperSize } from './vocabulary.js';

/**
 * The bridge between the shell and its hidden page that draws one sheet for the printer. Each function is
 * one message; the page is opened for one sheet and closed after it.
 */
export interface PaperPage {
  /** What to draw. */
  sheet(): Promise<PaperOrder>;
  /** Everything is drawn: letters and codes. */
  ready(drawn: DrawnPaper): Promise<void>;
}

export interface PaperOrder {
  readonly sheet: Sheet;
  readonly size: PaperSize;
}

export interface DrawnPaper {
  /** What the sheet takes of a roll, whole millimetres; on A4 it may be more than one page. */
  readonly heightMm: number;
}

/** Where the page is. */
export const PAPER_ADDRESS = `${SHELL_ORIGIN}/paper`;

/** Message of each function of `PaperPage`. */
export const PAPER_CHANNELS = {
  sheet: 'paper:sheet',
  ready: 'paper:ready',
} as const satisfies Record<keyof PaperPage, string>;
