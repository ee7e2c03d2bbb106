import { useEffect, useRef, useState } from 'react';

import type { PrintTicket, TicketSlip } from '../print-ticket.js';

/** `none`: this machine has no printer. */
export type Paper = 'none' | 'printing' | 'printed' | 'failed';

/** Prints the ticket once, however often the screen is drawn, and tells how the paper fares. */
export function usePaper(print: PrintTicket | undefined, slip: () => TicketSlip): Paper {
  const [paper, setPaper] = useState<Paper>(print === undefined ? 'none' : 'printing');
  const begun = useRef(false);
  useEffect(() => {
    if (print === undefined || begun.current) return;
    begun.current = true;
    void print(slip()).then(setPaper);
  }, [print, slip]);
  return paper;
}
