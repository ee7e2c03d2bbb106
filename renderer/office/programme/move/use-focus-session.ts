import { useCallback, useEffect, useRef } from 'react';

/** Later than this nobody expects the focus to move, ms. */
const WAITS = 5_000;

/**
 * Gives the focus back to a session's card, wherever it stands once the page is drawn anew: moved to
 * another day it is another element, and a dialog was open over it.
 * @returns names the session
 */
export function useFocusSession(): (sessionId: string) => void {
  const wanted = useRef<string | undefined>(undefined);
  const until = useRef(0);
  useEffect(() => {
    if (performance.now() > until.current) wanted.current = undefined;
    if (wanted.current === undefined || document.querySelector('dialog[open]') !== null) return;
    const card = document.querySelector(`[data-session="${CSS.escape(wanted.current)}"]`);
    if (!(card instanceof HTMLElement)) return;
    wanted.current = undefined;
    card.focus();
  });
  return useCallback((sessionId) => {
    wanted.current = sessionId;
    until.current = performance.now() + WAITS;
  }, []);
}
