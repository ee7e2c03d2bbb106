import { useCallback } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { useRefusalText } from '../../shared/staff/refusal-text.js';
import { readScannedTicket } from './scanned-ticket.js';

/** A ticket whose code was scanned, or why there is none. */
export type ReadTicket =
  | { readonly ok: true; readonly ticketId: string; readonly secret: string }
  | { readonly ok: false; readonly why: string };

/** Asks the server which ticket a scanned code belongs to: its secret stands in no view. */
export function useReadTicket(
  live: Pick<Live<'steward'>, 'query'>,
): (text: string) => Promise<ReadTicket> {
  const t = useT('steward-tickets');
  const refusalText = useRefusalText();
  return useCallback(
    async (text) => {
      const address = readScannedTicket(text);
      if (address === undefined) return { ok: false, why: t('scan.notATicket') };
      const { secret } = address;
      const answer = await live.query('ticket', { secret });
      if (!answer.ok) return { ok: false, why: refusalText(answer.refusal) };
      return { ok: true, ticketId: answer.value.ticketId, secret };
    },
    [live, t, refusalText],
  );
}
