/** A page is fresh for so long: what it would load is what it is, ms. */
export const FRESH = 60_000;
/** A page that has run for so long begins anew while the centre is closed, ms. */
export const OLD = 12 * 60 * 60_000;
/** A page that has not heard its server for so long, though pages can be had there, is stuck, ms. */
export const STUCK = 10 * 60_000;
/** How long nobody may have been called, ms. */
export const QUIET = 30_000;

export interface PageState {
  /** Since it was loaded, ms. */
  readonly age: number;
  /** Since somebody was last being called, ms; absent while somebody is, and while nobody knows. */
  readonly quietFor: number | undefined;
  /** Since the server was last heard, ms; 0 while it is. */
  readonly lostFor: number;
  readonly isClosed: boolean;
  /** A steward asks for it. */
  readonly isAsked: boolean;
  /** The server has another page. */
  readonly isOutdated: boolean;
}

/**
 * Whether the page is to be loaded anew now: for a steward or a newer page as soon as nobody is being
 * called; without any reason once a night, which ends whatever months of running may have left behind; and
 * where it is stuck.
 */
export function mayRenew(page: PageState): boolean {
  const { age, quietFor, lostFor, isClosed, isAsked, isOutdated } = page;
  if (lostFor >= STUCK && age >= STUCK) return true;
  if (quietFor === undefined) return false;
  if (isAsked) return true;
  if (quietFor < QUIET || age < FRESH) return false;
  return isOutdated || (isClosed && age >= OLD);
}
