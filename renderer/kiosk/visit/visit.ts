import type { Satisfaction } from '#protocol/feedback.js';
import type { RefusalCode } from '#protocol/refusals.js';
import type { TicketKeys } from '#protocol/ticket-keys.js';
import type { KioskService, Language, Theme } from '#protocol/vocabulary.js';
import type { WaitRange } from '#protocol/waiting.js';

import type { Appearance } from '../../shared/appearance/appearance.js';
import { firstJobsVisit, nextJobsVisit } from '../flows/jobs/jobs-visit.js';
import type { JobsEvent, JobsVisit } from '../flows/jobs/jobs-visit.js';

/** The ticket as the kiosk shows it, and for no longer than the visit. */
export interface GivenTicket {
  readonly number: number;
  /** Absent where nobody knows: the kiosk was cut off. */
  readonly ahead?: number;
  /** How long its visitor was told to wait; absent where nobody knows. */
  readonly wait?: WaitRange;
  /** Given by the kiosk itself, of its own numbers: the server hears of it later. */
  readonly offline: boolean;
  readonly theme: Theme;
  /** The language the visitor will be advised in; the screen's may be switched since. */
  readonly language: Language;
  readonly keys: TicketKeys;
}

/** Services with screens of their own. */
export type FlowService = Exclude<KioskService, 'advice'>;

/** Where in the flow the visitor is. */
export type Place =
  | { readonly screen: 'attract' }
  | { readonly screen: 'service'; readonly language: Language }
  | { readonly screen: Exclude<FlowService, 'collective'>; readonly language: Language }
  | {
      readonly screen: 'collective';
      readonly language: Language;
      /** The session that the sheet of an occupation led to: back leads to the sheet. */
      readonly sessionId?: string;
    }
  | {
      readonly screen: 'theme';
      readonly language: Language;
      /** The theme whose number is on its way: nothing else may be chosen meanwhile. */
      readonly asking?: Theme;
      readonly refusal?: RefusalCode;
      /** The theme of the occupation that was looked at: it stands first. */
      readonly proposed?: Theme;
    }
  | { readonly screen: 'ticket'; readonly language: Language; readonly ticket: GivenTicket }
  | { readonly screen: 'portrait'; readonly language: Language; readonly ticket: GivenTicket };

export type PlaceOn<S extends Place['screen']> = Extract<Place, { screen: S }>;

export interface Visit {
  /** Counts visits, so that an answer that comes late never shows in the next one. */
  readonly count: number;
  readonly place: Place;
  /** As this visitor wants the screen; absent until somebody touched the accessibility bar. */
  readonly appearance?: Appearance;
  /** What this visitor thought of it: asked once. */
  readonly mark?: Satisfaction;
  /** The portrait was sent, as far as anybody knows: it is not asked for twice. */
  readonly portraitGiven?: true;
  /** What is looked at in the jobs directory: there, and on the way from it to a number and back. */
  readonly jobs?: JobsVisit;
}

export type VisitEvent =
  | { readonly type: 'language-chosen'; readonly language: Language }
  | { readonly type: 'appearance-chosen'; readonly appearance: Appearance }
  | { readonly type: 'service-chosen'; readonly service: KioskService }
  | { readonly type: 'advice-wanted'; readonly theme: Theme }
  | { readonly type: 'workshop-wanted'; readonly sessionId: string }
  | { readonly type: 'theme-chosen'; readonly theme: Theme }
  | { readonly type: 'ticket-given'; readonly count: number; readonly ticket: GivenTicket }
  | { readonly type: 'ticket-refused'; readonly count: number; readonly code: RefusalCode }
  | { readonly type: 'mark-given'; readonly mark: Satisfaction }
  | { readonly type: 'jobs-told'; readonly event: JobsEvent }
  | { readonly type: 'portrait-begun' }
  | { readonly type: 'portrait-given' }
  | { readonly type: 'went-back' }
  | { readonly type: 'ended' };

type Step = Exclude<
  VisitEvent,
  { type: 'ended' | 'appearance-chosen' | 'mark-given' | 'portrait-given' | 'jobs-told' }
>;

export const firstVisit: Visit = { count: 1, place: { screen: 'attract' } };

/** What comes next. An event that does not fit the place changes nothing. */
export function nextVisit(visit: Visit, event: VisitEvent): Visit {
  switch (event.type) {
    case 'ended':
      // Nothing is taken along, so nothing can be forgotten to be put back.
      return { count: visit.count + 1, place: { screen: 'attract' } };
    case 'appearance-chosen':
      return { ...visit, appearance: event.appearance };
    case 'mark-given':
      if (visit.place.screen !== 'ticket' || visit.mark !== undefined) return visit;
      return { ...visit, mark: event.mark };
    case 'portrait-given':
      return visit.place.screen === 'portrait' ? { ...visit, portraitGiven: true } : visit;
    case 'jobs-told':
      if (visit.place.screen !== 'jobs') return visit;
      return { ...visit, jobs: nextJobsVisit(visit.jobs ?? firstJobsVisit, event.event) };
    default: {
      const place = nextPlace(visit, event);
      if (place === visit.place) return visit;
      const { jobs, ...rest } = visit;
      return { ...rest, place, ...(jobs !== undefined && leadsBackToJobs(place) && { jobs }) };
    }
  }
}

/** Anywhere else nothing is kept of what was looked at. */
function leadsBackToJobs(place: Place): boolean {
  if (place.screen === 'collective') return place.sessionId !== undefined;
  return place.screen === 'jobs' || (place.screen === 'theme' && place.proposed !== undefined);
}

function nextPlace({ count, place }: Visit, event: Step): Place {
  switch (event.type) {
    case 'language-chosen': {
      const { language } = event;
      if (place.screen === 'attract') return { screen: 'service', language };
      return place.language === language ? place : { ...place, language };
    }
    case 'service-chosen':
      return place.screen === 'service' ? serviceAt(event.service, place.language) : place;
    case 'advice-wanted':
      // Nothing else of what was looked at is passed on.
      if (place.screen !== 'jobs') return place;
      return { screen: 'theme', language: place.language, proposed: event.theme };
    case 'workshop-wanted': {
      if (place.screen !== 'jobs') return place;
      const { sessionId } = event;
      return { screen: 'collective', language: place.language, sessionId };
    }
    case 'theme-chosen':
      if (place.screen !== 'theme' || place.asking !== undefined) return place;
      return { ...themes(place), asking: event.theme };
    case 'ticket-given':
      if (!isAwaited(place, count === event.count)) return place;
      return { screen: 'ticket', language: place.language, ticket: event.ticket };
    case 'ticket-refused':
      if (!isAwaited(place, count === event.count)) return place;
      return { ...themes(place), refusal: event.code };
    case 'portrait-begun':
      return place.screen === 'ticket' ? { ...place, screen: 'portrait' } : place;
    case 'went-back':
      return placeBefore(place);
  }
}

/** The screen of themes with no choice made. */
function themes({ language, proposed }: PlaceOn<'theme'>): PlaceOn<'theme'> {
  return { screen: 'theme', language, ...(proposed !== undefined && { proposed }) };
}

function isAwaited(place: Place, sameVisit: boolean): place is PlaceOn<'theme'> {
  return sameVisit && place.screen === 'theme' && place.asking !== undefined;
}

function serviceAt(service: KioskService, language: Language): Place {
  return { screen: service === 'advice' ? 'theme' : service, language };
}

/** A ticket cannot be un-taken: from there one can only start again. */
function placeBefore(place: Place): Place {
  switch (place.screen) {
    case 'service':
      return { screen: 'attract' };
    case 'theme':
      return {
        screen: place.proposed === undefined ? 'service' : 'jobs',
        language: place.language,
      };
    case 'collective':
      return {
        screen: place.sessionId === undefined ? 'service' : 'jobs',
        language: place.language,
      };
    case 'jobs':
    case 'multimedia':
    case 'divide':
    case 'doors':
      return { screen: 'service', language: place.language };
    case 'portrait':
      return { ...place, screen: 'ticket' };
    case 'attract':
    case 'ticket':
      return place;
  }
}
