import { useEffect, useState } from 'react';

import type { BookingFacts } from '#protocol/workshops/commands.js';
import type { StewardWorkshops } from '#protocol/workshops/views.js';

import type { Live } from '../../../shared/live/live.js';
import { useLive } from '../../../shared/live/use-live.js';
import type { IssuedBooking } from './issued-booking.js';
import { sessionNow } from './issued-now.js';

/** What the server says of a booking whose keys were just given out, asked for anew whenever its session changes. */
export function useIssuedFacts(
  live: Pick<Live<'steward'>, 'query' | 'subscribe' | 'getState'>,
  view: Pick<StewardWorkshops, 'sessions'>,
  issued: IssuedBooking,
): BookingFacts | undefined {
  const { code } = issued;
  const [facts, setFacts] = useState<BookingFacts>();
  const connected = useLive(live).status === 'live';
  const revision = view.sessions[sessionNow(issued, facts)]?.revision;
  useEffect(() => {
    if (!connected) return;
    let old = false;
    void live.query('booking', { key: { code } }).then((answer) => {
      if (!old && answer.ok) setFacts(answer.value);
    });
    return () => {
      old = true;
    };
  }, [live, code, revision, connected]);
  return facts;
}
