import type { Printer, PrintOutcome } from '../../shared/paper/printer.js';
import type { Sheet } from '#protocol/sheet.js';

/** `none`: this machine has no printer. */
export type PaperState = 'none' | 'ready' | 'printing' | PrintOutcome;

export interface Paper {
  state(): PaperState;
  /** Prints once: again only after it failed. A touch too many does nothing. */
  print(sheet: Sheet): void;
}

/** One paper of one visitor, and how it fares. @param changed called with every new state */
export function createPaper(
  printer: Printer | undefined,
  changed: (state: PaperState) => void,
): Paper {
  let state: PaperState = printer === undefined ? 'none' : 'ready';
  const become = (next: PaperState) => {
    state = next;
    changed(next);
  };
  return {
    state: () => state,
    print(sheet) {
      if (printer === undefined || !mayPrint(state)) return;
      become('printing');
      void printer.print(sheet).then(become);
    },
  };
}

/** Once; again only after it failed. */
export function mayPrint(state: PaperState): boolean {
  return state === 'ready' || state === 'failed';
}
