import { useEffect, useState } from 'react';

import type { Audience } from '#protocol/vocabulary.js';
import type { BookingFacts } from '#protocol/workshops/commands.js';

import type { Live, LiveState } from '../../live/live.js';
import { useLive } from '../../live/use-live.js';
import type { Sessions } from '../../workshops/sessions.js';
import type { IssuedBooking } from './issued-booking.js';
import { sessionNow } from './issued-now.js';

/** Of the desks that give keys out. */
export type IssuingLive = Pick<Live<Audience>, 'query' | 'subscribe'> & {
  getState(): LiveState<unknown>;
};

/**
 * What the server says of a booking whose keys were just given out, asked for anew whenever its session
 * changes. A session that did not change stays the same object.
 */
export function useIssuedFacts(
  live: IssuingLive,
  view: Pick<Sessions, 'sessions'>,
  issued: IssuedBooking,
): BookingFacts | undefined {
  const { code } = issued;
  const [facts, setFacts] = useState<BookingFacts>();
  const connected = useLive(live).status === 'live';
  const session = view.sessions[sessionNow(issued, facts)];
  useEffect(() => {
    if (!connected) return;
    let old = false;
    void live.query('booking', { key: { code } }).then((answer) => {
      if (!old && answer.ok) setFacts(answer.value);
    });
    return () => {
      old = true;
    };
  }, [live, code, session, connected]);
  return facts;
}
