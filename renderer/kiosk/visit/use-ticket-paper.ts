import { useEffect, useRef } from 'react';

import type { Printer } from '../../shared/paper/printer.js';
import type { TicketSlip } from '#protocol/sheet.js';
import type { PaperState } from '../paper/paper.js';
import { usePaper } from '../paper/use-paper.js';

export interface TicketPaper {
  readonly state: PaperState;
  /** Tries once more after it failed. */
  again(): void;
}

/**
 * The visit's ticket on paper: by itself, once, however often its screen is left and drawn again.
 * @param slip absent while there is no ticket
 */
export function useTicketPaper(
  printer: Printer | undefined,
  slip: (() => TicketSlip) | undefined,
): TicketPaper {
  const [state, print] = usePaper(printer);
  const begun = useRef(false);
  useEffect(() => {
    if (slip === undefined || begun.current) return;
    begun.current = true;
    print({ kind: 'ticket', ...slip() });
  });
  return {
    state,
    again() {
      if (slip !== undefined) print({ kind: 'ticket', ...slip() });
    },
  };
}
