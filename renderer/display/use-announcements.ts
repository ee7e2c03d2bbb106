import { useEffect, useState } from 'react';

import type { DisplayCall } from '#protocol/views.js';

import { announce, noAnnouncements } from './announcements.js';

/** How often a waiting call may take its turn, ms. */
const LOOK_EVERY = 500;

/** The call that stands large. */
export function useAnnouncements(calls: readonly DisplayCall[]): DisplayCall | undefined {
  const [state, setState] = useState(() => announce(noAnnouncements, calls, performance.now()));
  useEffect(() => {
    const look = () => setState((before) => announce(before, calls, performance.now()));
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [calls]);
  return calls.find((call) => call.callId === state.large?.callId) ?? calls[0];
}
