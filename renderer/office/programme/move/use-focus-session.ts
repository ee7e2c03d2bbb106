import { useCallback, useEffect, useRef } from 'react';

import type { FocusWait } from './focus-wait.js';
import { stillWaiting } from './focus-wait.js';

/**
 * Gives the focus back to a session's card, wherever it stands once the page is drawn anew: moved to
 * another day it is another element, and a dialog was open over it.
 * @returns names the session
 */
export function useFocusSession(): (sessionId: string) => void {
  const wait = useRef<FocusWait | undefined>(undefined);
  useEffect(() => {
    const dialogOpen = document.querySelector('dialog[open]') !== null;
    wait.current = stillWaiting(wait.current, performance.now(), dialogOpen);
    if (wait.current === undefined || dialogOpen) return;
    const card = document.querySelector(`[data-session="${CSS.escape(wait.current.sessionId)}"]`);
    if (!(card instanceof HTMLElement)) return;
    wait.current = undefined;
    card.focus();
  });
  return useCallback((sessionId) => {
    wait.current = { sessionId };
  }, []);
}
