import { useEffect, useState } from 'react';

import type { Refusal } from '#protocol/refusals.js';
import type { BookingRow } from '#protocol/workshops/views.js';

import type { Live } from '../../../shared/live/live.js';
import { useLive } from '../../../shared/live/use-live.js';

export interface Bookings {
  /** In the order of signing up; absent before the first answer. */
  readonly rows: readonly BookingRow[] | undefined;
  /** Why the list is not as it stands now. */
  readonly refusal: Refusal | undefined;
  /** Asks once more. */
  again(): void;
}

/**
 * One session's bookings, asked for anew whenever it has changed and when the connection is back.
 * @param revision of the session
 */
export function useBookings(
  live: Pick<Live<'steward'>, 'query' | 'subscribe' | 'getState'>,
  sessionId: string,
  revision: number,
): Bookings {
  const [rows, setRows] = useState<readonly BookingRow[]>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [asked, setAsked] = useState(0);
  const connected = useLive(live).status === 'live';
  useEffect(() => {
    if (!connected) return;
    let old = false;
    void live.query('bookings', { sessionId }).then((answer) => {
      // Another change came in the meantime: its answer follows.
      if (old) return;
      if (answer.ok) setRows(answer.value.bookings);
      setRefusal(answer.ok ? undefined : answer.refusal);
    });
    return () => {
      old = true;
    };
  }, [live, sessionId, revision, asked, connected]);
  return { rows, refusal, again: () => setAsked((times) => times + 1) };
}
