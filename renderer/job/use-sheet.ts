import { useCallback, useEffect, useState } from 'react';

import type { FoundSheet } from './fetch-sheet.js';
import { fetchSheet } from './fetch-sheet.js';

/** The sheet of an occupation; asked for again by `again` and when the phone has a network once more. */
export function useSheet(id: string): {
  readonly found: FoundSheet | undefined;
  readonly again: () => void;
} {
  const [found, setFound] = useState<FoundSheet>();
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    let wanted = true;
    setFound(undefined);
    void fetchSheet(id, (path, options) => fetch(path, options)).then((answer) => {
      if (wanted) setFound(answer);
    });
    return () => {
      wanted = false;
    };
  }, [id, turn]);
  const isOut = found?.status === 'unreachable';
  useEffect(() => {
    if (!isOut) return;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isOut, again]);
  return { found, again };
}
