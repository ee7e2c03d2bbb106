import { useCallback, useEffect, useRef, useState } from 'react';

import type { QueryAnswers, QueryKind, QueryPayload } from '#protocol/queries.js';
import type { Refusal } from '#protocol/refusals.js';

import type { Live } from '../shared/live/live.js';
import { useLive } from '../shared/live/use-live.js';

/** The answer to a question, the last good one while a new one is on its way. */
export interface Answer<T, Q = unknown> {
  readonly value: T | undefined;
  /** What `value` answers: not what is asked now until the new answer is there. */
  readonly about: Q | undefined;
  readonly refusal: Refusal | undefined;
  readonly loading: boolean;
  readonly again: () => void;
}

/**
 * Asks when the question changes, when `again` is called, and when the connection is back.
 * @param payload `undefined` asks nothing
 * @param revision asks again, too, whenever it is another
 */
export function useAnswer<K extends QueryKind>(
  live: Live<'office'>,
  kind: K,
  payload: QueryPayload<K> | undefined,
  revision = 0,
): Answer<QueryAnswers[K], QueryPayload<K>> {
  const [known, setKnown] = useState<Known<K>>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [loading, setLoading] = useState(true);
  const [turn, setTurn] = useState(0);
  const latest = useRef(0);
  const connected = useLive(live).status === 'live';
  const question = payload && JSON.stringify(payload);

  useEffect(() => {
    if (!connected || question === undefined) return;
    const asked = (latest.current += 1);
    setLoading(true);
    // Written from a payload of this kind, above.
    const about = JSON.parse(question) as QueryPayload<K>;
    void live.query(kind, about).then((answer) => {
      // A slow answer to an older question is not shown.
      if (asked !== latest.current) return;
      setLoading(false);
      setRefusal(answer.ok ? undefined : answer.refusal);
      if (answer.ok) setKnown({ value: answer.value, about });
    });
    return () => {
      latest.current += 1;
    };
  }, [live, kind, question, turn, connected, revision]);

  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { value: known?.value, about: known?.about, refusal, loading, again };
}

interface Known<K extends QueryKind> {
  readonly value: QueryAnswers[K];
  readonly about: QueryPayload<K>;
}
