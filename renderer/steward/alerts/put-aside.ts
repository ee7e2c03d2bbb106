import type { Alert } from './alert.js';

/** So long an alert that was put aside is not shown, if it lasts; ms. */
export const ASIDE_FOR = 10 * 60_000;

/** What was put aside of each alert, by its id, and until when. */
export type Aside = ReadonlyMap<string, { readonly until: number; readonly about: About }>;

type About = ReadonlySet<string>;
type Matter = Pick<Alert, 'id' | 'about' | 'urgency'>;

/** Whether it may be put aside at all: nobody looks away from a call for help, or a disk that is full. */
export function mayPutAside({ urgency }: Pick<Alert, 'urgency'>): boolean {
  return urgency !== 'now';
}

export function putAside(aside: Aside, { id, about }: Omit<Matter, 'urgency'>, now: number): Aside {
  return new Map(aside).set(id, { until: now + ASIDE_FOR, about: new Set(about) });
}

export function bringBack(aside: Aside): Aside {
  return aside.size === 0 ? aside : new Map();
}

/** What is shown now, and how many are put aside. Less of what was put aside stays aside, more of it does not. */
export function sorted<A extends Matter>(
  alerts: readonly A[],
  aside: Aside,
  now: number,
): { readonly shown: readonly A[]; readonly aside: number } {
  const shown = alerts.filter((alert) => !mayPutAside(alert) || !isAside(alert, aside, now));
  return { shown, aside: alerts.length - shown.length };
}

function isAside({ id, about = [] }: Matter, aside: Aside, now: number): boolean {
  const put = aside.get(id);
  return put !== undefined && put.until > now && about.every((each) => put.about.has(each));
}

/** Without those that are over: the same matter, should it come again, is shown at once. */
export function stillAside(aside: Aside, alerts: readonly Alert[], now: number): Aside {
  const there = new Set(alerts.map(({ id }) => id));
  const kept = [...aside].filter(([id, { until }]) => there.has(id) && until > now);
  return kept.length === aside.size ? aside : new Map(kept);
}
