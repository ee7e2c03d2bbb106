import type { TakenSeat } from '#protocol/commands.js';
import type { RefusalCode } from '#protocol/refusals.js';
import { SHORT_CODE_LENGTH } from '#protocol/ticket-keys.js';
import type { SeatsFree } from '#protocol/views.js';
import type { SeatKind } from '#protocol/vocabulary.js';

/** Where the visitor is, looking for a place or giving one back. */
export interface SeatVisit {
  /** Only a place that suits a wheelchair will do. */
  readonly accessible: boolean;
  readonly place: SeatPlace;
}

export type SeatPlace =
  | {
      readonly at: 'choose';
      /** The kind whose place is on its way: nothing else may be chosen meanwhile. */
      readonly asking?: SeatKind;
      readonly refusal?: RefusalCode;
    }
  /** None of this kind was free; `asking` as above. */
  | { readonly at: 'none'; readonly kind: SeatKind; readonly asking?: SeatKind }
  | { readonly at: 'taken'; readonly seat: TakenSeat; readonly code: string }
  | {
      readonly at: 'return';
      /** As far as it is typed. */
      readonly code: string;
      readonly asking?: true;
      readonly refusal?: RefusalCode;
    }
  | { readonly at: 'returned'; readonly seat: Pick<TakenSeat, 'kind' | 'number'> };

export type SeatEvent =
  | { readonly type: 'need-changed' }
  /** @param free places of this kind that suit, now */
  | { readonly type: 'kind-chosen'; readonly kind: SeatKind; readonly free: number }
  | { readonly type: 'seat-taken'; readonly seat: TakenSeat; readonly code: string }
  | { readonly type: 'take-refused'; readonly code: RefusalCode }
  | { readonly type: 'return-chosen' }
  | { readonly type: 'code-typed'; readonly code: string }
  | { readonly type: 'return-asked' }
  | { readonly type: 'seat-returned'; readonly seat: Pick<TakenSeat, 'kind' | 'number'> }
  | { readonly type: 'return-refused'; readonly code: RefusalCode }
  | { readonly type: 'went-back' };

export const firstSeatVisit: SeatVisit = { accessible: false, place: { at: 'choose' } };

/** What comes next. An event that does not fit the place changes nothing. */
export function nextSeatVisit(visit: SeatVisit, event: SeatEvent): SeatVisit {
  if (event.type === 'need-changed')
    return visit.place.at === 'choose' && visit.place.asking === undefined
      ? { accessible: !visit.accessible, place: { at: 'choose' } }
      : visit;
  const place = nextPlace(visit.place, event);
  return place === visit.place ? visit : { ...visit, place };
}

function nextPlace(
  place: SeatPlace,
  event: Exclude<SeatEvent, { type: 'need-changed' }>,
): SeatPlace {
  switch (event.type) {
    case 'kind-chosen':
      if ((place.at !== 'choose' && place.at !== 'none') || place.asking !== undefined)
        return place;
      if (event.free === 0) return { at: 'none', kind: event.kind };
      return place.at === 'none'
        ? { ...place, asking: event.kind }
        : { at: 'choose', asking: event.kind };
    case 'seat-taken':
      return askedKind(place) === undefined
        ? place
        : { at: 'taken', seat: event.seat, code: event.code };
    case 'take-refused': {
      const kind = askedKind(place);
      if (kind === undefined) return place;
      return event.code === 'no-seat-free'
        ? { at: 'none', kind }
        : { at: 'choose', refusal: event.code };
    }
    case 'return-chosen':
      return place.at === 'choose' && place.asking === undefined
        ? { at: 'return', code: '' }
        : place;
    case 'code-typed':
      if (place.at !== 'return' || place.asking === true) return place;
      return { at: 'return', code: event.code };
    case 'return-asked':
      return mayAskReturn(place) ? { at: 'return', code: place.code, asking: true } : place;
    case 'seat-returned':
      return place.at === 'return' ? { at: 'returned', seat: event.seat } : place;
    case 'return-refused':
      if (place.at !== 'return') return place;
      return { at: 'return', code: place.code, refusal: event.code };
    case 'went-back':
      if (place.at === 'choose' && place.asking === undefined) return place;
      return place.at === 'taken' || place.at === 'returned' ? place : { at: 'choose' };
  }
}

/** A whole code, not yet on its way. */
export function mayAskReturn(place: SeatPlace): place is Extract<SeatPlace, { at: 'return' }> {
  return (
    place.at === 'return' && place.asking === undefined && place.code.length === SHORT_CODE_LENGTH
  );
}

/** The kind whose place is on its way. */
export function askedKind(place: SeatPlace): SeatKind | undefined {
  return place.at === 'choose' || place.at === 'none' ? place.asking : undefined;
}

/** Places of a kind that are free and suit this visitor. */
export function freeFor(seats: SeatsFree, accessible: boolean): number {
  return accessible ? seats.accessibleFree : seats.free;
}

export function otherKind(kind: SeatKind): SeatKind {
  return kind === 'computer' ? 'tablet' : 'computer';
}
