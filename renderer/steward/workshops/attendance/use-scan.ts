import { useCallback, useEffect, useRef, useState } from 'react';

import type { Refusal } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';
import type { BookingKey } from '#protocol/workshops/commands.js';
import type { StewardWorkshops } from '#protocol/workshops/views.js';

import type { Live } from '../../../shared/live/live.js';
import { readScanned } from '../../../shared/scan/scanned-key.js';
import { useActions } from '../../../shared/staff/actions/actions.js';
import { answerAfter, answerBefore, RECEPTION_TICKET, UNREADABLE } from './scan-answer.js';
import type { ScanAnswer } from './scan-answer.js';

const SCOPE = 'scan';

/** One answer; the same code scanned again gives another one. */
export interface GivenAnswer extends ScanAnswer {
  readonly number: number;
}

export interface Scan {
  /** The last code's, until the next one. */
  readonly answer: GivenAnswer | undefined;
  /** How many codes have no answer yet. */
  readonly asking: number;
  /** What was scanned or typed. */
  read(text: string): void;
  /** Checks in where the code belongs, whatever session is open. */
  checkInThere(key: BookingKey): void;
  forget(): void;
}

/**
 * Checks codes in, one after the other: a scanner may be faster than the server.
 * @param here the session whose people are being let in; absent: those of all
 */
export function useScan(
  live: Pick<Live<'steward'>, 'query' | 'now'>,
  view: StewardWorkshops,
  here: string | undefined,
): Scan {
  const actions = useActions();
  const [answer, setAnswer] = useState<GivenAnswer>();
  const [asking, setAsking] = useState(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const given = useRef(0);
  // A code that had to stand in line is asked about as things are by then.
  const latest = useRef({ live, actions, view, here });
  useEffect(() => {
    latest.current = { live, actions, view, here };
  });
  // What was said of another session's codes is not about this one's.
  useEffect(() => setAnswer(undefined), [here]);

  const tell = useCallback((found: ScanAnswer): void => {
    given.current += 1;
    setAnswer({ ...found, number: given.current });
  }, []);

  const ask = useCallback(
    (key: BookingKey, anywhere: boolean): void => {
      setAsking((count) => count + 1);
      line.current = line.current.then(async () => {
        tell(await checkIn(key, anywhere));
        setAsking((count) => count - 1);
      });

      async function checkIn(asked: BookingKey, wherever: boolean): Promise<ScanAnswer> {
        const now = latest.current;
        const facts = await now.live.query('booking', { key: asked });
        const stop = answerBefore(facts, asked, wherever ? undefined : now.here);
        if (stop !== undefined || !facts.ok) return stop ?? UNREADABLE;
        let refusal: Refusal = { code: 'unavailable' };
        const done = await now.actions.run(
          SCOPE,
          { kind: 'check-in', payload: { key: asked } },
          (why) => (refusal = why),
        );
        const answered = done?.ok === true ? done : refuse(refusal.code, refusal.detail);
        return answerAfter(facts.value, answered, latest.current.view, now.live.now());
      }
    },
    [tell],
  );

  const read = useCallback(
    (text: string): void => {
      const scanned = readScanned(text);
      if (scanned.kind === 'booking') ask(scanned.key, false);
      else tell(scanned.kind === 'ticket' ? RECEPTION_TICKET : UNREADABLE);
    },
    [ask, tell],
  );
  const checkInThere = useCallback((key: BookingKey) => ask(key, true), [ask]);
  const forget = useCallback(() => setAnswer(undefined), []);
  return { answer, asking, read, checkInThere, forget };
}
