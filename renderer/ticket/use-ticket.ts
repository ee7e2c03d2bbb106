import { useEffect, useState } from 'react';

import { connectLive } from '../shared/live/live.js';
import type { Live } from '../shared/live/live.js';
import type { TicketAddress } from '../shared/ticket-address/ticket-address.js';

export interface FollowedTicket {
  readonly live: Live<'phone'>;
  /** Its number, as long as it comes from a kiosk that could not tell the server of it yet. */
  readonly untold: number | undefined;
}

/** How often a server that does not know the ticket yet is asked again, ms. */
const AGAIN_AFTER = 10_000;

/**
 * Follows one ticket. One that was given by a kiosk while it was cut off is unknown to the server for a
 * while: its address tells its number, and the page asks again until the kiosk is back. Any other that is
 * unknown is asked for once more when the phone wakes: a no is not shown longer than it is true.
 */
export function useTicket(address: TicketAddress): FollowedTicket | undefined {
  const { secret, number } = address;
  const [live, setLive] = useState<Live<'phone'>>();
  const [untold, setUntold] = useState(false);

  useEffect(() => {
    let connected: Live<'phone'> | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unknown = false;
    const ask = () => {
      const asking = connectLive<'phone'>({ audience: 'phone', secret });
      connected = asking;
      unknown = false;
      asking.subscribe(() => {
        const state = asking.getState();
        if (state.status === 'live') setUntold(false);
        if (state.status !== 'refused') return;
        unknown = state.refusal.code === 'ticket-unknown';
        if (number === undefined) return;
        if (!unknown) return setUntold(false);
        setUntold(true);
        asking.close();
        timer = setTimeout(ask, AGAIN_AFTER);
      });
      setLive(asking);
    };
    const awake = () => {
      if (document.visibilityState !== 'visible' || !unknown) return;
      clearTimeout(timer);
      connected?.close();
      ask();
    };
    ask();
    document.addEventListener('visibilitychange', awake);
    window.addEventListener('online', awake);
    return () => {
      document.removeEventListener('visibilitychange', awake);
      window.removeEventListener('online', awake);
      clearTimeout(timer);
      connected?.close();
      setLive(undefined);
      setUntold(false);
    };
  }, [secret, number]);

  return live && { live, untold: untold ? number : undefined };
}
