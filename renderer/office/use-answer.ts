import { useCallback, useEffect, useRef, useState } from 'react';

import type { QueryAnswers, QueryKind, QueryPayload } from '#protocol/queries.js';
import type { Refusal } from '#protocol/refusals.js';

import type { Live } from '../shared/live/live.js';
import { useLive } from '../shared/live/use-live.js';

/** The answer to a question, the last good one while a new one is on its way. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly refusal: Refusal | undefined;
  readonly loading: boolean;
  readonly again: () => void;
}

/**
 * Asks when the question changes, when `again` is called, and when the connection is back.
 * @param revision asks again, too, whenever it is another
 */
export function useAnswer<K extends QueryKind>(
  live: Live<'office'>,
  kind: K,
  payload: QueryPayload<K>,
  revision = 0,
): Answer<QueryAnswers[K]> {
  const [value, setValue] = useState<QueryAnswers[K]>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [loading, setLoading] = useState(true);
  const [turn, setTurn] = useState(0);
  const latest = useRef(0);
  const connected = useLive(live).status === 'live';
  const question = JSON.stringify(payload);

  useEffect(() => {
    if (!connected) return;
    const asked = (latest.current += 1);
    setLoading(true);
    void live.query(kind, JSON.parse(question) as QueryPayload<K>).then((answer) => {
      // A slow answer to an older question is not shown.
      if (asked !== latest.current) return;
      setLoading(false);
      setRefusal(answer.ok ? undefined : answer.refusal);
      if (answer.ok) setValue(answer.value);
    });
    return () => {
      latest.current += 1;
    };
  }, [live, kind, question, turn, connected, revision]);

  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { value, refusal, loading, again };
}
