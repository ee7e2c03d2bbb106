import type { Shelf } from '../../shared/jobs/jobs.js';

/** One screen of the directory. */
export type Place =
  | { readonly at: 'start' }
  | { readonly at: 'shelf'; readonly shelf: Shelf }
  | { readonly at: 'sheet'; readonly id: string }
  | { readonly at: 'compare'; readonly ids: readonly [string, string] };

/** Where somebody is and came by, and the occupation that waits for a second one to be compared with. */
export interface Trail {
  /** The last is where one is; never empty. */
  readonly places: readonly [Place, ...Place[]];
  readonly comparing?: string;
}

export const START: Trail = { places: [{ at: 'start' }] };

/** Longer ways back nobody walks. */
const MOST = 30;

export function here({ places }: Trail): Place {
  return places.at(-1) ?? places[0];
}

export function go(trail: Trail, place: Place): Trail {
  if (JSON.stringify(here(trail)) === JSON.stringify(place)) return trail;
  const [first, ...rest] = trail.places;
  return { ...trail, places: [first, ...rest.slice(1 - MOST), place] };
}

/** One step back; what waits to be compared is let go of there where it was chosen. */
export function back(trail: Trail): Trail {
  const [first, ...rest] = trail.places;
  const { comparing } = trail;
  const before: Trail = { places: [first, ...rest.slice(0, -1)] };
  const place = here(before);
  const isSource = place.at === 'sheet' && place.id === comparing;
  return comparing === undefined || isSource ? before : { ...before, comparing };
}

/** An occupation was chosen: its sheet, or the second one beside the first. */
export function choose(trail: Trail, id: string): Trail {
  const { comparing, places } = trail;
  if (comparing === undefined || comparing === id) return go({ places }, { at: 'sheet', id });
  return go({ places }, { at: 'compare', ids: [comparing, id] });
}

/** Keeps the first occupation in mind, and goes where the second is looked for. */
export function compareWith(trail: Trail, id: string): Trail {
  return { ...go(trail, { at: 'start' }), comparing: id };
}

/** No second one after all. */
export function stopComparing({ places }: Trail): Trail {
  return { places };
}
