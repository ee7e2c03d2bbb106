import { useEffect, useReducer, useRef } from 'react';

import type { RefusalCode } from '#protocol/refusals.js';
import type { BookingKey } from '#protocol/workshops/commands.js';

import type { Live } from '../../../shared/live/live.js';
import { fillRandom } from '../../../shared/live/random.js';
import type { Scanned } from '../../../shared/scan/scanned-key.js';
import type { Workshop, WorkshopFilter } from '../../../shared/workshops/sessions.js';
import { signUp } from './sign-up.js';
import { firstWorkshopsVisit, mayAsk, nextWorkshopsVisit, takesScan } from './workshops-visit.js';
import type { WorkshopsEvent, WorkshopsPlace, WorkshopsVisit } from './workshops-visit.js';

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
  /** Something was held before the scanner, wherever the visitor is. */
  scan(scanned: Scanned): void;
  /** What has become of the booking that is looked at. */
  lookAgain(): void;
  checkIn(): void;
  cancel(): void;
}

export type WorkshopsLive = Pick<Live<'kiosk'>, 'send' | 'query' | 'now'>;

/**
 * @param online whether the server can be asked now
 * @param sessionId where the visit begins; absent: at the programme
 */
export function useWorkshopsVisit(
  live: WorkshopsLive,
  online: boolean,
  sessionId: string | undefined,
): readonly [WorkshopsVisit, WorkshopsActions] {
  const [visit, dispatch] = useReducer(nextWorkshopsVisit, sessionId, firstWorkshopsVisit);
  const here = visit.trail.at(-1);
  /** What is on its way. Taken before the screen is drawn again: two touches in one frame ask once. */
  const asked = useRef<AbortController | undefined>(undefined);
  const looking = useRef<BookingKey | undefined>(undefined);
  const lookOnceMore = useRef(false);
  const giveUp = () => {
    asked.current?.abort();
    asked.current = undefined;
  };
  // The visit may end meanwhile.
  useEffect(() => () => asked.current?.abort(), []);
  // Cut off, the visitor is sent to the desk: nothing may happen here when nobody stands here any more.
  useEffect(() => {
    if (online || asked.current === undefined) return;
    asked.current.abort();
    asked.current = undefined;
    dispatch({ type: 'refused', trouble: 'cut-off' });
  }, [online]);

  /** Asks once; what comes back after it was given up changes nothing. */
  const ask = async (
    question: (signal: AbortSignal) => Promise<WorkshopsEvent | { readonly refused: RefusalCode }>,
    begun: WorkshopsEvent = { type: 'asked' },
  ) => {
    if (asked.current !== undefined) return;
    const asking = new AbortController();
    asked.current = asking;
    dispatch(begun);
    const answer = await question(asking.signal);
    if (asking.signal.aborted) return;
    asked.current = undefined;
    dispatch('refused' in answer ? { type: 'refused', trouble: answer.refused } : answer);
  };

  const find = (key: BookingKey, begun?: WorkshopsEvent) =>
    ask(async () => {
      const answer = await live.query('booking', { key });
      if (!answer.ok) return { refused: answer.refusal.code };
      return { type: 'booking-found', key, facts: answer.value };
    }, begun);

  /** One look at a time; what changes while it is under way is looked at once more. */
  const look = async (key: BookingKey) => {
    lookOnceMore.current = true;
    const underWay = looking.current !== undefined;
    looking.current = key;
    if (underWay) return;
    while (lookOnceMore.current) {
      lookOnceMore.current = false;
      const answer = await live.query('booking', { key: looking.current });
      if (answer.ok) dispatch({ type: 'booking-changed', facts: answer.value });
    }
    looking.current = undefined;
  };

  return [
    visit,
    {
      go: (to) => dispatch({ type: 'went', to }),
      goBack() {
        giveUp();
        dispatch({ type: 'went-back' });
      },
      goToProgramme() {
        giveUp();
        dispatch({ type: 'went-to-programme' });
      },
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
      scan(scanned) {
        if (!takesScan(here)) return;
        if (!online) dispatch({ type: 'scanned', as: {} });
        else if (scanned.kind === 'booking')
          void find(scanned.key, { type: 'scanned', as: { asking: true } });
        else
          dispatch({
            type: 'scanned',
            as: { trouble: scanned.kind === 'ticket' ? 'a-ticket' : 'no-booking' },
          });
      },
      lookAgain() {
        if (here?.at === 'booking' || here?.at === 'sure') void look(here.key);
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
