import { useEffect, useReducer, useRef } from 'react';

import type { SeatKind } from '#protocol/vocabulary.js';

import type { Live } from '../../../shared/live/live.js';
import { fillRandom } from '../../../shared/live/random.js';
import { askSeat } from './ask-seat.js';
import { firstSeatVisit, mayAskReturn, nextSeatVisit } from './seat-visit.js';
import type { SeatVisit } from './seat-visit.js';

export interface SeatActions {
  changeNeed(): void;
  /** @param free places of this kind that suit, as the screen shows them */
  chooseKind(kind: SeatKind, free: number): void;
  chooseReturn(): void;
  typeCode(code: string): void;
  giveBack(): void;
  /** One screen back within the flow; a place on its way is given up. */
  goBack(): void;
}

export function useSeatVisit(live: Pick<Live<'kiosk'>, 'send'>): readonly [SeatVisit, SeatActions] {
  const [visit, dispatch] = useReducer(nextSeatVisit, firstSeatVisit);
  /** What is on its way. Taken before the screen is drawn again: two touches in one frame ask once. */
  const asked = useRef<AbortController | undefined>(undefined);
  const giveUp = () => {
    asked.current?.abort();
    asked.current = undefined;
  };
  // The visit may end meanwhile.
  useEffect(() => () => asked.current?.abort(), []);

  const take = async (kind: SeatKind) => {
    const asking = new AbortController();
    asked.current = asking;
    const wanted = { kind, accessible: visit.accessible };
    const answer = await askSeat(live, fillRandom, wanted, asking.signal);
    if (asking.signal.aborted) return;
    asked.current = undefined;
    dispatch(
      answer.ok
        ? { type: 'seat-taken', seat: answer.seat, code: answer.code }
        : { type: 'take-refused', code: answer.code },
    );
  };

  const giveBack = async (code: string) => {
    const asking = new AbortController();
    asked.current = asking;
    dispatch({ type: 'return-asked' });
    // Not given up with the visit: who typed the code wanted the place to be free.
    const answer = await live.send('return-seat', { code });
    if (asking.signal.aborted) return;
    asked.current = undefined;
    dispatch(
      answer.ok
        ? { type: 'seat-returned', seat: answer.value }
        : { type: 'return-refused', code: answer.refusal.code },
    );
  };

  return [
    visit,
    {
      changeNeed: () => dispatch({ type: 'need-changed' }),
      chooseKind(kind, free) {
        if (asked.current !== undefined) return;
        dispatch({ type: 'kind-chosen', kind, free });
        if (free > 0) void take(kind);
      },
      chooseReturn: () => dispatch({ type: 'return-chosen' }),
      typeCode: (code) => dispatch({ type: 'code-typed', code }),
      giveBack() {
        if (asked.current === undefined && mayAskReturn(visit.place))
          void giveBack(visit.place.code);
      },
      goBack() {
        giveUp();
        dispatch({ type: 'went-back' });
      },
    },
  ];
}
