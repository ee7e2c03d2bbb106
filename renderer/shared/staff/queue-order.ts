import type { Language, Theme } from '#protocol/vocabulary.js';

/** What decides a waiting ticket's place. */
export interface Queued {
  readonly number: number;
  readonly arrivedAt: number;
  readonly priority: boolean;
  readonly missedUntil?: number;
}

/**
 * Order of those who wait: tickets that missed their call and may still stand at the head, by
 * number; then the priority flag; then arrival, then number (domain.md, life of a ticket).
 *
 * @param now the server's clock, ms
 */
export function compareQueued(a: Queued, b: Queued, now: number): number {
  const headA = a.missedUntil !== undefined && a.missedUntil > now;
  const headB = b.missedUntil !== undefined && b.missedUntil > now;
  if (headA !== headB) return headA ? -1 : 1;
  if (headA) return a.number - b.number;
  if (a.priority !== b.priority) return a.priority ? -1 : 1;
  return a.arrivedAt - b.arrivedAt || a.number - b.number;
}

/** Ascending; what has no value comes last. */
export function absentLast(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a - b;
}

/** Themes and languages an advisor serves now. */
export interface Profile {
  readonly themes: readonly Theme[];
  readonly languages: readonly Language[];
}

export function isEligible(
  profile: Profile,
  ticket: { readonly theme: Theme; readonly language: Language },
): boolean {
  return profile.themes.includes(ticket.theme) && profile.languages.includes(ticket.language);
}
