import { useCallback, useEffect, useRef, useState } from 'react';

import type { AuditEntry } from '#protocol/keeping.js';
import type { Refusal } from '#protocol/refusals.js';

import type { Live } from '../../../shared/live/live.js';
import { useLive } from '../../../shared/live/use-live.js';
import type { AuditFilter } from './audit-entries.js';
import { joined, matching, searchesOn } from './audit-entries.js';

export interface AuditLog {
  /** Newest first; `undefined` until the first answer. */
  readonly entries: readonly AuditEntry[] | undefined;
  /** There are older ones. */
  readonly more: boolean;
  readonly loading: boolean;
  readonly refusal: Refusal | undefined;
  /** Begins again with the newest. */
  again(): void;
  /** Looks further back, until something of what is asked for is found. */
  older(filter: AuditFilter): void;
}

interface Known {
  readonly entries: readonly AuditEntry[];
  readonly more: boolean;
}

/** The log of what staff did, page by page. */
export function useAudit(live: Live<'office'>): AuditLog {
  const [known, setKnown] = useState<Known>();
  const [loading, setLoading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const connected = useLive(live).status === 'live';
  const turn = useRef(0);

  const look = useCallback(
    async (from: Known | undefined, filter: AuditFilter) => {
      const mine = (turn.current += 1);
      setLoading(true);
      setRefusal(undefined);
      const before = matching(from?.entries ?? [], filter).length;
      let now = from;
      let pages = 0;
      do {
        const last = now?.entries.at(-1);
        // one page after the other: each begins where the last one ends
        const answer = await live.query('audit', last === undefined ? {} : { before: last.at });
        if (mine !== turn.current) return;
        if (!answer.ok) {
          setRefusal(answer.refusal);
          break;
        }
        const { entries, more } = answer.value;
        now = { entries: joined(now?.entries ?? [], entries), more };
        pages += 1;
        setKnown(now);
      } while (
        searchesOn({
          found: matching(now.entries, filter).length,
          before,
          pages,
          more: now.more,
        })
      );
      setLoading(false);
    },
    [live],
  );

  const again = useCallback(() => void look(undefined, 'all'), [look]);
  useEffect(() => {
    if (connected) again();
    return () => {
      turn.current += 1;
    };
  }, [connected, again]);

  return {
    entries: known?.entries,
    more: known?.more ?? false,
    loading,
    refusal,
    again,
    older: (filter) => void look(known, filter),
  };
}
