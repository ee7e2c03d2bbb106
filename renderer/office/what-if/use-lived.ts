import { useEffect, useRef, useState } from 'react';

import type { Refusal } from '#protocol/refusals.js';
import type { WhatIfOutcome, WhatIfScenario } from '#protocol/what-if.js';

import type { Live } from '../../shared/live/live.js';

/** What came of the day, and of which question. */
export interface Lived {
  /** Of the day as it is; absent where nothing is known of its staffing. */
  readonly before: WhatIfOutcome | undefined;
  readonly after: WhatIfOutcome;
  readonly question: string;
}

/** The same day twice, with the same chances: as it is, and changed. */
export interface Question {
  readonly before: WhatIfScenario | undefined;
  readonly after: WhatIfScenario;
}

export type Living =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly part: 'before' | 'after' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Asks the server to live a day, as it is first and then changed. */
export function useLived(live: Live<'office'>): {
  readonly living: Living;
  /** The last one that was lived to its end. */
  readonly lived: Lived | undefined;
  readonly live: (question: Question) => Promise<void>;
} {
  const [living, setLiving] = useState<Living>({ kind: 'idle' });
  const [lived, setLived] = useState<Lived>();
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  async function run(question: Question): Promise<void> {
    let before: WhatIfOutcome | undefined;
    if (question.before !== undefined) {
      setLiving({ kind: 'running', part: 'before' });
      const answer = await live.query('what-if', question.before);
      if (!answer.ok) return setLiving({ kind: 'refused', refusal: answer.refusal });
      before = answer.value;
    }
    if (gone.current) return undefined;
    setLiving({ kind: 'running', part: 'after' });
    const answer = await live.query('what-if', question.after);
    if (!answer.ok) return setLiving({ kind: 'refused', refusal: answer.refusal });
    setLived({ before, after: answer.value, question: JSON.stringify(question) });
    return setLiving({ kind: 'idle' });
  }

  return { living, lived, live: run };
}
