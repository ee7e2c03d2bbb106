import type { RefusalCode } from '#protocol/refusals.js';
import type { TicketKeys } from '#protocol/ticket-secret.js';
import type { Language, Service, Theme } from '#protocol/vocabulary.js';

/** The ticket as the kiosk shows it, and for no longer than the visit. */
export interface GivenTicket {
  readonly number: number;
  readonly ahead: number;
  readonly theme: Theme;
  /** The language the visitor will be advised in; the screen's may be switched since. */
  readonly language: Language;
  readonly keys: TicketKeys;
}

/** Where in the flow the visitor is. */
export type Place =
  | { readonly screen: 'attract' }
  | { readonly screen: 'service'; readonly language: Language }
  | {
      readonly screen: 'information';
      readonly language: Language;
      readonly service: InformationService;
    }
  | {
      readonly screen: 'theme';
      readonly language: Language;
      /** The theme whose number is on its way: nothing else may be chosen meanwhile. */
      readonly asking?: Theme;
      readonly refusal?: RefusalCode;
    }
  | { readonly screen: 'ticket'; readonly language: Language; readonly ticket: GivenTicket };

/** Services that need no number: the kiosk says where they are. */
export type InformationService = Exclude<Service, 'advice'>;

export interface Visit {
  /** Counts visits, so that an answer that comes late never shows in the next one. */
  readonly count: number;
  readonly place: Place;
}

export type VisitEvent =
  | { readonly type: 'language-chosen'; readonly language: Language }
  | { readonly type: 'service-chosen'; readonly service: Service }
  | { readonly type: 'theme-chosen'; readonly theme: Theme }
  | { readonly type: 'ticket-given'; readonly count: number; readonly ticket: GivenTicket }
  | { readonly type: 'ticket-refused'; readonly count: number; readonly code: RefusalCode }
  | { readonly type: 'went-back' }
  | { readonly type: 'ended' };

export const firstVisit: Visit = { count: 1, place: { screen: 'attract' } };

/** What comes next. An event that does not fit the place changes nothing. */
export function nextVisit(visit: Visit, event: VisitEvent): Visit {
  const { count, place } = visit;
  if (event.type === 'ended') return { count: count + 1, place: { screen: 'attract' } };
  if (event.type === 'ticket-given' || event.type === 'ticket-refused') {
    if (event.count !== count || place.screen !== 'theme' || place.asking === undefined)
      return visit;
  }
  const next = nextPlace(place, event);
  return next === place ? visit : { count, place: next };
}

function nextPlace(place: Place, event: Exclude<VisitEvent, { type: 'ended' }>): Place {
  switch (event.type) {
    case 'language-chosen': {
      const { language } = event;
      if (place.screen === 'attract') return { screen: 'service', language };
      return place.language === language ? place : { ...place, language };
    }
    case 'service-chosen':
      if (place.screen !== 'service') return place;
      return event.service === 'advice'
        ? { screen: 'theme', language: place.language }
        : { screen: 'information', language: place.language, service: event.service };
    case 'theme-chosen':
      if (place.screen !== 'theme' || place.asking !== undefined) return place;
      return { screen: 'theme', language: place.language, asking: event.theme };
    case 'ticket-given':
      if (place.screen !== 'theme') return place;
      return { screen: 'ticket', language: place.language, ticket: event.ticket };
    case 'ticket-refused':
      if (place.screen !== 'theme') return place;
      return { screen: 'theme', language: place.language, refusal: event.code };
    case 'went-back':
      return placeBefore(place);
  }
}

/** A ticket cannot be un-taken: from there one can only start again. */
function placeBefore(place: Place): Place {
  switch (place.screen) {
    case 'service':
      return { screen: 'attract' };
    case 'information':
    case 'theme':
      return { screen: 'service', language: place.language };
    case 'attract':
    case 'ticket':
      return place;
  }
}
