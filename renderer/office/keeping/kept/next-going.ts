import type { KeptData, KeptKind } from '#protocol/keeping.js';

/** When something of a kind goes next, as it is said: not while there is none, and overdue is any moment. */
export type NextGoing =
  | { readonly kind: 'nothing-there' }
  | { readonly kind: 'stays' }
  /** It will go, and nobody can tell yet when: the tickets of a day that is open. */
  | { readonly kind: 'not-known' }
  | { readonly kind: 'any-moment' }
  | { readonly kind: 'at'; readonly ms: number };

/** Kinds that are never deleted by themselves. */
const STAYING: readonly KeptKind[] = [
  'feedback-counts',
  'figures',
  'workshop-figures',
  'devices',
  'staff',
];

/** @param now ms */
export function nextGoing({ kind, count, nextGoes }: KeptData, now: number): NextGoing {
  if (count === 0) return { kind: 'nothing-there' };
  if (nextGoes !== undefined)
    return nextGoes <= now ? { kind: 'any-moment' } : { kind: 'at', ms: nextGoes };
  return { kind: STAYING.includes(kind) ? 'stays' : 'not-known' };
}
