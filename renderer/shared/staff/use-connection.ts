import { useEffect, useState } from 'react';

import type { Audience } from '#protocol/vocabulary.js';

import { connectLive } from '../live/live.js';
import type { Introduction, Live } from '../live/live.js';

/** A connection that lives as long as the component; `undefined` before its first effect. */
export function useConnection<A extends Audience>(
  introduction: Introduction<A>,
): Live<A> | undefined {
  const [live, setLive] = useState<Live<A>>();
  const key = JSON.stringify(introduction);
  useEffect(() => {
    const connected = connectLive<A>(JSON.parse(key) as Introduction<A>);
    setLive(connected);
    return () => connected.close();
  }, [key]);
  return live;
}
