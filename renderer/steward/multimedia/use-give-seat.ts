import { useState } from 'react';

import type { TakenSeat } from '#protocol/commands.js';
import { newTicketKeys } from '#protocol/ticket-keys.js';
import type { SeatKind } from '#protocol/vocabulary.js';

import { useActions } from '../../shared/staff/actions/actions.js';

const SCOPE = 'take-seat';

export interface WantedSeat {
  readonly kind: SeatKind;
  readonly accessible: boolean;
  /** That one; absent: the first that is free and suits. */
  readonly number?: number;
}

/** A place just given, with the code that gives it back. The code is kept nowhere else. */
export type GivenSeat = TakenSeat & { readonly code: string };

/** Gives visitors at the desk a place. */
export function useGiveSeat(): {
  readonly given: GivenSeat | undefined;
  readonly busy: boolean;
  give(wanted: WantedSeat): Promise<void>;
  forget(): void;
} {
  const actions = useActions();
  const [given, setGiven] = useState<GivenSeat>();
  return {
    given,
    busy: actions.underWay(SCOPE) !== undefined,
    async give(wanted) {
      const code = newTicketKeys((bytes) => crypto.getRandomValues(bytes)).shortCode;
      const answer = await actions.run(SCOPE, { kind: 'take-seat', payload: { ...wanted, code } });
      if (answer?.ok === true) setGiven({ ...answer.value, code });
    },
    forget: () => setGiven(undefined),
  };
}
