import type { RefusalCode } from '#protocol/refusals.js';
import { SHORT_CODE_LENGTH } from '#protocol/ticket-keys.js';
import type { TicketKeys } from '#protocol/ticket-keys.js';
import type { BookingFacts, BookingKey, CheckedIn } from '#protocol/workshops/commands.js';

import type { Workshop, WorkshopFilter } from '../../../shared/workshops/sessions.js';

/** What can be chosen by. */
export const FACETS = [
  'date',
  'theme',
  'spoken',
  'format',
] as const satisfies readonly (keyof WorkshopFilter)[];
export type Facet = (typeof FACETS)[number];

/**
 * Why something did not happen: the server's word, what was scanned was something else, or the
 * connection was lost meanwhile.
 */
export type Trouble = RefusalCode | 'no-booking' | 'a-ticket' | 'cut-off';

/** Something is on its way from here, or has come back with a no. */
interface Asking {
  readonly asking?: true;
  readonly trouble?: Trouble;
}

/** Where in the workshops the visitor is; the programme is where there is none of these. */
export type WorkshopsPlace =
  /** All facets, where the programme has no room for them. */
  | { readonly at: 'facets' }
  | { readonly at: 'facet'; readonly facet: Facet }
  | ({ readonly at: 'details'; readonly sessionId: string } & Asking)
  | {
      readonly at: 'signed-up';
      /** As it was then: it may leave the programme meanwhile. */
      readonly workshop: Workshop;
      readonly keys: TicketKeys;
      /** In the waiting list; absent where the seat is sure. */
      readonly place?: number;
    }
  | ({
      readonly at: 'code';
      /** As far as it is typed. */
      readonly code: string;
    } & Asking)
  | ({ readonly at: 'booking'; readonly key: BookingKey; readonly facts: BookingFacts } & Asking)
  /** Whether it is really to be cancelled. */
  | ({ readonly at: 'sure'; readonly key: BookingKey; readonly facts: BookingFacts } & Asking)
  | { readonly at: 'arrived'; readonly checkedIn: CheckedIn }
  | {
      readonly at: 'cancelled';
      /** It was a place in the waiting list. */
      readonly waited?: true;
    };

export type WorkshopsPlaceAt<A extends WorkshopsPlace['at']> = Extract<WorkshopsPlace, { at: A }>;

export interface WorkshopsVisit {
  readonly filter: WorkshopFilter;
  /** The way here; the last place is the one that is shown. */
  readonly trail: readonly WorkshopsPlace[];
  /** The way began at the sheet of an occupation, and back leads there. */
  readonly fromSheet?: true;
}

export type WorkshopsEvent =
  | { readonly type: 'went'; readonly to: WorkshopsPlace }
  | { readonly type: 'went-back' }
  /** To the programme, from wherever. */
  | { readonly type: 'went-to-programme' }
  | { readonly type: 'filter-set'; readonly filter: WorkshopFilter }
  | { readonly type: 'code-typed'; readonly code: string }
  /** A code was held before the scanner: it is looked for, or it is known already that it will not be. */
  | { readonly type: 'scanned'; readonly as: Asking }
  /** What the place is for is on its way. */
  | { readonly type: 'asked' }
  | { readonly type: 'refused'; readonly trouble: Trouble }
  | {
      readonly type: 'signed-up';
      readonly workshop: Workshop;
      readonly keys: TicketKeys;
      readonly place?: number | undefined;
    }
  | { readonly type: 'booking-found'; readonly key: BookingKey; readonly facts: BookingFacts }
  /** What the booking that is looked at has become. */
  | { readonly type: 'booking-changed'; readonly facts: BookingFacts }
  | { readonly type: 'checked-in'; readonly checkedIn: CheckedIn }
  | { readonly type: 'cancelled' };

/** @param sessionId the one to begin with; absent: the programme */
export function firstWorkshopsVisit(sessionId: string | undefined): WorkshopsVisit {
  if (sessionId === undefined) return { filter: {}, trail: [] };
  return { filter: {}, trail: [{ at: 'details', sessionId }], fromSheet: true };
}

/** What comes next. An event that does not fit the place changes nothing. */
export function nextWorkshopsVisit(visit: WorkshopsVisit, event: WorkshopsEvent): WorkshopsVisit {
  const here = visit.trail.at(-1);
  switch (event.type) {
    case 'went':
      return isAsking(here) ? visit : { ...visit, trail: [...visit.trail, event.to] };
    case 'went-back':
      return { ...visit, trail: withoutAsking(visit.trail.slice(0, -1)) };
    case 'went-to-programme':
      return { filter: visit.filter, trail: [] };
    case 'filter-set':
      return { filter: event.filter, trail: [] };
    case 'code-typed':
      return here?.at === 'code' && !isAsking(here)
        ? at(visit, { at: 'code', code: event.code })
        : visit;
    case 'scanned':
      return takesScan(here) ? scanned(visit, { at: 'code', code: '', ...event.as }) : visit;
    case 'asked':
      return here !== undefined && mayAsk(here)
        ? at(visit, { ...settled(here), asking: true })
        : visit;
    case 'refused':
      return here !== undefined && canAsk(here)
        ? at(visit, { ...settled(here), trouble: event.trouble })
        : visit;
    case 'signed-up': {
      if (here?.at !== 'details') return visit;
      const { workshop, keys, place } = event;
      // Nothing leads back: it is taken.
      const taken = { at: 'signed-up', workshop, keys } as const;
      return alone(visit, place === undefined ? taken : { ...taken, place });
    }
    case 'booking-found': {
      if (here?.at !== 'code') return visit;
      const { key, facts } = event;
      // Back leads past the code, which is not shown again.
      return { ...visit, trail: [{ at: 'booking', key, facts }] };
    }
    case 'booking-changed':
      return isOf(here, event.facts)
        ? { ...visit, trail: visit.trail.map((place) => withFacts(place, event.facts)) }
        : visit;
    case 'checked-in':
      return here?.at === 'booking'
        ? alone(visit, { at: 'arrived', checkedIn: event.checkedIn })
        : visit;
    case 'cancelled':
      if (here?.at !== 'sure') return visit;
      return alone(visit, {
        at: 'cancelled',
        ...(here.facts.status === 'waiting' && { waited: true as const }),
      });
  }
}

type AskingPlace = WorkshopsPlaceAt<'details' | 'code' | 'booking' | 'sure'>;

function canAsk(place: WorkshopsPlace): place is AskingPlace {
  return ['details', 'code', 'booking', 'sure'].includes(place.at);
}

export function isAsking(place: WorkshopsPlace | undefined): boolean {
  return place !== undefined && canAsk(place) && place.asking === true;
}

/** Nothing is on its way, and there is something to ask: a whole code. */
export function mayAsk(place: WorkshopsPlace): place is AskingPlace {
  if (!canAsk(place) || place.asking === true) return false;
  return place.at !== 'code' || place.code.length === SHORT_CODE_LENGTH;
}

/** Not while something is on its way; nor where a new code stands, which would be lost for good. */
export function takesScan(place: WorkshopsPlace | undefined): boolean {
  return place?.at !== 'signed-up' && !isAsking(place);
}

/** From a booking and what became of it nothing leads back: the next code may be somebody else's. */
function scanned(visit: WorkshopsVisit, code: WorkshopsPlace): WorkshopsVisit {
  const here = visit.trail.at(-1);
  switch (here?.at) {
    case 'booking':
    case 'sure':
    case 'arrived':
    case 'cancelled':
      return alone(visit, code);
    case 'code':
      return at(visit, code);
    default:
      return { ...visit, trail: [...visit.trail, code] };
  }
}

type BookedPlace = WorkshopsPlaceAt<'booking' | 'sure'>;

function isOf(place: WorkshopsPlace | undefined, facts: BookingFacts): place is BookedPlace {
  return (
    (place?.at === 'booking' || place?.at === 'sure') && place.facts.bookingId === facts.bookingId
  );
}

function withFacts(place: WorkshopsPlace, facts: BookingFacts): WorkshopsPlace {
  return isOf(place, facts) ? { ...place, facts } : place;
}

function settled(place: AskingPlace): AskingPlace {
  const { asking: _asking, trouble: _trouble, ...rest } = place;
  return rest;
}

/** What was asked there was given up with the way on from it. */
function withoutAsking(trail: readonly WorkshopsPlace[]): readonly WorkshopsPlace[] {
  return trail.map((place) => (canAsk(place) ? settled(place) : place));
}

function at(visit: WorkshopsVisit, place: WorkshopsPlace): WorkshopsVisit {
  return { ...visit, trail: [...visit.trail.slice(0, -1), place] };
}

function alone(visit: WorkshopsVisit, place: WorkshopsPlace): WorkshopsVisit {
  return { ...visit, trail: [place] };
}
