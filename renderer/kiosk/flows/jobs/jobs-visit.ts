import type { Both } from '#protocol/jobs/directory.js';
import type { Riasec } from '#protocol/jobs/vocabulary.js';

import type { FoundOccupation, OffersOf, Shelf } from '../../../shared/jobs/jobs.js';

/** Parts of a sheet, in the order they lead on to each other. */
const PARTS = ['about', 'ways', 'offers', 'near', 'workshops', 'takeAway'] as const;
export type Part = (typeof PARTS)[number];

/** Those of one sheet. @param workshops whether there are any about it */
export function partsWith(workshops: boolean): readonly Part[] {
  return PARTS.filter((part) => part !== 'workshops' || workshops);
}

/** Where in the directory the visitor is; the start is where there is none of these. */
export type JobsPlace =
  | { readonly at: 'results' }
  | { readonly at: 'ways' }
  | { readonly at: 'sectors' }
  /** An ISCO group of up to two digits; `''`: all of them. */
  | { readonly at: 'families'; readonly code: string; readonly name?: Both | undefined }
  | { readonly at: 'interests'; readonly letters: readonly Riasec[] }
  | { readonly at: 'shelf'; readonly shelf: Shelf; readonly name?: Both | undefined }
  | { readonly at: 'sheet'; readonly job: FoundOccupation }
  | { readonly at: 'part'; readonly job: FoundOccupation; readonly part: Part }
  | {
      readonly at: 'offer';
      readonly job: FoundOccupation;
      readonly offer: OffersOf['offers'][number];
    }
  | { readonly at: 'compare'; readonly jobs: readonly [FoundOccupation, FoundOccupation] };

export type JobsPlaceAt<A extends JobsPlace['at']> = Extract<JobsPlace, { at: A }>;

export interface JobsVisit {
  /** What stands in the field; it stays when the visitor comes back. */
  readonly query: string;
  /** Chosen to be compared: the next one found stands beside it. */
  readonly first?: FoundOccupation;
  /** The way here; the last place is the one that is shown. */
  readonly trail: readonly JobsPlace[];
}

export type JobsEvent =
  | { readonly type: 'typed'; readonly query: string }
  | { readonly type: 'went'; readonly to: JobsPlace }
  | { readonly type: 'interest-touched'; readonly letter: Riasec }
  | { readonly type: 'job-chosen'; readonly job: FoundOccupation }
  /** From one part of a sheet to another, without coming back to the first. */
  | { readonly type: 'part-turned'; readonly part: Part }
  | { readonly type: 'comparison-begun' }
  /** An occupation came out on paper. */
  | { readonly type: 'printed' }
  /** What stands in the field is what was meant, and nothing is like it. */
  | { readonly type: 'found-nothing' }
  | { readonly type: 'went-back' };

export const firstJobsVisit: JobsVisit = { query: '', trail: [] };

/** Of six interests one or two may be chosen; a third takes the place of the earlier one. */
const MOST_INTERESTS = 2;

/** What comes next. An event that does not fit the place changes nothing. */
export function nextJobsVisit(visit: JobsVisit, event: JobsEvent): JobsVisit {
  const here = visit.trail.at(-1);
  switch (event.type) {
    case 'typed':
      return { ...visit, query: event.query };
    case 'went':
      return { ...visit, trail: [...visit.trail, event.to] };
    case 'interest-touched': {
      if (here?.at !== 'interests') return visit;
      return replaced(visit, { at: 'interests', letters: toggled(here.letters, event.letter) });
    }
    case 'job-chosen': {
      const { first, ...rest } = visit;
      if (first === undefined || first.id === event.job.id)
        return { ...visit, trail: [...visit.trail, { at: 'sheet', job: event.job }] };
      return { ...rest, trail: [...visit.trail, { at: 'compare', jobs: [first, event.job] }] };
    }
    case 'part-turned':
      if (here?.at !== 'part') return visit;
      return replaced(visit, { ...here, part: event.part });
    case 'comparison-begun':
      return here?.at === 'sheet' ? { query: '', first: here.job, trail: [] } : visit;
    case 'went-back':
      return before(visit);
    case 'printed':
    case 'found-nothing':
      return visit;
  }
}

function before(visit: JobsVisit): JobsVisit {
  const { first, ...rest } = visit;
  const here = visit.trail.at(-1);
  const trail = visit.trail.slice(0, -1);
  // Given up: back to what was to be compared.
  if (here === undefined)
    return first === undefined ? visit : { ...rest, trail: [{ at: 'sheet', job: first }] };
  // Another second one may be wanted.
  return here.at === 'compare' ? { ...visit, first: here.jobs[0], trail } : { ...visit, trail };
}

/** Whether a step back stays in the directory. */
export function isWithin(visit: JobsVisit): boolean {
  return visit.trail.length > 0 || visit.first !== undefined;
}

/** @param parts those of the sheet; one that it has lost meanwhile leads on all the same */
export function partAfter(part: Part, parts: readonly Part[]): Part | undefined {
  return PARTS.slice(PARTS.indexOf(part) + 1).find((later) => parts.includes(later));
}

function replaced(visit: JobsVisit, place: JobsPlace): JobsVisit {
  return { ...visit, trail: [...visit.trail.slice(0, -1), place] };
}

function toggled(letters: readonly Riasec[], letter: Riasec): readonly Riasec[] {
  return letters.includes(letter)
    ? letters.filter((each) => each !== letter)
    : [...letters, letter].slice(-MOST_INTERESTS);
}
