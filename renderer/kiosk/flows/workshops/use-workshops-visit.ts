import { useEffect, useReducer, useRef } from 'react';

import type { RefusalCode } from '#protocol/refusals.js';
import type { BookingKey } from '#protocol/workshops/commands.js';

import type { Live } from '../../../shared/live/live.js';
import { fillRandom } from '../../../shared/live/random.js';
import type { Workshop, WorkshopFilter } from '../../../shared/workshops/sessions.js';
import { signUp } from './sign-up.js';
import { firstWorkshopsVisit, isAsking, mayAsk, nextWorkshopsVisit } from './workshops-visit.js';
import type { Trouble, WorkshopsEvent, WorkshopsPlace, WorkshopsVisit } from './workshops-visit.js';

export interface WorkshopsActions {
  go(to: WorkshopsPlace): void;
  /** One screen back within the flow; what is on its way is given up. */
  goBack(): void;
  goToProgramme(): void;
  filter(filter: WorkshopFilter): void;
  typeCode(code: string): void;
  /** For the one that is looked at. */
  signUp(workshop: Workshop): void;
  /** By the code that stands there. */
  findByCode(): void;
  /** By what was scanned, wherever. */
  findByKey(key: BookingKey): void;
  /** Something else was scanned. */
  sayTrouble(trouble: Trouble): void;
  /** What has become of the booking that is looked at. */
  lookAgain(): void;
  checkIn(): void;
  cancel(): void;
}

export type WorkshopsLive = Pick<Live<'kiosk'>, 'send' | 'query' | 'now'>;

/** @param sessionId where the visit begins; absent: at the programme */
export function useWorkshopsVisit(
  live: WorkshopsLive,
  sessionId: string | undefined,
): readonly [WorkshopsVisit, WorkshopsActions] {
  const [visit, dispatch] = useReducer(nextWorkshopsVisit, sessionId, firstWorkshopsVisit);
  const here = visit.trail.at(-1);
  /** What is on its way. Taken before the screen is drawn again: two touches in one frame ask once. */
  const asked = useRef<AbortController | undefined>(undefined);
  const looking = useRef(false);
  const giveUp = () => {
    asked.current?.abort();
    asked.current = undefined;
  };
  // The visit may end meanwhile.
  useEffect(() => () => asked.current?.abort(), []);

  /** Asks once; what comes back after it was given up changes nothing. */
  const ask = async (
    question: (signal: AbortSignal) => Promise<WorkshopsEvent | { readonly refused: RefusalCode }>,
  ) => {
    if (asked.current !== undefined) return;
    const asking = new AbortController();
    asked.current = asking;
    dispatch({ type: 'asked' });
    const answer = await question(asking.signal);
    if (asking.signal.aborted) return;
    asked.current = undefined;
    dispatch('refused' in answer ? { type: 'refused', trouble: answer.refused } : answer);
  };

  const find = (key: BookingKey) =>
    ask(async () => {
      const answer = await live.query('booking', { key });
      if (!answer.ok) return { refused: answer.refusal.code };
      return { type: 'booking-found', key, facts: answer.value };
    });

  return [
    visit,
    {
      go: (to) => dispatch({ type: 'went', to }),
      goBack() {
        giveUp();
        dispatch({ type: 'went-back' });
      },
      goToProgramme: () => dispatch({ type: 'went-to-programme' }),
      filter: (filter) => dispatch({ type: 'filter-set', filter }),
      typeCode: (code) => dispatch({ type: 'code-typed', code }),
      signUp(workshop) {
        if (here?.at !== 'details' || !mayAsk(here)) return;
        void ask(async (signal) => {
          const answer = await signUp(live, fillRandom, workshop.sessionId, signal);
          if (!answer.ok) return { refused: answer.code };
          return { type: 'signed-up', workshop, keys: answer.keys, place: answer.signedUp.place };
        });
      },
      findByCode() {
        if (here?.at === 'code' && mayAsk(here)) void find({ code: here.code });
      },
      findByKey(key) {
        if (isAsking(here)) return;
        if (here?.at !== 'code') dispatch({ type: 'went', to: { at: 'code', code: '' } });
        void find(key);
      },
      sayTrouble(trouble) {
        if (isAsking(here)) return;
        if (here?.at !== 'code') dispatch({ type: 'went', to: { at: 'code', code: '' } });
        dispatch({ type: 'refused', trouble });
      },
      lookAgain() {
        if (here?.at !== 'booking' || looking.current) return;
        looking.current = true;
        void live.query('booking', { key: here.key }).then((answer) => {
          looking.current = false;
          if (answer.ok) dispatch({ type: 'booking-changed', facts: answer.value });
        });
      },
      checkIn() {
        if (here?.at !== 'booking' || !mayAsk(here)) return;
        const { key } = here;
        void ask(async (signal) => {
          const answer = await live.send('check-in', { key }, { signal });
          if (!answer.ok) return { refused: answer.refusal.code };
          return { type: 'checked-in', checkedIn: answer.value };
        });
      },
      cancel() {
        if (here?.at !== 'sure' || !mayAsk(here)) return;
        const { key } = here;
        void ask(async (signal) => {
          const answer = await live.send('cancel-booking', { key }, { signal });
          return answer.ok ? { type: 'cancelled' } : { refused: answer.refusal.code };
        });
      },
    },
  ];
}
