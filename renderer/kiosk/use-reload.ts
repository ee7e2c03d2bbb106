import { useEffect, useState } from 'react';

import type { Live } from '../shared/live/live.js';

/**
 * Loads the page anew when a steward asks for it, as soon as nobody is using it. A kiosk that is cut
 * off by then waits: without its server it might not come back.
 * @param may nobody uses it, and the server is there
 */
export function useReload(live: Pick<Live<'kiosk'>, 'onReload'>, may: boolean): void {
  const [asked, setAsked] = useState(false);
  useEffect(() => live.onReload(() => setAsked(true)), [live]);
  useEffect(() => {
    if (asked && may) location.reload();
  }, [asked, may]);
}
