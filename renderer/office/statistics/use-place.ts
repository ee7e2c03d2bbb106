import { useEffect, useState } from 'react';

import type { Place } from './place.js';
import { addressOf, placeFrom } from './place.js';

/**
 * The place in the page's address, so that a reload, a link and the back button keep it. `go` to another
 * page can be taken back; another period of the same page stands in place of the one before.
 */
export function usePlace(): readonly [Partial<Place>, (place: Place) => void] {
  const [place, setPlace] = useState(() => placeFrom(location.hash) ?? {});
  useEffect(() => {
    const look = () => {
      const now = placeFrom(location.hash);
      // The address of another section: this page is about to go.
      if (now !== undefined) setPlace(now);
    };
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return [
    place,
    (chosen) => {
      const sameTab = chosen.tab === place.tab;
      setPlace(chosen);
      if (sameTab) history.replaceState(null, '', addressOf(chosen));
      else location.hash = addressOf(chosen);
    },
  ];
}
