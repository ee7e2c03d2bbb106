import { useEffect, useRef } from 'react';

import type { Workshop } from '../../../shared/workshops/sessions.js';

/**
 * Looks at a booking when its screen comes, and again whenever something of the session has changed: a
 * seat may have come, the hour or the room may be another.
 */
export function useChanges(workshop: Workshop | undefined, lookAgain: () => void): void {
  const latest = useRef(lookAgain);
  useEffect(() => {
    latest.current = lookAgain;
  });
  const now = JSON.stringify(workshop?.session);
  useEffect(() => latest.current(), [now]);
}
