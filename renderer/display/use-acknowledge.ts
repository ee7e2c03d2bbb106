import { useEffect, useRef } from 'react';

import type { DisplayCall } from '#protocol/views.js';

import type { Live } from '../shared/live/live.js';

/**
 * Tells the server of each call once it has really been painted: two frames after React has put it
 * there, which a hidden page never gets to. Advisors see it as "shown".
 */
export function useAcknowledge(live: Live<'display'>, calls: readonly DisplayCall[]): void {
  const told = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const calling = calls.filter((call) => call.calling).map((call) => call.callId);
    // Forgets calls that are over, so that a screen that runs for months holds eight at most.
    told.current = new Set(calling.filter((callId) => told.current.has(callId)));
    const fresh = calling.filter((callId) => !told.current.has(callId));
    if (fresh.length === 0) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.visibilityState !== 'visible') return;
        told.current = new Set([...told.current, ...fresh]);
        for (const callId of fresh) void live.send('acknowledge-call', { callId });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [live, calls]);
}
