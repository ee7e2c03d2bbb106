import { useEffect, useState } from 'react';
import type { CSSProperties } from 'react';

import { useNow } from '../shared/live/use-live.js';
import { driftAt, hasChangedSides } from './drift.js';

/** ms */
const LOOK_EVERY = 5_000;
/** Its own clock, right or wrong: it goes on while the server is away. */
const machine = { now: () => Date.now() };

/**
 * Moves the picture about, so that it burns nothing in.
 * @param mayChangeSides nobody is being called: what people are reading stays where it is
 */
export function useDrift(mayChangeSides: boolean): {
  readonly style: CSSProperties;
  readonly hasChanged: boolean;
} {
  const now = useNow(machine, LOOK_EVERY);
  const { x, y } = driftAt(now);
  const wanted = hasChangedSides(now);
  const [hasChanged, setHasChanged] = useState(wanted);
  useEffect(() => {
    if (mayChangeSides) setHasChanged(wanted);
  }, [mayChangeSides, wanted]);
  // Variables, of which the style sheet makes what it likes.
  const style = { '--drift-x': x, '--drift-y': y } as CSSProperties;
  return { style, hasChanged };
}
