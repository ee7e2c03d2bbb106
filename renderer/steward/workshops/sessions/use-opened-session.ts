import { useEffect, useState } from 'react';

import { openedIn } from './opened-in.js';

/**
 * Which session is open, kept in the page's address behind the section (`#workshops/…`), so that a
 * reload, a new sign-in and the back button keep the place.
 */
export function useOpenedSession(
  section: string,
): readonly [string | undefined, (sessionId: string | undefined) => void] {
  const [opened, setOpened] = useState(() => openedIn(location.hash, section));
  useEffect(() => {
    const look = () => setOpened(openedIn(location.hash, section));
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [section]);
  return [
    opened,
    (sessionId) => {
      location.hash = sessionId === undefined ? section : `${section}/${sessionId}`;
    },
  ];
}
