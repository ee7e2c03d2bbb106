import { useEffect, useState } from 'react';

import { connectLive } from '../shared/live/live.js';
import type { Live } from '../shared/live/live.js';

/** Follows one booking; absent for the moment before it begins. The secret goes into the handshake alone. */
export function useBooking(secret: string): Live<'booking'> | undefined {
  const [live, setLive] = useState<Live<'booking'>>();
  useEffect(() => {
    const connected = connectLive<'booking'>({ audience: 'booking', secret });
    setLive(connected);
    return () => {
      connected.close();
      setLive(undefined);
    };
  }, [secret]);
  return live;
}
