import type { Refusal, Result } from '#protocol/refusals.js';
import type { BookingFacts, BookingKey, CheckedIn } from '#protocol/workshops/commands.js';
import type { StewardWorkshops } from '#protocol/workshops/views.js';

/**
 * good   they can go in
 * wait   noted; there is no seat yet
 * stop   something has to be done
 */
export type ScanTone = 'good' | 'wait' | 'stop';

export type ScanKind =
  | 'present'
  | 'late'
  | 'already'
  | 'waiting-before'
  | 'waiting-after'
  | 'other-session'
  | 'too-early'
  | 'given-away'
  | 'cancelled'
  | 'over'
  | 'unknown'
  | 'ticket'
  | 'unreadable'
  | 'refused';

/** What the desk is told of a code. */
export interface ScanAnswer {
  readonly kind: ScanKind;
  readonly tone: ScanTone;
  /** Where it belongs to, as far as that is known. */
  readonly sessionId?: string;
  /** People under the code. */
  readonly places: number;
  /** Place in the waiting list. */
  readonly place?: number;
  /** Only of `refused`. */
  readonly refusal?: Refusal;
  /** The code belongs elsewhere, and can be checked in there now. */
  readonly checkInThere?: BookingKey;
}

export const UNREADABLE: ScanAnswer = { kind: 'unreadable', tone: 'stop', places: 1 };
export const RECEPTION_TICKET: ScanAnswer = { kind: 'ticket', tone: 'stop', places: 1 };

/**
 * What stands in the way of checking a code in, before it is tried.
 * @param here the session whose people are being let in; `undefined`: those of all of today's
 */
export function answerBefore(
  asked: Result<BookingFacts>,
  key: BookingKey,
  here: string | undefined,
): ScanAnswer | undefined {
  if (!asked.ok) return answerToRefusal(asked.refusal);
  const { sessionId, status, places, mayCheckIn } = asked.value;
  if (status === 'cancelled') return { kind: 'cancelled', tone: 'stop', sessionId, places };
  if (here === undefined || here === sessionId) return undefined;
  const there = mayCheckIn && status !== 'present' && { checkInThere: key };
  return { kind: 'other-session', tone: 'stop', sessionId, places, ...there };
}

/** What came of checking it in. @param now the server's clock, ms since 1970 */
export function answerAfter(
  before: BookingFacts,
  answer: Result<CheckedIn>,
  view: Pick<StewardWorkshops, 'sessions'>,
  now: number,
): ScanAnswer {
  const { sessionId, places } = before;
  if (!answer.ok) return { ...answerToRefusal(answer.refusal), sessionId, places };
  const about = { sessionId, places: answer.value.places };
  const startsAt = view.sessions[sessionId]?.startsAt;
  const begun = startsAt !== undefined && now >= startsAt;
  if (answer.value.outcome === 'present') {
    if (before.status === 'present') return { kind: 'already', tone: 'good', ...about };
    return { kind: begun ? 'late' : 'present', tone: 'good', ...about };
  }
  const { place } = answer.value;
  const kind = begun ? 'waiting-after' : 'waiting-before';
  return { kind, tone: 'wait', ...about, ...(place !== undefined && { place }) };
}

function answerToRefusal(refusal: Refusal): ScanAnswer {
  const kind = KINDS[refusal.code];
  if (kind === undefined) return { kind: 'refused', tone: 'stop', places: 1, refusal };
  return { kind, tone: 'stop', places: 1 };
}

const KINDS: { readonly [C in Refusal['code']]?: ScanKind } = {
  'booking-unknown': 'unknown',
  'booking-cancelled': 'cancelled',
  'session-cancelled': 'cancelled',
  'session-over': 'over',
  'check-in-too-early': 'too-early',
  'place-given-away': 'given-away',
};
